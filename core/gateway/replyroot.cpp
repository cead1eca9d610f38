// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gateway/replyroot.h"

#include "core/gateway/strictjson.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace smsdesk {

namespace {

/// Some operations of the same gateway are documented with "msg" in the place of "errmsg".
QString ownText(const QJsonObject &object)
{
    const QJsonValue errmsg = object.value("errmsg"_L1);
    return errmsg.isString() ? errmsg.toString() : object.value("msg"_L1).toString();
}

} // namespace

Result<ReplyRoot, ReplyError> readReplyRoot(const QByteArray &body)
{
    if (body.trimmed().isEmpty())
        return failure(ReplyError::Empty);
    // QJsonDocument lets a byte that is no UTF-8 pass behind a backslash.
    if (!body.isValidUtf8())
        return failure(ReplyError::NotJson);
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
    return ReplyRoot{.result = *result, .errmsg = ownText(object), .object = object};
}

} // namespace smsdesk
