// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journalrecord.h"
#include "core/journal/repeat.h"

#include <QSqlQuery>

#include <optional>

namespace smsdesk {

/// Records as SQL has them: binding for begin.sql, finish.sql and repeats.sql, reading the rows of
/// messages.sql, repeats.sql and used-templates.sql.

/// The digits of a text, last one first: how numbers are searched.
[[nodiscard]] QString reversedDigits(const QString &text);

/// The column `params`: a JSON array of strings.
[[nodiscard]] QString jsonFromParameters(const QStringList &parameters);

void bindRecord(QSqlQuery &query, const NewRecord &record, const QString &session);
void bindResult(QSqlQuery &query, JournalId id, const SendResult &result);

/// What would count as sent before `record`.
void bindRepeat(QSqlQuery &query, const NewRecord &record, const RepeatRule &rule);

/// Nothing where the row is a rejected message that certainly is not out.
[[nodiscard]] std::optional<EarlierMessage> repeatFromRow(const QSqlQuery &query,
                                                          const RepeatRule &rule);

/// Nothing where the state or the reason is a number that means nothing.
[[nodiscard]] std::optional<JournalRecord> recordFromRow(const QSqlQuery &query);
[[nodiscard]] UsedTemplate usedTemplateFromRow(const QSqlQuery &query);

} // namespace smsdesk
