// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/journal/journalerror.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariant>

#include <chrono>

class QSqlError;

namespace smsdesk {

/// One connection to a journal file. Lives and dies on the thread that opens it; its queries must
/// die before it.
class SqliteConnection final
{
public:
    enum class Access : quint8 { ReadWrite, ReadOnly };

    /// Waits at most `busyTimeout` where another program holds a lock.
    SqliteConnection(QString path, Access access, std::chrono::milliseconds busyTimeout);
    ~SqliteConnection();
    Q_DISABLE_COPY_MOVE(SqliteConnection)

    [[nodiscard]] Result<void, JournalError> open();

    /// Asks for WAL and for commits that survive a power failure, and makes sure that SQLite
    /// agreed: some file systems cannot.
    [[nodiscard]] Result<void, JournalError> makeDurable();

    [[nodiscard]] Result<void, JournalError> run(const QString &sql);

    /// The first column of the first row.
    [[nodiscard]] Result<QVariant, JournalError> value(const QString &sql);

    [[nodiscard]] Result<QSqlQuery, JournalError> prepare(const QString &sql);

    [[nodiscard]] JournalError error(const QSqlError &error) const;
    [[nodiscard]] JournalError error(JournalError::Kind kind, const QString &detail = {}) const;

    [[nodiscard]] const QString &path() const { return m_path; }

private:
    struct Pragma;

    [[nodiscard]] Result<void, JournalError> setPragma(const Pragma &pragma);

    QString m_path;
    std::chrono::milliseconds m_busyTimeout;
    QString m_name;
    QSqlDatabase m_database;
};

/// A transaction; rolled back unless committed.
class Transaction final
{
public:
    /// `connection` must outlive the transaction.
    explicit Transaction(SqliteConnection &connection);
    ~Transaction();
    Q_DISABLE_COPY_MOVE(Transaction)

    /// Takes the right to write at once, so that nothing read inside can change before it is used.
    [[nodiscard]] Result<void, JournalError> begin();

    /// Only for reading: all that is read inside is of one moment.
    [[nodiscard]] Result<void, JournalError> beginReading();

    [[nodiscard]] Result<void, JournalError> commit();

private:
    [[nodiscard]] Result<void, JournalError> beginAs(const QString &sql);

    SqliteConnection &m_connection;
    bool m_isOpen = false;
};

} // namespace smsdesk
