// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journalevent.h"

#include <QSqlQuery>

#include <optional>

namespace smsdesk {

/// Events as SQL has them: binding for add-event.sql, reading the rows of history.sql.

void bindEvent(QSqlQuery &query, JournalId message, const JournalEvent &event);

/// Nothing where a number means nothing.
[[nodiscard]] std::optional<JournalEvent> eventFromRow(const QSqlQuery &query);

} // namespace smsdesk
