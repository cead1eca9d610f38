// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/journal/journalerror.h"

#include <QDateTime>
#include <QString>

namespace smsdesk {

/// Moves the journal in `folder` aside, with the files that SQLite keeps beside it, so that the
/// next open starts an empty one: to `journal-set-aside-20261122T145630Z.sqlite` for this `now`, or
/// to the same with a number behind where that is taken. Overwrites nothing. Returns the new path.
///
/// Locked while a program has the journal open; none can open it meanwhile. CannotOpen where there
/// is no journal, or its folder does not allow it: then everything is where it was.
[[nodiscard]] Result<QString, JournalError> setJournalAside(const QString &folder,
                                                            const QDateTime &now);

} // namespace smsdesk
