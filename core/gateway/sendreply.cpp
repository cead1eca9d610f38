// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gateway/sendreply.h"

#include "core/gateway/strictjson.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace smsdesk {

namespace {

std::optional<int> numberOrDigits(const QJsonValue &value)
{
    if (!value.isString())
        return wholeNumber(value);
    bool isNumber = false;
    const int number = value.toString().trimmed().toInt(&isNumber);
    return isNumber ? std::optional(number) : std::nullopt;
}

std::optional<QString> text(const QJsonValue &value)
{
    return value.isString() ? std::optional(value.toString()) : std::nullopt;
}

} // namespace

Result<SendReply, ReplyError> decodeSendReply(const QByteArray &body)
{
    if (body.trimmed().isEmpty())
        return failure(ReplyError::Empty);

    QJsonParseError parseError;
    const QJsonDocument document = QJsonDocument::fromJson(body, &parseError);
    if (parseError.error != QJsonParseError::NoError)
        return failure(ReplyError::NotJson);
    if (!document.isObject())
        return failure(ReplyError::NotAnObject);

    if (countOfKey(body, "result"_L1) > 1)
        return failure(ReplyError::Ambiguous);

    const QJsonObject object = document.object();
    const std::optional<int> result = wholeNumber(object.value("result"_L1));
    if (!result)
        return failure(ReplyError::NoResult);

    // Some operations of the same gateway are documented with "msg" in the place of "errmsg".
    const std::optional<QString> errmsg = text(object.value("errmsg"_L1));
    return SendReply{
        .result = *result,
        .errmsg = errmsg.value_or(text(object.value("msg"_L1)).value_or(QString())),
        .ext = text(object.value("ext"_L1)).value_or(QString()),
        .nationcode = text(object.value("nationcode"_L1)),
        .fee = numberOrDigits(object.value("fee"_L1)),
        .sid = text(object.value("sid"_L1)),
    };
}

} // namespace smsdesk
