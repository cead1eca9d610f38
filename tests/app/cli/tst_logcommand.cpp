// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/logcommand.h"
#include "tests/support/claimtest.h"

using namespace Qt::StringLiterals;

namespace smsdesk {

class tst_LogCommand final : public ClaimTest
{
    Q_OBJECT

private Q_SLOTS:
    void readsMoments_data();
    void readsMoments();
    void localTimeIsTheComputersOwn();
    void refusesWhatIsNoMoment_data();
    void refusesWhatIsNoMoment();
};

namespace {

const QDateTime noon(QDate(2026, 3, 1), QTime(12, 0), Qt::UTC);

} // namespace

void tst_LogCommand::readsMoments_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QDateTime>("moment");

    const auto utc = [](int day, int hour, int minute) {
        return QDateTime(QDate(2026, 2, day), QTime(hour, minute), Qt::UTC);
    };
    QTest::newRow("minutes ago") << u"30m"_s << noon.addSecs(-1800);
    QTest::newRow("hours ago") << u"24h"_s << noon.addDays(-1);
    QTest::newRow("days ago") << u"7d"_s << noon.addDays(-7);
    QTest::newRow("no time ago") << u"0m"_s << noon;
    QTest::newRow("many days ago") << u"999999d"_s << noon.addDays(-999'999);
    QTest::newRow("a moment in UTC") << u"2026-02-03T04:05Z"_s << utc(3, 4, 5);
    QTest::newRow("a moment elsewhere") << u"2026-02-03T04:05+01:00"_s << utc(3, 3, 5);
}

void tst_LogCommand::readsMoments()
{
    QFETCH(const QString, text);
    QFETCH(const QDateTime, moment);
    QCOMPARE(logcommand::parseMoment(text, noon), std::optional(moment));
}

void tst_LogCommand::localTimeIsTheComputersOwn()
{
    const auto midnight = logcommand::parseMoment(u"2026-02-03"_s, noon);
    QCOMPARE(midnight, std::optional(QDateTime(QDate(2026, 2, 3), QTime(0, 0)).toUTC()));
    const auto afternoon = logcommand::parseMoment(u"2026-02-03T14:30"_s, noon);
    QCOMPARE(afternoon, std::optional(QDateTime(QDate(2026, 2, 3), QTime(14, 30)).toUTC()));
}

void tst_LogCommand::refusesWhatIsNoMoment_data()
{
    QTest::addColumn<QString>("text");

    QTest::newRow("nothing") << QString();
    QTest::newRow("a word") << u"yesterday"_s;
    QTest::newRow("no such day") << u"2026-02-30"_s;
    QTest::newRow("no such hour") << u"2026-02-03T25:00"_s;
    QTest::newRow("a day with something behind it") << u"2026-02-03foo"_s;
    QTest::newRow("a number without its unit") << u"30"_s;
    QTest::newRow("an unknown unit") << u"30y"_s;
    QTest::newRow("a unit without its number") << u"d"_s;
    QTest::newRow("a time to come") << u"-5m"_s;
    QTest::newRow("a line break behind it") << u"30m\n"_s;
}

void tst_LogCommand::refusesWhatIsNoMoment()
{
    QFETCH(const QString, text);
    QVERIFY(!logcommand::parseMoment(text, noon));
}

} // namespace smsdesk

QTEST_GUILESS_MAIN(smsdesk::tst_LogCommand)
#include "tst_logcommand.moc"
