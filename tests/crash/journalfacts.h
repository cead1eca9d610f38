// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace smsdesk {

/// A message's row as anybody reads it.
struct RowFacts
{
    qint64 id = 0;
    QString tel;
    QString outcome; ///< The word of the command line; empty while it is being sent.
    QString random; ///< That parameter of the request's address; empty where the log does not tell.
};

/// What stands in a journal's file, read with SQLite alone: none of the program's own code.
struct JournalFacts
{
    QList<RowFacts> rows; ///< Newest first.
    QString integrity; ///< "ok", or what SQLite finds wrong.
};

/// Reads the journal in `folder`. No rows where there is none.
[[nodiscard]] JournalFacts readJournal(const QString &folder);

/// Reads one row by its id, and nothing else of the file: for journals of which a part is damaged.
/// Id 0 where there is none, or it cannot be read.
[[nodiscard]] RowFacts readRow(const QString &folder, qint64 id);

/// Reads what `smsdesk-cli log --json` printed.
[[nodiscard]] QList<RowFacts> readLog(const QByteArray &lines);

} // namespace smsdesk
