// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/sqlite.h"

#include <memory>
#include <optional>

namespace smsdesk {

[[nodiscard]] QString journalPath(const QString &folder);

/// What is wrong with the files at `path` that SQLite would not see, or would see too late. Nothing
/// where nothing is.
[[nodiscard]] std::optional<JournalError> findTorn(const QString &path);

/// Opens the journal in `folder` for writing, and makes an empty file where there is none. A file
/// that is no journal, or one of a newer version, is left as it is. What is opened is not durable
/// yet: that writes into the file, and comes once everything in it was understood.
///
/// The file and what SQLite puts beside it are readable by their owner alone, whatever the umask.
[[nodiscard]] Result<std::unique_ptr<SqliteConnection>, JournalError>
openJournalFile(const QString &folder, std::chrono::milliseconds busyTimeout);

} // namespace smsdesk
