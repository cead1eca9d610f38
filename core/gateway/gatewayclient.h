// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account/account.h"
#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/gateway/gatewayrequest.h"
#include "core/gateway/sendresult.h"
#include "core/network/proxyfinder.h"

#include <QFuture>
#include <QObject>

#include <chrono>
#include <memory>
#include <optional>

namespace smsdesk {

class TlsLoader;
struct Exchange;

/// How a request travels. A value.
struct Transport
{
    /// From when it is posted until the message begins to leave.
    std::chrono::milliseconds connectTimeout{10'000};
    /// From the same moment until the reply is complete.
    std::chrono::milliseconds totalTimeout = Account::defaultTimeout;
    QString caFile; ///< PEM; trusted beside the system's authorities; may be empty.

    friend bool operator==(const Transport &, const Transport &) = default;
};

/// With times that a timer can keep: whatever was asked for, a message has a time limit. Longer
/// than `Account::longestTimeout` is as long as that; no time at all is a second.
[[nodiscard]] Transport withinLimits(Transport transport);

/// The body of a whole reply with status 200. A value.
struct GatewayAnswer
{
    QByteArray body;

    /// How far the gateway's clock is ahead of this computer's, from the reply's `Date`.
    std::optional<std::chrono::seconds> clockOffset;
};

/// Carries a request to the gateway: on the wire at most once, whatever breaks.
///
/// QNetworkAccessManager re-sends a POST on its own when a connection breaks before the reply
/// (counted on Qt 6.4.2: up to four times). Here each request has a body that can be read once and
/// not rewound, a connection of its own, HTTP/1.1, no redirects and no authentication retries.
///
/// Main thread. Never blocks.
class GatewayClient final : public QObject
{
    Q_OBJECT

public:
    /// Goes through the system's proxy, but straight to this computer itself. `clock` must outlive
    /// the client.
    explicit GatewayClient(const Clock &clock, QObject *parent = nullptr);

    /// Goes through the proxy that `chooseProxy` names.
    GatewayClient(const Clock &clock, ProxyChoice chooseProxy, QObject *parent = nullptr);

    /// Shares the loader with others who read the same files.
    GatewayClient(const Clock &clock,
                  ProxyChoice chooseProxy,
                  std::shared_ptr<TlsLoader> loader,
                  QObject *parent = nullptr);
    ~GatewayClient() override;
    Q_DISABLE_COPY_MOVE(GatewayClient)

    /// The way to `url`, for a request that is signed once it is known: a person may have to be
    /// asked for the proxy's password, and the gateway refuses what was signed 10 minutes ago.
    [[nodiscard]] QFuture<FoundProxy> findWay(const QUrl &url);

    /// Posts once, the way that was found; where there is none, that is why the message is not
    /// sent. The future always gets a result, within `transport.totalTimeout`; when the client is
    /// destroyed first, at that moment (Cancelled or CancelledLate).
    [[nodiscard]] QFuture<SendResult>
    post(const GatewayRequest &request, const Transport &transport, const FoundProxy &way);

    /// Asks something that sends and bills nothing. An answer, where the whole of a reply with
    /// status 200 arrived; else the network's part of a result, which says why not.
    [[nodiscard]] QFuture<Result<GatewayAnswer, SendResult>>
    ask(const GatewayRequest &request, const Transport &transport, const FoundProxy &way);

private:
    [[nodiscard]] QFuture<Exchange>
    exchange(const GatewayRequest &request, const Transport &transport, const FoundProxy &way);

    const Clock &m_clock;
    ProxyChoice m_chooseProxy;
    std::shared_ptr<TlsLoader> m_loader;
};

} // namespace smsdesk
