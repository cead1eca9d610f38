// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/journal.h"
#include "core/journal/journalfile.h"
#include "core/journal/migrations.h"
#include "core/journal/sqlite.h"
#include "tests/core/journal/journalsamples.h"
#include "tests/support/claimtest.h"
#include "tests/support/futures.h"

#include <QSignalSpy>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace smsdesk {

namespace {

JournalEvent eventOf(std::variant<LookedUp, Settled, SentAgain> what)
{
    return {.at = QDateTime({2026, 3, 2}, {9, 30, 0, 7}, Qt::UTC),
            .author = u"Wang Fang 王芳"_s,
            .what = std::move(what)};
}

Settled byHand(Outcome outcome)
{
    return {.outcome = outcome, .by = Settled::By::Person, .note = u"the customer called"_s};
}

SendResult unknownResult()
{
    return sampleFailure(Outcome::Unknown, Reason::NoReplyInTime);
}

SendResult rejectedResult()
{
    SendResult result = sampleAccepted();
    result.outcome = Outcome::Rejected;
    result.reply->result = 1008;
    return result;
}

} // namespace

class tst_JournalHistory final : public ClaimTest
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void readsBackEveryKindOfEvent_data();
    void readsBackEveryKindOfEvent();
    void keepsEventsInTheirOrder();
    void settlingChangesWhatAMessageIsKnownAsAndNothingElse();
    void aSettlementCanBeTakenBack();
    void aLookUpDoesNotOverruleAPerson();
    void findsRowsByWhatIsKnownOfThemToday();
    void onlyWhatIsOpenCanBeSettled_data();
    void onlyWhatIsOpenCanBeSettled();
    void aPersonSaysWhoAndWhy_data();
    void aPersonSaysWhoAndWhy();
    void impossibleEventsAreRefused_data();
    void impossibleEventsAreRefused();
    void tellsThatARowHasNews();
    void noProgramRewritesWhatHappened_data();
    void noProgramRewritesWhatHappened();
    void rowsOfVersionOneAreKept();

private:
    [[nodiscard]] JournalId endedRow(const SendResult &result);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Journal> m_journal;
};

void tst_JournalHistory::init()
{
    ClaimTest::init();
    m_journal.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_journal = std::make_unique<Journal>();
    QVERIFY(await(m_journal->open(m_folder->path())));
}

JournalId tst_JournalHistory::endedRow(const SendResult &result)
{
    const auto id = await(m_journal->begin(sampleRecord()));
    if (!id || !await(m_journal->finish(*id, result)))
        return {};
    return *id;
}

void tst_JournalHistory::readsBackEveryKindOfEvent_data()
{
    QTest::addColumn<JournalEvent>("event");

    QTest::newRow("looked up") << eventOf(
        LookedUp{.finding = Finding::Ambiguous, .evidence = "[\0{}]"_ba});
    QTest::newRow("looked up, nothing kept") << eventOf(LookedUp{.finding = Finding::NoAnswer});
    QTest::newRow("settled by a look-up as accepted")
        << eventOf(Settled{.outcome = Outcome::Accepted,
                           .by = Settled::By::LookUp,
                           .result = 0,
                           .sid = u"8:abc20260301"_s});
    QTest::newRow("settled by a look-up as rejected") << eventOf(
        Settled{.outcome = Outcome::Rejected, .by = Settled::By::LookUp, .result = 1016});
    QTest::newRow("settled by a person") << eventOf(byHand(Outcome::NotSent));
    QTest::newRow("sent again") << eventOf(SentAgain{.as = JournalId{1}});
}

void tst_JournalHistory::readsBackEveryKindOfEvent()
{
    QFETCH(const JournalEvent, event);
    const JournalId other = endedRow(sampleAccepted());
    QCOMPARE(other, JournalId{1});
    const JournalId id = endedRow(unknownResult());

    QVERIFY(await(m_journal->add(id, event)));

    const auto history = await(m_journal->history(id));
    QVERIFY(history);
    QVERIFY(*history == QList<JournalEvent>{event});
    QCOMPARE(history->constFirst().at.timeSpec(), Qt::UTC);
    QVERIFY(await(m_journal->history(other))->isEmpty());
}

void tst_JournalHistory::keepsEventsInTheirOrder()
{
    const JournalId id = endedRow(unknownResult());
    const QList<JournalEvent> events{eventOf(LookedUp{.finding = Finding::NotThereYet}),
                                     eventOf(LookedUp{.finding = Finding::NotThere}),
                                     eventOf(byHand(Outcome::NotSent))};

    for (const JournalEvent &event : events)
        QVERIFY(await(m_journal->add(id, event)));

    QVERIFY(*await(m_journal->history(id)) == events);
}

void tst_JournalHistory::settlingChangesWhatAMessageIsKnownAsAndNothingElse()
{
    const JournalId id = endedRow(unknownResult());
    const JournalRecord before = *await(m_journal->record(id));
    QCOMPARE(before.outcome(), Outcome::Unknown);

    QVERIFY(await(m_journal->add(id, eventOf(byHand(Outcome::Accepted)))));

    JournalRecord after = *await(m_journal->record(id));
    QCOMPARE(after.settled, Outcome::Accepted);
    QCOMPARE(after.outcome(), Outcome::Accepted);
    after.settled.reset();
    QVERIFY(after == before);
}

void tst_JournalHistory::aSettlementCanBeTakenBack()
{
    const JournalId id = endedRow(unknownResult());
    QVERIFY(await(m_journal->add(id, eventOf(byHand(Outcome::NotSent)))));

    QVERIFY(await(m_journal->add(id, eventOf(byHand(Outcome::Unknown)))));

    QCOMPARE(await(m_journal->record(id))->outcome(), Outcome::Unknown);
    QCOMPARE(await(m_journal->history(id))->size(), 2);
}

void tst_JournalHistory::aLookUpDoesNotOverruleAPerson()
{
    const JournalId id = endedRow(unknownResult());
    const Settled byLookUp{.outcome = Outcome::NotSent, .by = Settled::By::LookUp};
    QVERIFY(await(m_journal->add(id, eventOf(byHand(Outcome::Accepted)))));

    QVERIFY(!await(m_journal->add(id, eventOf(byLookUp))));
    QCOMPARE(await(m_journal->record(id))->outcome(), Outcome::Accepted);

    QVERIFY(await(m_journal->add(id, eventOf(byHand(Outcome::Unknown)))));
    QVERIFY(await(m_journal->add(id, eventOf(byLookUp))));
    QVERIFY(await(m_journal->add(id, eventOf(byHand(Outcome::Accepted)))));
    QCOMPARE(await(m_journal->record(id))->outcome(), Outcome::Accepted);
}

void tst_JournalHistory::findsRowsByWhatIsKnownOfThemToday()
{
    const JournalId open = endedRow(unknownResult());
    const JournalId settled = endedRow(unknownResult());
    const JournalId accepted = endedRow(sampleAccepted());
    QVERIFY(await(m_journal->add(settled, eventOf(byHand(Outcome::Accepted)))));
    const auto idsOf = [this](Outcome outcome) {
        QList<JournalId> ids;
        const auto rows = await(m_journal->read({.outcome = outcome}));
        for (const JournalRecord &row : *rows)
            ids.append(row.id);
        return ids;
    };

    QCOMPARE(idsOf(Outcome::Unknown), QList<JournalId>{open});
    QCOMPARE(idsOf(Outcome::Accepted), (QList<JournalId>{accepted, settled}));
}

void tst_JournalHistory::onlyWhatIsOpenCanBeSettled_data()
{
    QTest::addColumn<std::optional<SendResult>>("result");
    QTest::addColumn<bool>("isSettled");

    const auto row = [](const char *name, std::optional<SendResult> result, bool isSettled) {
        QTest::newRow(name) << result << isSettled;
    };
    row("unknown", unknownResult(), true);
    row("rejected, which may leave it open", rejectedResult(), true);
    row("accepted", sampleAccepted(), false);
    row("not sent", sampleFailure(Outcome::NotSent, Reason::HostNotFound), false);
    row("still being sent", std::nullopt, false);
}

void tst_JournalHistory::onlyWhatIsOpenCanBeSettled()
{
    QFETCH(const std::optional<SendResult>, result);
    QFETCH(const bool, isSettled);
    const JournalId id = result ? endedRow(*result) : *await(m_journal->begin(sampleRecord()));

    const auto added = await(m_journal->add(id, eventOf(byHand(Outcome::Accepted))));

    QCOMPARE(added.has_value(), isSettled);
    QCOMPARE(await(m_journal->history(id))->size(), isSettled ? 1 : 0);
    QCOMPARE(await(m_journal->record(id))->settled.has_value(), isSettled);
}

void tst_JournalHistory::aPersonSaysWhoAndWhy_data()
{
    QTest::addColumn<QString>("author");
    QTest::addColumn<QString>("note");

    QTest::newRow("nobody") << u""_s << u"the customer called"_s;
    QTest::newRow("no reason") << u"Wang Fang"_s << u""_s;
}

void tst_JournalHistory::aPersonSaysWhoAndWhy()
{
    QFETCH(const QString, author);
    QFETCH(const QString, note);
    const JournalId id = endedRow(unknownResult());
    JournalEvent event
        = eventOf(Settled{.outcome = Outcome::Accepted, .by = Settled::By::Person, .note = note});
    event.author = author;

    QVERIFY(!await(m_journal->add(id, event)));

    QVERIFY(!await(m_journal->record(id))->settled);
}

void tst_JournalHistory::impossibleEventsAreRefused_data()
{
    QTest::addColumn<JournalEvent>("event");

    QTest::newRow("accepted with the result of a refusal") << eventOf(
        Settled{.outcome = Outcome::Accepted, .by = Settled::By::LookUp, .result = 1016});
    QTest::newRow("rejected with result 0")
        << eventOf(Settled{.outcome = Outcome::Rejected, .by = Settled::By::LookUp, .result = 0});
    QTest::newRow("not sent with a result")
        << eventOf(Settled{.outcome = Outcome::NotSent, .by = Settled::By::LookUp, .result = 1016});
    QTest::newRow("sent again as itself") << eventOf(SentAgain{.as = JournalId{1}});
    QTest::newRow("sent again as no message") << eventOf(SentAgain{.as = JournalId{99}});
}

void tst_JournalHistory::impossibleEventsAreRefused()
{
    QFETCH(const JournalEvent, event);
    const JournalId id = endedRow(unknownResult());
    QCOMPARE(id, JournalId{1});

    QVERIFY(!await(m_journal->add(id, event)));

    QVERIFY(await(m_journal->history(id))->isEmpty());
    QVERIFY(!await(m_journal->add(JournalId{99}, eventOf(LookedUp{}))));
}

void tst_JournalHistory::tellsThatARowHasNews()
{
    const JournalId id = endedRow(unknownResult());
    const QSignalSpy noted(m_journal.get(), &Journal::recordNoted);

    QVERIFY(!await(m_journal->add(JournalId{99}, eventOf(LookedUp{}))));
    QVERIFY(await(m_journal->add(id, eventOf(LookedUp{}))));

    QTRY_COMPARE(noted.size(), 1);
    QCOMPARE(noted.constFirst().constFirst().value<JournalId>(), id);
}

void tst_JournalHistory::noProgramRewritesWhatHappened_data()
{
    QTest::addColumn<QString>("sql");

    QTest::newRow("the number") << u"UPDATE message SET tel = '+1'"_s;
    QTest::newRow("the parameters") << u"UPDATE message SET params = '[]'"_s;
    QTest::newRow("the session") << u"UPDATE message SET session = 'x'"_s;
    QTest::newRow("the outcome") << u"UPDATE message SET state = 3, reason = 1"_s;
    QTest::newRow("the reply") << u"UPDATE message SET reply_body = x'00'"_s;
    QTest::newRow("the end") << u"UPDATE message SET finished_at = finished_at + 1"_s;
    QTest::newRow("settled without an event") << u"UPDATE message SET settled = 1"_s;
    QTest::newRow("an event") << u"UPDATE event SET author = 'x'"_s;
    QTest::newRow("a message is taken away") << u"DELETE FROM message"_s;
    QTest::newRow("an event is taken away") << u"DELETE FROM event"_s;
    QTest::newRow("a message is put in its place")
        << u"INSERT OR REPLACE INTO message SELECT * FROM message"_s;
    QTest::newRow("an event is put in its place")
        << u"INSERT OR REPLACE INTO event SELECT * FROM event"_s;
    QTest::newRow("a message that has ended already is added")
        << u"INSERT INTO message SELECT NULL, account, is_sandbox, sdk_app_id, endpoint, tel, "
           "tel_reversed, region, template_id, params, signature, ext, extend, request_url, "
           "request_body, started_at, session, state, reason, detail, http_status, result, errmsg, "
           "reply_ext, nationcode, fee, sid, reply_body, finished_at, clock_offset, NULL "
           "FROM message"_s;
}

void tst_JournalHistory::noProgramRewritesWhatHappened()
{
    QFETCH(const QString, sql);
    const JournalId id = endedRow(unknownResult());
    QVERIFY(await(m_journal->add(id, eventOf(byHand(Outcome::NotSent)))));
    SqliteConnection other(journalPath(m_folder->path()), SqliteConnection::Access::ReadWrite, 5s);
    QVERIFY(other.open());

    QVERIFY(!other.run(sql));
}

void tst_JournalHistory::rowsOfVersionOneAreKept()
{
    const QTemporaryDir folder;
    {
        SqliteConnection old(journalPath(folder.path()), SqliteConnection::Access::ReadWrite, 5s);
        QVERIFY(old.open());
        QVERIFY(migrate(old, 1));
        QVERIFY(old.run(
            u"INSERT INTO message (account, is_sandbox, sdk_app_id, endpoint, tel, tel_reversed, "
            "region, template_id, params, signature, ext, extend, request_url, request_body, "
            "started_at, session, state, reason, finished_at) VALUES ('Old', 0, 1400000000, "
            "'https://gateway.example/', '+8613711112222', '2222111173168', 'CN', 19, '[\"a\"]', "
            "'', '', '', 'https://gateway.example/?', x'7b7d', 1000, 'gone', 4, 32, 2000)"_s));
    }

    Journal journal;
    QVERIFY(await(journal.open(folder.path())));

    const auto rows = await(journal.read({.outcome = Outcome::Unknown}));
    QVERIFY(rows);
    QCOMPARE(rows->size(), 1);
    QCOMPARE(rows->constFirst().message.tel, u"+8613711112222"_s);
    QCOMPARE(rows->constFirst().result->reason, Reason::NoReplyInTime);
    QVERIFY(!rows->constFirst().settled);
    QVERIFY(await(journal.add(rows->constFirst().id, eventOf(byHand(Outcome::Accepted)))));
}

} // namespace smsdesk

QTEST_GUILESS_MAIN(smsdesk::tst_JournalHistory)
#include "tst_journalhistory.moc"
