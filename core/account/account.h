// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account/endpoint.h"

#include <QString>

#include <chrono>
#include <optional>

namespace smsdesk {

/// The number Tencent's console shows beside the AppKey; public, and part of each request's URL.
/// A positive whole number. A value.
class SdkAppId final
{
public:
    /// Nothing where the text is not a positive whole number below 2^32.
    [[nodiscard]] static std::optional<SdkAppId> parse(const QString &typed);

    [[nodiscard]] quint32 value() const { return m_value; }

    [[nodiscard]] QString toString() const { return QString::number(m_value); }

    friend auto operator<=>(const SdkAppId &, const SdkAppId &) = default;

private:
    explicit SdkAppId(quint32 value)
        : m_value(value)
    {
    }

    quint32 m_value;
};

/// Who sends: an application registered with the gateway. Holds everything but the AppKey, which is
/// in the KeyStore under `name`. A value.
struct Account
{
    static constexpr std::chrono::seconds defaultTimeout{30};
    static constexpr std::chrono::minutes defaultRepeatWindow{10};
    static constexpr std::chrono::minutes longestRepeatWindow{7 * 24 * 60};

    /// What Tencent sets where nobody changed it in the console (tencent-sms.md, 3: FAQ-13303).
    static constexpr int defaultDailyLimit = 2;
    static constexpr int largestDailyLimit = 9999;

    QString name; ///< Unique among the user's accounts; what people choose it by.
    SdkAppId sdkAppId;
    Endpoint endpoint = Endpoint::tencentCloud();
    QString defaultSignature = {}; ///< Used where a message has none of its own; may be empty.
    QString defaultRegion = {}; ///< ISO 3166-1 alpha-2 of national numbers; may be empty.
    QString caFile = {}; ///< PEM file with an extra certificate authority; may be empty.
    std::chrono::seconds timeout = defaultTimeout; ///< Of a message, until the reply's end.

    /// A message with the number, template and parameters of one that left within this time is held
    /// back until a person, or --allow-duplicate, says that it is meant. 0: never.
    std::chrono::minutes repeatWindow = defaultRepeatWindow;

    /// Messages a day the gateway takes for one number, as set in its console; beyond, a warning.
    /// 0: no warning.
    int dailyLimit = defaultDailyLimit;

    bool isSandbox = false; ///< The built-in gateway on this computer: nothing is sent or billed.

    friend bool operator==(const Account &, const Account &) = default;
};

/// Whether two texts name the same account: capitals and blanks around them do not count.
[[nodiscard]] bool isSameAccountName(const QString &left, const QString &right);

/// The name of the built-in account. No other may have it, also while the sandbox does not listen:
/// a message for trying things out must never leave with an account that is billed.
[[nodiscard]] QString sandboxAccountName();

} // namespace smsdesk
