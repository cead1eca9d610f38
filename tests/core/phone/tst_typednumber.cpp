// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/phone/typednumber.h"
#include "tests/support/claimtest.h"

namespace smsdesk {

using namespace Qt::StringLiterals;

class tst_TypedNumber : public ClaimTest
{
    Q_OBJECT

private Q_SLOTS:
    void foldsForeignCharacters_data();
    void foldsForeignCharacters();
    void leavesDigitsAlone_data();
    void leavesDigitsAlone();
    void refusesWhatIsNoNumber_data();
    void refusesWhatIsNoNumber();
    void marksTrunkZeroInBracketsAlone_data();
    void marksTrunkZeroInBracketsAlone();
    void refusesLinkAndExtensionWhileTyping();
};

void tst_TypedNumber::foldsForeignCharacters_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("folded");

    QTest::newRow("ASCII stays") << u"+86 137-1111"_s << u"+86 137-1111"_s;
    QTest::newRow("full-width digits and signs") << u"＋８６（１０）－６５"_s << u"+86(10)-65"_s;
    QTest::newRow("Arabic-Indic digits") << u"+٨٦"_s << u"+86"_s;
    QTest::newRow("Devanagari digits") << u"९१"_s << u"91"_s;
    QTest::newRow("no-break, thin, ideographic blank and tab")
        << u"1\u00A02\u20093\u30004\t5"_s << u"1 2 3 4 5"_s;
    QTest::newRow("blanks around go") << u" \n+1\u3000"_s << u"+1"_s;
    QTest::newRow("zero-width characters go")
        << u"\uFEFF\u200B1\u200C2\u200D3\u200E4\u200F5\u20606\u2064"_s << u"123456"_s;
    QTest::newRow("direction marks go")
        << u"\u202A+86\u202C\u202D\u202E \u20661\u2069\u202B"_s << u"+86 1"_s;
    QTest::newRow("soft hyphen goes") << u"13\u00AD7"_s << u"137"_s;
    QTest::newRow("dashes and the minus sign")
        << u"1\u20102\u20113\u20134\u20145\u22126\u30FC7"_s << u"1-2-3-4-5-6-7"_s;
    QTest::newRow("superscript two is no digit") << u"1²"_s << u"1²"_s;
}

void tst_TypedNumber::foldsForeignCharacters()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, folded);

    QCOMPARE(foldTyped(typed), folded);
}

void tst_TypedNumber::leavesDigitsAlone_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("isInternational");
    QTest::addColumn<QString>("digits");

    QTest::newRow("plain") << u"13711112222"_s << false << u"13711112222"_s;
    QTest::newRow("plus in brackets") << u"(+86) 137"_s << true << u"86137"_s;
    QTest::newRow("double zero stays") << u"0086 137"_s << false << u"0086137"_s;
    QTest::newRow("every separator")
        << u"+1 (650) [2]5-3.0/00 0 00"_s << true << u"1650253000000"_s;
    QTest::newRow("tel link") << u"tel:+86-137"_s << true << u"86137"_s;
    QTest::newRow("TEL link in capitals, with blank") << u"TEL: +86137"_s << true << u"86137"_s;
    QTest::newRow("tel link with slashes") << u"tel://+86137"_s << true << u"86137"_s;
    QTest::newRow("tel link with encoded plus") << u"tel:%2B86%20137"_s << true << u"86137"_s;
    QTest::newRow("tel link with extension") << u"tel:+86137;ext=12"_s << true << u"86137"_s;
    QTest::newRow("local tel link with its context")
        << u"tel:863-1234;phone-context=+1-914"_s << true << u"19148631234"_s;
    QTest::newRow("global tel link ignores a context")
        << u"tel:+86137;phone-context=+1-914"_s << true << u"86137"_s;
    QTest::newRow("local tel link with a domain as context")
        << u"tel:8631234;phone-context=example.com"_s << false << u"8631234"_s;
    QTest::newRow("ext.") << u"650 253 0000 ext. 12"_s << false << u"6502530000"_s;
    QTest::newRow("Ext: without blank") << u"6502530000Ext:12"_s << false << u"6502530000"_s;
    QTest::newRow("extension") << u"6502530000, extension 1234567"_s << false << u"6502530000"_s;
    QTest::newRow("x after a blank") << u"6502530000 x12"_s << false << u"6502530000"_s;
    QTest::newRow("number sign after a blank") << u"6502530000 #12"_s << false << u"6502530000"_s;
    QTest::newRow("Chinese extension") << u"01065529988转123"_s << false << u"01065529988"_s;
    QTest::newRow("Chinese extension with blanks")
        << u"01065529988 分机 123"_s << false << u"01065529988"_s;
    QTest::newRow("Russian extension") << u"84951234567 доб. 12"_s << false << u"84951234567"_s;
    QTest::newRow("Russian extension in capitals")
        << u"84951234567 ДОБ. 12"_s << false << u"84951234567"_s;
}

void tst_TypedNumber::leavesDigitsAlone()
{
    QFETCH(const QString, typed);
    QFETCH(const bool, isInternational);
    QFETCH(const QString, digits);

    const auto number = readTyped(typed);

    QVERIFY(number.has_value());
    QCOMPARE(number->isInternational, isInternational);
    QCOMPARE(number->digits, digits);
}

void tst_TypedNumber::refusesWhatIsNoNumber_data()
{
    using Kind = PhoneError::Kind;
    QTest::addColumn<QString>("typed");
    QTest::addColumn<Kind>("error");

    QTest::newRow("nothing") << QString() << Kind::Empty;
    QTest::newRow("blanks of many kinds") << u" \t\n\u00A0\u3000"_s << Kind::Empty;
    QTest::newRow("invisible characters") << u"\uFEFF\u200B\u00AD"_s << Kind::Empty;
    QTest::newRow("ten thousand blanks") << QString(10000, u' ') << Kind::Empty;
    QTest::newRow("a word") << u"abc"_s << Kind::NotANumber;
    QTest::newRow("a plus alone") << u"+"_s << Kind::NotANumber;
    QTest::newRow("separators alone") << u"(-)"_s << Kind::NotANumber;
    QTest::newRow("an empty link") << u"tel:"_s << Kind::Empty;
    QTest::newRow("two pluses") << u"++86137"_s << Kind::NotANumber;
    QTest::newRow("a plus inside") << u"86+137"_s << Kind::NotANumber;
    QTest::newRow("two numbers") << u"+8613711112222\n+8613811112222"_s << Kind::NotANumber;
    QTest::newRow("two numbers with a comma") << u"13711112222,13811112222"_s << Kind::NotANumber;
    QTest::newRow("two endings with a slash") << u"030 901820/21"_s << Kind::NotANumber;
    QTest::newRow("a range") << u"901820~29"_s << Kind::NotANumber;
    QTest::newRow("vanity letters") << u"1-800-FLOWERS"_s << Kind::NotANumber;
    QTest::newRow("letter o for zero") << u"+86137111122o2"_s << Kind::NotANumber;
    QTest::newRow("letter l for one") << u"+86l3711112222"_s << Kind::NotANumber;
    QTest::newRow("an x inside the digits") << u"1371111x2222"_s << Kind::NotANumber;
    QTest::newRow("a number sign inside the digits") << u"1371111#2222"_s << Kind::NotANumber;
    QTest::newRow("an extension without digits") << u"6502530000 ext"_s << Kind::NotANumber;
    QTest::newRow("an extension in front") << u"ext 12 6502530000"_s << Kind::NotANumber;
    QTest::newRow("an extension alone") << u"ext 12"_s << Kind::Empty;
    QTest::newRow("NUL inside") << u"+86137"_s + QChar(u'\0') + u"11112222"_s << Kind::NotANumber;
    QTest::newRow("encoded NUL") << u"tel:+86137%0011112222"_s << Kind::NotANumber;
    QTest::newRow("control character") << u"+86137\u0007"_s << Kind::NotANumber;
    QTest::newRow("half a surrogate pair") << u"+86137"_s + QChar(0xD83D) << Kind::NotANumber;
    QTest::newRow("emoji") << u"📞137"_s << Kind::NotANumber;
    QTest::newRow("a spreadsheet's fraction") << u"8613711112222.0"_s << Kind::NotANumber;
    QTest::newRow("a spreadsheet's exponent") << u"8.61371E+12"_s << Kind::NotANumber;
    QTest::newRow("an address") << u"me@example.com"_s << Kind::NotANumber;
    QTest::newRow("ten thousand digits") << QString(10000, u'1') << Kind::TooLong;
    QTest::newRow("ten thousand letters") << QString(10000, u'a') << Kind::NotANumber;
    QTest::newRow("ten thousand brackets") << QString(10000, u'(') << Kind::NotANumber;
    QTest::newRow("forty digits") << QString(40, u'1') << Kind::TooLong;
}

void tst_TypedNumber::refusesWhatIsNoNumber()
{
    QFETCH(const QString, typed);
    QFETCH(const PhoneError::Kind, error);

    const auto number = readTyped(typed);

    QVERIFY(!number.has_value());
    QCOMPARE(number.error(), error);
}

void tst_TypedNumber::marksTrunkZeroInBracketsAlone_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<qsizetype>("zero"); // -1 for none

    QTest::newRow("round brackets") << u"+44 (0)20"_s << qsizetype{2};
    QTest::newRow("blanks inside the brackets") << u"+44 ( 0 ) 20"_s << qsizetype{2};
    QTest::newRow("square brackets") << u"+44[0]20"_s << qsizetype{2};
    QTest::newRow("full-width brackets") << u"＋４４（０）２０"_s << qsizetype{2};
    QTest::newRow("after double zero") << u"0044 (0)20"_s << qsizetype{4};
    QTest::newRow("no brackets") << u"+44 020"_s << qsizetype{-1};
    QTest::newRow("an area code in brackets") << u"+44 (020) 7031"_s << qsizetype{-1};
    QTest::newRow("unbalanced brackets") << u"+44 (0 20"_s << qsizetype{-1};
    QTest::newRow("in front of everything") << u"(0)20 7031"_s << qsizetype{-1};
}

void tst_TypedNumber::marksTrunkZeroInBracketsAlone()
{
    QFETCH(const QString, typed);
    QFETCH(const qsizetype, zero);

    const auto number = readTyped(typed);

    QVERIFY(number.has_value());
    QCOMPARE(number->trunkZero.value_or(-1), zero);
}

void tst_TypedNumber::refusesLinkAndExtensionWhileTyping()
{
    QVERIFY(readPlain(u"+86 137"_s).has_value());
    QVERIFY(!readPlain(u"tel:+86137"_s).has_value());
    QVERIFY(!readPlain(u"+86137 ext 12"_s).has_value());
    QVERIFY(!readPlain(u"13711112222.0"_s).has_value());
}

} // namespace smsdesk

QTEST_GUILESS_MAIN(smsdesk::tst_TypedNumber)
#include "tst_typednumber.moc"
