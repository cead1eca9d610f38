// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/sandbox/sandboxservicetest.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace smsdesk {

/// sendisms and sendsms: what is refused, with which result, and which fault comes first.
class tst_SandboxChecks final : public SandboxServiceTest
{
    Q_OBJECT

private Q_SLOTS:
    void refusesOtherAddresses_data();
    void refusesOtherAddresses();
    void refusesOtherMethods();
    void refusesAnIncompleteQuery_data();
    void refusesAnIncompleteQuery();
    void refusesABodyThatIsNotAsDocumented_data();
    void refusesABodyThatIsNotAsDocumented();
    void refusesBytesThatAreNoObject_data();
    void refusesBytesThatAreNoObject();
    void refusesAMessage_data();
    void refusesAMessage();
    void refusesAMessageOfSendsms_data();
    void refusesAMessageOfSendsms();
    void refusesTimesMoreThanTenMinutesOff_data();
    void refusesTimesMoreThanTenMinutesOff();
    void reportsTheFirstOfSeveralFaults();
};

void tst_SandboxChecks::refusesOtherAddresses_data()
{
    QTest::addColumn<QByteArray>("path");
    for (const char *path : {"/",
                             "/v5/tlssmssvr/",
                             "/v5/tlssmssvr/sendism",
                             "/v5/tlssmssvr/sendisms/",
                             "/v5/tlssmssvr/SendISMS",
                             "//v5/tlssmssvr/sendisms",
                             "/v5/tlssmssvr/%73endisms",
                             "/v5/tlssmssvr/sendmultisms2"})
        QTest::newRow(path) << QByteArray(path);
}

void tst_SandboxChecks::refusesOtherAddresses()
{
    QFETCH(const QByteArray, path);
    const HttpAnswer answer
        = m_service.answer(httpPost(path, m_client.query(), SandboxClient::bytes(m_client.isms())));
    QCOMPARE(resultOf(answer.body), 1011);
    QCOMPARE(answer.status, 200);
}

void tst_SandboxChecks::refusesOtherMethods()
{
    HttpRequest request = httpPost(
        "/v5/tlssmssvr/sendisms", m_client.query(), SandboxClient::bytes(m_client.isms()));
    request.method = "PUT"_ba;
    const HttpAnswer answer = m_service.answer(request);
    QCOMPARE(answer.status, 405);
    QCOMPARE(answer.allow, "POST"_ba);
    QCOMPARE(resultOf(answer.body), 1030);
}

void tst_SandboxChecks::refusesAnIncompleteQuery_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<int>("result");

    QTest::newRow("none") << QByteArray() << 1004;
    QTest::newRow("no sdkappid") << "random=7226249334"_ba << 1004;
    QTest::newRow("no random") << "sdkappid=1400000019"_ba << 1004;
    QTest::newRow("an empty random") << "sdkappid=1400000019&random="_ba << 1004;
    QTest::newRow("a random that is no number") << "sdkappid=1400000019&random=x"_ba << 1004;
    QTest::newRow("two randoms") << "sdkappid=1400000019&random=7226249334&random=1"_ba << 1004;
    QTest::newRow("another sdkappid") << "sdkappid=1400000018&random=7226249334"_ba << 1019;
    QTest::newRow("an sdkappid with a zero in front")
        << "sdkappid=01400000019&random=7226249334"_ba << 1019;
    QTest::newRow("another random") << "sdkappid=1400000019&random=7226249335"_ba << 1001;
}

void tst_SandboxChecks::refusesAnIncompleteQuery()
{
    QFETCH(const QByteArray, query);
    QTEST(resultOf(m_service
                       .answer(httpPost(
                           "/v5/tlssmssvr/sendisms", query, SandboxClient::bytes(m_client.isms())))
                       .body),
          "result");
}

void tst_SandboxChecks::refusesABodyThatIsNotAsDocumented_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QJsonValue>("value");

    const auto row = [](const char *name, const QString &field, const QJsonValue &value) {
        QTest::newRow(name) << field << value;
    };
    const QJsonValue none(QJsonValue::Undefined);
    row("no params", u"params"_s, none);
    row("params of one string", u"params"_s, u"1234"_s);
    row("a number among the params", u"params"_s, QJsonArray{u"验证码"_s, 1234, u"4"_s});
    row("no extend", u"extend"_s, none);
    row("extend of null", u"extend"_s, QJsonValue());
    row("ext of a number", u"ext"_s, 7);
    row("sign of null", u"sign"_s, QJsonValue());
    row("no tel", u"tel"_s, none);
    row("tel as sendsms has it", u"tel"_s, QJsonObject{{u"nationcode"_s, u"86"_s}});
    row("no time", u"time"_s, none);
    row("a time in a string", u"time"_s, QString::number(m_client.moment().time));
    row("half a second", u"time"_s, double(m_client.moment().time) + 0.5);
    row("a time beyond whole numbers", u"time"_s, 1e300);
    row("no tpl_id", u"tpl_id"_s, none);
    row("a tpl_id in a string", u"tpl_id"_s, u"19"_s);
    row("half a template", u"tpl_id"_s, 19.5);
    row("a sig of a number", u"sig"_s, 5);
}

void tst_SandboxChecks::refusesABodyThatIsNotAsDocumented()
{
    QFETCH(const QString, field);
    QFETCH(const QJsonValue, value);
    QCOMPARE(reply(with(m_client.isms(), field, value)).value(u"result"_s), QJsonValue(1004));
}

void tst_SandboxChecks::refusesBytesThatAreNoObject_data()
{
    QTest::addColumn<QByteArray>("body");
    const QByteArray right = SandboxClient::bytes(m_client.isms());
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("half of it") << right.left(right.size() / 2);
    QTest::newRow("an array of it") << QByteArray('[' + right + ']');
    QTest::newRow("something behind it") << QByteArray(right + '}');
    QTest::newRow("not UTF-8") << QByteArray(right).replace("1234", "\xff\xfe");
    QTest::newRow("a form") << "tel=%2B8613711112222&tpl_id=19"_ba;
    QTest::newRow("brackets without end") << QByteArray(500'000, '[');
    QTest::newRow("zeros") << QByteArray(1000, '\0');
}

void tst_SandboxChecks::refusesBytesThatAreNoObject()
{
    QFETCH(const QByteArray, body);
    QCOMPARE(
        resultOf(m_service.answer(httpPost("/v5/tlssmssvr/sendisms", m_client.query(), body)).body),
        1004);
}

void tst_SandboxChecks::refusesAMessage_data()
{
    QTest::addColumn<QJsonObject>("body");
    QTest::addColumn<int>("result");

    const QJsonObject body = m_client.isms();
    const auto row
        = [&body](const char *name, const QString &field, const QJsonValue &value, int result) {
              QTest::newRow(name) << with(body, field, value) << result;
          };
    const auto tel = [this](const char *name, const QString &number) {
        QTest::newRow(name) << m_client.isms(number) << 1016;
    };
    row("no sig", u"sig"_s, QJsonValue::Undefined, 1003);
    row("an empty sig", u"sig"_s, QString(), 1003);
    row("another sig", u"sig"_s, QString(64, u'0'), 1001);
    row("a sig in capitals", u"sig"_s, body.value(u"sig"_s).toString().toUpper(), 1001);
    row("a sig of another number", u"tel"_s, u"+8613711112223"_s, 1001);
    tel("no plus", u"8613711112222"_s);
    tel("00 for the plus", u"008613711112222"_s);
    tel("a blank", u"+86 13711112222"_s);
    tel("a line's end", u"+8613711112222\n"_s);
    tel("letters", u"+8613711abc22"_s);
    tel("full-width digits", u"+８６13711112222"_s);
    tel("sixteen digits", u"+8613711112222333"_s);
    tel("a code no country has", u"+99912345678"_s);
    tel("a number without its area", u"+15550100"_s);
    tel("an empty number", QString());
    row("an extension code", u"extend"_s, u"1"_s, 1006);
    row("another signature", u"sign"_s, u"腾讯"_s, 1012);
    row("a signature with its brackets", u"sign"_s, u"【腾讯云】"_s, 1012);
    row("a template nobody has", u"tpl_id"_s, 18, 1014);
    row("a negative template", u"tpl_id"_s, -19, 1014);
    row("too few params", u"params"_s, QJsonArray{u"1234"_s, u"4"_s}, 1014);
    row("too many params", u"params"_s, QJsonArray{u"a"_s, u"b"_s, u"c"_s, u"d"_s}, 1014);
    QTest::newRow("an international template to mainland China")
        << with(with(body, u"tpl_id"_s, 20), u"params"_s, QJsonArray{u"1234"_s, u"4"_s}) << 1014;
    QTest::newRow("a template for mainland China to elsewhere")
        << with(m_client.isms(u"+442070313000"_s), u"tpl_id"_s, 25) << 1014;
    for (const QString &url : {u"http://a.b"_s,
                               u"HTTPS://A.B"_s,
                               u"see www.example"_s,
                               u"example.com"_s,
                               u"t.cn/Ab1"_s,
                               u"去bit.ly/3x看"_s})
        QTest::addRow("the URL %s", qPrintable(url))
            << with(body, u"params"_s, QJsonArray{u"验证码"_s, url, u"4"_s}) << 1048;
    for (const QString &text : {u"12.50"_s, u"No.5"_s, u"a/b"_s, u"10:30"_s, u"1.5 kg/box"_s})
        QTest::addRow("the harmless %s", qPrintable(text))
            << with(body, u"params"_s, QJsonArray{u"验证码"_s, text, u"4"_s}) << 0;
    QTest::newRow("more than 500 characters to mainland China")
        << with(body, u"params"_s, QJsonArray{QString(480, u'x'), u"1"_s, u"2"_s}) << 1017;
    QTest::newRow("as much to elsewhere") << with(m_client.isms(u"+442070313000"_s),
                                                  u"params"_s,
                                                  QJsonArray{QString(480, u'x'), u"1"_s, u"2"_s})
                                          << 0;
    QTest::newRow("more than 2000 characters to elsewhere")
        << with(m_client.isms(u"+442070313000"_s),
                u"params"_s,
                QJsonArray{QString(1990, u'x'), u"1"_s, u"2"_s})
        << 1017;
}

void tst_SandboxChecks::refusesAMessage()
{
    QFETCH(const QJsonObject, body);
    QFETCH(const int, result);
    QCOMPARE(reply(body).value(u"result"_s), QJsonValue(result));
}

void tst_SandboxChecks::refusesAMessageOfSendsms_data()
{
    QTest::addColumn<QJsonObject>("body");
    QTest::addColumn<int>("result");

    const auto row
        = [this](const char *name, const QString &code, const QString &mobile, int result) {
              QTest::newRow(name) << m_client.signedMobile(sendsmsBody(code, mobile), mobile)
                                  << result;
          };
    row("none: it is right", u"44"_s, u"2070313000"_s, 0);
    row("a code no country has", u"999"_s, u"12345678"_s, 1016);
    row("a plus in the code", u"+44"_s, u"2070313000"_s, 1016);
    row("a code that takes from the number", u"4"_s, u"42070313000"_s, 1016);
    row("a mobile with its country", u"44"_s, u"+442070313000"_s, 1016);
    row("no digits", u"44"_s, QString(), 1016);

    const QJsonObject right = sendsmsBody(u"44"_s, u"2070313000"_s);
    QTest::newRow("the signature of tel")
        << m_client.signedTel(with(right, u"tel"_s, u"+442070313000"_s)) << 1004;
    QTest::newRow("the signature of the whole number")
        << m_client.signedMobile(right, u"442070313000"_s) << 1001;
    QTest::newRow("a mobile that is a number") << m_client.signedMobile(
        with(right, u"tel"_s, QJsonObject{{u"nationcode"_s, u"44"_s}, {u"mobile"_s, 2070313000}}),
        u"2070313000"_s) << 1004;
    QTest::newRow("no nationcode") << m_client.signedMobile(
        with(right, u"tel"_s, QJsonObject{{u"mobile"_s, u"2070313000"_s}}), u"2070313000"_s)
                                   << 1004;
}

void tst_SandboxChecks::refusesAMessageOfSendsms()
{
    QFETCH(const QJsonObject, body);
    QFETCH(const int, result);
    const QJsonObject answer = reply(body, "sendsms"_ba);
    QCOMPARE(answer.value(u"result"_s), QJsonValue(result));
    QVERIFY(!answer.contains(u"nationcode"_s));
    QCOMPARE(answer.contains(u"sid"_s), result == 0);
    QCOMPARE(answer.contains(u"fee"_s), result == 0);
}

void tst_SandboxChecks::refusesTimesMoreThanTenMinutesOff_data()
{
    QTest::addColumn<int>("seconds");
    QTest::addColumn<int>("result");
    QTest::newRow("ten minutes ahead") << 600 << 0;
    QTest::newRow("ten minutes behind") << -600 << 0;
    QTest::newRow("a second more ahead") << 601 << 1021;
    QTest::newRow("a second more behind") << -601 << 1021;
}

void tst_SandboxChecks::refusesTimesMoreThanTenMinutesOff()
{
    QFETCH(const int, seconds);
    QFETCH(const int, result);
    SandboxClient client = m_client;
    client.now = client.now.addSecs(seconds);
    QCOMPARE(reply(client.isms()).value(u"result"_s), QJsonValue(result));
}

void tst_SandboxChecks::reportsTheFirstOfSeveralFaults()
{
    // Everything is wrong; each fault that is mended lets the next one show (docs/sandbox.md).
    SandboxClient client = m_client;
    client.now = client.now.addDays(1);
    QByteArray path = "/v5/tlssmssvr/send"_ba;
    QByteArray query = "sdkappid=1&random=7226249334"_ba;
    QJsonObject body{{u"ext"_s, QString()},
                     {u"extend"_s, u"1"_s},
                     {u"params"_s, 5},
                     {u"sign"_s, u"x"_s},
                     {u"tel"_s, u"13711112222"_s},
                     {u"time"_s, client.moment().time},
                     {u"tpl_id"_s, 1}};
    const auto result = [&] {
        return resultOf(m_service.answer(httpPost(path, query, SandboxClient::bytes(body))).body);
    };
    QCOMPARE(result(), 1011);
    path = "/v5/tlssmssvr/sendisms"_ba;
    QCOMPARE(result(), 1004);
    body.insert(u"params"_s, QJsonArray{QString(u"www.x.com"_s + QString(2000, u'x'))});
    QCOMPARE(result(), 1003);
    body.insert(u"sig"_s, u"x"_s);
    QCOMPARE(result(), 1019);
    query = client.query();
    QCOMPARE(result(), 1001);
    body = client.signedTel(body);
    QCOMPARE(result(), 1021);
    body = m_client.signedTel(body);
    QCOMPARE(result(), 1016);
    body = m_client.signedTel(with(body, u"tel"_s, u"+442070311001"_s));
    QCOMPARE(result(), 1006);
    body.insert(u"extend"_s, QString());
    QCOMPARE(result(), 1012);
    body.insert(u"sign"_s, QString());
    QCOMPARE(result(), 1014);
    body.insert(u"tpl_id"_s, 19);
    body.insert(u"params"_s, QJsonArray{body.value(u"params"_s).toArray().first(), u""_s, u""_s});
    QCOMPARE(result(), 1048);
    body.insert(u"params"_s, QJsonArray{QString(2000, u'x'), u""_s, u""_s});
    QCOMPARE(result(), 1017);
    body.insert(u"params"_s, QJsonArray{u"x"_s, u""_s, u""_s});
    QCOMPARE(result(), 1001); // At last the scene of the number.
}

} // namespace smsdesk

QTEST_GUILESS_MAIN(smsdesk::tst_SandboxChecks)

#include "tst_sandboxchecks.moc"
