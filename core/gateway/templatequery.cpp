// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gateway/templatequery.h"

#include "core/gateway/strictjson.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace smsdesk {

GatewayRequest
encodeTemplateQuery(const Account &account, const AppKey &key, const SigningMoment &moment)
{
    const QJsonObject body{
        {u"sig"_s, QString::fromLatin1(signPlain(key, moment))},
        {u"time"_s, moment.time},
        {u"tpl_page"_s, QJsonObject{{u"max"_s, 1}, {u"offset"_s, 0}}},
    };
    return {.url
            = requestUrl(account.endpoint.sibling(u"get_template"_s), account.sdkAppId, moment),
            .body = QJsonDocument(body).toJson(QJsonDocument::Compact)};
}

Result<TemplateAnswer, ReplyError> decodeTemplateAnswer(const QByteArray &body)
{
    const auto reply = decodeSendReply(body);
    if (!reply)
        return failure(reply.error());
    const QJsonValue total = QJsonDocument::fromJson(body).object().value("total"_L1);
    return TemplateAnswer{.result = reply->result,
                          .errmsg = reply->errmsg,
                          .total = std::max(wholeNumber(total).value_or(0), 0)};
}

} // namespace smsdesk
