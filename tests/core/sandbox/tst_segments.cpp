// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/segments.h"
#include "tests/support/claimtest.h"

using namespace Qt::StringLiterals;

namespace smsdesk {

class tst_Segments final : public ClaimTest
{
    Q_OBJECT

private Q_SLOTS:
    void countsAsTheBillingPageDoes_data();
    void countsAsTheBillingPageDoes();
};

void tst_Segments::countsAsTheBillingPageDoes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("callingCode");
    QTest::addColumn<int>("segments");

    const QString latin(1000, u'a');
    const QString chinese(1000, u'短');
    const QString euros(200, u'€');
    const QString emoji = u"😀"_s.repeated(100);
    QTest::newRow("an empty text is one") << QString() << u"44"_s << 1;
    QTest::newRow("160 English letters fit one") << latin.left(160) << u"44"_s << 1;
    QTest::newRow("161 English letters need two") << latin.left(161) << u"44"_s << 2;
    QTest::newRow("306 English letters fill two") << latin.left(306) << u"44"_s << 2;
    QTest::newRow("307 English letters need three") << latin.left(307) << u"44"_s << 3;
    QTest::newRow("Tencent's example of 320") << latin.left(320) << u"1"_s << 3;
    QTest::newRow("Tencent's example of 150 not English") << chinese.left(150) << u"1"_s << 3;
    QTest::newRow("70 Chinese characters fit one") << chinese.left(70) << u"65"_s << 1;
    QTest::newRow("71 Chinese characters need two") << chinese.left(71) << u"65"_s << 2;
    QTest::newRow("134 Chinese characters fill two") << chinese.left(134) << u"65"_s << 2;
    QTest::newRow("135 Chinese characters need three") << chinese.left(135) << u"65"_s << 3;
    QTest::newRow("one accent outside the alphabet makes a text not English")
        << QString(latin.left(70) + u'ê') << u"33"_s << 2;
    QTest::newRow("an accent of the alphabet does not")
        << QString(latin.left(159) + u'é') << u"33"_s << 1;
    QTest::newRow("a backslash and a brace take two units each")
        << QString(latin.left(156) + u"\\{"_s) << u"49"_s << 1;
    QTest::newRow("so one more letter needs a second segment")
        << QString(latin.left(157) + u"\\{"_s) << u"49"_s << 2;
    QTest::newRow("80 euro signs fit one") << euros.left(80) << u"49"_s << 1;
    QTest::newRow("a euro sign is never cut: 76 in each") << euros.left(153) << u"49"_s << 3;
    QTest::newRow("35 emoji fit one") << emoji.left(70) << u"81"_s << 1;
    QTest::newRow("an emoji is never cut: 33 in each") << emoji.left(134) << u"81"_s << 3;
    QTest::newRow("to China English counts as any other text") << latin.left(71) << u"86"_s << 2;
    QTest::newRow("to Malaysia 153 fit one") << latin.left(153) << u"60"_s << 1;
    QTest::newRow("to Malaysia 154 need two") << latin.left(154) << u"60"_s << 2;
    QTest::newRow("to Malaysia 146 and 153 fill two") << latin.left(299) << u"60"_s << 2;
    QTest::newRow("to Malaysia 300 need three") << latin.left(300) << u"60"_s << 3;
    QTest::newRow("to Malaysia 64 not English need two") << chinese.left(64) << u"60"_s << 2;
}

void tst_Segments::countsAsTheBillingPageDoes()
{
    QFETCH(const QString, text);
    QFETCH(const QString, callingCode);
    QTEST(segmentCount(text, callingCode), "segments");
}

} // namespace smsdesk

QTEST_GUILESS_MAIN(smsdesk::tst_Segments)
#include "tst_segments.moc"
