// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journalrecord.h"
#include "core/journal/session.h"
#include "core/journal/sqlite.h"

#include <QList>

namespace smsdesk {

/// Gives every row that is "sending" in a session that has ended its end: Unknown, because the
/// program ended, at this moment. Must run inside a writing transaction (see Session::living).
/// Returns the rows it ended.
[[nodiscard]] Result<QList<JournalId>, JournalError> recover(SqliteConnection &connection,
                                                             const Session &session);

/// The same in a transaction of its own, which is begun only where there is such a row: for a
/// journal that stays open, from time to time.
[[nodiscard]] Result<QList<JournalId>, JournalError> recoverAgain(SqliteConnection &connection,
                                                                  const Session &session);

} // namespace smsdesk
