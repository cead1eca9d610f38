// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program.h"
#include "tests/support/claimtest.h"
#include "tests/support/faultproxy.h"
#include "tests/support/faultserver.h"

#include <QFile>
#include <QProcessEnvironment>
#include <QScopeGuard>

using namespace Qt::StringLiterals;

namespace smsdesk {

using Certificate = FaultServer::Certificate;
using Scheme = ProxyLogin::Scheme;

/// `smsdesk-cli send` over networks as companies have them: certificates that nobody should trust,
/// authorities of their own, and proxies that want to know who comes.
class tst_CliNetwork final : public ClaimTest
{
    Q_OBJECT

private Q_SLOTS:
    void refusesACertificateInWords_data();
    void refusesACertificateInWords();
    void sendsWhereTheCertificateIsGivenAsTrusted_data();
    void sendsWhereTheCertificateIsGivenAsTrusted();
    void noEnvironmentMakesItCareless_data();
    void noEnvironmentMakesItCareless();
    void sendsOnceThroughACompanysProxy_data();
    void sendsOnceThroughACompanysProxy();
    void isNotSentWhereTheProxyRefuses_data();
    void isNotSentWhereTheProxyRefuses();
    void isNotSentThroughADeadProxy();
    void goesThroughTheProxyOfTheSettings();
    void triesNothingWithoutTheProxysPassword();
    void namesTheSecondsItWaited();

private:
    /// Sends the example message to a name that no name server knows, with a changed environment.
    [[nodiscard]] static Run sendFarAway(const Program &program,
                                         const QMap<QString, QString> &environment,
                                         Certificate trusted = Certificate::Elsewhere);
};

namespace {

const QByteArray acceptance = R"({"result":0,"errmsg":"OK","ext":"","fee":1,"sid":"s"})"_ba;
const QString farAway = u"https://elsewhere.example/v5/tlssmssvr/sendisms"_s;

FaultServer::Behaviour showing(Certificate certificate)
{
    return {.reply = FaultServer::httpReply(acceptance), .certificate = certificate};
}

QStringList trusting(Certificate certificate)
{
    return {u"--ca-file"_s, FaultServer::certificateFile(certificate)};
}

ProxyLogin login(Scheme scheme)
{
    return {.scheme = scheme, .user = "staff"_ba, .password = "secret"_ba};
}

/// As the environment names a proxy: "staff:secret" before the address, or nothing.
QMap<QString, QString> throughProxy(quint16 port, const QString &userAndPassword)
{
    const QString at = userAndPassword.isEmpty() ? QString() : userAndPassword + u'@';
    return {{u"https_proxy"_s, u"http://"_s + at + u"127.0.0.1:"_s + QString::number(port)}};
}

void compareNotSent(const Run &run, const QString &reason)
{
    QVERIFY2(run.err.isEmpty(), run.err.constData());
    QCOMPARE(run.json()["outcome"_L1].toString(), u"not-sent"_s);
    QCOMPARE(run.json()["reason"_L1].toString(), reason);
    QVERIFY(!run.json()["advice"_L1].toString().isEmpty());
    QCOMPARE(run.status, 3);
}

} // namespace

Run tst_CliNetwork::sendFarAway(const Program &program,
                                const QMap<QString, QString> &environment,
                                Certificate trusted)
{
    const QStringList options = Program::accountOptions(farAway) + trusting(trusted)
        + QStringList{u"--timeout"_s, u"4"_s};
    const auto process = program.process(
        options + QStringList{u"send"_s, u"--json"_s} + Program::exampleMessage(), Program::key());
    QProcessEnvironment changed = process->processEnvironment();
    for (const QString &name : {u"no_proxy"_s, u"http_proxy"_s, u"https_proxy"_s, u"all_proxy"_s}) {
        changed.remove(name);
        changed.remove(name.toUpper());
    }
    // No keychain, whatever this computer has.
    changed.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path=/nowhere"_s);
    for (auto value = environment.cbegin(); value != environment.cend(); ++value)
        changed.insert(value.key(), value.value());
    process->setProcessEnvironment(changed);
    return Program::finish(*process);
}

void tst_CliNetwork::refusesACertificateInWords_data()
{
    QTest::addColumn<Certificate>("shown");
    QTest::addColumn<Certificate>("trusted");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QString>("headline");
    QTest::addColumn<QString>("fact");

    const auto row = [](const char *name,
                        Certificate shown,
                        Certificate trusted,
                        const QString &reason,
                        const QString &headline,
                        const QString &fact) {
        QTest::newRow(name) << shown << trusted << reason << headline << fact;
    };
    row("self-signed",
        Certificate::Loopback,
        Certificate::None,
        u"certificate-self-signed"_s,
        u"Not sent: the gateway's certificate is self-signed"_s,
        u"“SMS Desk tests”, is issued by itself"_s);
    row("the wrong host",
        Certificate::SignedElsewhere,
        Certificate::Authority,
        u"certificate-wrong-host"_s,
        u"Not sent: the certificate is for another host"_s,
        u"for elsewhere.example, not for 127.0.0.1"_s);
    row("expired",
        Certificate::SignedExpired,
        Certificate::Authority,
        u"certificate-expired"_s,
        u"Not sent: the gateway's certificate has expired"_s,
        u"2021 only"_s);
    row("expired, self-signed and trusted",
        Certificate::Expired,
        Certificate::Expired,
        u"certificate-expired"_s,
        u"Not sent: the gateway's certificate has expired"_s,
        u"2021 only"_s);
    row("not valid yet",
        Certificate::SignedEarly,
        Certificate::Authority,
        u"certificate-not-yet-valid"_s,
        u"Not sent: the gateway's certificate is not valid yet"_s,
        u"2119 on"_s);
    row("an unknown authority",
        Certificate::Signed,
        Certificate::None,
        u"certificate-unknown-authority"_s,
        u"Not sent: nobody trusted vouches for the certificate"_s,
        u"“SMS Desk tests, authority”, an authority that this computer does not trust"_s);
    row("too weak",
        Certificate::SignedWeak,
        Certificate::Authority,
        u"certificate-too-weak"_s,
        u"Not sent: the gateway's certificate is too weak"_s,
        u"can be forged"_s);
}

void tst_CliNetwork::refusesACertificateInWords()
{
    QFETCH(const Certificate, shown);
    QFETCH(const Certificate, trusted);
    QFETCH(const QString, reason);
    QFETCH(const QString, headline);
    QFETCH(const QString, fact);
    const Program program;
    const FaultServer server(showing(shown));
    const QStringList options = trusted == Certificate::None ? QStringList() : trusting(trusted);

    compareNotSent(program.sendAt(server.endpoint(), options + QStringList{u"--json"_s}), reason);
    const Run told = program.sendAt(server.endpoint(), options);
    QCOMPARE(told.status, 3);
    const QString words = QString::fromUtf8(told.out + told.err);
    QVERIFY2(words.contains(headline), told.out.constData());
    QVERIFY2(words.simplified().contains(fact), told.out.constData());
    QCOMPARE(server.requests(), 0);
    QCOMPARE(server.bytesReceived(), 0);

    const Run log = program.run({u"log"_s, u"--json"_s, u"--limit"_s, u"1"_s});
    QCOMPARE(log.json()["reason"_L1].toString(), reason);
}

void tst_CliNetwork::sendsWhereTheCertificateIsGivenAsTrusted_data()
{
    QTest::addColumn<Certificate>("shown");
    QTest::addColumn<Certificate>("trusted");
    QTest::newRow("a certificate signed by itself")
        << Certificate::Loopback << Certificate::Loopback;
    QTest::newRow("a company's authority") << Certificate::Signed << Certificate::Authority;
}

void tst_CliNetwork::sendsWhereTheCertificateIsGivenAsTrusted()
{
    QFETCH(const Certificate, shown);
    QFETCH(const Certificate, trusted);
    const Program program;
    const FaultServer server(showing(shown));
    const Run run = program.sendAt(server.endpoint(), trusting(trusted));
    QVERIFY2(run.status == 0, run.err.constData());
    QCOMPARE(server.requests(), 1);
}

void tst_CliNetwork::noEnvironmentMakesItCareless_data()
{
    QTest::addColumn<bool>("isOld");
    QTest::addColumn<Certificate>("trusted");
    QTest::addColumn<QString>("reason");
    QTest::newRow("old TLS") << true << Certificate::Elsewhere << u"tls-too-old"_s;
    QTest::newRow("a certificate nobody trusts")
        << false << Certificate::Authority << u"certificate-self-signed"_s;
}

/// What an administrator's or an intruder's OpenSSL configuration may allow.
void tst_CliNetwork::noEnvironmentMakesItCareless()
{
    QFETCH(const bool, isOld);
    QFETCH(const Certificate, trusted);
    QFETCH(const QString, reason);
    const Program program;
    QFile configuration(program.file(u"openssl.cnf"_s));
    QVERIFY(configuration.open(QFile::WriteOnly));
    configuration.write("openssl_conf = a\n[a]\nssl_conf = b\n[b]\nsystem_default = c\n[c]\n"
                        "MinProtocol = TLSv1\nCipherString = DEFAULT:@SECLEVEL=0\n"
                        "VerifyMode = None\n");
    configuration.close();
    FaultServer::Behaviour behaviour = showing(Certificate::Elsewhere);
    behaviour.speaksOldTls = isOld;
    const FaultServer server(behaviour);
    FaultProxy proxy;
    proxy.leadTo(server.port());
    QMap<QString, QString> environment = throughProxy(proxy.port(), {});
    environment.insert(u"OPENSSL_CONF"_s, configuration.fileName());

    compareNotSent(sendFarAway(program, environment, trusted), reason);
    QCOMPARE(server.requests(), 0);
}

void tst_CliNetwork::sendsOnceThroughACompanysProxy_data()
{
    QTest::addColumn<Scheme>("scheme");
    QTest::newRow("Basic") << Scheme::Basic;
    QTest::newRow("Digest") << Scheme::Digest;
}

void tst_CliNetwork::sendsOnceThroughACompanysProxy()
{
    QFETCH(const Scheme, scheme);
    const Program program;
    const FaultServer server(showing(Certificate::Elsewhere));
    FaultProxy proxy;
    proxy.want(login(scheme));
    proxy.leadTo(server.port());

    const Run run = sendFarAway(program, throughProxy(proxy.port(), u"staff:secret"_s));
    QVERIFY2(run.status == 0, run.err.constData());
    QCOMPARE(run.json()["outcome"_L1].toString(), u"accepted"_s);
    QCOMPARE(server.requests(), 1);
    QVERIFY(!program.keeps("secret"_ba));
}

void tst_CliNetwork::isNotSentWhereTheProxyRefuses_data()
{
    QTest::addColumn<ProxyLogin>("login");
    QTest::addColumn<QString>("given");
    QTest::addColumn<QString>("reason");
    const auto other = [](const QByteArray &challenge) -> ProxyLogin {
        return {.scheme = Scheme::Other,
                .challenges = "Proxy-Authenticate: "_ba + challenge + "\r\n"_ba};
    };
    QTest::newRow("no login") << login(Scheme::Basic) << QString() << u"proxy-wants-login"_s;
    QTest::newRow("the wrong password")
        << login(Scheme::Basic) << u"staff:wrong"_s << u"proxy-login-refused"_s;
    QTest::newRow("the wrong password, Digest")
        << login(Scheme::Digest) << u"staff:wrong"_s << u"proxy-login-refused"_s;
    QTest::newRow("NTLM") << other("NTLM"_ba) << u"staff:secret"_s << u"proxy-login-unsupported"_s;
    QTest::newRow("Negotiate") << other("Negotiate"_ba) << u"staff:secret"_s
                               << u"proxy-login-unsupported"_s;
}

void tst_CliNetwork::isNotSentWhereTheProxyRefuses()
{
    QFETCH(const ProxyLogin, login);
    QFETCH(const QString, given);
    QFETCH(const QString, reason);
    const Program program;
    const FaultServer server(showing(Certificate::Elsewhere));
    FaultProxy proxy;
    proxy.want(login);
    proxy.leadTo(server.port());

    const Run run = sendFarAway(program, throughProxy(proxy.port(), given));
    compareNotSent(run, reason);
    QCOMPARE(server.connections(), 0);
}

void tst_CliNetwork::isNotSentThroughADeadProxy()
{
    const Program program;
    const FaultServer server(showing(Certificate::Elsewhere));
    const quint16 dead = FaultProxy().port();
    compareNotSent(sendFarAway(program, throughProxy(dead, {})), u"proxy-failed"_s);
    QCOMPARE(server.connections(), 0);
}

void tst_CliNetwork::goesThroughTheProxyOfTheSettings()
{
    const Program program;
    const FaultServer server(showing(Certificate::Elsewhere));
    FaultProxy proxy;
    proxy.leadTo(server.port());
    const quint16 dead = FaultProxy().port();
    QFile settings(program.file(u"settings.ini"_s));
    QVERIFY(settings.open(QFile::WriteOnly));
    settings.write("[network]\nproxyMode=manual\nproxyHost=127.0.0.1\nproxyPort="_ba
                   + QByteArray::number(proxy.port()) + "\n"_ba);
    settings.close();

    // The system's is not asked.
    const Run run = sendFarAway(program, throughProxy(dead, {}));
    QVERIFY2(run.status == 0, run.err.constData());
    QCOMPARE(server.requests(), 1);
    QCOMPARE(proxy.requestLines(), QByteArrayList{"CONNECT elsewhere.example:443 HTTP/1.1"_ba});
}

void tst_CliNetwork::triesNothingWithoutTheProxysPassword()
{
    const Program program;
    const FaultProxy proxy;
    QFile settings(program.file(u"settings.ini"_s));
    QVERIFY(settings.open(QFile::WriteOnly));
    settings.write(
        "[network]\nproxyMode=manual\nproxyHost=127.0.0.1\nproxyUser=staff\nproxyPort="_ba
        + QByteArray::number(proxy.port()) + "\n"_ba);
    settings.close();

    const Run run = sendFarAway(program, {});
    QCOMPARE(run.status, 3);
    QVERIFY(run.json()["reason"_L1].toString().startsWith("proxy-password-"_L1));
    QCOMPARE(proxy.requestLines(), QByteArrayList());
}

void tst_CliNetwork::namesTheSecondsItWaited()
{
    const Program program;
    const FaultServer silent({.moment = FaultServer::Moment::OnFirstBytes,
                              .ending = FaultServer::Ending::KeepOpen,
                              .certificate = Certificate::Loopback});
    const Run run = program.sendAt(silent.endpoint(), {u"--timeout"_s, u"1"_s});
    QCOMPARE(run.status, 3);
    const QByteArray words = run.out + run.err;
    QVERIFY2(words.contains("within 1 second."), words.constData());
}

} // namespace smsdesk

QTEST_GUILESS_MAIN(smsdesk::tst_CliNetwork)
#include "tst_clinetwork.moc"
