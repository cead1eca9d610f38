// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/gateway/gatewayclient.h"
#include "tests/support/futures.h"

#include <QNetworkProxy>

namespace smsdesk {

/// Posts as the Sender does: once the way is known.
inline QFuture<SendResult>
postOnce(GatewayClient &client, const GatewayRequest &request, const Transport &transport)
{
    return client.post(request, transport, await(client.findWay(request.url)));
}

} // namespace smsdesk
