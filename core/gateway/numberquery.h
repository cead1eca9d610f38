// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/gateway/gatewayrequest.h"
#include "core/phone/phonenumber.h"

#include <QDateTime>

namespace smsdesk {

/// What one number got, from the first to the last moment, both included, in whole seconds of the
/// gateway's clock. A value.
struct NumberQuery
{
    PhoneNumber number;
    QDateTime from;
    QDateTime to;
};

/// Asks for every message to the number (`querysms4mobile`; Tencent's documents of 2017, missing in
/// later overviews: see tencent-sms.md, 4). The gateway shows the first 100. Bills nothing. Pure.
[[nodiscard]] GatewayRequest encodeHistoryQuery(const NumberQuery &query,
                                                const Account &account,
                                                const AppKey &key,
                                                const SigningMoment &moment);

/// Asks for the delivery receipts of the number (`pullstatus4mobile`, Tencent's document 5811), at
/// most 100. Takes nothing out of any queue, and bills nothing. Pure.
[[nodiscard]] GatewayRequest encodeReceiptQuery(const NumberQuery &query,
                                                const Account &account,
                                                const AppKey &key,
                                                const SigningMoment &moment);

} // namespace smsdesk
