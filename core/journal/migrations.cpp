// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/migrations.h"

#include "core/journal/sqltext.h"

using namespace Qt::StringLiterals;

namespace smsdesk {

namespace {

constexpr bool versionsAscendByOne()
{
    int expected = 1;
    for (const Migration &migration : migrations) {
        if (migration.version != expected++)
            return false;
    }
    return true;
}

static_assert(versionsAscendByOne());

Result<int, JournalError> number(SqliteConnection &connection, const QString &sql)
{
    return connection.value(sql).map([](const QVariant &value) { return value.toInt(); });
}

Result<void, JournalError> apply(SqliteConnection &connection, const Migration &migration)
{
    const QStringList statements = sqlStatements(migration.sql);
    for (const QString &statement : statements) {
        if (auto done = connection.run(statement); !done)
            return done;
    }
    return connection.run(u"PRAGMA user_version = %1"_s.arg(migration.version));
}

} // namespace

Result<void, JournalError> checkIsJournal(SqliteConnection &connection)
{
    const auto id = number(connection, u"PRAGMA application_id"_s);
    if (!id)
        return failure(id.error());
    const auto version = number(connection, u"PRAGMA user_version"_s);
    if (!version)
        return failure(version.error());

    if (*id != applicationId) {
        const auto objects = number(connection, u"SELECT COUNT(*) FROM sqlite_master"_s);
        if (!objects)
            return failure(objects.error());
        if (*id != 0 || *version != 0 || *objects != 0)
            return failure(
                connection.error(JournalError::Kind::Corrupt, u"application_id is %1"_s.arg(*id)));
        return {};
    }
    if (*version > schemaVersion)
        return failure(
            connection.error(JournalError::Kind::TooNew, u"user_version is %1"_s.arg(*version)));
    return {};
}

Result<void, JournalError> migrate(SqliteConnection &connection, int version)
{
    // Once more: another program may have migrated since it was looked at.
    if (auto checked = checkIsJournal(connection); !checked)
        return checked;
    const auto present = number(connection, u"PRAGMA user_version"_s);
    if (!present)
        return failure(present.error());

    if (*present == 0) {
        if (auto marked = connection.run(u"PRAGMA application_id = %1"_s.arg(applicationId));
            !marked)
            return marked;
    }
    for (const Migration &migration : migrations) {
        if (migration.version <= *present || migration.version > version)
            continue;
        if (auto applied = apply(connection, migration); !applied)
            return applied;
    }
    return {};
}

} // namespace smsdesk
