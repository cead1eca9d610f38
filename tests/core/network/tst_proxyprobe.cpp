// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/proxyprobe.h"
#include "tests/support/claimtest.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace smsdesk {

class tst_ProxyProbe final : public ClaimTest
{
    Q_OBJECT

private Q_SLOTS:
    void readsEveryLoginThatIsOffered_data();
    void readsEveryLoginThatIsOffered();
    void readsNothingOfAnotherAnswer();
    void knowsAtOnceThatAnAddressNeedsNoName();
};

void tst_ProxyProbe::readsEveryLoginThatIsOffered_data()
{
    QTest::addColumn<QByteArray>("lines");
    QTest::addColumn<QByteArray>("logins");
    const auto row = [](const char *name, const QByteArray &lines, const QByteArray &logins) {
        QTest::newRow(name) << lines << logins;
    };

    row("one", "Proxy-Authenticate: NTLM\r\n"_ba, "NTLM"_ba);
    row("none", "Connection: close\r\n"_ba, {});
    row("one a line",
        "Proxy-Authenticate: Negotiate\r\nproxy-authenticate:Basic realm=\"a\"\r\n"_ba,
        "Negotiate Basic"_ba);
    row("two in a line",
        "Proxy-Authenticate: Basic realm=\"office\", NTLM\r\n"_ba,
        "Basic NTLM"_ba);
    row("several without parameters",
        "Proxy-Authenticate: Negotiate,NTLM ,\tBasic\r\n"_ba,
        "Negotiate NTLM Basic"_ba);
    row("parameters are none",
        "Proxy-Authenticate: Digest realm=\"a\", nonce=\"b\", qop = auth, Basic realm=\"c\"\r\n"_ba,
        "Digest Basic"_ba);
    row("a comma within quotes parts nothing",
        "Proxy-Authenticate: Basic realm=\"Office, NTLM, second floor\", Bearer\r\n"_ba,
        "Basic Bearer"_ba);
    row("a quote within quotes ends nothing",
        "Proxy-Authenticate: Basic realm=\"a \\\", NTLM\", Bearer\r\n"_ba,
        "Basic Bearer"_ba);
    row("quotes without an end",
        "Proxy-Authenticate: Basic realm=\"a, NTLM\r\nProxy-Authenticate: Bearer\r\n"_ba,
        "Basic Bearer"_ba);
    row("a token with padding is none",
        "Proxy-Authenticate: Negotiate YWJjZA==, NTLM TlRMTQ==\r\n"_ba,
        "Negotiate NTLM"_ba);
    row("each once",
        "Proxy-Authenticate: NTLM, NTLM\r\nProxy-Authenticate: NTLM\r\n"_ba,
        "NTLM"_ba);
    row("those of the proxy alone",
        "WWW-Authenticate: NTLM\r\nProxy-Authenticate: Basic\r\n"_ba,
        "Basic"_ba);
}

void tst_ProxyProbe::readsEveryLoginThatIsOffered()
{
    QFETCH(const QByteArray, lines);
    QFETCH(const QByteArray, logins);
    const QByteArray head = "HTTP/1.1 407 Proxy Authentication Required\r\n"_ba + lines;
    QCOMPARE(proxyLoginsOf(head).join(u' ').toLatin1(), logins);
}

void tst_ProxyProbe::readsNothingOfAnotherAnswer()
{
    QCOMPARE(proxyLoginsOf("HTTP/1.1 200 OK\r\nProxy-Authenticate: NTLM\r\n"_ba), QStringList());
    QCOMPARE(proxyLoginsOf({}), QStringList());
}

/// Nobody may wait for an end that was there before anyone could hear of it.
void tst_ProxyProbe::knowsAtOnceThatAnAddressNeedsNoName()
{
    ProxyProbe probe;
    const QNetworkProxy proxy(QNetworkProxy::HttpProxy, u"127.0.0.1"_s, 9);
    probe.watch(proxy, QUrl(u"https://elsewhere.example"_s), 1h);
    QVERIFY(!probe.mayExplain(QNetworkReply::HostNotFoundError));
    QVERIFY(!probe.isNameUnknown());
}

} // namespace smsdesk

QTEST_GUILESS_MAIN(smsdesk::tst_ProxyProbe)
#include "tst_proxyprobe.moc"
