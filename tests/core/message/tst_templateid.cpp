// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/message/templateid.h"
#include "tests/support/claimtest.h"

namespace smsdesk {

using namespace Qt::StringLiterals;

class tst_TemplateId : public ClaimTest
{
    Q_OBJECT

private Q_SLOTS:
    void readsDigits_data();
    void readsDigits();
    void refusesWhatIsNoPositiveWholeNumber_data();
    void refusesWhatIsNoPositiveWholeNumber();
    void comparesByValue();
};

void tst_TemplateId::readsDigits_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<qint64>("value");

    QTest::newRow("the specification's") << u"19"_s << qint64{19};
    QTest::newRow("the smallest") << u"1"_s << qint64{1};
    QTest::newRow("the largest that JSON carries exactly")
        << u"9007199254740991"_s << qint64{9007199254740991};
    QTest::newRow("blanks around") << u" \t1234567\u3000\n"_s << qint64{1234567};
    QTest::newRow("invisible characters around") << u"\uFEFF123\u200B"_s << qint64{123};
    QTest::newRow("full-width") << u"１２３４"_s << qint64{1234};
    QTest::newRow("zeros in front") << u"0019"_s << qint64{19};
    QTest::newRow("a thousand zeros in front") << QString(1000, u'0') + u'7' << qint64{7};
}

void tst_TemplateId::readsDigits()
{
    QFETCH(const QString, typed);
    QFETCH(const qint64, value);

    const auto id = TemplateId::parse(typed);

    QVERIFY(id.has_value());
    QCOMPARE(id->value(), value);
    QCOMPARE(id->toString(), QString::number(value));
}

void tst_TemplateId::refusesWhatIsNoPositiveWholeNumber_data()
{
    using enum TemplateIdError;
    QTest::addColumn<QString>("typed");
    QTest::addColumn<TemplateIdError>("error");

    QTest::newRow("nothing") << QString() << Empty;
    QTest::newRow("blanks") << u" \u3000\u200B\t"_s << Empty;
    QTest::newRow("a word") << u"abc"_s << NotDigits;
    QTest::newRow("a letter among digits") << u"12O4"_s << NotDigits;
    QTest::newRow("a minus") << u"-19"_s << NotDigits;
    QTest::newRow("a plus") << u"+19"_s << NotDigits;
    QTest::newRow("a decimal point") << u"19.0"_s << NotDigits;
    QTest::newRow("an exponent") << u"1e3"_s << NotDigits;
    QTest::newRow("a blank inside") << u"1 9"_s << NotDigits;
    QTest::newRow("a superscript") << u"1²"_s << NotDigits;
    QTest::newRow("NUL inside") << u"1"_s + QChar(u'\0') + u'9' << NotDigits;
    QTest::newRow("half a surrogate pair") << QString(QChar(0xD835)) << NotDigits;
    QTest::newRow("zero") << u"0"_s << OutOfRange;
    QTest::newRow("many zeros") << u"00000"_s << OutOfRange;
    QTest::newRow("one more than JSON carries") << u"9007199254740992"_s << OutOfRange;
    QTest::newRow("more than 64 bits") << u"18446744073709551617"_s << OutOfRange;
    QTest::newRow("ten thousand digits") << QString(10'000, u'9') << OutOfRange;
    QTest::newRow("ten thousand digits and a letter") << QString(10'000, u'9') + u'x' << NotDigits;
}

void tst_TemplateId::refusesWhatIsNoPositiveWholeNumber()
{
    QFETCH(const QString, typed);
    QFETCH(const TemplateIdError, error);

    const auto id = TemplateId::parse(typed);

    QVERIFY(!id.has_value());
    QCOMPARE(id.error(), error);
}

void tst_TemplateId::comparesByValue()
{
    QCOMPARE(*TemplateId::parse(u"19"_s), *TemplateId::parse(u"019"_s));
    QVERIFY(*TemplateId::parse(u"19"_s) < *TemplateId::parse(u"100"_s));
}

} // namespace smsdesk

QTEST_GUILESS_MAIN(smsdesk::tst_TemplateId)
#include "tst_templateid.moc"
