// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/sqlite.h"

#include <QLatin1StringView>

#include <array>

namespace smsdesk {

/// One step of the schema's history: `resources/sql/SQL.sql` leads from the version before to
/// `version`. A step that has been released is never changed.
struct Migration
{
    int version = 0;
    QLatin1StringView sql{};
};

inline constexpr std::array migrations{
    Migration{1, QLatin1StringView("migration-1")},
    Migration{2, QLatin1StringView("migration-2")},
    Migration{3, QLatin1StringView("migration-3")},
};

inline constexpr int schemaVersion = migrations.back().version;

/// "SMSD", in the header of the file: tells a journal from other databases.
inline constexpr int applicationId = 0x534d5344;

/// Looks whether the file is a journal of this or an older version, or empty. Writes nothing. Must
/// run inside a transaction: another program may be about to make the file a journal.
[[nodiscard]] Result<void, JournalError> checkIsJournal(SqliteConnection &connection);

/// Runs the steps that are missing up to `version`, inside the caller's transaction.
[[nodiscard]] Result<void, JournalError> migrate(SqliteConnection &connection,
                                                 int version = schemaVersion);

} // namespace smsdesk
