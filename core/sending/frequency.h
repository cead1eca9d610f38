// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account/account.h"
#include "core/journal/journalrecord.h"

#include <QDateTime>
#include <QList>

#include <chrono>
#include <optional>

namespace smsdesk {

/// The gateway takes the same content for the same number once within this time, unless its console
/// says otherwise (tencent-sms.md, 3: FAQ-13303; results 1023 and 1026).
inline constexpr std::chrono::seconds gatewayPause{30};

/// For how long the gateway may still refuse to repeat what began at `startedAt`, in whole seconds,
/// rounded up. Zero where it is over, or where `startedAt` is still to come.
[[nodiscard]] std::chrono::seconds pauseLeft(const QDateTime &startedAt, const QDateTime &now);

/// Which of the gateway's own frequency limits one more message to a number may meet. A value.
struct FrequencyWarnings
{
    /// A number got as many messages today as the gateway takes for it (result 1025).
    struct FullDay
    {
        int sent = 0;
        int limit = 0; ///< Account::dailyLimit.

        friend bool operator==(const FullDay &, const FullDay &) = default;
    };

    /// For so long another may be refused, whatever it says (result 1023).
    std::optional<std::chrono::seconds> pause = {};
    std::optional<FullDay> fullDay = {};

    [[nodiscard]] bool isEmpty() const { return *this == FrequencyWarnings{}; }

    friend bool operator==(const FrequencyWarnings &, const FrequencyWarnings &) = default;
};

/// The rows that frequencyWarnings() wants to see of the number `tel`, in E.164.
[[nodiscard]] JournalQuery
frequencyQuery(const QString &tel, const Account &account, const QDateTime &now);

/// What the journal tells of the limits, before another message is sent with `account` to the
/// number that `rows` are of. Advice, no verdict: other computers may send with the same
/// application, and the console may set other limits.
///
/// Counts what was accepted, is unknown, or is still on its way; not what was rejected or not sent.
/// Only messages of the account's application, and of the sandbox only those of the sandbox.
[[nodiscard]] FrequencyWarnings
frequencyWarnings(const QList<JournalRecord> &rows, const Account &account, const QDateTime &now);

} // namespace smsdesk
