// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/journal.h"
#include "tests/core/journal/journalsamples.h"
#include "tests/support/claimtest.h"
#include "tests/support/futures.h"

#include <QSignalSpy>
#include <QTemporaryDir>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace smsdesk {

namespace {

/// A window that the sample message lies in.
RepeatRule ruleOf(std::chrono::milliseconds before = 10min)
{
    return {.since = sampleRecord().startedAt - before, .closedResults = {1016}};
}

/// The same message, a minute later.
NewRecord repeated()
{
    NewRecord record = sampleRecord();
    record.startedAt = record.startedAt.addSecs(60);
    record.requestBody = "{\"sig\":\"another\"}"_ba;
    record.requestUrl += u"3"_s;
    record.signature = u"another"_s;
    record.ext = u"order 18"_s;
    return record;
}

SendResult rejected(int result)
{
    SendResult answer = sampleAccepted();
    answer.outcome = Outcome::Rejected;
    answer.reply->result = result;
    return answer;
}

} // namespace

class tst_JournalRepeats final : public ClaimTest
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void whatMayBeOutIsNotBegunAgain_data();
    void whatMayBeOutIsNotBegunAgain();
    void whatIsSettledCountsAsThat_data();
    void whatIsSettledCountsAsThat();
    void anotherMessageIsNoRepeat_data();
    void anotherMessageIsNoRepeat();
    void namesTheNewestMessageThatIsRepeated();
    void ofTwoProgramsAtTheSameMomentOneIsRefused();
    void aRefusalTakesNoOtherWriteWithIt();
    void sendingAgainIsToldByTheHistoryOfTheFirst();

private:
    using Begun = Result<JournalId, BeginRefusal>;

    [[nodiscard]] Begun beginUnlessRepeated(const NewRecord &record,
                                            const RepeatRule &rule = ruleOf()) const
    {
        return await(m_journal->begin(record, {.unlessRepeated = rule}));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Journal> m_journal;
};

void tst_JournalRepeats::init()
{
    ClaimTest::init();
    m_journal.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_journal = std::make_unique<Journal>();
    QVERIFY(await(m_journal->open(m_folder->path())));
}

void tst_JournalRepeats::whatMayBeOutIsNotBegunAgain_data()
{
    QTest::addColumn<std::optional<SendResult>>("first");
    QTest::addColumn<bool>("isRefused");

    const auto row = [](const char *name, std::optional<SendResult> first, bool isRefused) {
        QTest::newRow(name) << first << isRefused;
    };
    row("being sent", std::nullopt, true);
    row("accepted", sampleAccepted(), true);
    row("unknown", sampleFailure(Outcome::Unknown, Reason::NoReplyInTime), true);
    row("rejected, and may be out all the same", rejected(1008), true);
    row("rejected for a reason that nobody knows", rejected(987654), true);
    row("rejected", rejected(1016), false);
    row("not sent", sampleFailure(Outcome::NotSent, Reason::HostNotFound), false);
}

void tst_JournalRepeats::whatMayBeOutIsNotBegunAgain()
{
    QFETCH(const std::optional<SendResult>, first);
    QFETCH(const bool, isRefused);
    const auto id = await(m_journal->begin(sampleRecord()));
    QVERIFY(!first || await(m_journal->finish(*id, *first)));

    const Begun again = beginUnlessRepeated(repeated());

    QCOMPARE(again.has_value(), !isRefused);
    QCOMPARE(await(m_journal->read({}))->size(), isRefused ? 1 : 2);
    if (!isRefused)
        return;
    const auto *earlier = std::get_if<EarlierMessage>(&again.error());
    QVERIFY(earlier);
    QCOMPARE(earlier->id, *id);
    QCOMPARE(earlier->startedAt, sampleRecord().startedAt);
    QCOMPARE(earlier->outcome, first ? std::optional(first->outcome) : std::nullopt);
}

void tst_JournalRepeats::whatIsSettledCountsAsThat_data()
{
    QTest::addColumn<SendResult>("first");
    QTest::addColumn<Outcome>("settled");
    QTest::addColumn<bool>("isRefused");

    const SendResult unknown = sampleFailure(Outcome::Unknown, Reason::NoReplyInTime);
    QTest::newRow("unknown, settled as accepted") << unknown << Outcome::Accepted << true;
    QTest::newRow("unknown, settled as not sent") << unknown << Outcome::NotSent << false;
    QTest::newRow("unknown, settled as rejected") << unknown << Outcome::Rejected << false;
    QTest::newRow("unknown, and unknown again") << unknown << Outcome::Unknown << true;
    QTest::newRow("rejected but perhaps out, settled as rejected")
        << rejected(1008) << Outcome::Rejected << false;
    QTest::newRow("rejected but perhaps out, settled as accepted")
        << rejected(1008) << Outcome::Accepted << true;
}

void tst_JournalRepeats::whatIsSettledCountsAsThat()
{
    QFETCH(const SendResult, first);
    QFETCH(const Outcome, settled);
    QFETCH(const bool, isRefused);
    const auto id = await(m_journal->begin(sampleRecord()));
    QVERIFY(await(m_journal->finish(*id, first)));
    QVERIFY(await(m_journal->add(*id,
                                 {.at = sampleRecord().startedAt,
                                  .author = u"Wang Fang"_s,
                                  .what = Settled{.outcome = settled,
                                                  .by = Settled::By::Person,
                                                  .note = u"looked at the console"_s}})));

    QCOMPARE(beginUnlessRepeated(repeated()).has_value(), !isRefused);
}

void tst_JournalRepeats::anotherMessageIsNoRepeat_data()
{
    QTest::addColumn<NewRecord>("second");
    QTest::addColumn<RepeatRule>("rule");

    const auto other = [](auto change) {
        NewRecord record = repeated();
        change(record);
        return record;
    };
    QTest::newRow("another number")
        << other([](NewRecord &record) { record.tel = u"+8613912345679"_s; }) << ruleOf();
    QTest::newRow("another template")
        << other([](NewRecord &record) { ++record.templateId; }) << ruleOf();
    QTest::newRow("another parameter")
        << other([](NewRecord &record) { record.parameters[0] += u' '; }) << ruleOf();
    QTest::newRow("the parameters in another order")
        << other([](NewRecord &record) { record.parameters.swapItemsAt(0, 1); }) << ruleOf();
    QTest::newRow("one parameter less")
        << other([](NewRecord &record) { record.parameters.removeLast(); }) << ruleOf();
    QTest::newRow("another application")
        << other([](NewRecord &record) { --record.sdkAppId; }) << ruleOf();
    QTest::newRow("the real gateway, not the sandbox")
        << other([](NewRecord &record) { record.isSandbox = false; }) << ruleOf();
    QTest::newRow("after the window") << repeated() << ruleOf(0ms);
}

void tst_JournalRepeats::anotherMessageIsNoRepeat()
{
    QFETCH(const NewRecord, second);
    QFETCH(const RepeatRule, rule);
    QVERIFY(await(m_journal->begin(sampleRecord())));

    QVERIFY(beginUnlessRepeated(second, rule));
}

void tst_JournalRepeats::namesTheNewestMessageThatIsRepeated()
{
    QVERIFY(await(m_journal->begin(sampleRecord())));
    const auto second = await(m_journal->begin(repeated()));
    const auto third = await(m_journal->begin(repeated()));
    QVERIFY(await(m_journal->finish(*third, rejected(1016))));

    const Begun again = beginUnlessRepeated(repeated());

    QVERIFY(!again);
    QCOMPARE(std::get<EarlierMessage>(again.error()).id, *second);
}

void tst_JournalRepeats::ofTwoProgramsAtTheSameMomentOneIsRefused()
{
    Journal other;
    QVERIFY(await(other.open(m_folder->path())));
    const BeginOptions options{.unlessRepeated = ruleOf()};
    constexpr int rounds = 50;

    for (int round = 0; round < rounds; ++round) {
        NewRecord record = sampleRecord();
        record.parameters = {QString::number(round)};
        const auto mine = m_journal->begin(record, options);
        const auto theirs = other.begin(record, options);
        QCOMPARE(int{await(mine).has_value()} + int{await(theirs).has_value()}, 1);
    }
    QCOMPARE(await(m_journal->read({}))->size(), rounds);
}

void tst_JournalRepeats::aRefusalTakesNoOtherWriteWithIt()
{
    const BeginOptions options{.unlessRepeated = ruleOf()};

    const auto first = m_journal->begin(sampleRecord(), options);
    const auto same = m_journal->begin(sampleRecord(), options);
    const auto other = m_journal->begin(sampleRecordTo(u"+16502530000"_s), options);

    QVERIFY(await(first));
    QVERIFY(!await(same));
    QVERIFY(await(other));
    QCOMPARE(await(m_journal->read({}))->size(), 2);
}

void tst_JournalRepeats::sendingAgainIsToldByTheHistoryOfTheFirst()
{
    const auto first = await(m_journal->begin(sampleRecord()));
    QVERIFY(
        await(m_journal->finish(*first, sampleFailure(Outcome::Unknown, Reason::NoReplyInTime))));
    const QSignalSpy noted(m_journal.get(), &Journal::recordNoted);

    const auto second
        = await(m_journal->begin(repeated(), {.again = first.value(), .author = u"Wang Fang"_s}));

    QVERIFY(second);
    const auto history = await(m_journal->history(*first));
    QVERIFY(history);
    const JournalEvent event{
        .at = repeated().startedAt, .author = u"Wang Fang"_s, .what = SentAgain{.as = *second}};
    QVERIFY(*history == QList<JournalEvent>{event});
    QTRY_COMPARE(noted.size(), 1);
    QVERIFY(!await(m_journal->begin(repeated(), {.again = JournalId{99}})));
    QCOMPARE(await(m_journal->read({}))->size(), 2);
}

} // namespace smsdesk

QTEST_GUILESS_MAIN(smsdesk::tst_JournalRepeats)
#include "tst_journalrepeats.moc"
