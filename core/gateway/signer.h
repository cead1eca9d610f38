// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account/appkey.h"

#include <QByteArray>
#include <QString>

namespace smsdesk {

/// What makes one request's signature unlike any other's.
struct SigningMoment
{
    QByteArray random; ///< Decimal digits; stands in the URL and in the hash.
    qint64 time
        = 0; ///< Seconds since 1970-01-01 UTC; the gateway refuses more than 10 minutes off.

    friend bool operator==(const SigningMoment &, const SigningMoment &) = default;
};

/// Ten digits from the system's secure generator, fresh at each call, first digit not zero:
/// the form of the specification's examples ("7226249334"). Thread-safe.
[[nodiscard]] QByteArray freshRandom();

/// `sha256("appkey=…&random=…&time=…&tel=…")` in lower-case hex: the `sig` of sendisms
/// (specification, note 4). `tel` is E.164 with its "+", which is hashed as it is, never as "%2B".
/// Pure.
[[nodiscard]] QByteArray
signTel(const AppKey &key, const SigningMoment &moment, const QString &tel);

/// `sha256("appkey=…&random=…&time=…&mobile=…")`: the `sig` of sendsms and querysms4mobile.
/// `mobile` is the national number. Pure.
[[nodiscard]] QByteArray
signMobile(const AppKey &key, const SigningMoment &moment, const QString &mobile);

/// `sha256("appkey=…&random=…&time=…")`: the `sig` of the operations that name no number
/// (pullstatus, pullstatus4mobile, get_template). Pure.
[[nodiscard]] QByteArray signPlain(const AppKey &key, const SigningMoment &moment);

} // namespace smsdesk
