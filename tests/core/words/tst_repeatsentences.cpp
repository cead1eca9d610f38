// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/words/language.h"
#include "core/words/sentences.h"
#include "tests/support/claimtest.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace smsdesk {

/// What is said of a message that was sent before, and of the gateway's limits.
class tst_RepeatSentences final : public ClaimTest
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void sayHowLongAgoItWas_data();
    void sayHowLongAgoItWas();
    void sayWhatSendingAgainWouldMean_data();
    void sayWhatSendingAgainWouldMean();
    void sayHowLongToWait_data();
    void sayHowLongToWait();
    void warnOfEachLimit_data();
    void warnOfEachLimit();

private:
    Language m_language;
};

namespace {

const QDateTime noon({2026, 3, 1}, {12, 0}, Qt::UTC);

EarlierMessage accepted(std::chrono::seconds ago)
{
    return {.id = JournalId{17}, .startedAt = noon - ago, .outcome = Outcome::Accepted};
}

} // namespace

void tst_RepeatSentences::init()
{
    ClaimTest::init();
    m_language.use(u"en"_s);
}

void tst_RepeatSentences::sayHowLongAgoItWas_data()
{
    QTest::addColumn<std::chrono::seconds>("ago");
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("chinese");

    QTest::newRow("at once") << 0s << u"1 second ago, at 12:00:00"_s << u"1 秒前（12:00:00）"_s;
    QTest::newRow("59 seconds") << 59s << u"59 seconds ago, at 11:59:01"_s
                                << u"59 秒前（11:59:01）"_s;
    QTest::newRow("a minute") << 60s << u"1 minute ago, at 11:59:00"_s << u"1 分钟前（11:59:00）"_s;
    QTest::newRow("nearly 4 minutes")
        << 239s << u"3 minutes ago, at 11:56:01"_s << u"3 分钟前（11:56:01）"_s;
    QTest::newRow("nearly two hours")
        << 7199s << u"1 hour ago, at 10:00:01"_s << u"1 小时前（10:00:01）"_s;
    QTest::newRow("yesterday") << std::chrono::seconds(13h)
                               << u"13 hours ago, on Saturday, February 28, 2026 at 23:00:00"_s
                               << u"13 小时前（2026年2月28日星期六 23:00:00）"_s;
    QTest::newRow("two days") << std::chrono::seconds(48h)
                              << u"2 days ago, on Friday, February 27, 2026 at 12:00:00"_s
                              << u"2 天前（2026年2月27日星期五 12:00:00）"_s;
    QTest::newRow("with the clock set back")
        << -5s << u"1 second ago, at 12:00:05"_s << u"1 秒前（12:00:05）"_s;
}

void tst_RepeatSentences::sayHowLongAgoItWas()
{
    QFETCH(const std::chrono::seconds, ago);
    QFETCH(const QString, english);
    QFETCH(const QString, chinese);

    const QString inEnglish = Sentences::of(accepted(ago), noon, QLocale(u"en_US"_s));
    QVERIFY2(inEnglish.contains(english + u','), qPrintable(inEnglish));
    m_language.use(u"zh_CN"_s);
    const QString inChinese = Sentences::of(accepted(ago), noon, QLocale(u"zh_CN"_s));
    QVERIFY2(inChinese.contains(chinese), qPrintable(inChinese));
}

void tst_RepeatSentences::sayWhatSendingAgainWouldMean_data()
{
    QTest::addColumn<std::optional<Outcome>>("outcome");
    QTest::addColumn<QString>("happened");
    QTest::addColumn<QString>("means");

    QTest::newRow("accepted") << std::optional(Outcome::Accepted) << u"was accepted"_s
                              << u"the recipient gets it twice, and both are billed."_s;
    QTest::newRow("unknown") << std::optional(Outcome::Unknown)
                             << u"whether it went out is unknown"_s << u"Look it up first"_s;
    QTest::newRow("rejected, but perhaps out")
        << std::optional(Outcome::Rejected) << u"was rejected, but may have gone out"_s
        << u"Look it up first"_s;
    QTest::newRow("on its way") << std::optional<Outcome>() << u"is still on its way"_s
                                << u"Wait for its outcome"_s;
    QTest::newRow("turned out not to be out")
        << std::optional(Outcome::NotSent) << u"did not go out after all"_s << u"repeats nothing"_s;
}

void tst_RepeatSentences::sayWhatSendingAgainWouldMean()
{
    QFETCH(const std::optional<Outcome>, outcome);
    QFETCH(const QString, happened);
    QFETCH(const QString, means);
    EarlierMessage earlier = accepted(2min);
    earlier.outcome = outcome;

    const QString sentences = Sentences::of(earlier, noon, QLocale::c());
    QVERIFY2(sentences.contains(u"2 minutes ago, at 11:58:00"_s), qPrintable(sentences));
    QVERIFY2(sentences.contains(happened), qPrintable(sentences));
    QVERIFY2(sentences.contains(means), qPrintable(sentences));
}

void tst_RepeatSentences::sayHowLongToWait_data()
{
    QTest::addColumn<std::chrono::seconds>("ago");
    QTest::addColumn<std::optional<Outcome>>("outcome");
    QTest::addColumn<QString>("wait");

    const std::optional<Outcome> sending;
    QTest::newRow("12 seconds after it was accepted")
        << 12s << std::optional(Outcome::Accepted) << u"wait 18 more seconds."_s;
    QTest::newRow("29 seconds after an unknown one")
        << 29s << std::optional(Outcome::Unknown) << u"wait 1 more second."_s;
    QTest::newRow("while it is on its way") << 1s << sending << u"wait 29 more seconds."_s;
    QTest::newRow("no longer") << 30s << std::optional(Outcome::Accepted) << QString();
    QTest::newRow("nor for what did not go out")
        << 1s << std::optional(Outcome::NotSent) << QString();
}

void tst_RepeatSentences::sayHowLongToWait()
{
    QFETCH(const std::chrono::seconds, ago);
    QFETCH(const std::optional<Outcome>, outcome);
    QFETCH(const QString, wait);
    EarlierMessage earlier = accepted(ago);
    earlier.outcome = outcome;

    const QString sentence = Sentences::pause(earlier, noon);
    QVERIFY2(sentence.endsWith(wait), qPrintable(sentence));
    QCOMPARE(sentence.isEmpty(), wait.isEmpty());
}

void tst_RepeatSentences::warnOfEachLimit_data()
{
    QTest::addColumn<FrequencyWarnings>("warnings");
    QTest::addColumn<QStringList>("facts");

    const FrequencyWarnings::FullDay fullDay{.sent = 3, .limit = 2};
    QTest::newRow("nothing") << FrequencyWarnings{} << QStringList{};
    QTest::newRow("a pause") << FrequencyWarnings{.pause = 1s}
                             << QStringList{u"for 1 more second the"_s};
    QTest::newRow("a full day") << FrequencyWarnings{.fullDay = fullDay}
                                << QStringList{u"got 3 messages today"_s};
    QTest::newRow("both") << FrequencyWarnings{.pause = 18s, .fullDay = fullDay}
                          << QStringList{u"for 18 more seconds the"_s, u"takes 2 a day"_s};
}

void tst_RepeatSentences::warnOfEachLimit()
{
    QFETCH(const FrequencyWarnings, warnings);
    QFETCH(const QStringList, facts);

    const QStringList sentences = Sentences::of(warnings);
    QCOMPARE(sentences.size(), facts.size());
    for (qsizetype index = 0; index < facts.size(); ++index)
        QVERIFY2(sentences.at(index).contains(facts.at(index)), qPrintable(sentences.at(index)));
}

} // namespace smsdesk

QTEST_GUILESS_MAIN(smsdesk::tst_RepeatSentences)
#include "tst_repeatsentences.moc"
