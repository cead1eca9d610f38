// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/sandbox/sandboxservicetest.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace smsdesk {

/// sendisms and sendsms: what is accepted and how it is answered, and the scenes.
class tst_SandboxService final : public SandboxServiceTest
{
    Q_OBJECT

private Q_SLOTS:
    void acceptsTheSpecificationsExample();
    void acceptsThePublishedSignatures_data();
    void acceptsThePublishedSignatures();
    void acceptsWhatIsOptional_data();
    void acceptsWhatIsOptional();
    void acceptsEveryTemplateItShows();
    void refusesAsTheGatewayWritesIt();
    void givesBackExt();
    void namesEachMessageAnew();
    void chargesForEachSegment();
    void playsTheScene_data();
    void playsTheScene();
};

void tst_SandboxService::acceptsTheSpecificationsExample()
{
    const HttpAnswer answer = post(m_client.isms());
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.contentType, "application/json"_ba);
    QVERIFY(answer.manner == HttpAnswer::Manner::Reply);
    QCOMPARE(answer.delay, 0ms);

    const QJsonObject reply = QJsonDocument::fromJson(answer.body).object();
    const QString sid = reply.value(u"sid"_s).toString();
    QVERIFY2(QRegularExpression(u"\\A8:[0-9A-Za-z]{19}20260301\\z"_s).match(sid).hasMatch(),
             qPrintable(sid));
    QCOMPARE(reply,
             (QJsonObject{{u"result"_s, 0},
                          {u"errmsg"_s, u"OK"_s},
                          {u"ext"_s, QString()},
                          {u"nationcode"_s, u"86"_s},
                          {u"fee"_s, 1},
                          {u"sid"_s, sid}}));
}

void tst_SandboxService::acceptsThePublishedSignatures_data()
{
    QTest::addColumn<QByteArray>("operation");
    QTest::addColumn<QJsonObject>("body");

    QJsonObject isms = m_client.isms(u"+8613788888888"_s);
    isms.insert(u"sig"_s, u"f272b136949f9e6faa5fae01cfc240caf5e6d89f2e18e8d47adf3d87ea0715fb"_s);
    QTest::newRow("of tel") << "sendisms"_ba << isms;

    QJsonObject example = m_client.isms();
    example.insert(u"sig"_s, u"bbdf4a186050258cab2ec766ad77f7d7b959ae12c28d1057baedb537c304f347"_s);
    QTest::newRow("of the specification's number") << "sendisms"_ba << example;

    QJsonObject sms = sendsmsBody(u"86"_s, u"13788888888"_s);
    sms.insert(u"tpl_id"_s, 25);
    sms.insert(u"params"_s, QJsonArray{u"1"_s, u"2"_s, u"3"_s});
    sms.insert(u"sig"_s, u"ecab4881ee80ad3d76bb1da68387428ca752eb885e52621a3129dcf4d9bc4fd4"_s);
    QTest::newRow("of mobile") << "sendsms"_ba << sms;

    QTest::newRow("of no number")
        << "pullstatus"_ba
        << QJsonObject{
               {u"type"_s, 0},
               {u"max"_s, 10},
               {u"sig"_s, u"c13e54f047ed75e821e698730c72d030dc30e5b510b3f8a0fb6fb7605283d7df"_s}};
}

void tst_SandboxService::acceptsThePublishedSignatures()
{
    QFETCH(const QByteArray, operation);
    QFETCH(QJsonObject, body);
    constexpr qint64 published = 1457336869;
    m_clock.set(QDateTime::fromSecsSinceEpoch(published));
    body.insert(u"time"_s, published);
    const QJsonObject accepted = reply(body, operation);
    body.insert(u"sig"_s, u"1c3c9cd0803483d2287aef1ee0e95f0329308b0089ee581ed52968f18e79049c"_s);
    const QJsonObject refused = reply(body, operation);
    m_clock.set(m_client.now);
    QCOMPARE(accepted.value(u"result"_s), QJsonValue(0));
    QCOMPARE(refused.value(u"result"_s), QJsonValue(1001)); // The hash of "%2B86…".
}

void tst_SandboxService::acceptsWhatIsOptional_data()
{
    QTest::addColumn<QJsonObject>("body");
    const QJsonObject body = m_client.isms();
    QTest::newRow("no ext") << with(body, u"ext"_s, QJsonValue::Undefined);
    QTest::newRow("no sign") << with(body, u"sign"_s, QJsonValue::Undefined);
    QTest::newRow("an empty sign") << with(body, u"sign"_s, QString());
    QTest::newRow("the other signatures") << with(body, u"sign"_s, u"Tencent Cloud"_s);
    QTest::newRow("the default signature by its name") << with(body, u"sign"_s, u"SMS Desk"_s);
    QTest::newRow("a field nobody knows") << with(body, u"mood"_s, u"good"_s);
    QTest::newRow("a short number that may be one") << m_client.isms(u"+861371111"_s);
    QTest::newRow("a foreign number with template 19") << m_client.isms(u"+442070313000"_s);
}

void tst_SandboxService::acceptsWhatIsOptional()
{
    QFETCH(const QJsonObject, body);
    QCOMPARE(reply(body).value(u"result"_s), QJsonValue(0));
}

void tst_SandboxService::acceptsEveryTemplateItShows()
{
    const QList<SandboxTemplate> templates = sandboxTemplates();
    QVERIFY(templates.size() >= 6);
    for (const SandboxTemplate &each : templates) {
        QJsonArray params;
        for (int i = 0; i < parameterCount(each.content.text); ++i)
            params.append(QString::number(i));
        const bool isDomestic = each.reach == SandboxTemplate::Reach::Domestic;
        QJsonObject body = m_client.isms(isDomestic ? u"+8613711112222"_s : u"+442070313000"_s);
        body.insert(u"tpl_id"_s, each.content.id.value());
        body.insert(u"params"_s, params);
        QVERIFY2(reply(body).value(u"result"_s) == QJsonValue(0), qPrintable(each.content.name));
    }
}

void tst_SandboxService::refusesAsTheGatewayWritesIt()
{
    QCOMPARE(reply(m_client.isms(u"13711112222"_s)),
             (QJsonObject{
                 {u"result"_s, 1016}, {u"errmsg"_s, u"手机号格式错误"_s}, {u"ext"_s, QString()}}));
}

void tst_SandboxService::givesBackExt()
{
    const QJsonObject body = with(m_client.isms(), u"ext"_s, u"order 7 \"✓\""_s);
    QCOMPARE(reply(body).value(u"ext"_s).toString(), u"order 7 \"✓\""_s);
    QCOMPARE(reply(with(body, u"sign"_s, u"x"_s)).value(u"ext"_s).toString(), u"order 7 \"✓\""_s);
}

void tst_SandboxService::namesEachMessageAnew()
{
    QVERIFY(reply(m_client.isms()).value(u"sid"_s) != reply(m_client.isms()).value(u"sid"_s));
}

void tst_SandboxService::chargesForEachSegment()
{
    const QJsonObject body
        = with(m_client.isms(), u"params"_s, QJsonArray{QString(40, u'码'), u"1"_s, u"2"_s});
    QCOMPARE(reply(body).value(u"fee"_s), QJsonValue(2));
}

void tst_SandboxService::playsTheScene_data()
{
    QTest::addColumn<QString>("digits");
    QTest::addColumn<HttpAnswer::Manner>("manner");
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("result");
    QTest::addColumn<int>("seconds");

    using Manner = HttpAnswer::Manner;
    QTest::newRow("never answers") << u"9001"_s << Manner::Silence << 200 << 0 << 0;
    QTest::newRow("answers slowly") << u"9002"_s << Manner::Reply << 200 << 0 << 8;
    QTest::newRow("half an answer") << u"9003"_s << Manner::Reply << 200 << -1 << 0;
    QTest::newRow("a proxy's page") << u"9004"_s << Manner::Reply << 502 << -1 << 0;
    QTest::newRow("hangs up") << u"9005"_s << Manner::HangUp << 200 << 0 << 0;
    QTest::newRow("undelivered") << u"9006"_s << Manner::Reply << 200 << 0 << 0;
    QTest::newRow("no receipt") << u"9007"_s << Manner::Reply << 200 << 0 << 0;
    QTest::newRow("changed ext") << u"9008"_s << Manner::Reply << 200 << 0 << 0;
    QTest::newRow("a result") << u"1025"_s << Manner::Reply << 200 << 1025 << 0;
    QTest::newRow("a long result") << u"0008"_s << Manner::Reply << 200 << 60008 << 0;
}

void tst_SandboxService::playsTheScene()
{
    QFETCH(const QString, digits);
    QFETCH(const HttpAnswer::Manner, manner);
    QFETCH(const int, status);
    QFETCH(const int, seconds);
    const HttpAnswer answer
        = post(with(m_client.isms(u"+44207031"_s + digits), u"ext"_s, u"mine"_s));
    QVERIFY(answer.manner == manner);
    QCOMPARE(answer.status, status);
    QCOMPARE(answer.delay, std::chrono::seconds(seconds));
    QTEST(resultOf(answer.body), "result");
    if (digits == u"9004"_s)
        QCOMPARE(answer.contentType, "text/html"_ba);
    if (digits == u"9003"_s)
        QVERIFY(answer.body.startsWith("{\"") && !answer.body.endsWith('}'));
    const QString ext = QJsonDocument::fromJson(answer.body).object().value(u"ext"_s).toString();
    if (resultOf(answer.body) >= 0)
        QCOMPARE(ext == u"mine"_s, digits != u"9008"_s);
}

} // namespace smsdesk

QTEST_GUILESS_MAIN(smsdesk::tst_SandboxService)

#include "tst_sandboxservice.moc"
