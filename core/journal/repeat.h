// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journalerror.h"
#include "core/journal/journalrecord.h"

#include <QDateTime>
#include <QList>

#include <optional>
#include <variant>

namespace smsdesk {

/// When a message counts as one that was sent before: one with the same application, number,
/// template and parameters began after `since`, and was accepted, is being sent, or may be out. A
/// value.
struct RepeatRule
{
    QDateTime since;

    /// Results with which a rejected message is certainly not out. With any other, also one that
    /// nobody knows, it may be.
    QList<int> closedResults;

    friend bool operator==(const RepeatRule &, const RepeatRule &) = default;
};

/// The message that another would repeat. A value.
struct EarlierMessage
{
    JournalId id{};
    QDateTime startedAt; ///< UTC.
    std::optional<Outcome> outcome; ///< As known today. Absent: it is being sent.

    friend bool operator==(const EarlierMessage &, const EarlierMessage &) = default;
};

/// How a row is begun. A value.
struct BeginOptions
{
    /// Refuses a message that was sent before. The look and the new row are one transaction: of two
    /// programs that send the same at the same moment, one is refused.
    std::optional<RepeatRule> unlessRepeated = {};

    /// The message that this one is sent again for; its history tells of it.
    std::optional<JournalId> again = {};
    QString author = {}; ///< Who sends it again.

    friend bool operator==(const BeginOptions &, const BeginOptions &) = default;
};

/// Why a row was not begun. Nothing was written, and nothing may leave.
using BeginRefusal = std::variant<JournalError, EarlierMessage>;

} // namespace smsdesk
