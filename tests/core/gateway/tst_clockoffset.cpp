// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gateway/clockoffset.h"
#include "tests/support/claimtest.h"

#include <QScopeGuard>

#include <ctime>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace smsdesk {

class tst_ClockOffset final : public ClaimTest
{
    Q_OBJECT

private Q_SLOTS:
    void measuresAgainstTheMiddleOfTheExchange_data();
    void measuresAgainstTheMiddleOfTheExchange();
    void readsTheHourThatSummerTimeSkipsHere();
    void concludesNothingFromWhatIsNoDate_data();
    void concludesNothingFromWhatIsNoDate();

private:
    const QDateTime m_sent{QDate(1994, 11, 6), QTime(8, 49, 35), Qt::UTC};
};

namespace {

void setTimeZone(const QByteArray &name)
{
    qputenv("TZ", name);
#ifdef Q_OS_WIN
    _tzset();
#else
    tzset();
#endif
}

} // namespace

void tst_ClockOffset::measuresAgainstTheMiddleOfTheExchange_data()
{
    QTest::addColumn<QByteArray>("date");
    QTest::addColumn<int>("expected");

    QTest::newRow("clocks agree: 4 seconds on the way, the date halfway")
        << "Sun, 06 Nov 1994 08:49:37 GMT"_ba << 0;
    QTest::newRow("the gateway is 11 minutes ahead") << "Sun, 06 Nov 1994 09:00:37 GMT"_ba << 660;
    QTest::newRow("the gateway is a day behind") << "Sat, 05 Nov 1994 08:49:37 GMT"_ba << -86400;
    QTest::newRow("blanks around it") << "  Sun, 06 Nov 1994 08:49:38 GMT "_ba << 1;
}

void tst_ClockOffset::measuresAgainstTheMiddleOfTheExchange()
{
    QFETCH(const QByteArray, date);
    QFETCH(const int, expected);
    const auto offset = clockOffsetFromDate(date, m_sent, m_sent.addSecs(4));
    QVERIFY(offset);
    QCOMPARE(offset->count(), expected);
}

/// In Berlin there is no 02:30 on the day that summer time begins; in GMT there is.
void tst_ClockOffset::readsTheHourThatSummerTimeSkipsHere()
{
    const auto restore = qScopeGuard([before = qgetenv("TZ")] { setTimeZone(before); });
    // Berlin's rule spelt out, which needs no time zone data.
    setTimeZone("CET-1CEST,M3.5.0,M10.5.0/3"_ba);
    const QDateTime moment(QDate(2027, 3, 28), QTime(2, 30), Qt::UTC);
    QCOMPARE(moment.toLocalTime().offsetFromUtc(), 7200);

    const auto offset = clockOffsetFromDate(
        "Sun, 28 Mar 2027 02:30:00 GMT"_ba, moment.addSecs(-1), moment.addSecs(1));
    QVERIFY(offset);
    QCOMPARE(offset->count(), 0);
}

void tst_ClockOffset::concludesNothingFromWhatIsNoDate_data()
{
    QTest::addColumn<QByteArray>("date");
    QTest::newRow("no header") << ""_ba;
    QTest::newRow("an ISO date") << "1994-11-06T08:49:37Z"_ba;
    QTest::newRow("a day that does not exist") << "Sun, 31 Feb 1994 08:49:37 GMT"_ba;
    QTest::newRow("a date without a time") << "Sun, 06 Nov 1994"_ba;
    QTest::newRow("a time without a date") << "08:49:37 GMT"_ba;
    QTest::newRow("a time of another zone") << "Sun, 06 Nov 1994 08:49:37 CET"_ba;
    QTest::newRow("text after the date") << "Sun, 06 Nov 1994 08:49:37 GMT+1"_ba;
    QTest::newRow("garbage") << "\xff\x00\x01"_ba;
}

void tst_ClockOffset::concludesNothingFromWhatIsNoDate()
{
    QFETCH(const QByteArray, date);
    QVERIFY(!clockOffsetFromDate(date, m_sent, m_sent.addSecs(4)));
}

} // namespace smsdesk

QTEST_GUILESS_MAIN(smsdesk::tst_ClockOffset)
#include "tst_clockoffset.moc"
