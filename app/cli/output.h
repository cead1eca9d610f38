// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/gateway/outcome.h"

#include <QString>

#include <optional>

namespace smsdesk {

/// What the terminal program ends with; the numbers are part of its contract.
enum class ExitStatus : quint8 {
    Accepted = 0, ///< Also: a command that sends nothing did what was asked.
    Rejected = 1, ///< Also: the journal was looked at, and is not sound.
    InvalidInput = 2, ///< Nothing was journalled, nothing was sent.
    NotSent = 3, ///< Also: a command that sends nothing could not do what was asked.
    Unknown = 4,
};

/// What stands for what is known of a message; without an outcome, Unknown.
[[nodiscard]] ExitStatus statusOf(std::optional<Outcome> outcome);

/// What became of a printed line.
enum class Printed : quint8 {
    Yes,
    ReaderLeft, ///< Whoever read it has seen enough: `| head`.
    Failed, ///< A full disk, and the like.
};

/// Call first of all. Makes sure that whoever holds, leaves or closes the standard streams changes
/// nothing about a message: a reader that leaves does not end the program, and no file or
/// connection gets the number of a stream that was closed, to be printed into.
void prepareStreams();

/// Writes a line of text as UTF-8 to standard output, at once.
Printed print(const QString &line);

/// The same to standard error: for what is not the answer.
void complain(const QString &line);

/// What other people wrote, for a terminal, which takes control characters for commands.
[[nodiscard]] QString printable(QString text);

} // namespace smsdesk
