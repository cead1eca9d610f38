// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/gateway/numberanswers.h"
#include "core/gateway/resultcatalogue.h"
#include "core/journal/journalevent.h"
#include "core/journal/journalrecord.h"

#include <QDateTime>
#include <QList>

#include <chrono>
#include <optional>

namespace smsdesk {

/// The gateway refuses what was signed longer ago (specification, `time`): from then on a message
/// that is not on its books can no longer get there.
inline constexpr std::chrono::minutes signatureLifetime{10};

/// What the gateway itself may take until a message it took is on its books. A guess, on the safe
/// side.
inline constexpr std::chrono::minutes bookingDelay{5};

/// How far back the absence of a message says something. Tencent names no limit for these
/// operations; those of its API 3.0 reach back 7 days (tencent-sms.md, 6.2).
inline constexpr std::chrono::hours bookMemory{3 * 24};

/// Whether a message's outcome was left open, so that it can be looked up and settled: it is
/// unknown, or was rejected with a result after which it may be out all the same. Also where it was
/// settled already: a decision can be changed. Pure.
[[nodiscard]] bool isOpen(const JournalRecord &record, const ResultCatalogue &catalogue);

/// When a message was signed, by the gateway's clock as far as it was known then. Pure.
[[nodiscard]] QDateTime signedAt(const JournalRecord &record);

/// From this moment on a message that is not on the gateway's books is certainly not sent; by the
/// gateway's clock. Pure.
[[nodiscard]] QDateTime certainFrom(const JournalRecord &record);

/// What is known when a message has been looked up. A value.
struct LookUpFacts
{
    JournalRecord record; ///< The message; it has ended.

    /// All other messages of the same application to the same number, from `bookMemory` before it
    /// until now.
    QList<JournalRecord> others;

    std::optional<HistoryAnswer> history; ///< Absent: no answer that could be understood.
    std::optional<ReceiptAnswer> receipts; ///< Absent: no answer that could be understood.
    QDateTime askedAt; ///< By the gateway's clock.
};

/// What follows from a look-up. A value.
struct Assessment
{
    Finding finding = Finding::NoAnswer;
    std::optional<Settled> settled; ///< Present where the answer is certain.

    friend bool operator==(const Assessment &, const Assessment &) = default;
};

/// Concludes only what is certain. A message counts as found where exactly one entry of the books
/// fits it (moment, signature, parameters) that belongs to no other message of the journal; as not
/// sent where the books have no entry left to belong to it, it can no longer get there, and the
/// books reach back so far. Where the gateway tells no history, one receipt that belongs to no
/// other message is enough to call it accepted, and nothing is enough to call it not sent. Pure.
[[nodiscard]] Assessment assess(const LookUpFacts &facts);

} // namespace smsdesk
