// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/journal/journalerror.h"

#include <QString>

#include <chrono>

namespace smsdesk {

/// What was found in a journal that is sound. A value.
struct JournalHealth
{
    bool isThere = false; ///< False before the first message.
    qint64 messages = 0;

    friend bool operator==(const JournalHealth &, const JournalHealth &) = default;
};

/// Reads the whole journal in `folder` and has SQLite check it. Changes no byte of it; other
/// programs may have it open. Blocks for as long as reading takes.
///
/// Corrupt where anything is wrong: `detail` is the first thing that is.
[[nodiscard]] Result<JournalHealth, JournalError> checkJournal(const QString &folder,
                                                               std::chrono::milliseconds busyTimeout
                                                               = std::chrono::seconds(5));

} // namespace smsdesk
