// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace smsdesk {

/// What the terminal program ends with; the numbers are part of its contract.
enum class ExitStatus : quint8 {
    Accepted = 0, ///< Also: a command that sends nothing did what was asked.
    Rejected = 1,
    InvalidInput = 2, ///< Nothing was journalled, nothing was sent.
    NotSent = 3,
    Unknown = 4,
};

/// Writes a line of text as UTF-8 to standard output, at once.
void print(const QString &line);

/// The same to standard error: for what is not the answer.
void complain(const QString &line);

} // namespace smsdesk
