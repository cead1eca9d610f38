// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gateway/numberquery.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace smsdesk {

namespace {

constexpr int mostReceipts = 100;
constexpr int receiptsNotReplies = 0;

QJsonObject bodyOf(const NumberQuery &query, const QByteArray &signature, qint64 time)
{
    return {
        {u"sig"_s, QString::fromLatin1(signature)},
        {u"time"_s, time},
        {u"nationcode"_s, query.number.callingCode()},
        {u"mobile"_s, query.number.nationalDigits()},
        {u"begin_time"_s, query.from.toSecsSinceEpoch()},
        {u"end_time"_s, query.to.toSecsSinceEpoch()},
    };
}

GatewayRequest requestOf(const QString &operation,
                         const Account &account,
                         const SigningMoment &moment,
                         const QJsonObject &body)
{
    return {.url = requestUrl(account.endpoint.sibling(operation), account.sdkAppId, moment),
            .body = QJsonDocument(body).toJson(QJsonDocument::Compact)};
}

} // namespace

GatewayRequest encodeHistoryQuery(const NumberQuery &query,
                                  const Account &account,
                                  const AppKey &key,
                                  const SigningMoment &moment)
{
    const QByteArray signature = signMobile(key, moment, query.number.nationalDigits());
    return requestOf(u"querysms4mobile"_s, account, moment, bodyOf(query, signature, moment.time));
}

GatewayRequest encodeReceiptQuery(const NumberQuery &query,
                                  const Account &account,
                                  const AppKey &key,
                                  const SigningMoment &moment)
{
    QJsonObject body = bodyOf(query, signPlain(key, moment), moment.time);
    body.insert(u"type"_s, receiptsNotReplies);
    body.insert(u"max"_s, mostReceipts);
    return requestOf(u"pullstatus4mobile"_s, account, moment, body);
}

} // namespace smsdesk
