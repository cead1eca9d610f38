// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sending/clockcorrection.h"
#include "tests/support/claimtest.h"
#include "tests/support/fakeclock.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace smsdesk {

class tst_ClockCorrection final : public ClaimTest
{
    Q_OBJECT

private Q_SLOTS:
    void knowsNothingAtFirst();
    void correctsWhatIsBeyondTheTolerance_data();
    void correctsWhatIsBeyondTheTolerance();
    void eachEndpointHasItsOwn();
    void latestReplyCounts();
};

namespace {

const QString endpoint = u"https://example.com/sendisms"_s;

} // namespace

void tst_ClockCorrection::knowsNothingAtFirst()
{
    const FakeClock clock;
    const ClockCorrection correction;
    QVERIFY(!correction.isKnown(endpoint));
    QCOMPARE(correction.offset(endpoint), 0s);
    QCOMPARE(correction.correctedNow(clock, endpoint), clock.now());
}

void tst_ClockCorrection::correctsWhatIsBeyondTheTolerance_data()
{
    QTest::addColumn<int>("measured");
    QTest::addColumn<int>("applied");

    const int tolerance = static_cast<int>(ClockCorrection::tolerance.count());
    QTest::newRow("none") << 0 << 0;
    QTest::newRow("ahead within the tolerance") << tolerance << 0;
    QTest::newRow("behind within the tolerance") << -tolerance << 0;
    QTest::newRow("ahead just beyond it") << tolerance + 1 << tolerance + 1;
    QTest::newRow("behind just beyond it") << -tolerance - 1 << -tolerance - 1;
    QTest::newRow("twenty minutes ahead") << 1200 << 1200;
    QTest::newRow("a year behind") << -31'536'000 << -31'536'000;
}

void tst_ClockCorrection::correctsWhatIsBeyondTheTolerance()
{
    QFETCH(const int, measured);
    QFETCH(const int, applied);
    const FakeClock clock;
    ClockCorrection correction;
    correction.note(endpoint, std::chrono::seconds(measured));
    QVERIFY(correction.isKnown(endpoint));
    QCOMPARE(correction.offset(endpoint), std::chrono::seconds(applied));
    QCOMPARE(correction.correctedNow(clock, endpoint), clock.now().addSecs(applied));
}

void tst_ClockCorrection::eachEndpointHasItsOwn()
{
    ClockCorrection correction;
    correction.note(endpoint, 1200s);
    const QString other = u"https://example.org/sendisms"_s;
    QVERIFY(!correction.isKnown(other));
    correction.note(other, -60s);
    QCOMPARE(correction.offset(endpoint), 1200s);
    QCOMPARE(correction.offset(other), -60s);
}

void tst_ClockCorrection::latestReplyCounts()
{
    ClockCorrection correction;
    correction.note(endpoint, 1200s);
    correction.note(endpoint, 600s);
    QCOMPARE(correction.offset(endpoint), 600s);
    correction.note(endpoint, 1s); // The computer's clock was set right.
    QCOMPARE(correction.offset(endpoint), 0s);
}

} // namespace smsdesk

QTEST_GUILESS_MAIN(smsdesk::tst_ClockCorrection)
#include "tst_clockcorrection.moc"
