// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/journalreader.h"

#include "core/journal/eventmapping.h"
#include "core/journal/journalfile.h"
#include "core/journal/rowmapping.h"
#include "core/journal/sqltext.h"

#include <QSqlError>
#include <QStringList>

#include <utility>

using namespace Qt::StringLiterals;

namespace smsdesk {

namespace {

/// How soon a row that another program wrote is seen. SQLite tells nobody; asking is a look into
/// shared memory.
constexpr std::chrono::seconds watchInterval{1};

} // namespace

JournalReader::JournalReader() = default;

JournalReader::~JournalReader() = default;

Result<void, JournalError> JournalReader::open(const QString &folder,
                                               std::chrono::milliseconds busyTimeout)
{
    auto connection = std::make_unique<SqliteConnection>(
        journalPath(folder), SqliteConnection::Access::ReadOnly, busyTimeout);
    if (auto opened = connection->open(); !opened)
        return opened;
    m_connection = std::move(connection);
    m_dataVersion = dataVersion();
    m_watch = std::make_unique<QTimer>();
    connect(m_watch.get(), &QTimer::timeout, this, &JournalReader::lookForChanges);
    m_watch->start(watchInterval);
    return {};
}

void JournalReader::close()
{
    m_watch.reset();
    m_connection.reset();
}

/// sqlite.org/pragma.html#pragma_data_version: another number after a commit of any other
/// connection.
std::optional<qint64> JournalReader::dataVersion()
{
    const auto version = m_connection->value(u"PRAGMA data_version"_s);
    return version ? std::optional(version->toLongLong()) : std::nullopt;
}

void JournalReader::lookForChanges()
{
    const auto version = dataVersion();
    if (version && std::exchange(m_dataVersion, version) != version)
        Q_EMIT changed();
}

Result<QList<JournalRecord>, JournalError> JournalReader::read(const JournalQuery &query)
{
    QStringList conditions;
    QList<Binding> bindings;
    if (const QString digits = reversedDigits(query.telPart); !digits.isEmpty()) {
        // In a query of its own SQLite scans the index, a small part of the whole table.
        conditions += u"id IN (SELECT id FROM message WHERE tel_reversed LIKE :tel)"_s;
        bindings += {u":tel"_s, QString(u'%' + digits + u'%')};
    }
    if (!query.tel.isEmpty()) {
        conditions += u"tel_reversed = :whole_tel"_s;
        bindings += {u":whole_tel"_s, reversedDigits(query.tel)};
    }
    if (query.outcome) {
        conditions += u"COALESCE(settled, state) = :outcome"_s;
        bindings += {u":outcome"_s, int{qToUnderlying(*query.outcome)}};
    }
    if (query.since.isValid()) {
        conditions += u"started_at >= :since"_s;
        bindings += {u":since"_s, query.since.toMSecsSinceEpoch()};
    }
    if (query.until.isValid()) {
        conditions += u"started_at < :until"_s;
        bindings += {u":until"_s, query.until.toMSecsSinceEpoch()};
    }
    if (query.before) {
        conditions += u"id < :before"_s;
        bindings += {u":before"_s, qToUnderlying(*query.before)};
    }
    bindings += {u":limit"_s, qMax(1, query.limit)};

    QString sql = sqlStatement(u"messages"_s);
    if (!conditions.isEmpty())
        sql += u" WHERE "_s + conditions.join(u" AND "_s);
    return records(sql + u" ORDER BY id DESC LIMIT :limit"_s, bindings);
}

Result<JournalRecord, JournalError> JournalReader::record(JournalId id)
{
    const auto found = records(sqlStatement(u"messages"_s) + u" WHERE id = :id"_s,
                               {{u":id"_s, qToUnderlying(id)}});
    if (!found)
        return failure(found.error());
    if (found->isEmpty())
        return failure(m_connection->error(JournalError::Kind::NoSuchRow));
    return found->constFirst();
}

Result<QList<JournalEvent>, JournalError> JournalReader::history(JournalId id)
{
    auto query = ask(sqlStatement(u"history"_s), {{u":message_id"_s, qToUnderlying(id)}});
    if (!query)
        return failure(query.error());
    QList<JournalEvent> events;
    while (query->next()) {
        auto event = eventFromRow(*query);
        if (!event)
            return failure(m_connection->error(JournalError::Kind::Corrupt));
        events.append(std::move(*event));
    }
    if (query->lastError().isValid())
        return failure(m_connection->error(query->lastError()));
    return events;
}

Result<QList<UsedTemplate>, JournalError> JournalReader::usedTemplates(const QString &account,
                                                                       int limit)
{
    auto query = ask(sqlStatement(u"used-templates"_s),
                     {{u":account"_s, account}, {u":limit"_s, qMax(0, limit)}});
    if (!query)
        return failure(query.error());
    QList<UsedTemplate> templates;
    while (query->next())
        templates.append(usedTemplateFromRow(*query));
    if (query->lastError().isValid())
        return failure(m_connection->error(query->lastError()));
    return templates;
}

Result<std::optional<std::chrono::seconds>, JournalError>
JournalReader::lastClockOffset(const QString &endpoint, const QDateTime &since)
{
    auto query = ask(sqlStatement(u"last-clock-offset"_s),
                     {{u":endpoint"_s, endpoint}, {u":since"_s, since.toMSecsSinceEpoch()}});
    if (!query)
        return failure(query.error());
    std::optional<std::chrono::seconds> offset;
    if (query->next())
        offset = std::chrono::seconds(query->value(0).toLongLong());
    if (query->lastError().isValid())
        return failure(m_connection->error(query->lastError()));
    return offset;
}

Result<QSqlQuery, JournalError> JournalReader::ask(const QString &sql,
                                                   const QList<Binding> &bindings)
{
    if (!m_connection)
        return failure(JournalError{.kind = JournalError::Kind::Closed});
    auto query = m_connection->prepare(sql);
    if (!query)
        return query;
    for (const Binding &binding : bindings)
        query->bindValue(binding.placeholder, binding.value);
    if (!query->exec())
        return failure(m_connection->error(query->lastError()));
    return query;
}

Result<QList<JournalRecord>, JournalError> JournalReader::records(const QString &sql,
                                                                  const QList<Binding> &bindings)
{
    auto query = ask(sql, bindings);
    if (!query)
        return failure(query.error());
    QList<JournalRecord> records;
    while (query->next()) {
        auto record = recordFromRow(*query);
        if (!record)
            return failure(m_connection->error(JournalError::Kind::Corrupt));
        records.append(std::move(*record));
    }
    if (query->lastError().isValid())
        return failure(m_connection->error(query->lastError()));
    return records;
}

} // namespace smsdesk
