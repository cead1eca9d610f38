// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account/account.h"
#include "core/gateway/signer.h"
#include "core/message/outgoingmessage.h"

#include <QByteArray>
#include <QUrl>

namespace smsdesk {

/// One request, signed and ready to be written to the wire. A value.
struct GatewayRequest
{
    QUrl url; ///< With `sdkappid` and `random`.
    QByteArray body; ///< The specification's JSON, UTF-8, with `sig`; never the key.

    friend bool operator==(const GatewayRequest &, const GatewayRequest &) = default;
};

/// An operation's address with what identifies the request: the application and the random number.
/// Pure.
[[nodiscard]] QUrl
requestUrl(const QUrl &operation, SdkAppId application, const SigningMoment &moment);

/// The signature a message goes with: its own, or else the account's default. Pure.
[[nodiscard]] QString effectiveSignature(const OutgoingMessage &message, const Account &account);

/// The channel extension code a message goes with: its own, or else the account's default. Pure.
[[nodiscard]] QString effectiveExtend(const OutgoingMessage &message, const Account &account);

/// Writes a message as the sendisms specification has it: `ext`, `extend`, `params` (always an
/// array of strings), `sig`, `sign` (left out when the message and the account have none), `tel`,
/// `time` and `tpl_id` (numbers). Pure.
[[nodiscard]] GatewayRequest encodeSend(const OutgoingMessage &message,
                                        const Account &account,
                                        const AppKey &key,
                                        const SigningMoment &moment);

} // namespace smsdesk
