// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journalrecord.h"

#include <QSqlQuery>

#include <optional>

namespace smsdesk {

/// Records as SQL has them: binding for begin.sql and finish.sql, reading the rows of messages.sql
/// and used-templates.sql.

/// The digits of a text, last one first: how numbers are searched.
[[nodiscard]] QString reversedDigits(const QString &text);

void bindRecord(QSqlQuery &query, const NewRecord &record, const QString &session);
void bindResult(QSqlQuery &query, JournalId id, const SendResult &result);

/// Nothing where the state or the reason is a number that means nothing.
[[nodiscard]] std::optional<JournalRecord> recordFromRow(const QSqlQuery &query);
[[nodiscard]] UsedTemplate usedTemplateFromRow(const QSqlQuery &query);

} // namespace smsdesk
