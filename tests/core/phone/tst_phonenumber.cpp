// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/phone/country.h"
#include "core/phone/phonenumber.h"
#include "tests/support/claimtest.h"

#include <QElapsedTimer>
#include <QRandomGenerator>

// libphonenumber's tables age and differ from system to system: rows claim validity and spacing
// only of numbers whose ranges have not changed for many years.

namespace smsdesk {

using namespace Qt::StringLiterals;
using Doubt = PhoneNumber::Doubt;
using Kind = PhoneError::Kind;

class tst_PhoneNumber : public ClaimTest
{
    Q_OBJECT

private Q_SLOTS:
    void readsNumbersOfManyCountries_data();
    void readsNumbersOfManyCountries();
    void readsWhatPeopleTypeAndPaste_data();
    void readsWhatPeopleTypeAndPaste();
    void readsNationalNumbersOfTheDefaultRegion_data();
    void readsNationalNumbersOfTheDefaultRegion();
    void refusesWhatCannotBeANumber_data();
    void refusesWhatCannotBeANumber();
    void doubtsWhatDoesNotFitItsCountry_data();
    void doubtsWhatDoesNotFitItsCountry();
    void findsTheCountryOfASharedCallingCode_data();
    void findsTheCountryOfASharedCallingCode();
    void isEqualHoweverItWasTyped();
    void readsItsOwnE164AsTheSameNumber();
    void readsTenThousandCharactersQuickly();
};

void tst_PhoneNumber::readsNumbersOfManyCountries_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("callingCode");
    QTest::addColumn<QString>("national");
    QTest::addColumn<QString>("region");

    QTest::newRow("China, mobile")
        << u"+86 139 1234 5678"_s << u"86"_s << u"13912345678"_s << u"CN"_s;
    QTest::newRow("China, Beijing")
        << u"+86 10 6552 9988"_s << u"86"_s << u"1065529988"_s << u"CN"_s;
    QTest::newRow("Hong Kong") << u"+852 6123 4567"_s << u"852"_s << u"61234567"_s << u"HK"_s;
    QTest::newRow("Macao") << u"+853 6612 3456"_s << u"853"_s << u"66123456"_s << u"MO"_s;
    QTest::newRow("Taiwan") << u"+886 912 345 678"_s << u"886"_s << u"912345678"_s << u"TW"_s;
    QTest::newRow("United States") << u"+1 650 253 0000"_s << u"1"_s << u"6502530000"_s << u"US"_s;
    QTest::newRow("Great Britain")
        << u"+44 20 7031 3000"_s << u"44"_s << u"2070313000"_s << u"GB"_s;
    QTest::newRow("Germany") << u"+49 30 901820"_s << u"49"_s << u"30901820"_s << u"DE"_s;
    QTest::newRow("France") << u"+33 6 12 34 56 78"_s << u"33"_s << u"612345678"_s << u"FR"_s;
    QTest::newRow("Spain") << u"+34 612 34 56 78"_s << u"34"_s << u"612345678"_s << u"ES"_s;
    QTest::newRow("Italy, mobile")
        << u"+39 312 345 6789"_s << u"39"_s << u"3123456789"_s << u"IT"_s;
    QTest::newRow("Italy keeps its zero")
        << u"+39 02 1234 5678"_s << u"39"_s << u"0212345678"_s << u"IT"_s;
    QTest::newRow("Russia") << u"+7 912 345 67 89"_s << u"7"_s << u"9123456789"_s << u"RU"_s;
    QTest::newRow("Japan") << u"+81 90 1234 5678"_s << u"81"_s << u"9012345678"_s << u"JP"_s;
    QTest::newRow("Korea") << u"+82 10 2000 0000"_s << u"82"_s << u"1020000000"_s << u"KR"_s;
    QTest::newRow("Singapore") << u"+65 8123 4567"_s << u"65"_s << u"81234567"_s << u"SG"_s;
    QTest::newRow("Malaysia") << u"+60 12 345 6789"_s << u"60"_s << u"123456789"_s << u"MY"_s;
    QTest::newRow("India") << u"+91 98765 43210"_s << u"91"_s << u"9876543210"_s << u"IN"_s;
    QTest::newRow("Australia") << u"+61 412 345 678"_s << u"61"_s << u"412345678"_s << u"AU"_s;
    QTest::newRow("New Zealand") << u"+64 21 123 4567"_s << u"64"_s << u"211234567"_s << u"NZ"_s;
    QTest::newRow("South Africa") << u"+27 71 123 4567"_s << u"27"_s << u"711234567"_s << u"ZA"_s;
    QTest::newRow("Brazil") << u"+55 11 96123 4567"_s << u"55"_s << u"11961234567"_s << u"BR"_s;
    QTest::newRow("Mexico") << u"+52 55 1234 5678"_s << u"52"_s << u"5512345678"_s << u"MX"_s;
    QTest::newRow("Argentina, mobile")
        << u"+54 9 11 2345 6789"_s << u"54"_s << u"91123456789"_s << u"AR"_s;
    QTest::newRow("Turkey") << u"+90 532 123 4567"_s << u"90"_s << u"5321234567"_s << u"TR"_s;
    QTest::newRow("Emirates") << u"+971 50 123 4567"_s << u"971"_s << u"501234567"_s << u"AE"_s;
}

void tst_PhoneNumber::readsNumbersOfManyCountries()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, callingCode);
    QFETCH(const QString, national);
    QFETCH(const QString, region);

    const auto number = PhoneNumber::parse(typed);

    QVERIFY(number.has_value());
    QCOMPARE(number->e164(), u'+' + callingCode + national);
    QCOMPARE(number->callingCode(), callingCode);
    QCOMPARE(number->nationalDigits(), national);
    QCOMPARE(number->region(), region);
    QCOMPARE(number->doubt(), Doubt::None);
    QVERIFY(!number->isImpossible());
}

void tst_PhoneNumber::readsWhatPeopleTypeAndPaste_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("defaultRegion");
    QTest::addColumn<QString>("e164");

    const QString none;
    const QString china = u"+8613711112222"_s;
    const QString london = u"+442070313000"_s;
    QTest::newRow("E.164") << china << none << china;
    QTest::newRow("blanks and dashes") << u" +86 137-1111-2222 "_s << none << china;
    QTest::newRow("full-width") << u"＋８６　１３７１１１１２２２２"_s << none << china;
    QTest::newRow("invisible characters")
        << u"\u202A+86\u200B13711112222\u202C\uFEFF"_s << none << china;
    QTest::newRow("calling code in brackets") << u"(+86) 13711112222"_s << none << china;
    QTest::newRow("tel link") << u"tel:+86-137-1111-2222;ext=5"_s << none << china;
    QTest::newRow("tel link with encoded plus") << u"tel:%2B8613711112222"_s << none << china;
    QTest::newRow("extension") << u"+86 137 1111 2222 ext. 12"_s << none << china;
    QTest::newRow("double zero without a region") << u"0086 137 1111 2222"_s << none << china;
    QTest::newRow("double zero where 011 is dialled") << u"0086 13711112222"_s << u"US"_s << china;
    QTest::newRow("double zero where 00 is dialled") << u"0086 13711112222"_s << u"DE"_s << china;
    QTest::newRow("plus and double zero") << u"+0086 13711112222"_s << none << china;
    QTest::newRow("the region's own prefix 011") << u"011 86 13711112222"_s << u"US"_s << china;
    QTest::newRow("the region's own prefix 0011") << u"0011 86 13711112222"_s << u"AU"_s << china;
    QTest::newRow("the region's own prefix 001") << u"001 86 13711112222"_s << u"KR"_s << china;
    QTest::newRow("calling code without plus") << u"8613711112222"_s << u"CN"_s << china;
    QTest::newRow("plus beats the region") << u"+8613711112222"_s << u"US"_s << china;
    QTest::newRow("trunk zero in brackets") << u"+44 (0)20 7031 3000"_s << none << london;
    QTest::newRow("trunk zero in brackets after double zero")
        << u"0044 (0)20 7031 3000"_s << none << london;
    QTest::newRow("trunk zero without brackets") << u"+44 020 7031 3000"_s << none << london;
    QTest::newRow("trunk zero where none exists")
        << u"+34 (0)612 345 678"_s << none << u"+34612345678"_s;
    QTest::newRow("trunk zero that Italy dials")
        << u"+39 (0)2 1234 5678"_s << none << u"+390212345678"_s;
    QTest::newRow("slash after the area code") << u"+49 30/901820"_s << none << u"+4930901820"_s;
}

void tst_PhoneNumber::readsWhatPeopleTypeAndPaste()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, defaultRegion);
    QFETCH(const QString, e164);

    const auto number = PhoneNumber::parse(typed, defaultRegion);

    QVERIFY(number.has_value());
    QCOMPARE(number->e164(), e164);
    QCOMPARE(number->doubt(), Doubt::None);
}

void tst_PhoneNumber::readsNationalNumbersOfTheDefaultRegion_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("defaultRegion");
    QTest::addColumn<QString>("e164");

    QTest::newRow("Chinese mobile") << u"139 1234 5678"_s << u"CN"_s << u"+8613912345678"_s;
    QTest::newRow("region in small letters") << u"13912345678"_s << u"cn"_s << u"+8613912345678"_s;
    QTest::newRow("Chinese landline in full width")
        << u"０１０－６５５２９９８８"_s << u"CN"_s << u"+861065529988"_s;
    QTest::newRow("American") << u"(650) 253-0000"_s << u"US"_s << u"+16502530000"_s;
    QTest::newRow("American with 1") << u"1 650 253 0000"_s << u"US"_s << u"+16502530000"_s;
    QTest::newRow("British") << u"020 7031 3000"_s << u"GB"_s << u"+442070313000"_s;
    QTest::newRow("British with bracketed zero")
        << u"(0)20 7031 3000"_s << u"GB"_s << u"+442070313000"_s;
    QTest::newRow("German with slash") << u"030/901820"_s << u"DE"_s << u"+4930901820"_s;
    QTest::newRow("Italian keeps its zero") << u"02 1234 5678"_s << u"IT"_s << u"+390212345678"_s;
    QTest::newRow("Argentinian mobile 15")
        << u"011 15-2345-6789"_s << u"AR"_s << u"+5491123456789"_s;
}

void tst_PhoneNumber::readsNationalNumbersOfTheDefaultRegion()
{
    readsWhatPeopleTypeAndPaste();
}

void tst_PhoneNumber::refusesWhatCannotBeANumber_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("defaultRegion");
    QTest::addColumn<Kind>("error");

    const QString none;
    QTest::newRow("nothing") << none << none << Kind::Empty;
    QTest::newRow("blanks, even with a region") << u" \u3000\u200B"_s << u"CN"_s << Kind::Empty;
    QTest::newRow("a word") << u"abc"_s << u"CN"_s << Kind::NotANumber;
    QTest::newRow("vanity letters") << u"1-800-FLOWERS"_s << u"US"_s << Kind::NotANumber;
    QTest::newRow("vanity letters after a plus") << u"+1 800 FLOWERS"_s << none << Kind::NotANumber;
    QTest::newRow("a letter for a digit") << u"+8613711112O22"_s << none << Kind::NotANumber;
    QTest::newRow("a letter among enough digits")
        << u"+86137111122o22"_s << none << Kind::NotANumber;
    QTest::newRow("NUL inside") << u"+86137"_s + QChar(u'\0') + u"11112222"_s << none
                                << Kind::NotANumber;
    QTest::newRow("a calling code alone") << u"+86"_s << none << Kind::NotANumber;
    QTest::newRow("a calling code and one digit") << u"+86 1"_s << none << Kind::NotANumber;
    QTest::newRow("no region") << u"13711112222"_s << none << Kind::NoCountryCode;
    QTest::newRow("unknown region") << u"13711112222"_s << u"XX"_s << Kind::NoCountryCode;
    QTest::newRow("a region that is none") << u"13711112222"_s << u"001"_s << Kind::NoCountryCode;
    QTest::newRow("a letter is worse than no region")
        << u"1371111222O"_s << none << Kind::NotANumber;
    QTest::newRow("unknown calling code") << u"+999 123456"_s << none << Kind::UnknownCountryCode;
    QTest::newRow("calling code with zero")
        << u"+0 13711112222"_s << none << Kind::UnknownCountryCode;
    QTest::newRow("unknown after double zero")
        << u"00999 123456"_s << none << Kind::UnknownCountryCode;
    QTest::newRow("unknown after double zero, with a region")
        << u"00999 123456"_s << u"US"_s << Kind::UnknownCountryCode;
    QTest::newRow("sixteen digits after a plus") << u"+4912345678901234"_s << none << Kind::TooLong;
    QTest::newRow("sixteen digits for no region") << u"1234567890123456"_s << none << Kind::TooLong;
    QTest::newRow("two numbers in one") << u"13711112222 13811112222"_s << u"CN"_s << Kind::TooLong;
    QTest::newRow("within its area only") << u"+1 555 0100"_s << none << Kind::LocalOnly;
    QTest::newRow("within its area only, national") << u"555 0100"_s << u"US"_s << Kind::LocalOnly;
}

void tst_PhoneNumber::refusesWhatCannotBeANumber()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, defaultRegion);
    QFETCH(const Kind, error);

    const auto number = PhoneNumber::parse(typed, defaultRegion);

    QVERIFY(!number.has_value());
    QCOMPARE(number.error().kind, error);
}

void tst_PhoneNumber::doubtsWhatDoesNotFitItsCountry_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<Doubt>("doubt");
    QTest::addColumn<bool>("isImpossible");

    QTest::newRow("valid") << u"+8613711112222"_s << Doubt::None << false;
    QTest::newRow("no known range") << u"+1 000 000 0000"_s << Doubt::Unassigned << false;
    QTest::newRow("fifteen digits are allowed")
        << u"+491234567890123"_s << Doubt::Unassigned << false;
    QTest::newRow("three digits") << u"+86 123"_s << Doubt::TooShort << true;
    QTest::newRow("emergency call") << u"+1 911"_s << Doubt::TooShort << true;
    QTest::newRow("one digit missing") << u"+33 6 12 34 56 7"_s << Doubt::TooShort << true;
    QTest::newRow("one digit too many") << u"+1 650 253 00001"_s << Doubt::TooLong << true;
    QTest::newRow("between two lengths") << u"+800 1234 567"_s << Doubt::TooShort << true;
}

void tst_PhoneNumber::doubtsWhatDoesNotFitItsCountry()
{
    QFETCH(const QString, typed);
    QFETCH(const Doubt, doubt);
    QFETCH(const bool, isImpossible);

    const auto number = PhoneNumber::parse(typed);

    QVERIFY(number.has_value());
    QCOMPARE(number->doubt(), doubt);
    QCOMPARE(number->isImpossible(), isImpossible);
}

void tst_PhoneNumber::findsTheCountryOfASharedCallingCode_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("region");

    QTest::newRow("Toronto") << u"+1 416 967 1111"_s << u"CA"_s;
    QTest::newRow("Bahamas") << u"+1 242 322 1234"_s << u"BS"_s;
    QTest::newRow("an unknown area is the biggest country's") << u"+1 000 000 0000"_s << u"US"_s;
    QTest::newRow("Moscow") << u"+7 495 123 45 67"_s << u"RU"_s;
    QTest::newRow("Kazakhstan") << u"+7 701 123 4567"_s << u"KZ"_s;
    QTest::newRow("Isle of Man") << u"+44 7624 123456"_s << u"IM"_s;
    QTest::newRow("the Vatican counts as Italy") << u"+39 06 698 12345"_s << u"IT"_s;
    QTest::newRow("Guadeloupe") << u"+590 590 20 12 34"_s << u"GP"_s;
    QTest::newRow("Mayotte") << u"+262 269 61 12 34"_s << u"YT"_s;
    QTest::newRow("Kosovo") << u"+383 43 201 234"_s << u"XK"_s;
    QTest::newRow("international freephone") << u"+800 1234 5678"_s << u"001"_s;
    QTest::newRow("satellites") << u"+870 773 111 632"_s << u"001"_s;
    QTest::newRow("impossible international number") << u"+800 12"_s << u"001"_s;
}

void tst_PhoneNumber::findsTheCountryOfASharedCallingCode()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, region);

    const auto number = PhoneNumber::parse(typed);

    QVERIFY(number.has_value());
    QCOMPARE(number->region(), region);
}

void tst_PhoneNumber::isEqualHoweverItWasTyped()
{
    const auto number = PhoneNumber::parse(u"+8613711112222"_s);

    QCOMPARE(*number, *PhoneNumber::parse(u"137 1111 2222"_s, u"CN"_s));
    QCOMPARE(*number, *PhoneNumber::parse(u"tel:0086-13711112222;ext=1"_s));
    QCOMPARE_NE(*number, *PhoneNumber::parse(u"+8613711112223"_s));
}

void tst_PhoneNumber::readsItsOwnE164AsTheSameNumber()
{
    // Zeros in front are what libphonenumber reads differently the second time.
    const QStringList regions = phoneRegions();
    QRandomGenerator random(20251013);
    for (int round = 0; round < 20'000; ++round) {
        const QString &region = regions.at(random.bounded(regions.size()));
        QString typed = u'+' + QString::number(callingCodeOf(region));
        for (int digits = random.bounded(3, 15); digits > 0; --digits)
            typed += QString::number(random.bounded(3) == 0 ? 0 : random.bounded(10));

        const auto number = PhoneNumber::parse(typed);
        if (!number)
            continue;
        const auto again = PhoneNumber::parse(number->e164());
        QVERIFY2(again && *again == *number, qPrintable(typed));
        QCOMPARE(again->doubt(), number->doubt());
        QCOMPARE(again->region(), number->region());
        QCOMPARE(u'+' + number->callingCode() + number->nationalDigits(), number->e164());
    }
}

void tst_PhoneNumber::readsTenThousandCharactersQuickly()
{
    const QStringList texts{QString(10'000, u'9'),
                            u'+' + QString(10'000, u'0'),
                            QString(10'000, u'('),
                            u"tel:"_s + QString(10'000, u';'),
                            QString(10'000, u'x')};
    QElapsedTimer timer;
    timer.start();
    for (const QString &text : texts) {
        QVERIFY(!PhoneNumber::parse(text, u"CN"_s).has_value());
        QCOMPARE(formatAsYouType(text), text);
        QCOMPARE_LE(maskedNumber(text).size(), 14);
    }
    QCOMPARE_LT(timer.elapsed(), 1000);
}

} // namespace smsdesk

QTEST_GUILESS_MAIN(smsdesk::tst_PhoneNumber)
#include "tst_phonenumber.moc"
