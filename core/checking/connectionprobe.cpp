// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checking/connectionprobe.h"

#include "core/account/endpoint.h"
#include "core/base/future.h"
#include "core/network/certificateerrors.h"

#include <QHostAddress>
#include <QSslCipher>
#include <QSslConfiguration>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace smsdesk {

namespace {

constexpr qint64 secondsOfADay = 86'400;

/// As QNetworkAccessManager names the same, so that judge() can be asked.
QNetworkReply::NetworkError networkError(QAbstractSocket::SocketError error)
{
    switch (error) {
    case QAbstractSocket::ConnectionRefusedError:
        return QNetworkReply::ConnectionRefusedError;
    case QAbstractSocket::RemoteHostClosedError:
        return QNetworkReply::RemoteHostClosedError;
    case QAbstractSocket::HostNotFoundError:
        return QNetworkReply::HostNotFoundError;
    case QAbstractSocket::SocketTimeoutError:
        return QNetworkReply::TimeoutError;
    case QAbstractSocket::SslHandshakeFailedError:
        return QNetworkReply::SslHandshakeFailedError;
    case QAbstractSocket::ProxyAuthenticationRequiredError:
        return QNetworkReply::ProxyAuthenticationRequiredError;
    case QAbstractSocket::ProxyConnectionRefusedError:
        return QNetworkReply::ProxyConnectionRefusedError;
    case QAbstractSocket::ProxyConnectionClosedError:
        return QNetworkReply::ProxyConnectionClosedError;
    case QAbstractSocket::ProxyConnectionTimeoutError:
        return QNetworkReply::ProxyTimeoutError;
    case QAbstractSocket::ProxyNotFoundError:
        return QNetworkReply::ProxyNotFoundError;
    default:
        return QNetworkReply::UnknownNetworkError;
    }
}

QString nameOf(QSsl::SslProtocol protocol)
{
    switch (protocol) {
    case QSsl::TlsV1_2:
        return u"TLS 1.2"_s;
    case QSsl::TlsV1_3:
        return u"TLS 1.3"_s;
    default:
        return u"TLS"_s;
    }
}

ConnectFacts factsOf(const QTcpSocket &socket)
{
    return {.address = socket.peerAddress().toString(), .port = socket.peerPort()};
}

/// Whether one of the file's certificates is in the chain, or issued the last of it.
bool isVouchedFor(const QList<QSslCertificate> &chain, const QList<QSslCertificate> &authorities)
{
    return std::ranges::any_of(authorities, [&chain](const QSslCertificate &authority) {
        return chain.contains(authority)
            || std::ranges::any_of(chain, [&authority](const QSslCertificate &certificate) {
                   return !subjectOf(authority).isEmpty()
                       && subjectOf(authority) == issuerOf(certificate);
               });
    });
}

} // namespace

ConnectionProbe::ConnectionProbe(const Clock &clock, TlsLoader &loader, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_loader(loader)
    , m_toProxy(this)
    , m_socket(this)
    , m_probe(this)
{
    m_toProxy.setProxy(QNetworkProxy::NoProxy);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &ConnectionProbe::timeOut);
}

// The parts of the way stand in their order; each hands on to the next.

void ConnectionProbe::start(const QUrl &url, const QNetworkProxy &proxy, const Transport &transport)
{
    m_url = url;
    m_proxy = proxy;
    m_transport = withinLimits(transport);
    m_exchange.isEncrypted = url.scheme() == "https"_L1;
    m_exchange.isProxied = proxy.type() != QNetworkProxy::NoProxy;
    m_exchange.proxy = addressOf(proxy);
    m_exchange.hasProxyUser = m_exchange.isProxied && !proxy.user().isEmpty();
    if (m_exchange.isProxied)
        reachProxy();
    else
        connectToGateway();
}

/// By itself: of a proxy that is down the network layer says no more than that there is no way.
void ConnectionProbe::reachProxy()
{
    connect(&m_toProxy, &QTcpSocket::connected, this, [this] {
        m_answering = factsOf(m_toProxy);
        m_toProxy.disconnect(this);
        m_toProxy.abort();
        connectToGateway();
    });
    connect(&m_toProxy, &QTcpSocket::errorOccurred, this, [this](auto error) {
        m_exchange.isProxyNameUnknown = error == QAbstractSocket::HostNotFoundError;
        failProxy(m_toProxy.errorString());
    });
    startTimer();
    m_toProxy.connectToHost(m_proxy.hostName(), m_proxy.port());
}

void ConnectionProbe::connectToGateway()
{
    m_socket.setProxy(m_proxy);
    connect(&m_socket, &QSslSocket::connected, this, &ConnectionProbe::encrypt);
    connect(&m_socket, &QSslSocket::sslErrors, this, &ConnectionProbe::noteCertificate);
    connect(&m_socket, &QSslSocket::encrypted, this, &ConnectionProbe::noteEncryption);
    connect(&m_socket, &QSslSocket::errorOccurred, this, [this](auto error) {
        fail(error, m_socket.errorString());
    });
    startTimer();
    m_probe.watch(m_proxy, m_url, m_timer.intervalAsDuration() / 2);
    m_socket.connectToHost(m_url.host(), portOf(m_url));
}

void ConnectionProbe::encrypt()
{
    m_probe.spare();
    m_way.connected = m_answering.value_or(factsOf(m_socket));
    Q_EMIT connected();
    startTimer();
    if (m_transport.caFile.isEmpty())
        return startEncryption({.tls = m_exchange.isEncrypted ? strictTls() : QSslConfiguration()});
    m_isReadingCaFile = true;
    whenDone(m_loader.load(m_transport.caFile), this, [this](const LoadedTls &loaded) {
        m_isReadingCaFile = false;
        startEncryption(loaded);
    });
}

void ConnectionProbe::startEncryption(const LoadedTls &loaded)
{
    if (m_hasEnded)
        return; // The time was over first.
    if (!loaded.tls) {
        m_exchange.stop = Exchange::Stop::BadCaFile;
        m_exchange.errorText = m_transport.caFile;
        return conclude();
    }
    if (!m_exchange.isEncrypted)
        return end();
    m_authorities = loaded.authorities;
    m_socket.setSslConfiguration(*loaded.tls);
    m_socket.setPeerVerifyName(m_url.host());
    m_socket.startClientEncryption();
}

/// No error is ever passed over: the handshake ends with it.
void ConnectionProbe::noteCertificate(const QList<QSslError> &errors)
{
    if (!errors.isEmpty())
        m_exchange.certificate = certificateProblem(
            errors, m_url.host(), m_socket.sslConfiguration().caCertificates());
}

void ConnectionProbe::noteEncryption()
{
    const QSslCertificate certificate = m_socket.peerCertificate();
    const QDateTime validUntil = certificate.expiryDate().toUTC();
    m_way.certificate = CertificateFacts{
        .protocol = nameOf(m_socket.sessionProtocol()),
        .cipher = m_socket.sessionCipher().name(),
        .subject = subjectOf(certificate),
        .issuer = issuerOf(certificate),
        .validUntil = validUntil,
        .daysLeft = m_clock.now().secsTo(validUntil) / secondsOfADay,
        .isByCaFile = isVouchedFor(m_socket.peerCertificateChain(), m_authorities)};
    end();
}

void ConnectionProbe::startTimer()
{
    m_timer.start(std::min(m_transport.connectTimeout, m_transport.totalTimeout));
}

void ConnectionProbe::timeOut()
{
    if (m_isLearning)
        return conclude(); // It had failed before.
    if (m_exchange.isProxied && !m_answering)
        return failProxy({});
    m_exchange.stop = m_isReadingCaFile ? Exchange::Stop::SlowCaFile : Exchange::Stop::NoConnection;
    if (m_isReadingCaFile)
        m_exchange.errorText = m_transport.caFile;
    m_exchange.waited = m_timer.intervalAsDuration();
    conclude();
}

void ConnectionProbe::fail(QAbstractSocket::SocketError error, const QString &text)
{
    if (m_hasEnded)
        return;
    m_exchange.error = networkError(error);
    m_exchange.errorText = text;
    if (!asksProxyFirst())
        conclude();
}

void ConnectionProbe::failProxy(const QString &text)
{
    m_exchange.error = QNetworkReply::ProxyConnectionRefusedError;
    m_exchange.errorText = text;
    conclude();
}

/// Whether more may be learned of the proxy, which did not open the way, before all ends.
bool ConnectionProbe::asksProxyFirst()
{
    const bool isTunnelOpen = m_socket.state() == QAbstractSocket::ConnectedState;
    if (m_isLearning || isTunnelOpen || !m_probe.mayExplain(m_exchange.error))
        return false;
    m_isLearning = true;
    connect(&m_probe, &ProxyProbe::ended, this, &ConnectionProbe::conclude);
    return true;
}

void ConnectionProbe::conclude()
{
    if (m_hasEnded)
        return;
    m_exchange.proxyLogins = m_probe.logins();
    m_way.failure = failureOf(judge(m_exchange));
    end();
}

void ConnectionProbe::end()
{
    m_hasEnded = true;
    m_timer.stop();
    m_probe.spare();
    m_toProxy.disconnect(this);
    m_socket.disconnect(this);
    m_toProxy.abort();
    m_socket.disconnectFromHost();
    Q_EMIT ended();
}

} // namespace smsdesk
