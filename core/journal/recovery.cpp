// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/recovery.h"

#include "core/gateway/outcome.h"
#include "core/journal/sqltext.h"

#include <QDateTime>
#include <QSqlError>

using namespace Qt::StringLiterals;

namespace smsdesk {

namespace {

Result<QStringList, JournalError> sendingSessions(SqliteConnection &connection)
{
    auto query = connection.prepare(sqlStatement(u"sending-sessions"_s));
    if (!query)
        return failure(query.error());
    if (!query->exec())
        return failure(connection.error(query->lastError()));
    QStringList sessions;
    while (query->next())
        sessions.append(query->value(0).toString());
    if (query->lastError().isValid())
        return failure(connection.error(query->lastError()));
    return sessions;
}

/// Of those with rows that are "sending", the sessions that have ended.
Result<QStringList, JournalError> deadSessions(SqliteConnection &connection, const Session &session)
{
    auto sending = sendingSessions(connection);
    if (!sending)
        return sending;
    sending->removeAll(session.id());
    if (sending->isEmpty()) // As nearly always: then no lock needs to be looked at.
        return sending;
    const QStringList living = session.living();
    sending->removeIf([&living](const QString &id) { return living.contains(id); });
    return sending;
}

Result<QList<JournalId>, JournalError> endSession(SqliteConnection &connection,
                                                  const QString &session)
{
    auto query = connection.prepare(sqlStatement(u"recover"_s));
    if (!query)
        return failure(query.error());
    query->bindValue(u":state"_s, int{qToUnderlying(Outcome::Unknown)});
    query->bindValue(u":reason"_s, int{qToUnderlying(Reason::ProgramEnded)});
    query->bindValue(u":finished_at"_s, QDateTime::currentMSecsSinceEpoch());
    query->bindValue(u":session"_s, session);
    if (!query->exec())
        return failure(connection.error(query->lastError()));
    QList<JournalId> ended;
    while (query->next())
        ended.append(JournalId{query->value(0).toLongLong()});
    if (query->lastError().isValid())
        return failure(connection.error(query->lastError()));
    return ended;
}

} // namespace

Result<QList<JournalId>, JournalError> recover(SqliteConnection &connection, const Session &session)
{
    const auto dead = deadSessions(connection, session);
    if (!dead)
        return failure(dead.error());
    QList<JournalId> rows;
    for (const QString &id : *dead) {
        const auto ended = endSession(connection, id);
        if (!ended)
            return ended;
        rows += *ended;
    }
    return rows;
}

Result<QList<JournalId>, JournalError> recoverAgain(SqliteConnection &connection,
                                                    const Session &session)
{
    // Without the right to write this is only a hint; recover() looks once more.
    const auto dead = deadSessions(connection, session);
    if (!dead)
        return failure(dead.error());
    if (dead->isEmpty())
        return QList<JournalId>();
    Transaction transaction(connection);
    if (const auto begun = transaction.begin(); !begun)
        return failure(begun.error());
    auto rows = recover(connection, session);
    if (!rows)
        return rows;
    if (const auto committed = transaction.commit(); !committed)
        return failure(committed.error());
    return rows;
}

} // namespace smsdesk
