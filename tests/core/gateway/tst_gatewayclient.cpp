// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gateway/gatewayclient.h"
#include "core/gateway/oneshotbody.h"
#include "tests/support/claimtest.h"
#include "tests/support/faultserver.h"
#include "tests/support/futures.h"
#include "tests/support/posting.h"

#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QSignalSpy>
#include <QTcpServer>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace smsdesk {

using Moment = FaultServer::Moment;
using Ending = FaultServer::Ending;

/// Counts requests at the server: whatever breaks, one request reaches it, never two.
class tst_GatewayClient final : public ClaimTest
{
    Q_OBJECT

private Q_SLOTS:
    void sendsTheBodyOnceWhateverTheServerDoes_data();
    void sendsTheBodyOnceWhateverTheServerDoes();
    void wouldSendTwiceWithAnOrdinaryBody();
    void isNotSentWhereNobodyListens();
    void isNotSentWhereTheConnectionDoesNotComeUp();
    void isNotSentWithoutTheCertificateFile();
    void isNotSentWhenTheEncryptedConnectionFails();
    void asksTheServerToEndTheConnection();
    void neverReusesAConnection();
    void cutsOffAnEndlessReply();
    void measuresTheClockFromTheDate();
    void answersWhenItIsDestroyed();
    void keepsATimeLimitWhateverIsAskedFor_data();
    void keepsATimeLimitWhateverIsAskedFor();
    void givesNothingAwayOnceItHasStopped();
    void bodyCannotBeReadTwice();

private:
    [[nodiscard]] static GatewayRequest request(const QString &endpoint);

    SystemClock m_clock;
};

namespace {
const QByteArray acceptance = R"({"result":0,"errmsg":"OK","ext":"","fee":1,"sid":"s"})"_ba;
} // namespace

GatewayRequest tst_GatewayClient::request(const QString &endpoint)
{
    return {.url = QUrl(endpoint + u"?sdkappid=1400000001&random=7226249334"_s),
            .body = R"({"tel":"+8613711112222","params":[]})"_ba};
}

void tst_GatewayClient::sendsTheBodyOnceWhateverTheServerDoes_data()
{
    QTest::addColumn<FaultServer::Behaviour>("behaviour");
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<Reason>("reason");

    const auto row = [](const char *name,
                        const FaultServer::Behaviour &behaviour,
                        Outcome outcome,
                        Reason reason) { QTest::newRow(name) << behaviour << outcome << reason; };
    const auto unknown
        = [&row](const char *name, const FaultServer::Behaviour &behaviour, Reason reason) {
              row(name, behaviour, Outcome::Unknown, reason);
          };

    const auto reply = [](const QByteArray &body,
                          const QByteArray &status = "200 OK"_ba,
                          const QByteArray &headers = {}) {
        return FaultServer::httpReply(body, status, headers);
    };

    row("accepts", {.reply = reply(acceptance)}, Outcome::Accepted, Reason::None);
    row("accepts and keeps the connection open",
        {.reply = reply(acceptance), .ending = Ending::KeepOpen},
        Outcome::Accepted,
        Reason::None);
    row("accepts, without a length, ending with the connection",
        {.reply = "HTTP/1.1 200 OK\r\n\r\n" + acceptance},
        Outcome::Accepted,
        Reason::None);
    row("rejects",
        {.reply = reply(R"({"result":1016,"errmsg":"x"})"_ba)},
        Outcome::Rejected,
        Reason::None);

    unknown("hangs up after the head", {.moment = Moment::AfterHead}, Reason::ConnectionBroken);
    unknown("resets after the head",
            {.moment = Moment::AfterHead, .ending = Ending::Reset},
            Reason::ConnectionBroken);
    unknown("hangs up after the request", {}, Reason::ConnectionBroken);
    unknown("resets after the request", {.ending = Ending::Reset}, Reason::ConnectionBroken);
    unknown("stays silent", {.moment = Moment::Never}, Reason::NoReplyInTime);
    unknown("answers half a status line", {.reply = "HTTP/1."_ba}, Reason::ConnectionBroken);
    unknown("answers half a head",
            {.reply = "HTTP/1.1 200 OK\r\nContent-Le"_ba},
            Reason::ConnectionBroken);
    unknown(
        "answers half a body", {.reply = reply(acceptance).chopped(10)}, Reason::ConnectionBroken);
    unknown("resets within the body",
            {.reply = reply(acceptance).chopped(10), .ending = Ending::Reset},
            Reason::ConnectionBroken);
    unknown("stops within the body and stays silent",
            {.reply = reply(acceptance).chopped(10), .ending = Ending::KeepOpen},
            Reason::NoReplyInTime);
    unknown("answers with HTML", {.reply = reply("<html></html>"_ba)}, Reason::NotTheGateway);
    unknown("answers with nothing", {.reply = reply({})}, Reason::NotTheGateway);
    unknown("answers no HTTP", {.reply = "220 smtp ready\r\n"_ba}, Reason::ConnectionBroken);
    unknown("redirects to itself with 307",
            {.reply
             = reply({}, "307 Temporary Redirect"_ba, "Location: /v5/tlssmssvr/sendisms\r\n"_ba)},
            Reason::Redirected);
    unknown("redirects to itself with 302",
            {.reply = reply({}, "302 Found"_ba, "Location: /v5/tlssmssvr/sendisms\r\n"_ba)},
            Reason::Redirected);
    unknown(
        "wants a login",
        {.reply = reply({}, "401 Unauthorized"_ba, "WWW-Authenticate: Basic realm=\"x\"\r\n"_ba)},
        Reason::HttpStatus);
    unknown("is unavailable and says when to try again",
            {.reply = reply({}, "503 Service Unavailable"_ba, "Retry-After: 0\r\n"_ba)},
            Reason::HttpStatus);
    unknown("fails with an accepting body",
            {.reply = reply(acceptance, "500 Internal Server Error"_ba)},
            Reason::HttpStatus);
}

void tst_GatewayClient::sendsTheBodyOnceWhateverTheServerDoes()
{
    QFETCH(const FaultServer::Behaviour, behaviour);
    QFETCH(const Outcome, outcome);
    QFETCH(const Reason, reason);

    FaultServer server(behaviour);
    GatewayClient client(m_clock);
    const GatewayRequest sent = request(server.endpoint());
    const SendResult result = await(postOnce(client, sent, {.totalTimeout = 700ms}));

    QCOMPARE(result.outcome, outcome);
    QCOMPARE(result.reason, reason);
    QCOMPARE(server.requests(), 1);
    QVERIFY(sent.body.startsWith(server.bodies()));
}

/// The fault this client exists for: if this ever fails, Qt has changed, and the guard with it.
void tst_GatewayClient::wouldSendTwiceWithAnOrdinaryBody()
{
    FaultServer server({.ending = Ending::Close});
    QNetworkAccessManager network;
    network.setProxy(QNetworkProxy::NoProxy);
    QNetworkRequest ordinary(QUrl(server.endpoint()));
    ordinary.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    const std::unique_ptr<QNetworkReply> reply(network.post(ordinary, "{}"_ba));
    QSignalSpy finished(reply.get(), &QNetworkReply::finished);
    QVERIFY(finished.wait());
    QCOMPARE_GT(server.requests(), 1);
}

void tst_GatewayClient::isNotSentWhereNobodyListens()
{
    QTcpServer closed;
    QVERIFY(closed.listen(QHostAddress::LocalHost));
    const quint16 port = closed.serverPort();
    closed.close();

    GatewayClient client(m_clock);
    const SendResult result = await(
        postOnce(client, request(u"http://127.0.0.1:%1/v5/tlssmssvr/sendisms"_s.arg(port)), {}));
    QCOMPARE(result.outcome, Outcome::NotSent);
    QCOMPARE(result.reason, Reason::ConnectionRefused);
    QVERIFY(!result.detail.isEmpty());
}

void tst_GatewayClient::isNotSentWhereTheConnectionDoesNotComeUp()
{
    // Takes the connection but never answers the TLS handshake.
    FaultServer server({.moment = Moment::Never});
    GatewayClient client(m_clock);
    const QString endpoint = server.endpoint().replace("http:"_L1, "https:"_L1);
    const SendResult result = await(
        postOnce(client, request(endpoint), {.connectTimeout = 300ms, .totalTimeout = 10s}));
    QCOMPARE(result.outcome, Outcome::NotSent);
    QCOMPARE(result.reason, Reason::NoConnectionInTime);
    QCOMPARE(server.requests(), 0);
}

void tst_GatewayClient::isNotSentWithoutTheCertificateFile()
{
    FaultServer server({.reply = FaultServer::httpReply(acceptance)});
    GatewayClient client(m_clock);
    const SendResult result
        = await(postOnce(client, request(server.endpoint()), {.caFile = u"/nowhere/ca.pem"_s}));
    QCOMPARE(result.outcome, Outcome::NotSent);
    QCOMPARE(result.reason, Reason::CaFileUnreadable);
    QCOMPARE(server.connections(), 0);
}

void tst_GatewayClient::isNotSentWhenTheEncryptedConnectionFails()
{
    // Speaks plain HTTP where TLS is expected.
    FaultServer server({.moment = Moment::OnConnect, .reply = FaultServer::httpReply(acceptance)});
    GatewayClient client(m_clock);
    const QString endpoint = server.endpoint().replace("http:"_L1, "https:"_L1);
    const SendResult result = await(postOnce(client, request(endpoint), {.totalTimeout = 5s}));
    QCOMPARE(result.outcome, Outcome::NotSent);
    QCOMPARE(result.reason, Reason::TlsFailed);
    QCOMPARE(server.requests(), 0);
}

void tst_GatewayClient::asksTheServerToEndTheConnection()
{
    FaultServer server({.reply = FaultServer::httpReply(acceptance)});
    GatewayClient client(m_clock);
    QCOMPARE(await(postOnce(client, request(server.endpoint()), {})).outcome, Outcome::Accepted);
    const QByteArray head = server.lastHead().toLower();
    QCOMPARE(head.count("\r\nconnection:"), 1);
    QVERIFY(head.contains("\r\nconnection: close\r\n"));
}

void tst_GatewayClient::neverReusesAConnection()
{
    FaultServer server({.reply = FaultServer::httpReply(acceptance), .ending = Ending::KeepOpen});
    GatewayClient client(m_clock);
    for (int i = 1; i <= 3; ++i) {
        const SendResult result = await(postOnce(client, request(server.endpoint()), {}));
        QCOMPARE(result.outcome, Outcome::Accepted);
        QCOMPARE(server.connections(), i);
    }
}

void tst_GatewayClient::cutsOffAnEndlessReply()
{
    const QByteArray endless = "HTTP/1.1 200 OK\r\n\r\n" + QByteArray(3 * 1024 * 1024, ' ');
    FaultServer server({.reply = endless, .ending = Ending::KeepOpen});
    GatewayClient client(m_clock);
    const SendResult result = await(postOnce(client, request(server.endpoint()), {}));
    QCOMPARE(result.outcome, Outcome::Unknown);
    QCOMPARE(result.reason, Reason::ReplyTooLarge);
    QCOMPARE(result.replyBody.size(), 1024 * 1024);
}

void tst_GatewayClient::measuresTheClockFromTheDate()
{
    FaultServer server(
        {.reply = FaultServer::httpReply(
             acceptance, "200 OK"_ba, "Date: Sun, 06 Nov 1994 08:49:37 GMT\r\n"_ba)});
    GatewayClient client(m_clock);
    const SendResult result = await(postOnce(client, request(server.endpoint()), {}));
    QVERIFY(result.clockOffset);
    const auto expected
        = QDateTime(QDate(1994, 11, 6), QTime(8, 49, 37), Qt::UTC).toSecsSinceEpoch()
        - m_clock.now().toSecsSinceEpoch();
    QVERIFY(std::abs(result.clockOffset->count() - expected) < 10);
}

void tst_GatewayClient::answersWhenItIsDestroyed()
{
    FaultServer server({.moment = Moment::Never});
    auto client = std::make_unique<GatewayClient>(m_clock);
    QFuture<SendResult> future = postOnce(*client, request(server.endpoint()), {});
    QTRY_VERIFY(!server.bodies().isEmpty());
    client.reset();
    QVERIFY(future.isFinished());
    QCOMPARE(future.result().outcome, Outcome::Unknown);
    QCOMPARE(future.result().reason, Reason::CancelledLate);
}

void tst_GatewayClient::keepsATimeLimitWhateverIsAskedFor_data()
{
    QTest::addColumn<std::chrono::milliseconds>("asked");
    QTest::addColumn<std::chrono::milliseconds>("kept");
    using std::chrono::milliseconds;
    QTest::newRow("a usual one") << milliseconds(30s) << milliseconds(30s);
    QTest::newRow("the longest") << milliseconds(600s) << milliseconds(600s);
    QTest::newRow("longer") << milliseconds(601s) << milliseconds(600s);
    // Qt counts in 32 bits: more than 24 days come out below zero, and no timer runs.
    QTest::newRow("longer than a timer can count")
        << milliseconds(999'999'999'999s) << milliseconds(600s);
    QTest::newRow("the longest of all") << milliseconds::max() << milliseconds(600s);
    QTest::newRow("none") << milliseconds(0s) << milliseconds(1s);
    QTest::newRow("below zero") << milliseconds(-5s) << milliseconds(1s);
}

void tst_GatewayClient::keepsATimeLimitWhateverIsAskedFor()
{
    QFETCH(const std::chrono::milliseconds, asked);
    QFETCH(const std::chrono::milliseconds, kept);
    const Transport bounded = withinLimits({.connectTimeout = asked, .totalTimeout = asked});
    QCOMPARE(bounded.connectTimeout, kept);
    QCOMPARE(bounded.totalTimeout, kept);

    // Where no timer runs, Qt warns, and a warning fails this.
    FaultServer server({.reply = FaultServer::httpReply(acceptance)});
    GatewayClient client(m_clock);
    const SendResult result = await(postOnce(
        client, request(server.endpoint()), {.connectTimeout = asked, .totalTimeout = asked}));
    QCOMPARE(result.outcome, Outcome::Accepted);
}

/// A network layer that asks for the body after all must not get what was judged "not sent".
void tst_GatewayClient::givesNothingAwayOnceItHasStopped()
{
    // Takes the connection but never answers the TLS handshake.
    FaultServer server({.moment = Moment::Never});
    GatewayClient client(m_clock);
    const QString endpoint = server.endpoint().replace("http:"_L1, "https:"_L1);
    QFuture<SendResult> future
        = postOnce(client, request(endpoint), {.connectTimeout = 300ms, .totalTimeout = 10s});
    auto *body = client.findChild<OneShotBody *>();
    const auto *reply = client.findChild<QNetworkReply *>();
    QVERIFY(body && reply);

    std::optional<QByteArray> late;
    connect(reply, &QNetworkReply::finished, this, [&] { late = body->readAll(); });
    QCOMPARE(await(future).outcome, Outcome::NotSent);
    QCOMPARE(late, QByteArray());
}

void tst_GatewayClient::bodyCannotBeReadTwice()
{
    OneShotBody body("abc"_ba);
    QVERIFY(!body.wasTouched());
    QCOMPARE(body.read(2), "ab"_ba);
    QVERIFY(body.wasTouched());
    QVERIFY(body.isSequential());
    QVERIFY(!body.reset());
    QCOMPARE(body.readAll(), "c"_ba);
    QCOMPARE(body.readAll(), QByteArray());

    OneShotBody sealed("abc"_ba);
    sealed.seal();
    QCOMPARE(sealed.readAll(), QByteArray());
    QVERIFY(!sealed.wasTouched());
}

} // namespace smsdesk

QTEST_GUILESS_MAIN(smsdesk::tst_GatewayClient)
#include "tst_gatewayclient.moc"
