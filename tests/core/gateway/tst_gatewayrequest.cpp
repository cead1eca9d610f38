// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gateway/gatewayrequest.h"
#include "tests/support/claimtest.h"
#include "tests/support/samples.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace smsdesk {

class tst_GatewayRequest final : public ClaimTest
{
    Q_OBJECT

private Q_SLOTS:
    void writesTheSpecificationsExample();
    void putsSdkAppIdAndRandomIntoTheUrl();
    void leavesAnEmptySignatureOut();
    void usesTheAccountsSignatureWhereTheMessageHasNone();
    void takesTheBracketsOffTheAccountsSignature();
    void writesNoParametersAsAnEmptyArray();
    void neverWritesTheKey();

private:
    [[nodiscard]] static GatewayRequest encoded(const OutgoingMessage &message,
                                                const QString &defaultSignature = {});
    [[nodiscard]] static QJsonObject bodyOf(const GatewayRequest &request);
    [[nodiscard]] static OutgoingMessage plainMessage();
};

GatewayRequest tst_GatewayRequest::encoded(const OutgoingMessage &message,
                                           const QString &defaultSignature)
{
    Account account = samples::account(u"https://yun.tim.qq.com/v5/tlssmssvr/sendisms"_s);
    account.defaultSignature = defaultSignature;
    return encodeSend(
        message, account, samples::publishedKey(), {.random = "7226249334", .time = 1457336869});
}

QJsonObject tst_GatewayRequest::bodyOf(const GatewayRequest &request)
{
    return QJsonDocument::fromJson(request.body).object();
}

OutgoingMessage tst_GatewayRequest::plainMessage()
{
    return OutgoingMessage::fromDraft({.recipient = u"+447911123456"_s, .templateId = u"7"_s})
        .value();
}

void tst_GatewayRequest::writesTheSpecificationsExample()
{
    const QJsonObject expected{
        {u"ext"_s, QString()},
        {u"extend"_s, QString()},
        {u"params"_s, QJsonArray{u"验证码"_s, u"1234"_s, u"4"_s}},
        {u"sig"_s, u"bbdf4a186050258cab2ec766ad77f7d7b959ae12c28d1057baedb537c304f347"_s},
        {u"sign"_s, u"腾讯云"_s},
        {u"tel"_s, u"+8613711112222"_s},
        {u"time"_s, 1457336869},
        {u"tpl_id"_s, 19},
    };
    const QJsonObject body = bodyOf(encoded(samples::message()));
    QCOMPARE(body, expected);
    QVERIFY(body.value("time"_L1).isDouble());
    QVERIFY(body.value("tpl_id"_L1).isDouble());
}

void tst_GatewayRequest::putsSdkAppIdAndRandomIntoTheUrl()
{
    QCOMPARE(
        encoded(samples::message()).url.toString(QUrl::FullyEncoded),
        u"https://yun.tim.qq.com/v5/tlssmssvr/sendisms?sdkappid=1400000001&random=7226249334"_s);
}

void tst_GatewayRequest::leavesAnEmptySignatureOut()
{
    QVERIFY(!bodyOf(encoded(plainMessage())).contains("sign"_L1));
}

void tst_GatewayRequest::usesTheAccountsSignatureWhereTheMessageHasNone()
{
    QCOMPARE(bodyOf(encoded(plainMessage(), u"Acme"_s)).value("sign"_L1).toString(), u"Acme"_s);
    QCOMPARE(bodyOf(encoded(samples::message(), u"Acme"_s)).value("sign"_L1).toString(),
             u"腾讯云"_s);
}

void tst_GatewayRequest::writesNoParametersAsAnEmptyArray()
{
    const QJsonObject body = bodyOf(encoded(plainMessage()));
    QVERIFY(body.value("params"_L1).isArray());
    QVERIFY(body.value("params"_L1).toArray().isEmpty());
    QVERIFY(body.value("ext"_L1).isString());
    QVERIFY(body.value("extend"_L1).isString());
}

void tst_GatewayRequest::neverWritesTheKey()
{
    const GatewayRequest request = encoded(samples::message());
    const QByteArray key = samples::publishedKey().bytes();
    QVERIFY(!request.body.contains(key));
    QVERIFY(!request.url.toEncoded().contains(key));
}

void tst_GatewayRequest::takesTheBracketsOffTheAccountsSignature()
{
    QCOMPARE(bodyOf(encoded(plainMessage(), u"【腾讯云】"_s))["sign"_L1].toString(), u"腾讯云"_s);
    QCOMPARE(bodyOf(encoded(plainMessage(), u" [Tencent] "_s))["sign"_L1].toString(), u"Tencent"_s);
    QVERIFY(!bodyOf(encoded(plainMessage(), u"【】"_s)).contains("sign"_L1));
}

} // namespace smsdesk

QTEST_GUILESS_MAIN(smsdesk::tst_GatewayRequest)
#include "tst_gatewayrequest.moc"
