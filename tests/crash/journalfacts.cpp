// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/crash/journalfacts.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QUrl>
#include <QUrlQuery>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace smsdesk {

namespace {

/// docs/journal-format.md.
QString outcomeOf(int state)
{
    static const QStringList words{
        QString(), u"accepted"_s, u"rejected"_s, u"not-sent"_s, u"unknown"_s};
    return words.value(state, u"state %1"_s.arg(state));
}

RowFacts rowOf(const QSqlQuery &query)
{
    const QUrlQuery address(QUrl(query.value(3).toString()));
    return {.id = query.value(0).toLongLong(),
            .tel = query.value(1).toString(),
            .outcome = outcomeOf(query.value(2).toInt()),
            .random = address.queryItemValue(u"random"_s)};
}

void read(QSqlDatabase &database, JournalFacts &facts)
{
    QSqlQuery query(database);
    if (!query.exec(u"PRAGMA integrity_check"_s) || !query.next()) {
        facts.integrity = query.lastError().text();
        return;
    }
    facts.integrity = query.value(0).toString();
    if (!query.exec(u"SELECT id, tel, state, request_url FROM message ORDER BY id DESC"_s)) {
        facts.integrity = query.lastError().text();
        return;
    }
    while (query.next())
        facts.rows.append(rowOf(query));
}

/// Has `job` work with the journal in `folder`; what it cannot open it does not see.
template<typename Job>
QString withDatabase(const QString &folder, Job job)
{
    QString error;
    const QString name = QUuid::createUuid().toString();
    {
        auto database = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
        database.setDatabaseName(folder + u"/journal.sqlite"_s);
        if (database.open())
            job(database);
        else
            error = database.lastError().text();
        database.close();
    }
    QSqlDatabase::removeDatabase(name);
    return error;
}

} // namespace

JournalFacts readJournal(const QString &folder)
{
    JournalFacts facts;
    if (!QFile::exists(folder + u"/journal.sqlite"_s)) {
        facts.integrity = u"ok"_s;
        return facts;
    }
    const QString error
        = withDatabase(folder, [&facts](QSqlDatabase &database) { read(database, facts); });
    if (!error.isEmpty())
        facts.integrity = error;
    return facts;
}

RowFacts readRow(const QString &folder, qint64 id)
{
    RowFacts row;
    withDatabase(folder, [&row, id](QSqlDatabase &database) {
        QSqlQuery query(database);
        query.prepare(u"SELECT id, tel, state, request_url FROM message WHERE id = ?"_s);
        query.addBindValue(id);
        if (query.exec() && query.next())
            row = rowOf(query);
    });
    return row;
}

QList<RowFacts> readLog(const QByteArray &lines)
{
    QList<RowFacts> rows;
    for (const QByteArray &line : lines.split('\n')) {
        const QJsonObject row = QJsonDocument::fromJson(line).object();
        if (!row.isEmpty())
            rows.append({.id = row[u"id"_s].toInteger(),
                         .tel = row[u"tel"_s].toString(),
                         .outcome = row[u"outcome"_s].toString(),
                         .random = {}});
    }
    return rows;
}

} // namespace smsdesk
