// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/sqlite.h"

#include <QDeadlineTimer>
#include <QSqlError>
#include <QThread>
#include <QUuid>

#include <array>

using namespace Qt::StringLiterals;

namespace smsdesk {

namespace {

/// sqlite.org/rescode.html; the low byte is the kind, whatever extends it.
JournalError::Kind kindOfCode(int code)
{
    switch (code & 0xff) {
    case 3: // SQLITE_PERM
    case 14: // SQLITE_CANTOPEN
        return JournalError::Kind::CannotOpen;
    case 5: // SQLITE_BUSY
    case 6: // SQLITE_LOCKED
        return JournalError::Kind::Locked;
    case 8: // SQLITE_READONLY
        return JournalError::Kind::ReadOnly;
    case 11: // SQLITE_CORRUPT
    case 26: // SQLITE_NOTADB
        return JournalError::Kind::Corrupt;
    case 13: // SQLITE_FULL
        return JournalError::Kind::DiskFull;
    default:
        return JournalError::Kind::Failed;
    }
}

constexpr std::chrono::milliseconds betweenTries{10};

} // namespace

struct SqliteConnection::Pragma
{
    QLatin1StringView name;
    QLatin1StringView value; ///< As SQLite reads it back.
};

SqliteConnection::SqliteConnection(QString path,
                                   Access access,
                                   std::chrono::milliseconds busyTimeout)
    : m_path(std::move(path))
    , m_busyTimeout(busyTimeout)
    , m_name(u"journal-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces))
    , m_database(QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name))
{
    m_database.setDatabaseName(m_path);
    QString options = u"QSQLITE_BUSY_TIMEOUT="_s + QString::number(busyTimeout.count());
    if (access == Access::ReadOnly)
        options += u";QSQLITE_OPEN_READONLY"_s;
    m_database.setConnectOptions(options);
}

SqliteConnection::~SqliteConnection()
{
    m_database.close();
    m_database = {};
    QSqlDatabase::removeDatabase(m_name);
}

Result<void, JournalError> SqliteConnection::open()
{
    if (m_database.open())
        return {};
    return failure(error(JournalError::Kind::CannotOpen, m_database.lastError().databaseText()));
}

Result<void, JournalError> SqliteConnection::makeDurable()
{
    static constexpr std::array durablePragmas{
        Pragma{"journal_mode"_L1, "wal"_L1},
        Pragma{"synchronous"_L1, "2"_L1}, // FULL: every commit reaches the disk.
        Pragma{"fullfsync"_L1, "1"_L1}, // On macOS plain fsync stops at the drive's cache.
        Pragma{"foreign_keys"_L1, "1"_L1},
    };
    // SQLite does not wait by itself where two programs ask for WAL at the same moment.
    const QDeadlineTimer deadline(m_busyTimeout);
    for (const Pragma &pragma : durablePragmas) {
        auto set = setPragma(pragma);
        while (!set && set.error().kind == JournalError::Kind::Locked && !deadline.hasExpired()) {
            QThread::msleep(betweenTries.count());
            set = setPragma(pragma);
        }
        if (!set)
            return set;
    }
    return {};
}

Result<void, JournalError> SqliteConnection::setPragma(const Pragma &pragma)
{
    const QString ask = u"PRAGMA "_s + pragma.name;
    if (auto asked = run(ask + u" = "_s + pragma.value); !asked)
        return asked;
    const auto answer = value(ask);
    if (!answer)
        return failure(answer.error());
    if (answer->toString() != pragma.value)
        return failure(
            error(JournalError::Kind::Failed, pragma.name + u" is "_s + answer->toString()));
    return {};
}

Result<void, JournalError> SqliteConnection::run(const QString &sql)
{
    QSqlQuery query(m_database);
    if (query.exec(sql))
        return {};
    return failure(error(query.lastError()));
}

Result<QVariant, JournalError> SqliteConnection::value(const QString &sql)
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.exec(sql) || !query.next())
        return failure(error(query.lastError()));
    return query.value(0);
}

Result<QSqlQuery, JournalError> SqliteConnection::prepare(const QString &sql)
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.prepare(sql))
        return failure(error(query.lastError()));
    return query;
}

JournalError SqliteConnection::error(const QSqlError &error) const
{
    return {.kind = kindOfCode(error.nativeErrorCode().toInt()),
            .path = m_path,
            .detail = error.databaseText()};
}

JournalError SqliteConnection::error(JournalError::Kind kind, const QString &detail) const
{
    return {.kind = kind, .path = m_path, .detail = detail};
}

Transaction::Transaction(SqliteConnection &connection)
    : m_connection(connection)
{
}

Transaction::~Transaction()
{
    // Where SQLite has already rolled back on its own, this fails and nothing is left to do.
    if (m_isOpen) [[maybe_unused]]
        const auto rolledBack = m_connection.run(u"ROLLBACK"_s);
}

Result<void, JournalError> Transaction::begin()
{
    return beginAs(u"BEGIN IMMEDIATE"_s);
}

Result<void, JournalError> Transaction::beginReading()
{
    return beginAs(u"BEGIN"_s);
}

Result<void, JournalError> Transaction::beginAs(const QString &sql)
{
    auto begun = m_connection.run(sql);
    m_isOpen = begun.has_value();
    return begun;
}

Result<void, JournalError> Transaction::commit()
{
    auto committed = m_connection.run(u"COMMIT"_s);
    m_isOpen = !committed.has_value();
    return committed;
}

} // namespace smsdesk
