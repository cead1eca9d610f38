// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/words/historysentences.h"

#include <QLocale>
#include <QPalette>
#include <QString>
#include <QUrl>

#include <optional>

namespace smsdesk {

/// A message's history as it is shown and copied. Pure, in the language of the running program.
namespace historytext {

/// As rich text, oldest first, with links to other messages.
[[nodiscard]] QString
html(const QList<HistoryEntry> &entries, const QPalette &palette, const QLocale &locale);

/// What an entry says below its headline.
[[nodiscard]] QStringList lines(const HistoryEntry &entry);

/// For a mail to the help desk: an entry a paragraph.
[[nodiscard]] QString plain(const QList<HistoryEntry> &entries, const QLocale &locale);

/// The message that a link of html() leads to.
[[nodiscard]] std::optional<JournalId> messageOf(const QUrl &link);

} // namespace historytext

} // namespace smsdesk
