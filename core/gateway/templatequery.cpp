// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gateway/templatequery.h"

#include "core/gateway/replyroot.h"
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
    const auto root = readReplyRoot(body);
    if (!root)
        return failure(root.error());
    const QJsonValue total = root->object.value("total"_L1);
    return TemplateAnswer{.result = root->result,
                          .errmsg = root->errmsg,
                          .total = std::max(wholeNumber(total).value_or(0), 0)};
}

} // namespace smsdesk
