// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gateway/gatewayclient.h"

#include "core/gateway/oneshotpost.h"

namespace smsdesk {

GatewayClient::GatewayClient(const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
{
}

QFuture<SendResult> GatewayClient::post(const GatewayRequest &request, const Transport &transport)
{
    auto *post = new OneShotPost(m_clock, request, this);
    return post->start(request, transport);
}

} // namespace smsdesk
