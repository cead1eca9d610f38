// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gateway/gatewayclient.h"

#include "core/gateway/clockoffset.h"
#include "core/gateway/oneshotpost.h"
#include "core/gateway/verdict.h"

#include <QNetworkProxy>

#include <algorithm>
#include <memory>

using namespace std::chrono_literals;

namespace smsdesk {

namespace {

ProxyChoice systemProxy()
{
    const auto finder = std::make_shared<ProxyFinder>();
    return [finder](const QUrl &url) { return finder->find(url); };
}

} // namespace

Transport withinLimits(Transport transport)
{
    for (auto *const time : {&transport.connectTimeout, &transport.totalTimeout})
        *time = *time > 0ms ? std::min<std::chrono::milliseconds>(*time, Account::longestTimeout)
                            : 1s;
    return transport;
}

GatewayClient::GatewayClient(const Clock &clock, QObject *parent)
    : GatewayClient(clock, systemProxy(), parent)
{
}

GatewayClient::GatewayClient(const Clock &clock, ProxyChoice chooseProxy, QObject *parent)
    : GatewayClient(clock, std::move(chooseProxy), std::make_shared<TlsLoader>(), parent)
{
}

GatewayClient::GatewayClient(const Clock &clock,
                             ProxyChoice chooseProxy,
                             std::shared_ptr<TlsLoader> loader,
                             QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_chooseProxy(std::move(chooseProxy))
    , m_loader(std::move(loader))
{
}

GatewayClient::~GatewayClient() = default;

QFuture<FoundProxy> GatewayClient::findWay(const QUrl &url)
{
    return m_chooseProxy(url);
}

QFuture<SendResult> GatewayClient::post(const GatewayRequest &request,
                                        const Transport &transport,
                                        const FoundProxy &way)
{
    return exchange(request, transport, way).then(judge);
}

QFuture<Result<GatewayAnswer, SendResult>>
GatewayClient::ask(const GatewayRequest &request, const Transport &transport, const FoundProxy &way)
{
    return exchange(request, transport, way)
        .then([](const Exchange &exchange) -> Result<GatewayAnswer, SendResult> {
            if (isComplete(exchange))
                return GatewayAnswer{.body = exchange.body,
                                     .clockOffset = clockOffsetFromDate(exchange.dateHeader,
                                                                        exchange.sentAt,
                                                                        exchange.answeredAt)};
            return failure(judge(exchange));
        });
}

QFuture<Exchange> GatewayClient::exchange(const GatewayRequest &request,
                                          const Transport &transport,
                                          const FoundProxy &way)
{
    auto *post = new OneShotPost(m_clock, *m_loader, request, transport, this);
    return post->start(way);
}

} // namespace smsdesk
