// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sending/pace.h"
#include "tests/support/claimtest.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace smsdesk {

class tst_Pace : public ClaimTest
{
    Q_OBJECT

private Q_SLOTS:
    void spacesMessagesEvenly();
    void savesNoTurnsUp();
    void letsAnAccountWithoutLimitSendAtOnce();
    void countsEachAccountByItself();

private:
    const Pace::Moment m_start = Pace::Moment(1h);
};

void tst_Pace::spacesMessagesEvenly()
{
    Pace pace;
    QCOMPARE(pace.takeTurn(u"a"_s, 4, m_start), 0ms);
    QCOMPARE(pace.takeTurn(u"a"_s, 4, m_start), 250ms);
    QCOMPARE(pace.takeTurn(u"a"_s, 4, m_start + 100ms), 400ms);
    QCOMPARE(pace.takeTurn(u"a"_s, 3, m_start + 750ms), 0ms);
    QCOMPARE(pace.takeTurn(u"a"_s, 3, m_start + 750ms), 334ms);
}

void tst_Pace::savesNoTurnsUp()
{
    Pace pace;
    QCOMPARE(pace.takeTurn(u"a"_s, 2, m_start), 0ms);
    QCOMPARE(pace.takeTurn(u"a"_s, 2, m_start + 10min), 0ms);
    QCOMPARE(pace.takeTurn(u"a"_s, 2, m_start + 10min), 500ms);
}

void tst_Pace::letsAnAccountWithoutLimitSendAtOnce()
{
    Pace pace;
    for (int i = 0; i < 3; ++i)
        QCOMPARE(pace.takeTurn(u"a"_s, 0, m_start), 0ms);
}

void tst_Pace::countsEachAccountByItself()
{
    Pace pace;
    QCOMPARE(pace.takeTurn(u"a"_s, 1, m_start), 0ms);
    QCOMPARE(pace.takeTurn(u"b"_s, 1, m_start), 0ms);
    QCOMPARE(pace.takeTurn(u"a"_s, 1, m_start), 1000ms);
}

} // namespace smsdesk

QTEST_GUILESS_MAIN(smsdesk::tst_Pace)
#include "tst_pace.moc"
