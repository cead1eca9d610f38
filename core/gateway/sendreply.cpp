// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gateway/sendreply.h"

#include "core/gateway/replyroot.h"
#include "core/gateway/strictjson.h"

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
    const Result<ReplyRoot, ReplyError> root = readReplyRoot(body);
    if (!root)
        return failure(root.error());
    const QJsonObject &object = root->object;
    return SendReply{
        .result = root->result,
        .errmsg = root->errmsg,
        .ext = text(object.value("ext"_L1)).value_or(QString()),
        .nationcode = text(object.value("nationcode"_L1)),
        .fee = numberOrDigits(object.value("fee"_L1)),
        .sid = text(object.value("sid"_L1)),
    };
}

} // namespace smsdesk
