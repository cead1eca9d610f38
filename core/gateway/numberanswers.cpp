// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gateway/numberanswers.h"

#include "core/gateway/replyroot.h"
#include "core/gateway/strictjson.h"

#include <QJsonArray>
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

/// What both operations answer: a root, and the objects its `data` lists.
struct Listing
{
    ReplyRoot root;
    QList<QJsonObject> items; ///< None where the gateway refused to tell.
};

/// An error where `data` is anything but objects.
Result<QList<QJsonObject>, ReplyError> objectsOf(const QJsonValue &data)
{
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

Result<Listing, ReplyError> readListing(const QByteArray &body)
{
    const Result<ReplyRoot, ReplyError> root = readReplyRoot(body);
    if (!root)
        return failure(root.error());
    if (root->result != 0)
        return Listing{.root = *root, .items = {}};
    if (hasKeyTwice(body))
        return failure(ReplyError::Ambiguous);
    const auto items = objectsOf(root->object.value("data"_L1));
    if (!items)
        return failure(items.error());
    return Listing{.root = *root, .items = *items};
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
    if (!value.isString())
        return wholeNumber(value).value_or(noNumber);
    // toInt() passes over blanks, and over NULs at the end.
    const int number = value.toString().toInt();
    return QString::number(number) == value.toString() ? number : noNumber;
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
    const Result<Listing, ReplyError> listing = readListing(body);
    if (!listing)
        return failure(listing.error());
    HistoryAnswer answer{.result = listing->root.result, .errmsg = listing->root.errmsg};
    for (const QJsonObject &item : listing->items) {
        const auto message = bookedMessage(item);
        if (!message)
            return failure(ReplyError::NoResult);
        answer.messages.append(*message);
    }
    answer.isTruncated = isTruncated(listing->root.object, answer.messages.size());
    return answer;
}

Result<ReceiptAnswer, ReplyError> decodeReceiptAnswer(const QByteArray &body)
{
    const Result<Listing, ReplyError> listing = readListing(body);
    if (!listing)
        return failure(listing.error());
    ReceiptAnswer answer{.result = listing->root.result, .errmsg = listing->root.errmsg};
    for (const QJsonObject &item : listing->items)
        answer.receipts.append(receipt(item));
    return answer;
}

} // namespace smsdesk
