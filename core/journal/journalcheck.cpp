// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/journalcheck.h"

#include "core/journal/journalfile.h"
#include "core/journal/migrations.h"
#include "core/journal/sqlite.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace smsdesk {

namespace {

Result<qint64, JournalError> countMessages(SqliteConnection &connection)
{
    const auto version = connection.value(u"PRAGMA user_version"_s);
    if (!version)
        return failure(version.error());
    if (version->toInt() == 0) // Empty: nothing was ever written to it.
        return 0;
    return connection.value(u"SELECT COUNT(*) FROM message"_s).map([](const QVariant &count) {
        return count.toLongLong();
    });
}

} // namespace

Result<JournalHealth, JournalError> checkJournal(const QString &folder,
                                                 std::chrono::milliseconds busyTimeout)
{
    const QString path = journalPath(folder);
    if (const auto torn = findTorn(path))
        return failure(*torn);
    if (!QFile::exists(path))
        return JournalHealth{};

    SqliteConnection connection(path, SqliteConnection::Access::ReadOnly, busyTimeout);
    if (const auto opened = connection.open(); !opened)
        return failure(opened.error());
    Transaction look(connection);
    if (const auto begun = look.beginReading(); !begun)
        return failure(begun.error());
    if (const auto checked = checkIsJournal(connection); !checked)
        return failure(checked.error());
    const auto integrity = connection.value(u"PRAGMA integrity_check(1)"_s);
    if (!integrity)
        return failure(integrity.error());
    if (integrity->toString() != "ok"_L1)
        return failure(connection.error(JournalError::Kind::Corrupt, integrity->toString()));
    return countMessages(connection).map([](qint64 messages) {
        return JournalHealth{.isThere = true, .messages = messages};
    });
}

} // namespace smsdesk
