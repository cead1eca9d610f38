// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journalrecord.h"
#include "core/journal/repeat.h"

namespace smsdesk {

/// A message with another value in every field, so that two swapped columns show.
[[nodiscard]] NewRecord sampleRecord();

/// To another number, with the same of everything else.
[[nodiscard]] NewRecord sampleRecordTo(const QString &tel);

/// Accepted, with a value in every field.
[[nodiscard]] SendResult sampleAccepted();

/// Not accepted, and without a reply of the gateway.
[[nodiscard]] SendResult sampleFailure(Outcome outcome, Reason reason);

/// The journal's error, where that is why a row was not begun.
[[nodiscard]] JournalError errorOf(const BeginRefusal &refusal);

/// Puts so many accepted messages into the journal in `folder`, and closes it. False where it
/// cannot.
[[nodiscard]] bool fillJournal(const QString &folder, int messages);

} // namespace smsdesk
