// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/claimtest.h"
#include "ui/common/format.h"

namespace smsdesk {

using namespace Qt::StringLiterals;

namespace {

const QLocale british(QLocale::English, QLocale::UnitedKingdom);
const QLocale american(QLocale::English, QLocale::UnitedStates);
const QLocale chinese(QLocale::Chinese, QLocale::China);

QDateTime utc(int year, int month, int day, int hour, int minute, int second, int millisecond = 0)
{
    return {QDate(year, month, day), QTime(hour, minute, second, millisecond), Qt::UTC};
}

} // namespace

class tst_Format final : public ClaimTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void writesOnlyWhatTodayLeavesOpen_data();
    void writesOnlyWhatTodayLeavesOpen();
    void writesMomentsInLocalTime();
    void writesExactMomentsWithMillisecondsAndOffset();
    void writesNothingForNoMoment();
};

void tst_Format::initTestCase()
{
    qputenv("TZ", "Asia/Shanghai");
}

void tst_Format::writesOnlyWhatTodayLeavesOpen_data()
{
    QTest::addColumn<QDateTime>("moment");
    QTest::addColumn<QLocale>("locale");
    QTest::addColumn<QString>("written");

    QTest::newRow("today: the time") << utc(2026, 11, 22, 6, 3, 12) << british << u"14:03:12"_s;
    QTest::newRow("yesterday") << utc(2026, 11, 21, 6, 3, 12) << british << u"21 Nov 14:03:12"_s;
    QTest::newRow("yesterday, month before day")
        << utc(2026, 11, 21, 6, 3, 12) << american << u"Nov 21 14:03:12"_s;
    QTest::newRow("yesterday in Chinese")
        << utc(2026, 11, 21, 6, 3, 12) << chinese << u"11月21日 14:03:12"_s;
    QTest::newRow("the year before")
        << utc(2025, 11, 21, 6, 3, 12) << british << u"21 Nov 2025 14:03:12"_s;
    QTest::newRow("the year before, month before day")
        << utc(2025, 11, 21, 6, 3, 12) << american << u"Nov 21, 2025 14:03:12"_s;
    QTest::newRow("the year before in Chinese")
        << utc(2025, 11, 21, 6, 3, 12) << chinese << u"2025年11月21日 14:03:12"_s;
    QTest::newRow("this day a year ago is not today")
        << utc(2025, 11, 22, 6, 3, 12) << british << u"22 Nov 2025 14:03:12"_s;
}

void tst_Format::writesOnlyWhatTodayLeavesOpen()
{
    QFETCH(const QDateTime, moment);
    QFETCH(const QLocale, locale);
    QFETCH(const QString, written);
    QCOMPARE(format::moment(moment, utc(2026, 11, 22, 8, 0, 0), locale), written);
}

void tst_Format::writesMomentsInLocalTime()
{
    // In UTC these are two days; at UTC+8 it is the same one.
    QCOMPARE(format::moment(utc(2026, 11, 21, 17, 0, 0), utc(2026, 11, 22, 8, 0, 0), british),
             u"01:00:00"_s);
}

void tst_Format::writesExactMomentsWithMillisecondsAndOffset()
{
    const QDateTime moment = utc(2026, 11, 22, 6, 3, 12, 45);
    QCOMPARE(format::exactMoment(moment, british), u"22 Nov 2026 14:03:12.045 UTC+08:00"_s);
    QCOMPARE(format::exactMoment(moment, chinese), u"2026年11月22日 14:03:12.045 UTC+08:00"_s);
}

void tst_Format::writesNothingForNoMoment()
{
    QCOMPARE(format::moment({}, utc(2026, 11, 22, 8, 0, 0), british), QString());
    QCOMPARE(format::exactMoment({}, british), QString());
}

} // namespace smsdesk

QTEST_GUILESS_MAIN(smsdesk::tst_Format)
#include "tst_format.moc"
