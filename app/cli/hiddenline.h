// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace smsdesk {

/// Whether a person can be asked: standard input is a terminal.
[[nodiscard]] bool isAtTerminal();

/// Asks on standard error, and reads a line from the terminal that does not show what is typed.
/// Waits for it. Nothing where the input ends first, or there is no terminal. The terminal shows
/// again what is typed however this ends: a signal that would end the program (Ctrl+C) still does,
/// after that. The caller wipes the text.
[[nodiscard]] std::optional<QString> readHiddenLine(const QString &question);

} // namespace smsdesk
