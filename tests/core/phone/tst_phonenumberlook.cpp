// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/phone/phonenumber.h"
#include "tests/support/claimtest.h"

#include <algorithm>

namespace smsdesk {

using namespace Qt::StringLiterals;

/// How PhoneNumber's numbers look: tst_phonenumber says how they are read.
class tst_PhoneNumberLook : public ClaimTest
{
    Q_OBJECT

private Q_SLOTS:
    void writesInternationally_data();
    void writesInternationally();
    void formatsWhileTyping_data();
    void formatsWhileTyping();
    void masks_data();
    void masks();
    void hidesFourDigitsOfEveryNumber();
};

void tst_PhoneNumberLook::writesInternationally_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("international");

    QTest::newRow("China") << u"+8613711112222"_s << u"+86 137 1111 2222"_s;
    QTest::newRow("United States") << u"+16502530000"_s << u"+1 650-253-0000"_s;
    QTest::newRow("Great Britain") << u"+442070313000"_s << u"+44 20 7031 3000"_s;
    QTest::newRow("Italy keeps its zero") << u"+390212345678"_s << u"+39 02 1234 5678"_s;
    QTest::newRow("no country") << u"+80012345678"_s << u"+800 1234 5678"_s;
    QTest::newRow("no digit is left out") << u"+5211012343709"_s << u"+52 11012343709"_s;
    QTest::newRow("zeros alone are not multiplied") << u"+860000000"_s << u"+86 0000000"_s;
}

void tst_PhoneNumberLook::writesInternationally()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, international);

    QCOMPARE(PhoneNumber::parse(typed)->international(), international);
}

void tst_PhoneNumberLook::formatsWhileTyping_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("defaultRegion");
    QTest::addColumn<QString>("formatted");

    const QString none;
    QTest::newRow("nothing") << none << none << none;
    QTest::newRow("a plus") << u"+"_s << none << u"+"_s;
    QTest::newRow("half a calling code") << u"+8"_s << none << u"+8"_s;
    QTest::newRow("a calling code") << u"+86"_s << none << u"+86"_s;
    QTest::newRow("the first digit after it") << u"+861"_s << none << u"+86 1"_s;
    QTest::newRow("half a number") << u"+8613711"_s << none << u"+86 137 11"_s;
    QTest::newRow("a whole number") << u"+8613711112222"_s << none << u"+86 137 1111 2222"_s;
    QTest::newRow("formatted already") << u"+86 137 1111 2222"_s << none << u"+86 137 1111 2222"_s;
    QTest::newRow("full-width") << u"＋８６１３７１１"_s << none << u"+86 137 11"_s;
    QTest::newRow("national") << u"6502530"_s << u"US"_s << u"650-2530"_s;
    QTest::newRow("national, region in small letters")
        << u"13711112222"_s << u"cn"_s << u"137 1111 2222"_s;
    QTest::newRow("national, no region") << u"13711112222"_s << none << u"13711112222"_s;
    QTest::newRow("national, unknown region") << u"13711112222"_s << u"XX"_s << u"13711112222"_s;
    QTest::newRow("double zero alone") << u"00"_s << none << u"00"_s;
    QTest::newRow("double zero without a region") << u"008613711"_s << none << u"00 86 137 11"_s;
    QTest::newRow("double zero where 011 is dialled")
        << u"008613711"_s << u"US"_s << u"00 86 137 11"_s;
    QTest::newRow("a word") << u"abc"_s << u"CN"_s << u"abc"_s;
    QTest::newRow("a letter inside") << u"+86137a"_s << none << u"+86137a"_s;
    QTest::newRow("an extension") << u"6502530000 ext 1"_s << u"US"_s << u"6502530000 ext 1"_s;
    QTest::newRow("a link") << u"tel:+8613711"_s << none << u"tel:+8613711"_s;
    QTest::newRow("a zero in brackets") << u"+44 (0)20"_s << none << u"+44 (0)20"_s;
    QTest::newRow("a spreadsheet's fraction")
        << u"3711112222.00"_s << u"CM"_s << u"3711112222.00"_s;
    QTest::newRow("too many digits") << QString(25, u'1') << u"CN"_s << QString(25, u'1');
}

void tst_PhoneNumberLook::formatsWhileTyping()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, defaultRegion);
    QFETCH(const QString, formatted);

    QCOMPARE(formatAsYouType(typed, defaultRegion), formatted);
}

void tst_PhoneNumberLook::masks_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("masked");

    QTest::newRow("thirteen digits") << u"+8613711112222"_s << u"+86137****2222"_s;
    QTest::newRow("fifteen digits") << u"+123456789012345"_s << u"+12345****2345"_s;
    QTest::newRow("ten digits") << u"+4512345678"_s << u"+451****678"_s;
    QTest::newRow("six digits") << u"+86123"_s << u"+8****"_s;
    QTest::newRow("four digits") << u"+123"_s << u"+****"_s;
    QTest::newRow("no plus") << u"13711112222"_s << u"1371****222"_s;
    QTest::newRow("blanks and dashes go") << u"+86 137-1111-2222"_s << u"+86137****2222"_s;
    QTest::newRow("full-width") << u"＋８６１３７１１１１２２２２"_s << u"+86137****2222"_s;
    QTest::newRow("letters are hidden") << u"+86137secret11112222"_s << u"+86137****2222"_s;
    QTest::newRow("a word") << u"secret"_s << u"****"_s;
    QTest::newRow("nothing") << QString() << u"****"_s;
}

void tst_PhoneNumberLook::masks()
{
    QFETCH(const QString, text);
    QFETCH(const QString, masked);

    QCOMPARE(maskedNumber(text), masked);
    if (const auto number = PhoneNumber::parse(text))
        QCOMPARE(number->masked(), masked);
}

void tst_PhoneNumberLook::hidesFourDigitsOfEveryNumber()
{
    const QString digits = u"123456789012345678901234567890"_s;
    for (qsizetype length = 1; length <= digits.size(); ++length) {
        const QString number = digits.first(length);
        const QString masked = maskedNumber(number);
        QVERIFY(masked.contains(u"****"_s));
        QCOMPARE_LE(masked.size() - 4, std::max<qsizetype>(0, length - 4));
        QCOMPARE_NE(masked, number);
    }
}

} // namespace smsdesk

QTEST_GUILESS_MAIN(smsdesk::tst_PhoneNumberLook)
#include "tst_phonenumberlook.moc"
