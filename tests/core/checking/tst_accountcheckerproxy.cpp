// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/future.h"
#include "core/network/networkfacts.h"
#include "core/words/checkreport.h"
#include "tests/core/checking/checkbench.h"
#include "tests/support/claimtest.h"
#include "tests/support/faultproxy.h"

#include <QElapsedTimer>
#include <QNetworkProxy>
#include <QSemaphore>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace smsdesk {

using Certificate = FaultServer::Certificate;

/// The check of an account behind a company's proxy.
class tst_AccountCheckerProxy final : public ClaimTest
{
    Q_OBJECT

private Q_SLOTS:
    void goesThroughTheProxyOfTheSettings();
    void saysWhatIsWrongWithAProxy_data();
    void saysWhatIsWrongWithAProxy();
    void hearsTheProxyRefuse();
    void hearsAtOnceThatTheProxyFindsNoGateway_data();
    void hearsAtOnceThatTheProxyFindsNoGateway();
    void findsAProxyThatIsDead();
    void findsAProxyWhoseNameIsMisspelt();
    void logsInToTheProxy();
    void stopsWaitingForTheSystemsProxy();

private:
    [[nodiscard]] AccountCheck checkThrough(const ProxySettings &settings,
                                            const QString &password = {});

    CheckBench m_bench;
};

namespace {

constexpr std::chrono::seconds patience = 4s;

} // namespace

void tst_AccountCheckerProxy::goesThroughTheProxyOfTheSettings()
{
    const FaultServer server({.reply = reply(0), .certificate = Certificate::SignedElsewhere});
    FaultProxy proxy;
    proxy.leadTo(server.port());
    const AccountCheck good
        = checkThrough({.mode = ProxySettings::Mode::Manual,
                        .address = {.host = u"127.0.0.1"_s, .port = proxy.port()}});

    QCOMPARE(verdicts(good), u"skipped passed passed passed passed passed"_s);
    QCOMPARE(step(good, CheckStep::NameLookUp).problem, CheckProblem(SkipReason::ByProxy));
    QCOMPARE(factsOf<ProxyFacts>(good, CheckStep::Proxy),
             (ProxyFacts{.from = ProxySettings::Mode::Manual,
                         .address = u"127.0.0.1:%1"_s.arg(proxy.port())}));
    QCOMPARE(factsOf<ConnectFacts>(good, CheckStep::Connect).port, proxy.port());
    QCOMPARE(proxy.requestLines(), QByteArrayList(2, "CONNECT elsewhere.example:443 HTTP/1.1"_ba));
    QCOMPARE(good.verdict(), CheckVerdict::Passed);
}

void tst_AccountCheckerProxy::saysWhatIsWrongWithAProxy_data()
{
    QTest::addColumn<ProxyLogin>("login");
    QTest::addColumn<QString>("user");
    QTest::addColumn<Reason>("reason");
    const ProxyLogin basic{.user = "anna"_ba, .password = "right"_ba};
    QTest::newRow("wants a login") << basic << QString() << Reason::ProxyWantsLogin;
    QTest::newRow("refuses the login") << basic << u"anna"_s << Reason::ProxyLoginRefused;
    QTest::newRow("wants a login that nobody here knows")
        << ProxyLogin{.scheme = ProxyLogin::Scheme::Other,
                      .challenges = "Proxy-Authenticate: NTLM\r\n"_ba}
        << u"anna"_s << Reason::ProxyLoginUnsupported;
}

void tst_AccountCheckerProxy::saysWhatIsWrongWithAProxy()
{
    QFETCH(const ProxyLogin, login);
    QFETCH(const QString, user);
    QFETCH(const Reason, reason);

    FaultProxy proxy;
    proxy.want(login);
    const AccountCheck bad
        = checkThrough({.mode = ProxySettings::Mode::Manual,
                        .address = {.host = u"127.0.0.1"_s, .port = proxy.port()},
                        .user = user},
                       u"not right"_s);

    QCOMPARE(verdicts(bad), u"skipped failed skipped skipped skipped skipped"_s);
    QCOMPARE(failureOf(bad, CheckStep::Proxy).reason, reason);
    QCOMPARE(NetworkFacts::fromText(failureOf(bad, CheckStep::Proxy).detail).proxy,
             u"127.0.0.1:%1"_s.arg(proxy.port()));
    QVERIFY(!failureOf(bad, CheckStep::Proxy).detail.contains("not right"_L1));
}

void tst_AccountCheckerProxy::hearsTheProxyRefuse()
{
    const FaultProxy proxy("HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n"_ba);
    const AccountCheck bad
        = checkThrough({.mode = ProxySettings::Mode::Manual,
                        .address = {.host = u"127.0.0.1"_s, .port = proxy.port()}});

    QCOMPARE(verdicts(bad), u"skipped failed skipped skipped skipped skipped"_s);
    QCOMPARE(failureOf(bad, CheckStep::Proxy).reason, Reason::ProxyFailed);
    QVERIFY(proxy.requestLines().size() > 0);
}

void tst_AccountCheckerProxy::hearsAtOnceThatTheProxyFindsNoGateway_data()
{
    QTest::addColumn<QString>("host");
    QTest::newRow("a proxy with a name") << u"localhost"_s;
    QTest::newRow("a proxy with an address") << u"127.0.0.1"_s;
}

void tst_AccountCheckerProxy::hearsAtOnceThatTheProxyFindsNoGateway()
{
    QFETCH(const QString, host);
    const FaultProxy proxy("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"_ba);
    QElapsedTimer elapsed;
    elapsed.start();
    const AccountCheck bad = checkThrough(
        {.mode = ProxySettings::Mode::Manual, .address = {.host = host, .port = proxy.port()}});

    QCOMPARE_LT(elapsed.elapsed(), std::chrono::milliseconds(patience).count() / 2);
    QCOMPARE(verdicts(bad), u"skipped passed failed skipped skipped skipped"_s);
    QCOMPARE(failureOf(bad, CheckStep::Connect).reason, Reason::HostNotFound);
}

void tst_AccountCheckerProxy::findsAProxyThatIsDead()
{
    quint16 port = 0;
    {
        const FaultProxy gone;
        port = gone.port();
    }
    const AccountCheck bad = checkThrough(
        {.mode = ProxySettings::Mode::Manual, .address = {.host = u"127.0.0.1"_s, .port = port}});

    QCOMPARE(verdicts(bad), u"skipped failed skipped skipped skipped skipped"_s);
    QCOMPARE(failureOf(bad, CheckStep::Proxy).reason, Reason::ProxyFailed);
}

void tst_AccountCheckerProxy::findsAProxyWhoseNameIsMisspelt()
{
    const AccountCheck bad
        = checkThrough({.mode = ProxySettings::Mode::Manual,
                        .address = {.host = u"no-such-proxy.invalid"_s, .port = 8080}});

    QCOMPARE(verdicts(bad), u"skipped failed skipped skipped skipped skipped"_s);
    QCOMPARE(failureOf(bad, CheckStep::Proxy).reason, Reason::ProxyNotFound);
}

void tst_AccountCheckerProxy::logsInToTheProxy()
{
    const FaultServer server({.reply = reply(0), .certificate = Certificate::SignedElsewhere});
    FaultProxy proxy;
    proxy.leadTo(server.port());
    proxy.want({.user = "anna"_ba, .password = "right"_ba});
    const ProxySettings settings{.mode = ProxySettings::Mode::Manual,
                                 .address = {.host = u"127.0.0.1"_s, .port = proxy.port()},
                                 .user = u"anna"_s};

    const AccountCheck good = checkThrough(settings, u"right"_s);
    QCOMPARE(good.verdict(), CheckVerdict::Passed);
    const QString report
        = CheckReport::text(good, ResultCatalogue::builtIn(), QLocale(QLocale::English));
    for (const QString &secret :
         {u"anna"_s, u"right"_s, QString::fromUtf8(samples::publishedKey().bytes())})
        QVERIFY2(!report.contains(secret), qUtf8Printable(secret));
    QCOMPARE(failureOf(checkThrough(settings, {}), CheckStep::Proxy).reason,
             Reason::ProxyPasswordMissing);
}

void tst_AccountCheckerProxy::stopsWaitingForTheSystemsProxy()
{
    const auto way = std::make_shared<QSemaphore>();
    ProxyFinder proxies({}, {}, [way](const QUrl &) {
        way->acquire();
        return QList<QNetworkProxy>{QNetworkProxy::NoProxy};
    });
    proxies.setPatience(1s);
    const Account account = samples::account(elsewhere());
    AccountChecker checker({.proxies = proxies,
                            .keys = m_bench.keys,
                            .clockCorrection = m_bench.correction,
                            .clock = m_bench.clock});
    const AccountCheck bad = ended(checker.check(account));
    way->release();

    QCOMPARE(step(bad, CheckStep::Proxy).verdict, CheckVerdict::Failed);
    QCOMPARE(failureOf(bad, CheckStep::Proxy).reason, Reason::NoConnectionInTime);
    QCOMPARE(NetworkFacts::fromText(failureOf(bad, CheckStep::Proxy).detail).waited, 1000ms);
}

/// To a gateway that has a name, and a certificate for it.
AccountCheck tst_AccountCheckerProxy::checkThrough(const ProxySettings &settings,
                                                   const QString &password)
{
    ProxyFinder proxies(settings, [&password](const QString & /*entry*/) {
        return readyFuture(Result<AppKey, KeyError>(AppKey(password)));
    });
    Account account = samples::account(elsewhere());
    account.timeout = patience;
    account.caFile = FaultServer::certificateFile(Certificate::Authority);
    m_bench.keepKey(account);
    AccountChecker checker({.proxies = proxies,
                            .keys = m_bench.keys,
                            .clockCorrection = m_bench.correction,
                            .clock = m_bench.clock});
    return ended(checker.check(account));
}

} // namespace smsdesk

QTEST_GUILESS_MAIN(smsdesk::tst_AccountCheckerProxy)
#include "tst_accountcheckerproxy.moc"
