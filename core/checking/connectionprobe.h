// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/checking/accountcheck.h"
#include "core/gateway/gatewayclient.h"
#include "core/gateway/verdict.h"
#include "core/network/proxyprobe.h"
#include "core/network/tlsloader.h"

#include <QNetworkProxy>
#include <QObject>
#include <QSslError>
#include <QSslSocket>
#include <QTcpSocket>
#include <QTimer>
#include <QUrl>

#include <optional>

namespace smsdesk {

/// What was learned on the way to a gateway. A value.
struct ProbedWay
{
    std::optional<ConnectFacts> connected = {}; ///< The way is open, through the proxy as well.
    std::optional<CertificateFacts> certificate = {}; ///< And encrypted.
    std::optional<NetworkFailure> failure = {}; ///< What ended it before.
};

/// Goes the way of a message until just before anything is said: to the proxy, through it to the
/// gateway, and encrypts the connection as OneShotPost has it done. What goes wrong is judged as a
/// message would be. Used once. Main thread.
class ConnectionProbe final : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive it.
    ConnectionProbe(const Clock &clock, TlsLoader &loader, QObject *parent = nullptr);
    Q_DISABLE_COPY_MOVE(ConnectionProbe)

    /// Each part of the way has `transport.connectTimeout`.
    void start(const QUrl &url, const QNetworkProxy &proxy, const Transport &transport);

    [[nodiscard]] const ProbedWay &way() const { return m_way; }

Q_SIGNALS:
    void connected();
    void ended();

private:
    void reachProxy();
    void connectToGateway();
    void encrypt();
    void startEncryption(const LoadedTls &loaded);
    void noteCertificate(const QList<QSslError> &errors);
    void noteEncryption();
    void startTimer();
    void timeOut();
    void fail(QAbstractSocket::SocketError error, const QString &text);
    void failProxy(const QString &text);
    [[nodiscard]] bool asksProxyFirst();
    void conclude();
    void end();

    const Clock &m_clock;
    TlsLoader &m_loader;
    QUrl m_url;
    QNetworkProxy m_proxy;
    Transport m_transport;
    QList<QSslCertificate> m_authorities; ///< Those of the account's file.
    QTcpSocket m_toProxy;
    QSslSocket m_socket;
    ProxyProbe m_probe;
    QTimer m_timer;
    Exchange m_exchange;
    ProbedWay m_way;
    std::optional<ConnectFacts> m_answering; ///< The proxy, once it was reached.
    bool m_isReadingCaFile = false;
    bool m_isLearning = false; ///< It has failed, and waits for what the proxy wants.
    bool m_hasEnded = false;
};

} // namespace smsdesk
