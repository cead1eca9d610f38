// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/future.h"
#include "core/gateway/gatewayclient.h"
#include "core/network/networkfacts.h"
#include "tests/support/claimtest.h"
#include "tests/support/faultproxy.h"
#include "tests/support/faultserver.h"
#include "tests/support/futures.h"
#include "tests/support/posting.h"
#include "tests/support/socksproxy.h"

#include <QElapsedTimer>
#include <QScopeGuard>
#include <QSemaphore>

#include <memory>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace smsdesk {

using Moment = FaultServer::Moment;
using Certificate = FaultServer::Certificate;
using Scheme = ProxyLogin::Scheme;
using Kind = ProxyAddress::Kind;

/// A company's proxy that wants to know who comes, found by a ProxyFinder as the programs do. The
/// gateway has a name that no name server knows: whoever gets there went through the proxy.
class tst_GatewayClientLogin final : public ClaimTest
{
    Q_OBJECT

private Q_SLOTS:
    void sendsOnceWithTheRightLogin_data();
    void sendsOnceWithTheRightLogin();
    void isNotSentWithoutTheRightLogin_data();
    void isNotSentWithoutTheRightLogin();
    void isNotSentWhereTheProxyWantsAnotherKindOfLogin_data();
    void isNotSentWhereTheProxyWantsAnotherKindOfLogin();
    void triesNothingWithoutThePassword_data();
    void triesNothingWithoutThePassword();
    void keepsTheLoginFromTheGateway();
    void sendsOnceThroughSocks();
    void isNotSentWhereSocksRefusesTheLogin();
    void isNotSentWhereTheManualProxyIsDead();
    void isNotSentWhereTheProxysNameIsMisspelt();
    void isNotSentWhereTheProxyDoesNotFindTheGateway_data();
    void isNotSentWhereTheProxyDoesNotFindTheGateway();
    void limitsTheLookUpOfTheProxy();

private:
    [[nodiscard]] static ProxySettings manual(Kind kind, quint16 port, const QString &user);
    [[nodiscard]] SendResult postBy(const ProxySettings &settings,
                                    const ProxyPassword &password,
                                    std::chrono::milliseconds patience = 5s) const;

    SystemClock m_clock;
};

namespace {

const QByteArray acceptance = R"({"result":0,"errmsg":"OK","ext":"","fee":1,"sid":"s"})"_ba;
const QString user = u"stäff"_s;
const QString password = u" pass word:√ "_s; // Blanks at its ends are its own.

FaultServer::Behaviour accepting()
{
    return {.reply = FaultServer::httpReply(acceptance), .certificate = Certificate::Elsewhere};
}

GatewayRequest request()
{
    return {.url = QUrl(u"https://elsewhere.example/v5/tlssmssvr/sendisms?sdkappid=1&random=2"_s),
            .body = R"({"tel":"+8613711112222","params":[]})"_ba};
}

ProxyPassword giving(const QString &text)
{
    return [text](const QString & /*entry*/) {
        return readyFuture(Result<AppKey, KeyError>(AppKey::verbatim(text)));
    };
}

ProxyPassword failing(KeyError::Kind kind)
{
    return [kind](const QString & /*entry*/) {
        return readyFuture(Result<AppKey, KeyError>(
            failure(KeyError{.kind = kind, .detail = u"the keychain's words"_s})));
    };
}

/// A system that has to think about it.
SystemProxies waitingFor(const std::shared_ptr<QSemaphore> &answer)
{
    return [answer](const QUrl &) {
        answer->acquire();
        return QList<QNetworkProxy>{QNetworkProxy::NoProxy};
    };
}

Transport transport(std::chrono::milliseconds patience)
{
    return {.connectTimeout = patience,
            .totalTimeout = patience,
            .caFile = FaultServer::certificateFile(Certificate::Elsewhere)};
}

ProxyLogin login(Scheme scheme)
{
    return {.scheme = scheme, .user = user.toUtf8(), .password = password.toUtf8()};
}

} // namespace

ProxySettings tst_GatewayClientLogin::manual(Kind kind, quint16 port, const QString &user)
{
    return {.mode = ProxySettings::Mode::Manual,
            .address = {.kind = kind, .host = u"127.0.0.1"_s, .port = port},
            .user = user};
}

SendResult tst_GatewayClientLogin::postBy(const ProxySettings &settings,
                                          const ProxyPassword &password,
                                          std::chrono::milliseconds patience) const
{
    ProxyFinder proxies(settings, password);
    GatewayClient client(m_clock, proxies.choice());
    return await(postOnce(client, request(), transport(patience)));
}

void tst_GatewayClientLogin::sendsOnceWithTheRightLogin_data()
{
    QTest::addColumn<Scheme>("scheme");
    QTest::newRow("Basic") << Scheme::Basic;
    QTest::newRow("Digest") << Scheme::Digest;
}

void tst_GatewayClientLogin::sendsOnceWithTheRightLogin()
{
    QFETCH(const Scheme, scheme);
    const FaultServer server(accepting());
    FaultProxy proxy;
    proxy.want(login(scheme));
    proxy.leadTo(server.port());
    const SendResult result = postBy(manual(Kind::Http, proxy.port(), user), giving(password));

    QCOMPARE(result.outcome, Outcome::Accepted);
    QCOMPARE(server.requests(), 1);
    QCOMPARE(server.bodies(), request().body);
    // Once without a login, since it is not known yet what is asked for, and once with it.
    QCOMPARE(proxy.requestLines(), QByteArrayList(2, "CONNECT elsewhere.example:443 HTTP/1.1"_ba));
}

void tst_GatewayClientLogin::isNotSentWithoutTheRightLogin_data()
{
    QTest::addColumn<Scheme>("scheme");
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("password");
    QTest::addColumn<Reason>("reason");

    QTest::newRow("the wrong password, Basic")
        << Scheme::Basic << user << u"wrong"_s << Reason::ProxyLoginRefused;
    QTest::newRow("the wrong password, Digest")
        << Scheme::Digest << user << u"wrong"_s << Reason::ProxyLoginRefused;
    QTest::newRow("the wrong user, Basic")
        << Scheme::Basic << u"nobody"_s << password << Reason::ProxyLoginRefused;
    QTest::newRow("nobody, Basic")
        << Scheme::Basic << QString() << QString() << Reason::ProxyWantsLogin;
    QTest::newRow("nobody, Digest")
        << Scheme::Digest << QString() << QString() << Reason::ProxyWantsLogin;
}

void tst_GatewayClientLogin::isNotSentWithoutTheRightLogin()
{
    QFETCH(const Scheme, scheme);
    QFETCH(const QString, user);
    QFETCH(const QString, password);
    QFETCH(const Reason, reason);
    const FaultServer server(accepting());
    FaultProxy proxy;
    proxy.want(login(scheme));
    proxy.leadTo(server.port());
    const SendResult result = postBy(manual(Kind::Http, proxy.port(), user), giving(password));

    QCOMPARE(result.outcome, Outcome::NotSent);
    QCOMPARE(result.reason, reason);
    QCOMPARE(NetworkFacts::fromText(result.detail).proxy, u"127.0.0.1:%1"_s.arg(proxy.port()));
    QCOMPARE(server.connections(), 0);
    QCOMPARE_LE(proxy.requestLines().size(), 2);
}

void tst_GatewayClientLogin::isNotSentWhereTheProxyWantsAnotherKindOfLogin_data()
{
    QTest::addColumn<QByteArrayList>("schemes");
    QTest::newRow("NTLM") << QByteArrayList{"NTLM"_ba};
    QTest::newRow("Negotiate or NTLM") << QByteArrayList{"Negotiate"_ba, "NTLM"_ba};
    QTest::newRow("Negotiate") << QByteArrayList{"Negotiate"_ba};
    QTest::newRow("Bearer") << QByteArrayList{"Bearer"_ba};
}

void tst_GatewayClientLogin::isNotSentWhereTheProxyWantsAnotherKindOfLogin()
{
    QFETCH(const QByteArrayList, schemes);
    const FaultServer server(accepting());
    QByteArray challenges;
    for (const QByteArray &scheme : schemes)
        challenges += "Proxy-Authenticate: "_ba + scheme + "\r\n"_ba;
    FaultProxy proxy;
    proxy.want({.scheme = Scheme::Other, .challenges = challenges});
    proxy.leadTo(server.port());
    const SendResult result = postBy(manual(Kind::Http, proxy.port(), user), giving(password), 1s);

    QCOMPARE(result.outcome, Outcome::NotSent);
    QCOMPARE(result.reason, Reason::ProxyLoginUnsupported);
    QCOMPARE(NetworkFacts::fromText(result.detail).proxyLogins.join(u' ').toLatin1(),
             schemes.join(' '));
    QCOMPARE(server.connections(), 0);
}

void tst_GatewayClientLogin::triesNothingWithoutThePassword_data()
{
    QTest::addColumn<ProxyPassword>("password");
    QTest::addColumn<Reason>("reason");
    QTest::newRow("none is kept") << failing(KeyError::Kind::NotFound)
                                  << Reason::ProxyPasswordMissing;
    QTest::newRow("an empty one is kept") << giving({}) << Reason::ProxyPasswordMissing;
    QTest::newRow("nobody can be asked") << ProxyPassword() << Reason::ProxyPasswordMissing;
    QTest::newRow("there is no keychain")
        << failing(KeyError::Kind::NoKeychain) << Reason::ProxyPasswordUnreadable;
    QTest::newRow("the keychain refuses")
        << failing(KeyError::Kind::Denied) << Reason::ProxyPasswordUnreadable;
}

void tst_GatewayClientLogin::triesNothingWithoutThePassword()
{
    QFETCH(const ProxyPassword, password);
    QFETCH(const Reason, reason);
    const FaultServer server(accepting());
    FaultProxy proxy;
    proxy.leadTo(server.port());
    const SendResult result = postBy(manual(Kind::Http, proxy.port(), user), password);

    QCOMPARE(result.outcome, Outcome::NotSent);
    QCOMPARE(result.reason, reason);
    QCOMPARE(result.detail,
             reason == Reason::ProxyPasswordUnreadable ? u"the keychain's words"_s : QString());
    QCOMPARE(proxy.requestLines(), QByteArrayList());
    QCOMPARE(server.connections(), 0);
}

/// A 407 that comes out of the tunnel is none of the proxy's.
void tst_GatewayClientLogin::keepsTheLoginFromTheGateway()
{
    FaultServer::Behaviour asking = accepting();
    asking.reply = FaultServer::httpReply("{}"_ba,
                                          "407 Proxy Authentication Required"_ba,
                                          "Proxy-Authenticate: Basic realm=\"office\"\r\n"_ba);
    asking.ending = FaultServer::Ending::KeepOpen;
    const FaultServer server(asking);
    FaultProxy proxy;
    proxy.want(login(Scheme::Basic));
    proxy.leadTo(server.port());
    const SendResult result = postBy(manual(Kind::Http, proxy.port(), user), giving(password));

    QCOMPARE(result.outcome, Outcome::Unknown);
    QCOMPARE(result.reason, Reason::HttpStatus);
    QCOMPARE(server.requests(), 1);
    QVERIFY(!server.heads().toLower().contains("authorization"));
}

void tst_GatewayClientLogin::sendsOnceThroughSocks()
{
    const FaultServer server(accepting());
    const SocksProxy proxy(user.toUtf8(), password.toUtf8(), server.port());
    const SendResult result = postBy(manual(Kind::Socks5, proxy.port(), user), giving(password));

    QCOMPARE(result.outcome, Outcome::Accepted);
    QCOMPARE(server.requests(), 1);
    QCOMPARE(server.bodies(), request().body);
    // The proxy looks the name up: in a company's network nobody else may know it.
    QCOMPARE(proxy.hosts(), QByteArrayList{"elsewhere.example"_ba});
}

void tst_GatewayClientLogin::isNotSentWhereSocksRefusesTheLogin()
{
    const FaultServer server(accepting());
    const SocksProxy proxy(user.toUtf8(), password.toUtf8(), server.port());
    const SendResult result = postBy(manual(Kind::Socks5, proxy.port(), user), giving(u"wrong"_s));

    QCOMPARE(result.outcome, Outcome::NotSent);
    QCOMPARE(result.reason, Reason::ProxyLoginRefused);
    QCOMPARE(server.connections(), 0);
}

void tst_GatewayClientLogin::isNotSentWhereTheManualProxyIsDead()
{
    const quint16 dead = FaultProxy().port();
    for (const Kind kind : {Kind::Http, Kind::Socks5}) {
        const SendResult result = postBy(manual(kind, dead, {}), {});
        QCOMPARE(result.outcome, Outcome::NotSent);
        QCOMPARE(result.reason, Reason::ProxyFailed);
        QVERIFY(NetworkFacts::fromText(result.detail).proxy.endsWith(QString::number(dead)));
    }
}

/// Not the gateway's, as Qt has it: a person would look for the fault in the account.
void tst_GatewayClientLogin::isNotSentWhereTheProxysNameIsMisspelt()
{
    for (const Kind kind : {Kind::Http, Kind::Socks5}) {
        ProxySettings misspelt = manual(kind, 8080, {});
        misspelt.address.host = u"no-such-proxy.invalid"_s;
        const SendResult result = postBy(misspelt, {});
        QCOMPARE(result.outcome, Outcome::NotSent);
        QCOMPARE(result.reason, Reason::ProxyNotFound);
        QCOMPARE(NetworkFacts::fromText(result.detail).proxy, toText(misspelt.address));
    }
}

void tst_GatewayClientLogin::isNotSentWhereTheProxyDoesNotFindTheGateway_data()
{
    QTest::addColumn<QString>("host");
    QTest::newRow("a proxy with a name") << u"localhost"_s;
    QTest::newRow("a proxy with an address") << u"127.0.0.1"_s;
}

/// The proxy looks for the gateway, and was found itself: there is nothing to wait for.
void tst_GatewayClientLogin::isNotSentWhereTheProxyDoesNotFindTheGateway()
{
    QFETCH(const QString, host);
    const FaultProxy proxy("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"_ba);
    ProxySettings named = manual(Kind::Http, proxy.port(), {});
    named.address.host = host;
    constexpr std::chrono::milliseconds patience = 5s;
    QElapsedTimer elapsed;
    elapsed.start();
    const SendResult result = postBy(named, {}, patience);
    QCOMPARE_LT(elapsed.elapsed(), patience.count() / 2);
    QCOMPARE(result.outcome, Outcome::NotSent);
    QCOMPARE(result.reason, Reason::HostNotFound);
}

void tst_GatewayClientLogin::limitsTheLookUpOfTheProxy()
{
    const auto answer = std::make_shared<QSemaphore>();
    const auto release = qScopeGuard([answer] { answer->release(); });
    ProxyFinder proxies({}, {}, waitingFor(answer));
    proxies.setPatience(200ms);
    GatewayClient client(m_clock, proxies.choice());
    const SendResult result = await(postOnce(client, request(), transport(5s)));

    QCOMPARE(result.outcome, Outcome::NotSent);
    QCOMPARE(result.reason, Reason::NoConnectionInTime);
    QCOMPARE(NetworkFacts::fromText(result.detail).waited, std::optional(200ms));
}

} // namespace smsdesk

QTEST_GUILESS_MAIN(smsdesk::tst_GatewayClientLogin)
#include "tst_gatewayclientlogin.moc"
