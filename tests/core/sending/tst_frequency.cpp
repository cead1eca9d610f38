// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/journal.h"
#include "core/sending/frequency.h"
#include "tests/core/journal/journalsamples.h"
#include "tests/support/claimtest.h"
#include "tests/support/futures.h"
#include "tests/support/samples.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace smsdesk {

/// What the journal tells of the gateway's frequency limits before a message is sent.
class tst_Frequency final : public ClaimTest
{
    Q_OBJECT

private Q_SLOTS:
    void pauseIsCountedInWholeSeconds_data();
    void pauseIsCountedInWholeSeconds();
    void newestMessageDecidesThePause();
    void dayIsFullAtTheLimit_data();
    void dayIsFullAtTheLimit();
    void dayIsBeijings_data();
    void dayIsBeijings();
    void onlyWhatMayBeOutCounts_data();
    void onlyWhatMayBeOutCounts();
    void onlyTheAccountsOwnCount_data();
    void onlyTheAccountsOwnCount();
    void asksTheJournalForWhatItNeeds();
};

namespace {

using FullDay = FrequencyWarnings::FullDay;

/// 20:00 in Beijing.
const QDateTime noon({2026, 3, 1}, {12, 0}, Qt::UTC);

Account accountWith(int dailyLimit)
{
    Account account = samples::account(u"https://gateway.example/v5/tlssmssvr/sendisms"_s);
    account.dailyLimit = dailyLimit;
    return account;
}

/// A message of accountWith(), accepted unless told otherwise.
JournalRecord row(const QDateTime &startedAt, Outcome outcome = Outcome::Accepted)
{
    NewRecord message = sampleRecord();
    message.isSandbox = false;
    message.sdkAppId = accountWith(0).sdkAppId.value();
    message.startedAt = startedAt;
    return {.id = JournalId{1},
            .message = message,
            .result = SendResult{.outcome = outcome},
            .settled = {}};
}

} // namespace

void tst_Frequency::pauseIsCountedInWholeSeconds_data()
{
    QTest::addColumn<std::chrono::milliseconds>("ago");
    QTest::addColumn<std::chrono::seconds>("left");

    QTest::newRow("at once") << 0ms << 30s;
    QTest::newRow("after a millisecond") << 1ms << 30s;
    QTest::newRow("after a second") << 1000ms << 29s;
    QTest::newRow("after a second and a bit") << 1001ms << 29s;
    QTest::newRow("a millisecond before the end") << 29'999ms << 1s;
    QTest::newRow("at the end") << 30'000ms << 0s;
    QTest::newRow("after an hour") << std::chrono::milliseconds(1h) << 0s;
    QTest::newRow("before it began, with the clock set back") << -1ms << 0s;
}

void tst_Frequency::pauseIsCountedInWholeSeconds()
{
    QFETCH(const std::chrono::milliseconds, ago);
    QFETCH(const std::chrono::seconds, left);

    QCOMPARE(pauseLeft(noon - ago, noon), left);
    const FrequencyWarnings warnings = frequencyWarnings({row(noon - ago)}, accountWith(0), noon);
    QCOMPARE(warnings.pause, left > 0s ? std::optional(left) : std::nullopt);
    QCOMPARE(warnings.isEmpty(), left == 0s);
}

void tst_Frequency::newestMessageDecidesThePause()
{
    const FrequencyWarnings warnings = frequencyWarnings(
        {row(noon.addSecs(-25)), row(noon.addSecs(-10)), row(noon.addSecs(-29))},
        accountWith(0),
        noon);
    QCOMPARE(warnings.pause, std::optional(20s));
}

void tst_Frequency::dayIsFullAtTheLimit_data()
{
    QTest::addColumn<int>("limit");
    QTest::addColumn<int>("sent");
    QTest::addColumn<bool>("isFull");

    QTest::newRow("one below the limit") << 2 << 1 << false;
    QTest::newRow("at the limit") << 2 << 2 << true;
    QTest::newRow("beyond the limit") << 2 << 3 << true;
    QTest::newRow("none, with the least limit") << 1 << 0 << false;
    QTest::newRow("many, without a warning") << 0 << 50 << false;
}

void tst_Frequency::dayIsFullAtTheLimit()
{
    QFETCH(const int, limit);
    QFETCH(const int, sent);
    QFETCH(const bool, isFull);
    const QList<JournalRecord> rows(sent, row(noon.addSecs(-60)));

    const FrequencyWarnings warnings = frequencyWarnings(rows, accountWith(limit), noon);

    const std::optional<FullDay> expected
        = isFull ? std::optional(FullDay{.sent = sent, .limit = limit}) : std::nullopt;
    QCOMPARE(warnings.fullDay, expected);
    QVERIFY(!warnings.pause);
}

void tst_Frequency::dayIsBeijings_data()
{
    QTest::addColumn<QDateTime>("startedAt");
    QTest::addColumn<QDateTime>("now");
    QTest::addColumn<bool>("isToday");

    const auto utc = [](int day, int hour, int minute, int second) {
        return QDateTime({2026, 3, day}, {hour, minute, second}, Qt::UTC);
    };
    QTest::newRow("from Beijing's midnight on") << utc(1, 16, 0, 0) << utc(2, 15, 59, 59) << true;
    QTest::newRow("not before Beijing's midnight")
        << utc(1, 15, 59, 59) << utc(2, 15, 59, 59) << false;
    QTest::newRow("a minute ago, over Beijing's midnight")
        << utc(1, 15, 59, 30) << utc(1, 16, 0, 30) << false;
    QTest::newRow("over UTC's midnight") << utc(1, 23, 59, 0) << utc(2, 0, 1, 0) << true;
    QTest::newRow("not what is still to come") << utc(1, 12, 0, 1) << utc(1, 12, 0, 0) << false;
}

void tst_Frequency::dayIsBeijings()
{
    QFETCH(const QDateTime, startedAt);
    QFETCH(const QDateTime, now);
    QFETCH(const bool, isToday);

    QCOMPARE(frequencyWarnings({row(startedAt)}, accountWith(1), now).fullDay.has_value(), isToday);
}

void tst_Frequency::onlyWhatMayBeOutCounts_data()
{
    QTest::addColumn<JournalRecord>("record");
    QTest::addColumn<bool>("counts");

    const QDateTime justNow = noon.addSecs(-5);
    QTest::newRow("accepted") << row(justNow) << true;
    QTest::newRow("unknown") << row(justNow, Outcome::Unknown) << true;
    QTest::newRow("rejected") << row(justNow, Outcome::Rejected) << false;
    QTest::newRow("not sent") << row(justNow, Outcome::NotSent) << false;
    JournalRecord record = row(justNow);
    record.result.reset();
    QTest::newRow("still on its way") << record << true;
    record = row(justNow, Outcome::Unknown);
    record.settled = Outcome::NotSent;
    QTest::newRow("unknown, settled as not sent") << record << false;
    record.settled = Outcome::Accepted;
    QTest::newRow("unknown, settled as accepted") << record << true;
}

void tst_Frequency::onlyWhatMayBeOutCounts()
{
    QFETCH(const JournalRecord, record);
    QFETCH(const bool, counts);

    const FrequencyWarnings warnings = frequencyWarnings({record}, accountWith(1), noon);

    QCOMPARE(warnings.pause.has_value(), counts);
    QCOMPARE(warnings.fullDay.has_value(), counts);
}

void tst_Frequency::onlyTheAccountsOwnCount_data()
{
    QTest::addColumn<bool>("isOfAnotherApplication");
    QTest::addColumn<bool>("isOfSandbox");
    QTest::addColumn<bool>("isSandboxAsked");
    QTest::addColumn<bool>("counts");

    QTest::newRow("a real one, of the same application") << false << false << false << true;
    QTest::newRow("a real one, of another application") << true << false << false << false;
    QTest::newRow("the sandbox's, for a real account") << false << true << false << false;
    QTest::newRow("a real one, for the sandbox") << false << false << true << false;
    QTest::newRow("the sandbox's, for the sandbox") << false << true << true << true;
}

void tst_Frequency::onlyTheAccountsOwnCount()
{
    QFETCH(const bool, isOfAnotherApplication);
    QFETCH(const bool, isOfSandbox);
    QFETCH(const bool, isSandboxAsked);
    QFETCH(const bool, counts);
    JournalRecord record = row(noon.addSecs(-5));
    record.message.sdkAppId += isOfAnotherApplication ? 1 : 0;
    record.message.isSandbox = isOfSandbox;
    record.message.account = u"by whatever name"_s;
    Account account = accountWith(1);
    account.isSandbox = isSandboxAsked;

    QCOMPARE(!frequencyWarnings({record}, account, noon).isEmpty(), counts);
}

void tst_Frequency::asksTheJournalForWhatItNeeds()
{
    const QTemporaryDir folder;
    Journal journal;
    QVERIFY(await(journal.open(folder.path())));
    const QDateTime midnight({2026, 2, 28}, {16, 0}, Qt::UTC);
    const auto begin = [&journal](const QString &tel, const QDateTime &startedAt) {
        NewRecord message = row(startedAt).message;
        message.tel = tel;
        QVERIFY(await(journal.begin(message)));
    };
    const QString tel = sampleRecord().tel;
    begin(tel, midnight.addSecs(-1));
    begin(tel, midnight);
    begin(u"+442070313000"_s, noon.addSecs(-1));
    begin(tel, noon.addSecs(-1));

    const auto rowsFor = [&](int dailyLimit, const QDateTime &now) {
        return await(journal.read(frequencyQuery(tel, accountWith(dailyLimit), now)))->size();
    };
    QCOMPARE(rowsFor(2, noon), 2);
    QCOMPARE(rowsFor(0, noon), 1);
    // Just after midnight the last half minute reaches into the day before.
    QCOMPARE(rowsFor(2, midnight.addSecs(1)), 3);
}

} // namespace smsdesk

QTEST_GUILESS_MAIN(smsdesk::tst_Frequency)
#include "tst_frequency.moc"
