// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/session.h"
#include "core/journal/sqlite.h"

namespace smsdesk {

/// Gives every row that is "sending" in a session that has ended its end: Unknown, because the
/// program ended, at this moment. Must run inside a writing transaction (see Session::living).
[[nodiscard]] Result<void, JournalError> recover(SqliteConnection &connection,
                                                 const Session &session);

} // namespace smsdesk
