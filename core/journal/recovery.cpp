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

Result<void, JournalError> endSession(SqliteConnection &connection, const QString &session)
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
    return {};
}

} // namespace

Result<void, JournalError> recover(SqliteConnection &connection, const Session &session)
{
    const auto sending = sendingSessions(connection);
    if (!sending)
        return failure(sending.error());
    const QStringList living = session.living();
    for (const QString &id : *sending) {
        if (living.contains(id))
            continue;
        if (auto ended = endSession(connection, id); !ended)
            return ended;
    }
    return {};
}

} // namespace smsdesk
