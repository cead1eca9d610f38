// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gateway/numberanswers.h"

#include "core/gateway/strictjson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QJsonValue>

using namespace Qt::StringLiterals;

namespace smsdesk {

namespace {

constexpr int beijingOffsetSeconds = 8 * 60 * 60;

QString text(const QJsonObject &object, QLatin1StringView key)
{
    return object.value(key).toString();
}

Delivery deliveryOf(const QJsonObject &object)
{
    const QString status = text(object, "report_status"_L1);
    if (status == "SUCCESS"_L1)
        return Delivery::Delivered;
    return status == "FAIL"_L1 ? Delivery::Undelivered : Delivery::NotKnown;
}

/// The objects of `data`; an error where anything else stands there.
Result<QList<QJsonObject>, ReplyError> items(const QByteArray &body, const SendReply &reply)
{
    if (reply.result != 0)
        return QList<QJsonObject>();
    if (countOfKey(body, "data"_L1) > 1)
        return failure(ReplyError::Ambiguous);
    const QJsonValue data = QJsonDocument::fromJson(body).object().value("data"_L1);
    if (!data.isArray())
        return failure(ReplyError::NoResult);
    QList<QJsonObject> objects;
    const QJsonArray array = data.toArray();
    for (const auto item : array) {
        if (!item.isObject())
            return failure(ReplyError::NoResult);
        objects.append(item.toObject());
    }
    return objects;
}

std::optional<BookedMessage> bookedMessage(const QJsonObject &item)
{
    const auto result = wholeNumber(item.value("result"_L1));
    if (!result)
        return {};
    return BookedMessage{.mobile = text(item, "mobile"_L1),
                         .signature = text(item, "sign"_L1),
                         .text = text(item, "text"_L1),
                         .sentAt = fromBeijingTime(text(item, "send_time"_L1)),
                         .result = *result,
                         .errmsg = text(item, "errmsg"_L1),
                         .sid = text(item, "sid"_L1),
                         .delivery = deliveryOf(item),
                         .carrierCode = text(item, "status"_L1)};
}

Receipt receipt(const QJsonObject &item)
{
    return {.mobile = text(item, "mobile"_L1),
            .sid = text(item, "sid"_L1),
            .receivedAt = fromBeijingTime(text(item, "user_receive_time"_L1)),
            .delivery = deliveryOf(item),
            .carrierCode = text(item, "errmsg"_L1)};
}

/// A number as the gateway may write it; absent where the field is. What is there and is none
/// counts as one that fits nothing.
std::optional<int> count(const QJsonObject &root, QLatin1StringView key)
{
    constexpr int noNumber = -1;
    const QJsonValue value = root.value(key);
    if (value.isUndefined() || value.isNull())
        return {};
    if (value.isBool())
        return value.toBool() ? 1 : 0;
    bool isNumber = false;
    const int digits = value.toString().toInt(&isNumber);
    return isNumber ? digits : wholeNumber(value).value_or(noNumber);
}

/// Whether the gateway has other messages than it listed. One of its fields is enough to say so.
bool isTruncated(const QJsonObject &root, qsizetype shown)
{
    const auto isOther = [&root, shown](QLatin1StringView key) {
        return count(root, key).value_or(static_cast<int>(shown)) != shown;
    };
    return count(root, "truncated"_L1).value_or(0) != 0 || isOther("real_count"_L1)
        || isOther("count"_L1);
}

} // namespace

QDateTime fromBeijingTime(const QString &text)
{
    // Date and time apart: an hour that daylight saving skips here exists in Beijing.
    const QDate date = QDate::fromString(text.section(u' ', 0, 0), u"yyyy-MM-dd"_s);
    const QTime time = QTime::fromString(text.section(u' ', 1), u"HH:mm:ss"_s);
    if (!date.isValid() || !time.isValid())
        return {};
    return QDateTime(date, time, Qt::OffsetFromUTC, beijingOffsetSeconds).toUTC();
}

Result<HistoryAnswer, ReplyError> decodeHistoryAnswer(const QByteArray &body)
{
    const auto reply = decodeSendReply(body);
    if (!reply)
        return failure(reply.error());
    const auto objects = items(body, *reply);
    if (!objects)
        return failure(objects.error());

    HistoryAnswer answer{.result = reply->result, .errmsg = reply->errmsg};
    for (const QJsonObject &object : *objects) {
        const auto message = bookedMessage(object);
        if (!message)
            return failure(ReplyError::NoResult);
        answer.messages.append(*message);
    }
    answer.isTruncated
        = isTruncated(QJsonDocument::fromJson(body).object(), answer.messages.size());
    return answer;
}

Result<ReceiptAnswer, ReplyError> decodeReceiptAnswer(const QByteArray &body)
{
    const auto reply = decodeSendReply(body);
    if (!reply)
        return failure(reply.error());
    const auto objects = items(body, *reply);
    if (!objects)
        return failure(objects.error());

    ReceiptAnswer answer{.result = reply->result, .errmsg = reply->errmsg};
    for (const QJsonObject &object : *objects)
        answer.receipts.append(receipt(object));
    return answer;
}

} // namespace smsdesk
