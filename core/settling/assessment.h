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
/// unknown, or was rejected with a result after which it may be out. Also where it was settled
/// already: a decision can be changed. Pure.
[[nodiscard]] bool isOpen(const JournalRecord &record, const ResultCatalogue &catalogue);

/// The gateway's number of a message, where its reply told one; else empty. Pure.
[[nodiscard]] QString sidOf(const JournalRecord &record);

/// The `time` a message was signed with: what the gateway measures it by. Pure.
[[nodiscard]] QDateTime signedAt(const JournalRecord &record);

/// The span, by the gateway's clock, within which the gateway can have taken a message, however
/// wrong this computer's clock was: it refuses a `time` that is further off. Pure.
[[nodiscard]] QDateTime earliestArrival(const JournalRecord &record);
[[nodiscard]] QDateTime latestArrival(const JournalRecord &record);

/// From this moment on, by the gateway's clock, a message is on its books or never will be. Pure.
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
    QDateTime askedAt; ///< By this computer's clock.

    /// How far the gateway's clock is ahead, as its answer told; absent where it did not.
    std::optional<std::chrono::seconds> clockOffset;

    /// The same gateway was asked that had taken the message, and its books showed another message
    /// that it is known to have accepted: so their silence on this one says something.
    bool areBooksProven = false;
};

/// Whether it is worth while to have the books prove themselves: they are silent on the message,
/// and it can no longer get there. Pure.
[[nodiscard]] bool needsProof(const LookUpFacts &facts);

/// What follows from a look-up. A value.
struct Assessment
{
    Finding finding = Finding::NoAnswer;
    std::optional<Settled> settled; ///< Present where the answer is certain.

    friend bool operator==(const Assessment &, const Assessment &) = default;
};

/// Concludes only what is certain. A message counts as found where exactly one entry of the books
/// fits it (moment, signature, parameters) that can be no other message of the journal; as not sent
/// where books that are proven have neither an entry nor a receipt left that could be its, and it
/// can no longer get there. Where the gateway tells no history, one receipt that can be no other
/// message's is enough to call it accepted, and nothing is enough to call it not sent.
///
/// What another computer sent with the same application the journal does not know: such a message,
/// to the same number at the same moment with the same words, cannot be told apart. Pure.
[[nodiscard]] Assessment assess(const LookUpFacts &facts);

} // namespace smsdesk
