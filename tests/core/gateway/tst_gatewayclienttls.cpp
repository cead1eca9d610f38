// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gateway/gatewayclient.h"
#include "core/gateway/oneshotbody.h"
#include "core/network/networkfacts.h"
#include "tests/support/claimtest.h"
#include "tests/support/faultserver.h"
#include "tests/support/futures.h"
#include "tests/support/posting.h"
#ifdef Q_OS_UNIX
#include "tests/support/hungfile.h"
#endif

#include <QFile>
#include <QNetworkReply>
#include <QScopeGuard>
#include <QSslConfiguration>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace smsdesk {

using Moment = FaultServer::Moment;
using Ending = FaultServer::Ending;
using Certificate = FaultServer::Certificate;

/// The way a message takes in earnest: over TLS, with the certificate checked.
class tst_GatewayClientTls final : public ClaimTest
{
    Q_OBJECT

private Q_SLOTS:
    void sendsOverTlsAtMostOnce_data();
    void sendsOverTlsAtMostOnce();
    void isNotSentWithoutATrustedCertificate_data();
    void isNotSentWithoutATrustedCertificate();
    void tellsWhomTheCertificateIsFor();
    void tellsEveryFaultOfACertificate();
    void sendsWhereTheAuthorityIsTrusted();
    void readsTheAuthoritysFileWithoutHoldingUpTheWindow();
    void noticesAChangedAuthoritysFile();
    void saysThatTheAuthoritysFileHangs();
    void isNotSentWithOldTls();
    void isUnknownWhereTheConnectionEndsAfterTheHandshake_data();
    void isUnknownWhereTheConnectionEndsAfterTheHandshake();
    void isUnknownOnceTheEncryptedConnectionIsUp();

private:
    [[nodiscard]] static GatewayRequest request(const FaultServer &server);
    [[nodiscard]] SendResult post(const FaultServer &server, Certificate trusted) const;

    SystemClock m_clock;
    const Transport m_trusting{.totalTimeout = 5s,
                               .caFile = FaultServer::certificateFile(Certificate::Loopback)};
};

namespace {
const QByteArray acceptance = R"({"result":0,"errmsg":"OK","ext":"","fee":1,"sid":"s"})"_ba;
} // namespace

GatewayRequest tst_GatewayClientTls::request(const FaultServer &server)
{
    return {.url = QUrl(server.endpoint() + u"?sdkappid=1400000001&random=7226249334"_s),
            .body = R"({"tel":"+8613711112222","params":[]})"_ba};
}

SendResult tst_GatewayClientTls::post(const FaultServer &server, Certificate trusted) const
{
    GatewayClient client(m_clock);
    return await(postOnce(client,
                          request(server),
                          {.totalTimeout = 5s, .caFile = FaultServer::certificateFile(trusted)}));
}

void tst_GatewayClientTls::sendsOverTlsAtMostOnce_data()
{
    QTest::addColumn<FaultServer::Behaviour>("behaviour");
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<Reason>("reason");

    const auto row
        = [](const char *name, FaultServer::Behaviour behaviour, Outcome outcome, Reason reason) {
              behaviour.certificate = Certificate::Loopback;
              QTest::newRow(name) << behaviour << outcome << reason;
          };
    const auto broken = [&row](const char *name, const FaultServer::Behaviour &behaviour) {
        row(name, behaviour, Outcome::Unknown, Reason::ConnectionBroken);
    };
    const QByteArray reply = FaultServer::httpReply(acceptance);

    row("accepts", {.reply = reply}, Outcome::Accepted, Reason::None);
    row("accepts and keeps the connection open",
        {.reply = reply, .ending = Ending::KeepOpen},
        Outcome::Accepted,
        Reason::None);
    row("rejects",
        {.reply = FaultServer::httpReply(R"({"result":1016,"errmsg":"x"})"_ba)},
        Outcome::Rejected,
        Reason::None);
    broken("hangs up after the head", {.moment = Moment::AfterHead});
    broken("resets after the head", {.moment = Moment::AfterHead, .ending = Ending::Reset});
    broken("hangs up after the request", {});
    broken("resets after the request", {.ending = Ending::Reset});
    broken("answers half a head", {.reply = "HTTP/1.1 200 OK\r\nContent-Le"_ba});
    broken("answers half a body", {.reply = reply.chopped(10)});
    broken("resets within the body", {.reply = reply.chopped(10), .ending = Ending::Reset});
    row("answers with HTML",
        {.reply = FaultServer::httpReply("<html></html>"_ba)},
        Outcome::Unknown,
        Reason::NotTheGateway);
}

void tst_GatewayClientTls::sendsOverTlsAtMostOnce()
{
    QFETCH(const FaultServer::Behaviour, behaviour);
    QFETCH(const Outcome, outcome);
    QFETCH(const Reason, reason);

    FaultServer server(behaviour);
    GatewayClient client(m_clock);
    const GatewayRequest sent = request(server);
    const SendResult result = await(postOnce(client, sent, m_trusting));

    QCOMPARE(result.outcome, outcome);
    QCOMPARE(result.reason, reason);
    QCOMPARE(server.requests(), 1);
    QVERIFY(sent.body.startsWith(server.bodies()));
}

void tst_GatewayClientTls::isNotSentWithoutATrustedCertificate_data()
{
    QTest::addColumn<Certificate>("shown");
    QTest::addColumn<Certificate>("trusted");
    QTest::addColumn<Reason>("reason");
    QTest::newRow("signed by itself")
        << Certificate::Loopback << Certificate::None << Reason::CertificateSelfSigned;
    QTest::newRow("signed by itself, and another is trusted")
        << Certificate::Loopback << Certificate::Elsewhere << Reason::CertificateSelfSigned;
    QTest::newRow("signed by itself, trusted, but for another host")
        << Certificate::Elsewhere << Certificate::Elsewhere << Reason::CertificateWrongHost;
    QTest::newRow("signed by itself, trusted, but expired")
        << Certificate::Expired << Certificate::Expired << Reason::CertificateExpired;
    QTest::newRow("signed by an authority nobody knows")
        << Certificate::Signed << Certificate::None << Reason::CertificateUnknownAuthority;
    QTest::newRow("signed by another than the trusted authority")
        << Certificate::Signed << Certificate::Loopback << Reason::CertificateUnknownAuthority;
    QTest::newRow("signed by a trusted authority, but for another host")
        << Certificate::SignedElsewhere << Certificate::Authority << Reason::CertificateWrongHost;
    QTest::newRow("signed by a trusted authority, but expired")
        << Certificate::SignedExpired << Certificate::Authority << Reason::CertificateExpired;
    QTest::newRow("signed by a trusted authority, but not valid yet")
        << Certificate::SignedEarly << Certificate::Authority << Reason::CertificateNotYetValid;
    QTest::newRow("signed by a trusted authority, but in a way that can be forged")
        << Certificate::SignedWeak << Certificate::Authority << Reason::CertificateTooWeak;
}

void tst_GatewayClientTls::isNotSentWithoutATrustedCertificate()
{
    QFETCH(const Certificate, shown);
    QFETCH(const Certificate, trusted);
    QFETCH(const Reason, reason);

    FaultServer server({.reply = FaultServer::httpReply(acceptance), .certificate = shown});
    const SendResult result = post(server, trusted);

    QCOMPARE(result.outcome, Outcome::NotSent);
    QCOMPARE(result.reason, reason);
    QVERIFY(!result.detail.isEmpty());
    QCOMPARE(server.requests(), 0);
    QCOMPARE(server.bytesReceived(), 0);
}

void tst_GatewayClientTls::tellsWhomTheCertificateIsFor()
{
    const FaultServer server({.certificate = Certificate::SignedElsewhere});
    const NetworkFacts facts = NetworkFacts::fromText(post(server, Certificate::Authority).detail);

    QVERIFY(facts.certificate);
    QCOMPARE(facts.certificate->kinds, QList{CertificateProblem::Kind::WrongHost});
    QCOMPARE(facts.certificate->host, u"127.0.0.1"_s);
    QCOMPARE(facts.certificate->names, QStringList{u"elsewhere.example"_s});
    QCOMPARE(facts.certificate->subject, u"SMS Desk tests, signed for another host"_s);
    QCOMPARE(facts.certificate->issuer, u"SMS Desk tests, authority"_s);
    QCOMPARE(facts.certificate->validUntil, QDateTime({2120, 1, 1}, {0, 0}, Qt::UTC));
}

void tst_GatewayClientTls::tellsEveryFaultOfACertificate()
{
    const FaultServer server({.certificate = Certificate::Expired});
    const SendResult result = post(server, Certificate::None);
    const NetworkFacts facts = NetworkFacts::fromText(result.detail);

    QCOMPARE(result.reason, Reason::CertificateExpired);
    QVERIFY(facts.certificate);
    using Kind = CertificateProblem::Kind;
    QCOMPARE(facts.certificate->kinds, (QList{Kind::Expired, Kind::SelfSigned}));
}

void tst_GatewayClientTls::sendsWhereTheAuthorityIsTrusted()
{
    const FaultServer server(
        {.reply = FaultServer::httpReply(acceptance), .certificate = Certificate::Signed});
    QCOMPARE(post(server, Certificate::Authority).outcome, Outcome::Accepted);
    QCOMPARE(server.requests(), 1);
}

/// The file may be on another computer that does not answer.
void tst_GatewayClientTls::readsTheAuthoritysFileWithoutHoldingUpTheWindow()
{
    const FaultServer server(
        {.reply = FaultServer::httpReply(acceptance), .certificate = Certificate::Loopback});
    GatewayClient client(m_clock);
    const QFuture<SendResult> future = postOnce(client, request(server), m_trusting);
    QVERIFY(!client.findChild<QNetworkReply *>()); // It waits for the file, in the event loop.
    QCOMPARE(await(future).outcome, Outcome::Accepted);
}

void tst_GatewayClientTls::noticesAChangedAuthoritysFile()
{
    const FaultServer server(
        {.reply = FaultServer::httpReply(acceptance), .certificate = Certificate::Loopback});
    GatewayClient client(m_clock);
    QTemporaryDir folder;
    const Transport transport{.totalTimeout = 5s, .caFile = folder.filePath(u"authority.pem"_s)};
    QVERIFY(QFile::copy(FaultServer::certificateFile(Certificate::Elsewhere), transport.caFile));
    QCOMPARE(await(postOnce(client, request(server), transport)).outcome, Outcome::NotSent);
    QVERIFY(QFile::remove(transport.caFile));
    QVERIFY(QFile::copy(m_trusting.caFile, transport.caFile));
    QCOMPARE(await(postOnce(client, request(server), transport)).outcome, Outcome::Accepted);
}

void tst_GatewayClientTls::saysThatTheAuthoritysFileHangs()
{
#ifdef Q_OS_UNIX
    const FaultServer server(
        {.reply = FaultServer::httpReply(acceptance), .certificate = Certificate::Loopback});
    const HungFile file;
    GatewayClient client(m_clock);
    const Transport hasty{.connectTimeout = 300ms, .totalTimeout = 5s, .caFile = file.path()};
    const SendResult result = await(postOnce(client, request(server), hasty));

    QCOMPARE(result.outcome, Outcome::NotSent);
    QCOMPARE(result.reason, Reason::CaFileNotInTime);
    const NetworkFacts facts = NetworkFacts::fromText(result.detail);
    QCOMPARE(facts.waited, std::optional(300ms));
    QCOMPARE(facts.said, file.path());
    QCOMPARE(server.connections(), 0);
#else
    QSKIP("a file that hangs is a named pipe of Unix");
#endif
}

void tst_GatewayClientTls::isNotSentWithOldTls()
{
    const FaultServer server({.reply = FaultServer::httpReply(acceptance),
                              .certificate = Certificate::Loopback,
                              .speaksOldTls = true});
    const SendResult result = post(server, Certificate::Loopback);

    QCOMPARE(result.outcome, Outcome::NotSent);
    QCOMPARE(result.reason, Reason::TlsTooOld);
    QCOMPARE(server.connections(), 0);
}

void tst_GatewayClientTls::isUnknownWhereTheConnectionEndsAfterTheHandshake_data()
{
    QTest::addColumn<Ending>("ending");
    QTest::newRow("hangs up") << Ending::Close;
    QTest::newRow("resets") << Ending::Reset;
}

/// The server does not wait for the request, which is on its way by then.
void tst_GatewayClientTls::isUnknownWhereTheConnectionEndsAfterTheHandshake()
{
    QFETCH(const Ending, ending);

    FaultServer server(
        {.moment = Moment::OnConnect, .ending = ending, .certificate = Certificate::Loopback});
    GatewayClient client(m_clock);
    const GatewayRequest sent = request(server);
    const SendResult result = await(postOnce(client, sent, m_trusting));

    QCOMPARE(result.outcome, Outcome::Unknown);
    QCOMPARE(result.reason, Reason::ConnectionBroken);
    QCOMPARE_LE(server.requests(), 1);
    QVERIFY(sent.body.startsWith(server.bodies()));
}

/// The head leaves as soon as the handshake is done, before the body is asked for: what breaks in
/// between is not certainly unsent.
void tst_GatewayClientTls::isUnknownOnceTheEncryptedConnectionIsUp()
{
    FaultServer server({.moment = Moment::Never, .certificate = Certificate::Loopback});
    GatewayClient client(m_clock);
    // Trusted without a file of its own, which would have to be read before there is a reply.
    const QSslConfiguration before = QSslConfiguration::defaultConfiguration();
    const auto restore
        = qScopeGuard([before] { QSslConfiguration::setDefaultConfiguration(before); });
    QSslConfiguration trusting = before;
    QVERIFY(trusting.addCaCertificates(m_trusting.caFile));
    QSslConfiguration::setDefaultConfiguration(trusting);
    QFuture<SendResult> future = postOnce(client, request(server), {.totalTimeout = 5s});
    auto *reply = client.findChild<QNetworkReply *>();
    const auto *body = client.findChild<OneShotBody *>();
    QVERIFY(reply && body);

    bool wasTouched = true;
    connect(reply, &QNetworkReply::encrypted, this, [&] {
        wasTouched = body->wasTouched();
        reply->abort();
    });
    const SendResult result = await(future);
    QVERIFY(!wasTouched);
    QCOMPARE(result.outcome, Outcome::Unknown);
    QCOMPARE(result.reason, Reason::ConnectionBroken);
}

} // namespace smsdesk

QTEST_GUILESS_MAIN(smsdesk::tst_GatewayClientTls)
#include "tst_gatewayclienttls.moc"
