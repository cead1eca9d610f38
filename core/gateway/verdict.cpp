// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gateway/verdict.h"

#include "core/gateway/clockoffset.h"
#include "core/network/networkfacts.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace smsdesk {

namespace {

/// Errors that QNetworkAccessManager reports only while a connection is being made.
bool isConnectError(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::HostNotFoundError:
    case QNetworkReply::ConnectionRefusedError:
    case QNetworkReply::SslHandshakeFailedError:
    case QNetworkReply::TimeoutError:
    case QNetworkReply::TemporaryNetworkFailureError:
    case QNetworkReply::NetworkSessionFailedError:
    case QNetworkReply::UnknownNetworkError:
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
    case QNetworkReply::UnknownProxyError:
        return true;
    default:
        return false;
    }
}

/// Whether any byte of the request may have left. The head goes out just before the body is asked
/// for, so an untouched body alone is not enough: the connection must not have been up either.
bool mayHaveLeft(const Exchange &exchange)
{
    if (exchange.bodyTouched || exchange.httpStatus != 0)
        return true;
    if (exchange.isEncrypted)
        return exchange.handshakeDone;
    return exchange.stop == Exchange::Stop::None && !isConnectError(exchange.error);
}

/// Qt 6.4 names a proxy that is down, that denies the way or that is none with the same errors as
/// a gateway that is out of reach; but no connection to anything else was tried.
bool isProxyAtFault(const Exchange &exchange)
{
    switch (exchange.error) {
    case QNetworkReply::ConnectionRefusedError:
    case QNetworkReply::TemporaryNetworkFailureError:
    case QNetworkReply::NetworkSessionFailedError:
    case QNetworkReply::UnknownNetworkError:
        return exchange.isProxied;
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::UnknownProxyError:
        return true;
    default:
        return false;
    }
}

Reason reasonOf(CertificateProblem::Kind kind)
{
    using Kind = CertificateProblem::Kind;
    switch (kind) {
    case Kind::Revoked:
        return Reason::CertificateRevoked;
    case Kind::SelfSigned:
        return Reason::CertificateSelfSigned;
    case Kind::UnknownAuthority:
        return Reason::CertificateUnknownAuthority;
    case Kind::WrongHost:
        return Reason::CertificateWrongHost;
    case Kind::Expired:
        return Reason::CertificateExpired;
    case Kind::NotYetValid:
        return Reason::CertificateNotYetValid;
    case Kind::TooWeak:
        return Reason::CertificateTooWeak;
    case Kind::Other:
        return Reason::TlsFailed;
    }
    Q_UNREACHABLE();
}

Reason reasonOf(const ProxyError &error)
{
    switch (error.kind) {
    case ProxyError::Kind::NotSet:
        return Reason::ProxyNotSet;
    case ProxyError::Kind::NoPassword:
        return Reason::ProxyPasswordMissing;
    case ProxyError::Kind::PasswordUnreadable:
        return Reason::ProxyPasswordUnreadable;
    case ProxyError::Kind::TooLate:
        return Reason::NoConnectionInTime;
    }
    Q_UNREACHABLE();
}

/// OpenSSL's words, whoever of both sides refused: Qt has no error of its own for it.
bool isTlsTooOld(const Exchange &exchange)
{
    return exchange.error == QNetworkReply::SslHandshakeFailedError
        && (exchange.errorText.contains("unsupported protocol"_L1)
            || exchange.errorText.contains("protocol version"_L1));
}

/// Of several ways Qt takes Negotiate or NTLM, and neither is known to work everywhere.
bool isLoginUnsupported(const QStringList &offered)
{
    const auto offers = [&offered](const char *scheme) {
        return offered.contains(QLatin1StringView(scheme), Qt::CaseInsensitive);
    };
    if (offered.isEmpty())
        return false;
    return offers("NTLM") || offers("Negotiate") || !(offers("Basic") || offers("Digest"));
}

/// How Qt ends, or does not, with a login that it does not know. What ends in another way ended for
/// another reason: the proxy is also asked where the way is merely slow.
bool mayBeOfTheLogin(const Exchange &exchange)
{
    switch (exchange.stop) {
    case Exchange::Stop::NoConnection:
    case Exchange::Stop::NoReply:
        return true;
    case Exchange::Stop::None:
        break;
    default:
        return false;
    }
    switch (exchange.error) {
    case QNetworkReply::UnknownNetworkError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
    case QNetworkReply::TimeoutError:
    case QNetworkReply::ProxyTimeoutError:
        return true;
    default:
        return false;
    }
}

Reason reasonNotSent(const Exchange &exchange)
{
    if (!exchange.certificate && mayBeOfTheLogin(exchange)
        && isLoginUnsupported(exchange.proxyLogins))
        return Reason::ProxyLoginUnsupported;
    switch (exchange.stop) {
    case Exchange::Stop::NoConnection:
    case Exchange::Stop::NoReply:
        return Reason::NoConnectionInTime;
    case Exchange::Stop::Cancelled:
        return Reason::Cancelled;
    case Exchange::Stop::BadCaFile:
        return Reason::CaFileUnreadable;
    case Exchange::Stop::SlowCaFile:
        return Reason::CaFileNotInTime;
    case Exchange::Stop::NoProxy:
        return reasonOf(exchange.proxyError.value_or(ProxyError{}));
    case Exchange::Stop::TooLarge:
    case Exchange::Stop::None:
        break;
    }

    if (exchange.certificate)
        return reasonOf(exchange.certificate->kind());
    if (isTlsTooOld(exchange))
        return Reason::TlsTooOld;
    if (exchange.isProxyNameUnknown || exchange.error == QNetworkReply::ProxyNotFoundError)
        return Reason::ProxyNotFound;
    if (isProxyAtFault(exchange))
        return Reason::ProxyFailed;
    switch (exchange.error) {
    case QNetworkReply::HostNotFoundError:
        return Reason::HostNotFound;
    case QNetworkReply::ConnectionRefusedError:
        return Reason::ConnectionRefused;
    case QNetworkReply::SslHandshakeFailedError:
        return Reason::TlsFailed;
    case QNetworkReply::TimeoutError:
        return Reason::NoConnectionInTime;
    case QNetworkReply::TemporaryNetworkFailureError:
    case QNetworkReply::NetworkSessionFailedError:
    case QNetworkReply::UnknownNetworkError:
        return Reason::NetworkDown;
    case QNetworkReply::ProxyAuthenticationRequiredError:
        return exchange.hasProxyUser ? Reason::ProxyLoginRefused : Reason::ProxyWantsLogin;
    default:
        return Reason::ConnectionFailed;
    }
}

Reason reasonUnknown(const Exchange &exchange)
{
    switch (exchange.stop) {
    case Exchange::Stop::NoConnection:
    case Exchange::Stop::NoReply:
        return Reason::NoReplyInTime;
    case Exchange::Stop::TooLarge:
        return Reason::ReplyTooLarge;
    case Exchange::Stop::Cancelled:
        return Reason::CancelledLate;
    case Exchange::Stop::BadCaFile: // Nothing ever left.
    case Exchange::Stop::SlowCaFile:
    case Exchange::Stop::NoProxy:
    case Exchange::Stop::None:
        break;
    }

    if (exchange.httpStatus >= 300 && exchange.httpStatus < 400)
        return Reason::Redirected;
    if (exchange.httpStatus != 0 && exchange.httpStatus != 200)
        return Reason::HttpStatus;
    if (exchange.error != QNetworkReply::NoError || exchange.httpStatus == 0)
        return Reason::ConnectionBroken;
    return Reason::NotTheGateway;
}

bool isNumber(const QByteArray &text)
{
    return !text.isEmpty()
        && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// Whether the reply's head says in one way how long its body is. Of two ways Qt takes one and does
/// not tell, so that a part might pass for the whole.
bool isFramedOneWay(const Exchange &exchange)
{
    if (exchange.lengthHeader.isEmpty())
        return true;
    if (!exchange.encodingHeader.isEmpty())
        return false;
    const QByteArrayList lengths = exchange.lengthHeader.split(',');
    const QByteArray first = lengths.first().trimmed();
    return isNumber(first)
        && std::all_of(lengths.begin(), lengths.end(), [&first](const QByteArray &length) {
               return length.trimmed() == first;
           });
}

QString factsOf(const Exchange &exchange)
{
    NetworkFacts facts{.certificate = exchange.certificate,
                       .proxy = exchange.proxy,
                       .proxyLogins = exchange.proxyLogins,
                       .said = exchange.errorText};
    if (exchange.proxyError)
        facts.said = exchange.proxyError->detail;
    const auto waited = exchange.proxyError ? exchange.proxyError->waited : exchange.waited;
    // What Qt says of a request that we ended ourselves tells nothing.
    if (waited.count() > 0) {
        facts.waited = waited;
        if (exchange.stop != Exchange::Stop::SlowCaFile)
            facts.said.clear();
    }
    return facts.toText();
}

} // namespace

bool isComplete(const Exchange &exchange)
{
    return exchange.stop == Exchange::Stop::None && exchange.error == QNetworkReply::NoError
        && exchange.httpStatus == 200 && isFramedOneWay(exchange);
}

SendResult judge(const Exchange &exchange)
{
    SendResult result;
    result.httpStatus = exchange.httpStatus;
    result.replyBody = exchange.body;
    result.finishedAt = exchange.endedAt;
    result.clockOffset
        = clockOffsetFromDate(exchange.dateHeader, exchange.sentAt, exchange.answeredAt);

    if (!mayHaveLeft(exchange)) {
        result.outcome = Outcome::NotSent;
        result.detail = factsOf(exchange);
        result.reason = reasonNotSent(exchange);
        return result;
    }

    if (isComplete(exchange)) {
        if (const auto reply = decodeSendReply(exchange.body)) {
            result.outcome = reply->result == 0 ? Outcome::Accepted : Outcome::Rejected;
            result.reply = *reply;
            result.detail = exchange.errorText;
            return result;
        }
    }

    result.outcome = Outcome::Unknown;
    result.detail = factsOf(exchange);
    result.reason = reasonUnknown(exchange);
    return result;
}

} // namespace smsdesk
