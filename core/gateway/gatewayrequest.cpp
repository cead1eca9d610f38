// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gateway/gatewayrequest.h"

#include "core/message/messagetemplate.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace smsdesk {

QUrl requestUrl(const QUrl &operation, SdkAppId application, const SigningMoment &moment)
{
    QUrlQuery query;
    query.addQueryItem(u"sdkappid"_s, application.toString());
    query.addQueryItem(u"random"_s, QString::fromLatin1(moment.random));
    QUrl url = operation;
    url.setQuery(query);
    return url;
}

QString effectiveSignature(const OutgoingMessage &message, const Account &account)
{
    // The message's own has lost its brackets already; an account's may come from a file that
    // somebody wrote by hand.
    return message.signature().isEmpty() ? plainSignature(account.defaultSignature)
                                         : message.signature();
}

QString effectiveExtend(const OutgoingMessage &message, const Account &account)
{
    return message.extend().isEmpty() ? account.defaultExtend : message.extend();
}

GatewayRequest encodeSend(const OutgoingMessage &message,
                          const Account &account,
                          const AppKey &key,
                          const SigningMoment &moment)
{
    const QString &tel = message.to().e164();
    QJsonObject body{
        {u"ext"_s, message.ext()},
        {u"extend"_s, effectiveExtend(message, account)},
        {u"params"_s, QJsonArray::fromStringList(message.parameters())},
        {u"sig"_s, QString::fromLatin1(signTel(key, moment, tel))},
        {u"tel"_s, tel},
        {u"time"_s, moment.time},
        {u"tpl_id"_s, message.templateId().value()},
    };

    // The gateway renders a null or unknown signature literally, so an empty one is left out.
    const QString signature = effectiveSignature(message, account);
    if (!signature.isEmpty())
        body.insert(u"sign"_s, signature);

    return {.url = requestUrl(account.endpoint.url(), account.sdkAppId, moment),
            .body = QJsonDocument(body).toJson(QJsonDocument::Compact)};
}

} // namespace smsdesk
