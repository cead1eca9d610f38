// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/gateway/gatewayclient.h"
#include "core/gateway/oneshotbody.h"
#include "core/gateway/verdict.h"

#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QObject>
#include <QPromise>
#include <QTimer>

namespace smsdesk {

/// One request on its way: a network manager, a connection and a body of its own, used once.
///
/// A manager for each request costs a thread for the time of the request and buys that no request
/// ever rides on a connection that an earlier one left open: such a connection may be dead, and
/// what was written to it is then neither certainly sent nor certainly not. It also lifts the
/// manager's limit of six requests at a time.
///
/// Deletes itself when it has ended. Main thread.
class OneShotPost final : public QObject
{
    Q_OBJECT

public:
    OneShotPost(const Clock &clock,
                const GatewayRequest &request,
                const QNetworkProxy &proxy,
                QObject *parent);
    ~OneShotPost() override;
    Q_DISABLE_COPY_MOVE(OneShotPost)

    [[nodiscard]] QFuture<Exchange> start(const GatewayRequest &request,
                                          const Transport &transport);

private:
    [[nodiscard]] QNetworkRequest networkRequest(const GatewayRequest &request) const;
    void watch(const Transport &transport);
    void noteHead();
    void readBody();
    void stop(Exchange::Stop stop);
    void end();
    void finish();

    const Clock &m_clock;
    OneShotBody m_body; ///< Outlives the manager, which reads it.
    QNetworkAccessManager m_network;
    QNetworkReply *m_reply = nullptr; ///< Owned by m_network.
    QTimer m_connectTimer;
    QTimer m_totalTimer;
    Exchange m_exchange;
    QPromise<Exchange> m_promise;
    bool m_isDone = false;
};

} // namespace smsdesk
