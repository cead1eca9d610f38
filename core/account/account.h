// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account/endpoint.h"

#include <QList>
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

/// What an account is marked with in the window, so that one is not taken for the other. The names
/// are those of `accounts.json` and of the terminal, as wordOf() writes them.
enum class AccountColour : quint8 { None, Red, Orange, Yellow, Green, Teal, Blue, Purple, Grey };

/// All of them, as they stand in a list.
[[nodiscard]] const QList<AccountColour> &accountColours();

/// "none", "red", …; for files and the terminal, in no language.
[[nodiscard]] QString wordOf(AccountColour colour);
[[nodiscard]] std::optional<AccountColour> accountColourOf(const QString &word);

/// Who sends: an application registered with the gateway. Holds everything but the AppKey, which is
/// in the KeyStore under keyEntry(). A value.
struct Account
{
    static constexpr std::chrono::seconds defaultTimeout{30};
    static constexpr std::chrono::seconds longestTimeout{600}; ///< That may be set.
    static constexpr std::chrono::minutes defaultRepeatWindow{10};
    static constexpr std::chrono::minutes longestRepeatWindow{7 * 24 * 60};

    /// What Tencent sets where nobody changed it in the console (tencent-sms.md, 3: FAQ-13303).
    static constexpr int defaultDailyLimit = 2;
    static constexpr int largestDailyLimit = 9999;

    static constexpr int largestMessagesPerSecond = 1000;

    QString name; ///< Unique among the user's accounts; what people choose it by.
    SdkAppId sdkAppId;
    Endpoint endpoint = Endpoint::tencentCloud();

    /// Given by the AccountStore, and the same for as long as the account lives, whatever it is
    /// called. Empty for accounts that are not stored.
    QString id = {};

    QString defaultSignature = {}; ///< Used where a message has none of its own; may be empty.
    QString defaultExtend = {}; ///< Channel extension code, likewise; as OutgoingMessage has it.
    QString defaultRegion = {}; ///< ISO 3166-1 alpha-2 of national numbers; may be empty.
    QString caFile = {}; ///< PEM file with an extra certificate authority; may be empty.
    std::chrono::seconds timeout = defaultTimeout; ///< Of a message, until the reply's end.

    /// A message with the number, template and parameters of one that left within this time is held
    /// back until a person, or --allow-duplicate, says that it is meant. 0: never. Nothing: as the
    /// AccountBook has it for all accounts, else `defaultRepeatWindow`.
    std::optional<std::chrono::minutes> repeatWindow = {};

    /// Messages a day the gateway takes for one number, as set in its console; beyond, a warning.
    /// 0: no warning.
    int dailyLimit = defaultDailyLimit;

    int messagesPerSecond = 0; ///< A sender starts no more of them. 0: no limit.

    AccountColour colour = AccountColour::None;

    bool isSandbox = false; ///< The built-in gateway on this computer: nothing is sent or billed.

    /// What the AppKey is filed under in the KeyStore.
    [[nodiscard]] const QString &keyEntry() const { return id.isEmpty() ? name : id; }

    friend bool operator==(const Account &, const Account &) = default;
};

/// Whether two texts name the same account: capitals and blanks around them do not count.
[[nodiscard]] bool isSameAccountName(const QString &left, const QString &right);

/// The name of the built-in account. No other may have it, also while the sandbox does not listen:
/// a message for trying things out must never leave with an account that is billed.
[[nodiscard]] QString sandboxAccountName();

} // namespace smsdesk
