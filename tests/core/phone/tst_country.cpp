// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/phone/country.h"
#include "tests/support/claimtest.h"

#include <QSet>

namespace smsdesk {

using namespace Qt::StringLiterals;

class tst_Country : public ClaimTest
{
    Q_OBJECT

private Q_SLOTS:
    void namesCountriesInTheLanguage_data();
    void namesCountriesInTheLanguage();
    void speaksOfHongKongAsCldrDoes();
    void returnsWhatHasNoName_data();
    void returnsWhatHasNoName();
    void givesCallingCodes_data();
    void givesCallingCodes();
    void listsEveryRegionOnce();
    void namesEveryListedRegionInBothLanguages();
};

void tst_Country::namesCountriesInTheLanguage_data()
{
    QTest::addColumn<QString>("region");
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("name");

    QTest::newRow("China in English") << u"CN"_s << u"en"_s << u"China"_s;
    QTest::newRow("China in Chinese") << u"CN"_s << u"zh_CN"_s << u"中国"_s;
    QTest::newRow("the bare language is Simplified Chinese") << u"US"_s << u"zh"_s << u"美国"_s;
    QTest::newRow("a small country in English") << u"XK"_s << u"en_GB"_s << u"Kosovo"_s;
    QTest::newRow("a small country in Chinese") << u"AD"_s << u"zh_CN"_s << u"安道尔"_s;
    QTest::newRow("a third language") << u"DE"_s << u"de"_s << u"Deutschland"_s;
    QTest::newRow("no language at all is English") << u"DE"_s << u"C"_s << u"Germany"_s;
    QTest::newRow("networks of no country in English") << u"001"_s << u"en"_s << u"world"_s;
    QTest::newRow("networks of no country in Chinese") << u"001"_s << u"zh_CN"_s << u"世界"_s;
}

void tst_Country::namesCountriesInTheLanguage()
{
    QFETCH(const QString, region);
    QFETCH(const QString, language);
    QFETCH(const QString, name);

    QCOMPARE(countryName(region, QLocale(language)), name);
}

void tst_Country::speaksOfHongKongAsCldrDoes()
{
    // The exact words change with CLDR's editions.
    QVERIFY(countryName(u"HK"_s, QLocale(u"en"_s)).contains(u"Hong Kong"_s));
    QVERIFY(countryName(u"HK"_s, QLocale(u"zh_CN"_s)).contains(u"香港"_s));
}

void tst_Country::returnsWhatHasNoName_data()
{
    QTest::addColumn<QString>("region");

    QTest::newRow("nothing") << QString();
    QTest::newRow("no region of ISO 3166") << u"QQ"_s;
    QTest::newRow("a word") << u"china"_s;
    QTest::newRow("not ASCII") << u"中"_s;
}

void tst_Country::returnsWhatHasNoName()
{
    QFETCH(const QString, region);

    QCOMPARE(countryName(region, QLocale(u"en"_s)), region);
}

void tst_Country::givesCallingCodes_data()
{
    QTest::addColumn<QString>("region");
    QTest::addColumn<int>("code");

    QTest::newRow("China") << u"CN"_s << 86;
    QTest::newRow("Hong Kong") << u"HK"_s << 852;
    QTest::newRow("Canada shares the United States'") << u"CA"_s << 1;
    QTest::newRow("Kazakhstan shares Russia's") << u"KZ"_s << 7;
    QTest::newRow("the Vatican's numbers are Italian") << u"VA"_s << 39;
    QTest::newRow("no country") << u"001"_s << 0;
    QTest::newRow("unknown region") << u"ZZ"_s << 0;
    QTest::newRow("nothing") << QString() << 0;
}

void tst_Country::givesCallingCodes()
{
    QFETCH(const QString, region);
    QFETCH(const int, code);

    QCOMPARE(callingCodeOf(region), code);
}

void tst_Country::listsEveryRegionOnce()
{
    const QStringList regions = phoneRegions();

    QCOMPARE_GT(regions.size(), 230);
    QCOMPARE(QSet<QString>(regions.begin(), regions.end()).size(), regions.size());
    QVERIFY(!regions.contains(u"001"_s));
    for (const QString &region : {u"CN"_s, u"US"_s, u"GB"_s, u"TW"_s, u"BJ"_s})
        QVERIFY(regions.contains(region));
}

void tst_Country::namesEveryListedRegionInBothLanguages()
{
    const QStringList regions = phoneRegions();
    for (const QString &region : regions) {
        QCOMPARE_NE(countryName(region, QLocale(u"en"_s)), region);
        QCOMPARE_NE(countryName(region, QLocale(u"zh_CN"_s)), region);
        QCOMPARE_GT(callingCodeOf(region), 0);
    }
}

} // namespace smsdesk

QTEST_GUILESS_MAIN(smsdesk::tst_Country)
#include "tst_country.moc"
