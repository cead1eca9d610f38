// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gateway/verdict.h"
#include "tests/support/claimtest.h"

using namespace Qt::StringLiterals;

namespace smsdesk {

class tst_Verdict final : public ClaimTest
{
    Q_OBJECT

private Q_SLOTS:
    void judges_data();
    void judges();
    void blamesALoginOnlyWhereItMayBeTheReason_data();
    void blamesALoginOnlyWhereItMayBeTheReason();
    void believesTheReplyOfACompleteExchangeAlone();
    void believesNoReplyWithSeveralLengths_data();
    void believesNoReplyWithSeveralLengths();
};

namespace {

using Stop = Exchange::Stop;

Exchange untouched(QNetworkReply::NetworkError error, Stop stop = Stop::None)
{
    return {.isEncrypted = true, .stop = stop, .error = error};
}

Exchange answered(int status, const QByteArray &body)
{
    return {.isEncrypted = true,
            .handshakeDone = true,
            .bodyTouched = true,
            .httpStatus = status,
            .body = body};
}

Exchange with(Exchange exchange, QNetworkReply::NetworkError error, Stop stop = Stop::None)
{
    exchange.error = error;
    exchange.stop = stop;
    return exchange;
}

const QByteArray accepted = R"({"result":0,"errmsg":"OK","fee":1,"sid":"s"})"_ba;

} // namespace

void tst_Verdict::judges_data()
{
    QTest::addColumn<Exchange>("exchange");
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<Reason>("reason");

    using Reply = QNetworkReply;
    const auto row
        = [](const char *name, const Exchange &exchange, Outcome outcome, Reason reason) {
              QTest::newRow(name) << exchange << outcome << reason;
          };

    row("result 0", answered(200, accepted), Outcome::Accepted, Reason::None);
    row("another result", answered(200, R"({"result":1016})"_ba), Outcome::Rejected, Reason::None);

    row("no such name",
        untouched(Reply::HostNotFoundError),
        Outcome::NotSent,
        Reason::HostNotFound);
    row("nobody listens",
        untouched(Reply::ConnectionRefusedError),
        Outcome::NotSent,
        Reason::ConnectionRefused);
    row("no way there",
        untouched(Reply::UnknownNetworkError),
        Outcome::NotSent,
        Reason::NetworkDown);
    row("the certificate is wrong",
        untouched(Reply::SslHandshakeFailedError),
        Outcome::NotSent,
        Reason::TlsFailed);
    row("hung up before the encrypted connection was there",
        untouched(Reply::RemoteHostClosedError),
        Outcome::NotSent,
        Reason::ConnectionFailed);
    row("the proxy is not there",
        untouched(Reply::ProxyConnectionRefusedError),
        Outcome::NotSent,
        Reason::ProxyFailed);
    for (const auto error : {Reply::ConnectionRefusedError,
                             Reply::TemporaryNetworkFailureError,
                             Reply::NetworkSessionFailedError,
                             Reply::UnknownNetworkError}) {
        Exchange proxied = untouched(error);
        proxied.isProxied = true;
        const QByteArray name = "no way to the proxy, or past it: Qt's error "
            + QByteArray::number(static_cast<int>(error));
        row(name.constData(), proxied, Outcome::NotSent, Reason::ProxyFailed);
    }
    Exchange unresolved = untouched(Reply::HostNotFoundError);
    unresolved.isProxied = true;
    row("the proxy knows no such name", unresolved, Outcome::NotSent, Reason::HostNotFound);
    unresolved.isProxyNameUnknown = true;
    row("nobody knows the proxy's name", unresolved, Outcome::NotSent, Reason::ProxyNotFound);
    row("nobody knows the proxy's name, and Qt says so",
        untouched(Reply::ProxyNotFoundError),
        Outcome::NotSent,
        Reason::ProxyNotFound);
    Exchange proxiedAndGone = answered(0, {});
    proxiedAndGone.isProxied = true;
    proxiedAndGone.error = Reply::UnknownNetworkError;
    row("the proxy fails after the message had left",
        proxiedAndGone,
        Outcome::Unknown,
        Reason::ConnectionBroken);
    row("the proxy wants a login",
        untouched(Reply::ProxyAuthenticationRequiredError),
        Outcome::NotSent,
        Reason::ProxyWantsLogin);
    row("no connection in time",
        untouched(Reply::OperationCanceledError, Stop::NoConnection),
        Outcome::NotSent,
        Reason::NoConnectionInTime);
    row("cancelled before it left",
        untouched(Reply::OperationCanceledError, Stop::Cancelled),
        Outcome::NotSent,
        Reason::Cancelled);

    Exchange headOnly = untouched(Reply::RemoteHostClosedError);
    headOnly.handshakeDone = true;
    row("hung up when the head may have left",
        headOnly,
        Outcome::Unknown,
        Reason::ConnectionBroken);
    Exchange plain = untouched(Reply::RemoteHostClosedError);
    plain.isEncrypted = false;
    row("hung up on an unencrypted connection", plain, Outcome::Unknown, Reason::ConnectionBroken);
    plain.error = Reply::ConnectionRefusedError;
    row("nobody listens, unencrypted", plain, Outcome::NotSent, Reason::ConnectionRefused);

    row("no reply",
        with(answered(0, {}), Reply::RemoteHostClosedError),
        Outcome::Unknown,
        Reason::ConnectionBroken);
    row("refused after bytes had left: contradictory, so unknown",
        with(answered(0, {}), Reply::ConnectionRefusedError),
        Outcome::Unknown,
        Reason::ConnectionBroken);
    row("the body would have had to be sent again",
        with(answered(0, {}), Reply::ContentReSendError),
        Outcome::Unknown,
        Reason::ConnectionBroken);
    row("silence",
        with(answered(0, {}), Reply::OperationCanceledError, Stop::NoReply),
        Outcome::Unknown,
        Reason::NoReplyInTime);
    row("cancelled after it had begun to leave",
        with(answered(0, {}), Reply::OperationCanceledError, Stop::Cancelled),
        Outcome::Unknown,
        Reason::CancelledLate);
    row("an accepting reply that was cut off",
        with(answered(200, accepted), Reply::RemoteHostClosedError),
        Outcome::Unknown,
        Reason::ConnectionBroken);
    row("an endless reply",
        with(answered(200, accepted), Reply::OperationCanceledError, Stop::TooLarge),
        Outcome::Unknown,
        Reason::ReplyTooLarge);
    row("HTML", answered(200, "<html>"_ba), Outcome::Unknown, Reason::NotTheGateway);
    row("two results",
        answered(200, R"({"result":1016,"result":0})"_ba),
        Outcome::Unknown,
        Reason::NotTheGateway);
    row("an empty reply", answered(200, {}), Outcome::Unknown, Reason::NotTheGateway);
    row("an accepting reply with a server error",
        with(answered(500, accepted), Reply::InternalServerError),
        Outcome::Unknown,
        Reason::HttpStatus);
    row("an accepting reply with status 202",
        answered(202, accepted),
        Outcome::Unknown,
        Reason::HttpStatus);
    row("a redirect", answered(307, accepted), Outcome::Unknown, Reason::Redirected);
}

void tst_Verdict::judges()
{
    QFETCH(const Exchange, exchange);
    QFETCH(const Outcome, outcome);
    QFETCH(const Reason, reason);
    const SendResult result = judge(exchange);
    QCOMPARE(result.outcome, outcome);
    QCOMPARE(result.reason, reason);
}

/// A proxy is asked for the logins it offers wherever the way is slow.
void tst_Verdict::blamesALoginOnlyWhereItMayBeTheReason_data()
{
    QTest::addColumn<Exchange>("exchange");
    QTest::addColumn<Reason>("reason");
    using Reply = QNetworkReply;
    const auto row = [](const char *name, Exchange exchange, Reason reason) {
        exchange.isProxied = true;
        exchange.proxyLogins = {u"Basic"_s, u"NTLM"_s};
        QTest::newRow(name) << exchange << reason;
    };

    row("Qt cannot make sense of it",
        untouched(Reply::UnknownNetworkError),
        Reason::ProxyLoginUnsupported);
    row("the proxy refuses the login",
        untouched(Reply::ProxyAuthenticationRequiredError),
        Reason::ProxyLoginUnsupported);
    row("the time for the connection is over",
        untouched(Reply::OperationCanceledError, Stop::NoConnection),
        Reason::ProxyLoginUnsupported);
    row("the whole time is over",
        untouched(Reply::OperationCanceledError, Stop::NoReply),
        Reason::ProxyLoginUnsupported);
    row("the network layer's time is over",
        untouched(Reply::ProxyTimeoutError),
        Reason::ProxyLoginUnsupported);

    Exchange expired = untouched(Reply::SslHandshakeFailedError);
    expired.certificate = CertificateProblem{.kinds = {CertificateProblem::Kind::Expired}};
    row("a certificate that ran out", expired, Reason::CertificateExpired);
    row("no encryption in the tunnel",
        untouched(Reply::SslHandshakeFailedError),
        Reason::TlsFailed);
    row("hung up in the tunnel", untouched(Reply::RemoteHostClosedError), Reason::ConnectionFailed);
    row("the proxy knows no such name", untouched(Reply::HostNotFoundError), Reason::HostNotFound);
    row("cancelled", untouched(Reply::OperationCanceledError, Stop::Cancelled), Reason::Cancelled);
    row("the extra certificates cannot be read",
        untouched(Reply::OperationCanceledError, Stop::BadCaFile),
        Reason::CaFileUnreadable);
}

void tst_Verdict::blamesALoginOnlyWhereItMayBeTheReason()
{
    QFETCH(const Exchange, exchange);
    QFETCH(const Reason, reason);
    QCOMPARE(judge(exchange).outcome, Outcome::NotSent);
    QCOMPARE(judge(exchange).reason, reason);
}

void tst_Verdict::believesTheReplyOfACompleteExchangeAlone()
{
    QVERIFY(judge(answered(200, accepted)).reply);
    QVERIFY(!judge(answered(500, accepted)).reply);
    QCOMPARE(judge(answered(500, accepted)).replyBody, accepted);
    QCOMPARE(judge(answered(500, accepted)).httpStatus, 500);
}

void tst_Verdict::believesNoReplyWithSeveralLengths_data()
{
    QTest::addColumn<QByteArray>("length");
    QTest::addColumn<QByteArray>("encoding");
    QTest::addColumn<Outcome>("outcome");

    const QByteArray none;
    QTest::newRow("none: it ends with the connection") << none << none << Outcome::Accepted;
    QTest::newRow("one length") << "43"_ba << none << Outcome::Accepted;
    QTest::newRow("chunks") << none << "chunked"_ba << Outcome::Accepted;
    QTest::newRow("the same length twice") << "43, 43"_ba << none << Outcome::Accepted;
    QTest::newRow("two lengths") << "43, 5"_ba << none << Outcome::Unknown;
    QTest::newRow("a length and nothing") << "43,"_ba << none << Outcome::Unknown;
    QTest::newRow("a length and chunks") << "43"_ba
                                         << "chunked"_ba << Outcome::Unknown;
    QTest::newRow("a length below zero") << "-43"_ba << none << Outcome::Unknown;
    QTest::newRow("a length with a sign") << "+43"_ba << none << Outcome::Unknown;
    QTest::newRow("no number") << "many"_ba << none << Outcome::Unknown;
}

void tst_Verdict::believesNoReplyWithSeveralLengths()
{
    QFETCH(const QByteArray, length);
    QFETCH(const QByteArray, encoding);
    QFETCH(const Outcome, outcome);

    Exchange exchange = answered(200, accepted);
    exchange.lengthHeader = length;
    exchange.encodingHeader = encoding;
    const SendResult result = judge(exchange);
    QCOMPARE(result.outcome, outcome);
    QCOMPARE(result.reason, outcome == Outcome::Accepted ? Reason::None : Reason::NotTheGateway);
    QCOMPARE(result.reply.has_value(), outcome == Outcome::Accepted);
}

} // namespace smsdesk

QTEST_GUILESS_MAIN(smsdesk::tst_Verdict)
#include "tst_verdict.moc"
