// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gateway/gatewayclient.h"

#include "core/account/endpoint.h"
#include "core/gateway/clockoffset.h"
#include "core/gateway/oneshotpost.h"
#include "core/gateway/verdict.h"

#include <QNetworkProxyFactory>

#include <algorithm>

namespace smsdesk {

namespace {

QNetworkProxy systemProxy(const QUrl &url)
{
    if (isLoopbackHost(url.host()))
        return QNetworkProxy::NoProxy;
    const QList<QNetworkProxy> proxies
        = QNetworkProxyFactory::systemProxyForQuery(QNetworkProxyQuery(url));
    // The system may name several; what cannot tunnel cannot carry an encrypted connection.
    const auto usable = std::find_if(proxies.begin(), proxies.end(), [](const auto &proxy) {
        return proxy.capabilities().testFlag(QNetworkProxy::TunnelingCapability);
    });
    if (usable != proxies.end())
        return *usable;
    return proxies.value(0, QNetworkProxy::NoProxy);
}

} // namespace

GatewayClient::GatewayClient(const Clock &clock, QObject *parent)
    : GatewayClient(clock, systemProxy, parent)
{
}

GatewayClient::GatewayClient(const Clock &clock, ProxyChoice chooseProxy, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_chooseProxy(std::move(chooseProxy))
{
}

QFuture<SendResult> GatewayClient::post(const GatewayRequest &request, const Transport &transport)
{
    return exchange(request, transport).then(judge);
}

QFuture<Result<GatewayAnswer, SendResult>> GatewayClient::ask(const GatewayRequest &request,
                                                              const Transport &transport)
{
    return exchange(request, transport)
        .then([](const Exchange &exchange) -> Result<GatewayAnswer, SendResult> {
            if (isComplete(exchange))
                return GatewayAnswer{.body = exchange.body,
                                     .clockOffset = clockOffsetFromDate(exchange.dateHeader,
                                                                        exchange.sentAt,
                                                                        exchange.answeredAt)};
            return failure(judge(exchange));
        });
}

QFuture<Exchange> GatewayClient::exchange(const GatewayRequest &request, const Transport &transport)
{
    auto *post = new OneShotPost(m_clock, request, m_chooseProxy(request.url), this);
    return post->start(request, transport);
}

} // namespace smsdesk
