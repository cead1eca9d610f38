// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/gateway/gatewayclient.h"
#include "core/gateway/oneshotbody.h"
#include "core/gateway/verdict.h"
#include "core/network/proxyfinder.h"
#include "core/network/proxyprobe.h"
#include "core/network/tlsloader.h"

#include <QElapsedTimer>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QObject>
#include <QPromise>
#include <QSslConfiguration>
#include <QTimer>

#include <optional>

namespace smsdesk {

/// One request on its way: a network manager, a connection and a body of its own, used once.
///
/// A manager for each request costs a thread for the time of the request and buys that no request
/// ever rides on a connection that an earlier one left open: such a connection may be dead, and
/// what was written to it is then neither certainly sent nor certainly not. It also lifts the
/// manager's limit of six requests at a time.
///
/// Of a proxy that does not open the way it is learned why (ProxyProbe).
///
/// Deletes itself when it has ended. Main thread.
class OneShotPost final : public QObject
{
    Q_OBJECT

public:
    /// The clock and the loader must outlive its way.
    OneShotPost(const Clock &clock,
                TlsLoader &loader,
                GatewayRequest request,
                Transport transport,
                QObject *parent);
    ~OneShotPost() override;
    Q_DISABLE_COPY_MOVE(OneShotPost)

    [[nodiscard]] QFuture<Exchange> start(const FoundProxy &way);

private:
    [[nodiscard]] QNetworkRequest networkRequest() const;
    void startTimers();
    void useProxy(const QNetworkProxy &proxy);
    void noteWay() const;
    void secure();
    void post(const std::optional<QSslConfiguration> &tls);
    void watch();
    void noteHandshake();
    void noteCertificate(const QList<QSslError> &errors);
    void timeOut(Exchange::Stop stop, std::chrono::milliseconds waited);
    void noteHead();
    void readBody();
    void stop(Exchange::Stop stop);
    [[nodiscard]] bool asksProxyFirst();
    void end();
    void finish();

    const Clock &m_clock;
    TlsLoader &m_loader;
    GatewayRequest m_request;
    Transport m_transport;
    OneShotBody m_body; ///< Outlives the manager, which reads it.
    QNetworkAccessManager m_network;
    QNetworkReply *m_reply = nullptr; ///< Owned by m_network.
    ProxyProbe m_probe;
    QElapsedTimer m_sinceStart;
    QTimer m_connectTimer;
    QTimer m_totalTimer;
    Exchange m_exchange;
    QPromise<Exchange> m_promise;
    bool m_isReadingCaFile = false;
    bool m_isLearning = false; ///< It has ended, and waits for what the proxy wants.
    bool m_isDone = false;
};

} // namespace smsdesk
