// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/account/endpoint.h"
#include "tests/support/claimtest.h"

using namespace Qt::StringLiterals;

namespace smsdesk {

class tst_Endpoint : public ClaimTest
{
    Q_OBJECT

private Q_SLOTS:
    void acceptsAddress_data();
    void acceptsAddress();
    void refusesAddress_data();
    void refusesAddress();
    void knowsTencentCloud();
    void knowsWhatIsElsewhereAtTencent_data();
    void knowsWhatIsElsewhereAtTencent();
    void namesOperationsBesideIt_data();
    void namesOperationsBesideIt();
    void knowsThePortOfAnAddress();
    void knowsHostsOfThisComputer_data();
    void knowsHostsOfThisComputer();
};

void tst_Endpoint::acceptsAddress_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("loopback");

    const auto row
        = [](const char *name, const QString &typed, const QString &address, bool local) {
              QTest::newRow(name) << typed << address << local;
          };
    const QString own = u"https://yun.tim.qq.com/v5/tlssmssvr/sendisms"_s;
    row("HTTPS", own, own, false);
    row("blanks around it", u"\u00A0 "_s + own + u"\u200B\n"_s, own, false);
    row("capitals in scheme and host",
        u"HTTPS://Yun.TIM.qq.com/v5/A"_s,
        u"https://yun.tim.qq.com/v5/A"_s,
        false);
    row("a port",
        u"https://gateway.example:8443/send"_s,
        u"https://gateway.example:8443/send"_s,
        false);
    row("HTTPS to this computer", u"https://localhost/send"_s, u"https://localhost/send"_s, true);
    row("HTTP to localhost",
        u"http://LocalHost:8080/send"_s,
        u"http://localhost:8080/send"_s,
        true);
    row("HTTP to 127.0.0.1", u"http://127.0.0.1:80/send"_s, u"http://127.0.0.1:80/send"_s, true);
    row("HTTP to the end of 127.0.0.0/8",
        u"http://127.255.255.254/s"_s,
        u"http://127.255.255.254/s"_s,
        true);
    row("HTTP to ::1", u"http://[::1]:9000/send"_s, u"http://[::1]:9000/send"_s, true);
}

void tst_Endpoint::acceptsAddress()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, address);
    QFETCH(const bool, loopback);
    const auto endpoint = Endpoint::parse(typed);

    QVERIFY(endpoint.has_value());
    QCOMPARE(endpoint->toString(), address);
    QCOMPARE(endpoint->isLoopback(), loopback);
    QVERIFY(*endpoint == Endpoint::parse(address).value());
}

void tst_Endpoint::refusesAddress_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<EndpointError>("error");

    const auto row = [](const char *name, const QString &typed, EndpointError error) {
        QTest::newRow(name) << typed << error;
    };
    using enum EndpointError;
    row("nothing", QString(), Empty);
    row("blanks", u" \u00A0\u200B"_s, Empty);
    row("a host alone", u"yun.tim.qq.com"_s, NotAnAddress);
    row("no scheme", u"yun.tim.qq.com/v5/tlssmssvr/sendisms"_s, NotAnAddress);
    row("a port but no scheme", u"localhost:8080/send"_s, NotAnAddress);
    row("no host", u"https:///send"_s, NotAnAddress);
    row("a blank inside", u"https://yun.tim. qq.com/send"_s, NotAnAddress);
    row("an impossible port", u"https://yun.tim.qq.com:99999/send"_s, NotAnAddress);
    row("another scheme", u"ftp://yun.tim.qq.com/send"_s, WrongScheme);
    row("a file", u"file:///etc/passwd"_s, WrongScheme);
    row("HTTP to another computer", u"http://yun.tim.qq.com/send"_s, PlainHttp);
    row("HTTP to a name that only begins like loopback",
        u"http://127.0.0.1.example/send"_s,
        PlainHttp);
    row("HTTP to a subdomain of localhost", u"http://localhost.example/send"_s, PlainHttp);
    row("HTTP to the local network", u"http://192.168.0.1/send"_s, PlainHttp);
    row("HTTP to any address", u"http://0.0.0.0/send"_s, PlainHttp);
    row("HTTP just past 127.0.0.0/8", u"http://128.0.0.1/send"_s, PlainHttp);
    row("HTTP to another IPv6 address", u"http://[::2]/send"_s, PlainHttp);
    row("a user name", u"https://me@yun.tim.qq.com/send"_s, HasLogin);
    row("user name and password", u"https://me:secret@yun.tim.qq.com/send"_s, HasLogin);
    row("an empty user name", u"https://@yun.tim.qq.com/send"_s, HasLogin);
    row("a login that looks like loopback", u"http://127.0.0.1@evil.example/send"_s, HasLogin);
    row("a query", u"https://yun.tim.qq.com/send?sdkappid=1"_s, HasQuery);
    row("an empty query", u"https://yun.tim.qq.com/send?"_s, HasQuery);
    row("a fragment", u"https://yun.tim.qq.com/send#top"_s, HasQuery);
}

void tst_Endpoint::refusesAddress()
{
    QFETCH(const QString, typed);
    QFETCH(const EndpointError, error);
    const auto endpoint = Endpoint::parse(typed);

    QVERIFY(!endpoint.has_value());
    QCOMPARE(endpoint.error(), error);
}

void tst_Endpoint::knowsTencentCloud()
{
    const Endpoint endpoint = Endpoint::tencentCloud();
    QCOMPARE(endpoint.toString(), u"https://yun.tim.qq.com/v5/tlssmssvr/sendisms"_s);
    QVERIFY(Endpoint::parse(endpoint.toString()).value() == endpoint);
    QVERIFY(!endpoint.isLoopback());
}

void tst_Endpoint::knowsWhatIsElsewhereAtTencent_data()
{
    QTest::addColumn<bool>("isElsewhere");
    const auto row
        = [](const char *address, bool isElsewhere) { QTest::newRow(address) << isElsewhere; };
    row("https://yun.tim.qq.com/v5/tlssmssvr/sendisms", false);
    row("https://YUN.tim.qq.com:443/v5/tlssmssvr/sendisms", false);
    row("https://yun.tim.qq.com/v5/tlssmssvr/sendsms", true);
    row("https://yun.tim.qq.com/v5/sendisms", true);
    row("https://yun.tim.qq.com/", true);
    row("https://gateway.example/send", false); // Others have paths of their own.
}

void tst_Endpoint::knowsWhatIsElsewhereAtTencent()
{
    QFETCH(const bool, isElsewhere);
    const auto endpoint = Endpoint::parse(QString::fromLatin1(QTest::currentDataTag()));
    QCOMPARE(endpoint->isElsewhereAtTencent(), isElsewhere);
}

void tst_Endpoint::namesOperationsBesideIt_data()
{
    QTest::addColumn<QString>("endpoint");
    QTest::addColumn<QString>("sibling");

    QTest::newRow("Tencent's") << u"https://yun.tim.qq.com/v5/tlssmssvr/sendisms"_s
                               << u"https://yun.tim.qq.com/v5/tlssmssvr/pullstatus4mobile"_s;
    QTest::newRow("a port stays") << u"http://127.0.0.1:81/v5/sendisms"_s
                                  << u"http://127.0.0.1:81/v5/pullstatus4mobile"_s;
    QTest::newRow("a slash at the end does not count")
        << u"https://a.example/v5/sendisms/"_s << u"https://a.example/v5/pullstatus4mobile"_s;
    QTest::newRow("a path of one part")
        << u"https://a.example/sendisms"_s << u"https://a.example/pullstatus4mobile"_s;
    QTest::newRow("no path") << u"https://a.example"_s << u"https://a.example/pullstatus4mobile"_s;
    QTest::newRow("an encoded slash stays one")
        << u"https://a.example/x%2Fy/sendisms"_s << u"https://a.example/x%2Fy/pullstatus4mobile"_s;
}

void tst_Endpoint::namesOperationsBesideIt()
{
    QFETCH(const QString, endpoint);
    QFETCH(const QString, sibling);
    const QUrl url = Endpoint::parse(endpoint).value().sibling(u"pullstatus4mobile"_s);

    QVERIFY(url.isValid());
    QCOMPARE(url.toString(QUrl::FullyEncoded), sibling);
}

void tst_Endpoint::knowsThePortOfAnAddress()
{
    QCOMPARE(portOf(QUrl(u"https://gateway.example/send"_s)), 443);
    QCOMPARE(portOf(QUrl(u"http://localhost/send"_s)), 80);
    QCOMPARE(portOf(QUrl(u"https://gateway.example:8443/send"_s)), 8443);
}

void tst_Endpoint::knowsHostsOfThisComputer_data()
{
    QTest::addColumn<bool>("isLoopback");

    QTest::newRow("localhost") << true;
    QTest::newRow("127.0.0.1") << true;
    QTest::newRow("127.255.0.9") << true;
    QTest::newRow("::1") << true;
    QTest::newRow("128.0.0.1") << false;
    QTest::newRow("::2") << false;
    QTest::newRow("::ffff:10.0.0.1") << false;
    QTest::newRow("localhost.example") << false;
    QTest::newRow("127.example") << false;
    QTest::newRow("") << false;
}

void tst_Endpoint::knowsHostsOfThisComputer()
{
    QFETCH(const bool, isLoopback);
    QCOMPARE(isLoopbackHost(QString::fromLatin1(QTest::currentDataTag())), isLoopback);
}

} // namespace smsdesk

QTEST_GUILESS_MAIN(smsdesk::tst_Endpoint)
#include "tst_endpoint.moc"
