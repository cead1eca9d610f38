// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/account/account.h"
#include "tests/support/claimtest.h"

using namespace Qt::StringLiterals;

namespace smsdesk {

class tst_Account : public ClaimTest
{
    Q_OBJECT

private Q_SLOTS:
    void readsSdkAppId_data();
    void readsSdkAppId();
    void comparesNamesAsPeopleDo_data();
    void comparesNamesAsPeopleDo();
};

void tst_Account::readsSdkAppId_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<quint32>("value"); // 0: refused

    QTest::newRow("as the console shows it") << u"1400006666"_s << 1'400'006'666U;
    QTest::newRow("with the blanks a paste brings along")
        << u"\u00A01400006666\u200B\n"_s << 1'400'006'666U;
    QTest::newRow("the largest") << u"4294967295"_s << 4'294'967'295U;
    QTest::newRow("leading zeros do not count") << u"007"_s << 7U;
    QTest::newRow("one more than fits") << u"4294967296"_s << 0U;
    QTest::newRow("zero") << u"0"_s << 0U;
    QTest::newRow("nothing") << QString() << 0U;
    QTest::newRow("negative") << u"-1"_s << 0U;
    QTest::newRow("with a plus") << u"+1"_s << 0U;
    QTest::newRow("a fraction") << u"1.5"_s << 0U;
    QTest::newRow("letters") << u"14a"_s << 0U;
    QTest::newRow("a blank inside") << u"14 00"_s << 0U;
}

void tst_Account::readsSdkAppId()
{
    QFETCH(const QString, typed);
    QFETCH(const quint32, value);
    const auto id = SdkAppId::parse(typed);

    QCOMPARE(id.has_value(), value != 0);
    if (id) {
        QCOMPARE(id->value(), value);
        QCOMPARE(id->toString(), QString::number(value));
    }
}

void tst_Account::comparesNamesAsPeopleDo_data()
{
    QTest::addColumn<QString>("left");
    QTest::addColumn<QString>("right");
    QTest::addColumn<bool>("same");

    QTest::newRow("capitals do not count") << u"Work"_s << u"wORK"_s << true;
    QTest::newRow("blanks around do not count") << u" Work\u00A0"_s << u"Work"_s << true;
    QTest::newRow("blanks inside do") << u"My Work"_s << u"MyWork"_s << false;
    QTest::newRow("other words are other names") << u"Work"_s << u"Works"_s << false;
    QTest::newRow("Chinese") << u"客服"_s << u"客服"_s << true;
}

void tst_Account::comparesNamesAsPeopleDo()
{
    QFETCH(const QString, left);
    QFETCH(const QString, right);
    QFETCH(const bool, same);
    QCOMPARE(isSameAccountName(left, right), same);
}

} // namespace smsdesk

QTEST_GUILESS_MAIN(smsdesk::tst_Account)
#include "tst_account.moc"
