// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gateway/gatewayclient.h"
#include "core/gateway/oneshotbody.h"
#include "tests/support/claimtest.h"
#include "tests/support/faultserver.h"
#include "tests/support/futures.h"

#include <QNetworkReply>

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
    void isUnknownWhereTheConnectionEndsAfterTheHandshake_data();
    void isUnknownWhereTheConnectionEndsAfterTheHandshake();
    void isUnknownOnceTheEncryptedConnectionIsUp();

private:
    [[nodiscard]] static GatewayRequest request(const FaultServer &server);

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
    const SendResult result = await(client.post(sent, m_trusting));

    QCOMPARE(result.outcome, outcome);
    QCOMPARE(result.reason, reason);
    QCOMPARE(server.requests(), 1);
    QVERIFY(sent.body.startsWith(server.bodies()));
}

void tst_GatewayClientTls::isNotSentWithoutATrustedCertificate_data()
{
    QTest::addColumn<Certificate>("shown");
    QTest::addColumn<Certificate>("trusted");
    QTest::newRow("signed by nobody known") << Certificate::Loopback << Certificate::None;
    QTest::newRow("signed by another than the trusted one")
        << Certificate::Loopback << Certificate::Elsewhere;
    QTest::newRow("trusted, but for another host")
        << Certificate::Elsewhere << Certificate::Elsewhere;
}

void tst_GatewayClientTls::isNotSentWithoutATrustedCertificate()
{
    QFETCH(const Certificate, shown);
    QFETCH(const Certificate, trusted);

    FaultServer server({.reply = FaultServer::httpReply(acceptance), .certificate = shown});
    GatewayClient client(m_clock);
    const Transport transport{.totalTimeout = 5s, .caFile = FaultServer::certificateFile(trusted)};
    const SendResult result = await(client.post(request(server), transport));

    QCOMPARE(result.outcome, Outcome::NotSent);
    QCOMPARE(result.reason, Reason::TlsFailed);
    QVERIFY(!result.detail.isEmpty());
    QCOMPARE(server.requests(), 0);
    QCOMPARE(server.bodies(), QByteArray());
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
    const SendResult result = await(client.post(sent, m_trusting));

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
    QFuture<SendResult> future = client.post(request(server), m_trusting);
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
