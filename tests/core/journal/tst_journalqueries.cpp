// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/journal.h"
#include "tests/core/journal/journalsamples.h"
#include "tests/support/claimtest.h"
#include "tests/support/futures.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace smsdesk {

/// One journal with six messages, which no test changes, and journals of their own where they do.
class tst_JournalQueries final : public ClaimTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void findsMessages_data();
    void findsMessages();
    void turnsPagesWithoutGapOrRepetition();
    void readsOneRowWhereTheLimitIsNonsense();
    void readsNoRowThatBreaksTheRules_data();
    void readsNoRowThatBreaksTheRules();

    void listsTemplatesByLastUse();
    void listsNoMoreTemplatesThanAsked();
    void knowsNoTemplateOfAnotherAccount();

    void tellsNewestClockOffsetOfTheEndpoint();
    void forgetsClockOffsetAfterOneDay();

    void readsWhileAnotherProgramWrites();
    void findsLastDigitsWithoutReadingMessages();

private:
    QTemporaryDir m_folder;
    Journal m_journal;
    QList<JournalId> m_ids;
};

namespace {

QDateTime atMinute(int minute)
{
    return QDateTime({2026, 3, 1}, {12, 0}, Qt::UTC).addSecs(60 * minute);
}

} // namespace

void tst_JournalQueries::initTestCase()
{
    QVERIFY(await(m_journal.open(m_folder.path())));
    const QStringList tels{u"+8613912345678"_s,
                           u"+16502530000"_s,
                           u"+442070313000"_s,
                           u"+8613800005678"_s,
                           u"+16502535678"_s,
                           u"+4930901820"_s};
    for (int i = 0; i < tels.size(); ++i) {
        NewRecord record = sampleRecordTo(tels.at(i));
        record.startedAt = atMinute(i);
        m_ids.append(await(m_journal.begin(record)).value_or(JournalId{}));
    }
    SendResult rejected = sampleAccepted();
    rejected.outcome = Outcome::Rejected;
    rejected.reply->result = 1016;
    const SendResult unknown = sampleFailure(Outcome::Unknown, Reason::NoReplyInTime);
    const SendResult notSent = sampleFailure(Outcome::NotSent, Reason::HostNotFound);
    QVERIFY(await(m_journal.finish(m_ids.at(0), sampleAccepted())));
    QVERIFY(await(m_journal.finish(m_ids.at(1), rejected)));
    QVERIFY(await(m_journal.finish(m_ids.at(2), notSent)));
    QVERIFY(await(m_journal.finish(m_ids.at(3), unknown)));
    QVERIFY(await(m_journal.finish(m_ids.at(4), sampleAccepted())));
}

void tst_JournalQueries::findsMessages_data()
{
    QTest::addColumn<JournalQuery>("query");
    QTest::addColumn<QList<int>>("expected"); // places in m_ids

    using Places = QList<int>;
    QTest::newRow("everything, newest first") << JournalQuery{} << Places{5, 4, 3, 2, 1, 0};
    QTest::newRow("by last digits") << JournalQuery{.telPart = u"5678"_s} << Places{4, 3, 0};
    QTest::newRow("by first digits") << JournalQuery{.telPart = u"+86"_s} << Places{3, 0};
    QTest::newRow("by digits in the middle") << JournalQuery{.telPart = u"2530"_s} << Places{1};
    QTest::newRow("by the whole number")
        << JournalQuery{.telPart = u"+442070313000"_s} << Places{2};
    QTest::newRow("spaces and brackets are passed over")
        << JournalQuery{.telPart = u"+1 (650) 253-56 78"_s} << Places{4};
    QTest::newRow("full-width digits are digits")
        << JournalQuery{.telPart = u"５６７８"_s} << Places{4, 3, 0};
    QTest::newRow("wildcards of SQL are passed over")
        << JournalQuery{.telPart = u"8%_20"_s} << Places{5};
    QTest::newRow("a text without digits narrows nothing")
        << JournalQuery{.telPart = u"abc"_s} << Places{5, 4, 3, 2, 1, 0};
    QTest::newRow("digits in reverse are other digits")
        << JournalQuery{.telPart = u"8765"_s} << Places{};
    QTest::newRow("accepted") << JournalQuery{.outcome = Outcome::Accepted} << Places{4, 0};
    QTest::newRow("rejected") << JournalQuery{.outcome = Outcome::Rejected} << Places{1};
    QTest::newRow("not sent") << JournalQuery{.outcome = Outcome::NotSent} << Places{2};
    QTest::newRow("unknown") << JournalQuery{.outcome = Outcome::Unknown} << Places{3};
    QTest::newRow("since a moment, which counts")
        << JournalQuery{.since = atMinute(4)} << Places{5, 4};
    QTest::newRow("since a moment in another time zone")
        << JournalQuery{.since = atMinute(4).toOffsetFromUtc(8 * 3600)} << Places{5, 4};
    QTest::newRow("at most two") << JournalQuery{.limit = 2} << Places{5, 4};
    QTest::newRow("everything at once") << JournalQuery{.telPart = u"5678"_s,
                                                        .outcome = Outcome::Accepted,
                                                        .since = atMinute(0),
                                                        .before = JournalId{1000},
                                                        .limit = 1}
                                        << Places{4};
}

void tst_JournalQueries::findsMessages()
{
    QFETCH(const JournalQuery, query);
    QFETCH(const QList<int>, expected);
    QList<JournalId> expectedIds;
    for (const int place : expected)
        expectedIds.append(m_ids.at(place));

    const auto rows = await(m_journal.read(query));

    QVERIFY(rows);
    QList<JournalId> ids;
    for (const JournalRecord &row : *rows)
        ids.append(row.id);
    QCOMPARE(ids, expectedIds);
}

void tst_JournalQueries::turnsPagesWithoutGapOrRepetition()
{
    QList<JournalId> seen;
    JournalQuery query{.limit = 4};
    for (const qsizetype expected : {4, 2, 0}) {
        const auto page = await(m_journal.read(query));
        QVERIFY(page);
        QCOMPARE(page->size(), expected);
        for (const JournalRecord &row : *page)
            seen.prepend(row.id);
        if (!page->isEmpty())
            query.before = page->constLast().id;
    }
    QCOMPARE(seen, m_ids);
}

void tst_JournalQueries::readsOneRowWhereTheLimitIsNonsense()
{
    QCOMPARE(await(m_journal.read({.limit = 0}))->size(), 1);
    QCOMPARE(await(m_journal.read({.limit = -5}))->size(), 1);
}

void tst_JournalQueries::readsNoRowThatBreaksTheRules_data()
{
    QTest::addColumn<QString>("change");
    QTest::addColumn<bool>("isRead");
    QTest::newRow("none") << u"detail = 'x'"_s << true;
    QTest::newRow("an outcome nobody knows") << u"state = 9"_s << false;
    QTest::newRow("accepted with another result than 0") << u"result = 1016"_s << false;
    QTest::newRow("accepted without an answer") << u"result = NULL"_s << false;
    QTest::newRow("accepted for a reason") << u"reason = 32"_s << false;
    QTest::newRow("rejected with the result 0") << u"state = 2"_s << false;
    QTest::newRow("not sent, yet answered") << u"state = 3"_s << false;
    QTest::newRow("not sent, though something left")
        << u"state = 3, result = NULL, reason = 33"_s << false;
    QTest::newRow("unknown, yet answered") << u"state = 4, reason = 33"_s << false;
}

void tst_JournalQueries::readsNoRowThatBreaksTheRules()
{
    QFETCH(const QString, change);
    QFETCH(const bool, isRead);
    const QTemporaryDir folder;
    Journal journal;
    QVERIFY(await(journal.open(folder.path())));
    const auto id = await(journal.begin(sampleRecord()));
    QVERIFY(id && await(journal.finish(*id, sampleAccepted())));
    {
        // A damaged disk asks neither CHECK nor trigger.
        QSqlDatabase damaged = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"damaged"_s);
        damaged.setDatabaseName(folder.filePath(u"journal.sqlite"_s));
        QVERIFY(damaged.open());
        QSqlQuery query(damaged);
        QVERIFY(query.exec(u"PRAGMA ignore_check_constraints = 1"_s));
        QVERIFY(query.exec(u"DROP TRIGGER message_ends_once"_s));
        QVERIFY2(query.exec(u"UPDATE message SET "_s + change), qPrintable(change));
    }
    QSqlDatabase::removeDatabase(u"damaged"_s);

    const auto records = await(journal.read({}));
    QCOMPARE(records.has_value(), isRead);
    QVERIFY(isRead || records.error().kind == JournalError::Kind::Corrupt);
}

void tst_JournalQueries::listsTemplatesByLastUse()
{
    const QTemporaryDir folder;
    Journal journal;
    QVERIFY(await(journal.open(folder.path())));
    const auto use
        = [&journal](qint64 id, const QStringList &params, const QString &sign, int minute) {
              NewRecord record = sampleRecord();
              record.templateId = id;
              record.parameters = params;
              record.signature = sign;
              record.startedAt = atMinute(minute);
              return await(journal.begin(record)).has_value();
          };
    QVERIFY(use(100, {u"a"_s}, u"old"_s, 0));
    QVERIFY(use(200, {}, u"two"_s, 1));
    QVERIFY(use(100, {u"a"_s, u""_s, u"[,]"_s}, u"new"_s, 2));

    const auto templates = await(journal.usedTemplates(u"Production"_s));

    QVERIFY(templates);
    const UsedTemplate newest{
        .templateId = 100, .parameterCount = 3, .signature = u"new"_s, .lastUsed = atMinute(2)};
    const UsedTemplate older{
        .templateId = 200, .parameterCount = 0, .signature = u"two"_s, .lastUsed = atMinute(1)};
    QCOMPARE(*templates, (QList{newest, older}));
}

void tst_JournalQueries::listsNoMoreTemplatesThanAsked()
{
    QCOMPARE(await(m_journal.usedTemplates(u"Production"_s, 1))->size(), 1);
    QCOMPARE(await(m_journal.usedTemplates(u"Production"_s, 0))->size(), 0);
    QCOMPARE(await(m_journal.usedTemplates(u"Production"_s, -1))->size(), 0);
}

void tst_JournalQueries::knowsNoTemplateOfAnotherAccount()
{
    QCOMPARE(await(m_journal.usedTemplates(u"production"_s))->size(), 0);
}

void tst_JournalQueries::tellsNewestClockOffsetOfTheEndpoint()
{
    const QTemporaryDir folder;
    Journal journal;
    QVERIFY(await(journal.open(folder.path())));
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const auto note = [&](const QString &endpoint,
                          std::optional<std::chrono::seconds> offset,
                          std::chrono::seconds age) {
        NewRecord record = sampleRecord();
        record.endpoint = endpoint;
        SendResult result = sampleAccepted();
        result.clockOffset = offset;
        result.finishedAt = now.addSecs(-age.count());
        const auto id = await(journal.begin(record));
        return id && await(journal.finish(*id, result));
    };
    QVERIFY(note(u"here"_s, 10s, 30min));
    QVERIFY(note(u"here"_s, 20s, 2h));
    QVERIFY(note(u"there"_s, 30s, 1min));
    QVERIFY(note(u"here"_s, std::nullopt, 1s));

    QCOMPARE(*await(journal.lastClockOffset(u"here"_s)), std::optional(10s));
    QCOMPARE(*await(journal.lastClockOffset(u"there"_s)), std::optional(30s));
    QVERIFY(!await(journal.lastClockOffset(u"nowhere"_s))->has_value());
}

void tst_JournalQueries::forgetsClockOffsetAfterOneDay()
{
    const QTemporaryDir folder;
    Journal journal;
    QVERIFY(await(journal.open(folder.path())));
    SendResult result = sampleAccepted();
    result.finishedAt = QDateTime::currentDateTimeUtc().addDays(-1).addSecs(-1);
    const auto id = await(journal.begin(sampleRecord()));
    QVERIFY(await(journal.finish(*id, result)));

    QVERIFY(!await(journal.lastClockOffset(sampleRecord().endpoint))->has_value());
}

void tst_JournalQueries::readsWhileAnotherProgramWrites()
{
    const QTemporaryDir folder;
    Journal journal;
    QVERIFY(await(journal.open(folder.path())));
    const auto id = await(journal.begin(sampleRecord()));
    {
        QSqlDatabase other = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"other"_s);
        other.setDatabaseName(folder.filePath(u"journal.sqlite"_s));
        QVERIFY(other.open());
        QSqlQuery query(other);
        QVERIFY(query.exec(u"BEGIN IMMEDIATE"_s));
        QVERIFY(query.exec(u"UPDATE message SET state = 4, reason = 38, finished_at = 1"_s));

        const auto row = await(journal.record(*id));

        QVERIFY(row);
        QVERIFY(row->isSending());
        QVERIFY(query.exec(u"COMMIT"_s));
        QVERIFY(!await(journal.record(*id))->isSending());
    }
    QSqlDatabase::removeDatabase(u"other"_s);
}

void tst_JournalQueries::findsLastDigitsWithoutReadingMessages()
{
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"plan"_s);
        database.setDatabaseName(m_folder.filePath(u"journal.sqlite"_s));
        QVERIFY(database.open());
        QSqlQuery query(database);
        QVERIFY(query.exec(u"EXPLAIN QUERY PLAN SELECT * FROM message WHERE id IN "
                           "(SELECT id FROM message WHERE tel_reversed LIKE '%8765%') "
                           "ORDER BY id DESC LIMIT 200"_s));
        QStringList plan;
        while (query.next())
            plan.append(query.value(3).toString());
        QVERIFY2(plan.contains(u"SCAN message USING COVERING INDEX message_tel"_s),
                 qPrintable(plan.join(u'\n')));
    }
    QSqlDatabase::removeDatabase(u"plan"_s);
}

} // namespace smsdesk

QTEST_GUILESS_MAIN(smsdesk::tst_JournalQueries)
#include "tst_journalqueries.moc"
