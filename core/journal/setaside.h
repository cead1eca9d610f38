// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/journal/journalerror.h"

#include <QDateTime>
#include <QString>

#include <memory>

namespace smsdesk {

class Session;

/// Moves the journal in `folder` aside, with the files that SQLite keeps beside it, so that the
/// next open starts an empty one: to `journal-set-aside-20261122T145630Z.sqlite` for this `now`, or
/// to the same with a number behind where that is taken. Overwrites nothing. Returns the new path.
///
/// A program that dies meanwhile leaves behind what it meant to do, and whoever opens the journal
/// next, or sets it aside, does the rest: a -wal under another name than its file loses its rows.
///
/// Locked while a program has the journal open; none can open it meanwhile. CannotOpen where there
/// is no journal, or its folder does not allow it: then everything is where it was.
[[nodiscard]] Result<QString, JournalError> setJournalAside(const QString &folder,
                                                            const QDateTime &now);

/// Begins a session of the journal in `folder`, after it has finished moving aside a journal whose
/// move somebody began and did not finish.
[[nodiscard]] Result<std::unique_ptr<Session>, JournalError> startSession(const QString &folder);

} // namespace smsdesk
