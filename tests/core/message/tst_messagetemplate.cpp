// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/message/messagetemplate.h"
#include "tests/support/claimtest.h"

namespace smsdesk {

using namespace Qt::StringLiterals;

class tst_MessageTemplate : public ClaimTest
{
    Q_OBJECT

private Q_SLOTS:
    void countsParameters_data();
    void countsParameters();
    void putsParametersInPlace_data();
    void putsParametersInPlace();
    void writesTheSignatureAsTheGatewayDoes_data();
    void writesTheSignatureAsTheGatewayDoes();
    void rendersTheExampleOfTheSpecification();
    void takesBracketsOffASignature_data();
    void takesBracketsOffASignature();
};

void tst_MessageTemplate::countsParameters_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("count");

    QTest::newRow("nothing") << QString() << 0;
    QTest::newRow("none") << u"Your order is on its way."_s << 0;
    QTest::newRow("one") << u"Your code is {1}."_s << 1;
    QTest::newRow("three") << u"{1} is {2}, for {3} minutes"_s << 3;
    QTest::newRow("in another order") << u"{3}{1}{2}"_s << 3;
    QTest::newRow("used twice") << u"{1} {1}"_s << 1;
    QTest::newRow("a gap: the highest counts") << u"{1} {4}"_s << 4;
    QTest::newRow("the most there can be") << u"{100}"_s << 100;
    QTest::newRow("more than there can be is text") << u"{1} {101} {999}"_s << 1;
    QTest::newRow("a number beyond all bounds is text") << u"{99999999999999999999}"_s << 0;
    QTest::newRow("zero is text") << u"{0}"_s << 0;
    QTest::newRow("a zero in front is text") << u"{01}"_s << 0;
    QTest::newRow("a blank inside is text") << u"{ 1 }"_s << 0;
    QTest::newRow("a word is text") << u"{name}"_s << 0;
    QTest::newRow("full-width is text") << u"｛1｝ {１}"_s << 0;
    QTest::newRow("unclosed is text") << u"{1 {2"_s << 0;
    QTest::newRow("inside more braces") << u"{{2}}"_s << 2;
}

void tst_MessageTemplate::countsParameters()
{
    QFETCH(const QString, text);
    QFETCH(const int, count);

    QCOMPARE(parameterCount(text), count);
}

void tst_MessageTemplate::putsParametersInPlace_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("parameters");
    QTest::addColumn<QString>("rendered");

    QTest::newRow("nothing") << QString() << QStringList() << QString();
    QTest::newRow("no placeholder") << u"Hello"_s << QStringList{u"x"_s} << u"Hello"_s;
    QTest::newRow("in order") << u"a {1} b {2} c"_s << QStringList{u"1st"_s, u"2nd"_s}
                              << u"a 1st b 2nd c"_s;
    QTest::newRow("side by side, in another order")
        << u"{2}{1}"_s << QStringList{u"a"_s, u"b"_s} << u"ba"_s;
    QTest::newRow("used twice") << u"{1}-{1}"_s << QStringList{u"a"_s} << u"a-a"_s;
    QTest::newRow("a parameter that says {2} stays so")
        << u"{1} {2}"_s << QStringList{u"{2}"_s, u"{1}"_s} << u"{2} {1}"_s;
    QTest::newRow("pieces do not join into a placeholder")
        << u"{{1}}"_s << QStringList{u"1"_s} << u"{1}"_s;
    QTest::newRow("a missing parameter leaves its placeholder")
        << u"{1} {2}"_s << QStringList{u"a"_s} << u"a {2}"_s;
    QTest::newRow("an empty parameter is none missing")
        << u"<{1}>"_s << QStringList{QString()} << u"<>"_s;
    QTest::newRow("the tenth is not the first") << u"{10}"_s << QStringList{u"a"_s} << u"{10}"_s;
    QTest::newRow("blanks of a parameter stay")
        << u"<{1}>"_s << QStringList{u" a\n"_s} << u"< a\n>"_s;
    QTest::newRow("a percent sign is nothing special")
        << u"%1 {1}"_s << QStringList{u"%1 \\1"_s} << u"%1 %1 \\1"_s;
    QTest::newRow("outside the basic plane") << u"😀{1}😀"_s << QStringList{u"😀"_s} << u"😀😀😀"_s;
}

void tst_MessageTemplate::putsParametersInPlace()
{
    QFETCH(const QString, text);
    QFETCH(const QStringList, parameters);
    QFETCH(const QString, rendered);

    QCOMPARE(renderTemplate(text, parameters, {}, false), rendered);
}

void tst_MessageTemplate::writesTheSignatureAsTheGatewayDoes_data()
{
    QTest::addColumn<QString>("signature");
    QTest::addColumn<bool>("toMainlandChina");
    QTest::addColumn<QString>("rendered");

    QTest::newRow("to China") << u"腾讯云"_s << true << u"【腾讯云】Hi"_s;
    QTest::newRow("elsewhere") << u"Tencent"_s << false << u"[Tencent]Hi"_s;
    QTest::newRow("none to China") << QString() << true << u"Hi"_s;
    QTest::newRow("none elsewhere") << QString() << false << u"Hi"_s;
    QTest::newRow("a placeholder in it is text") << u"{1}"_s << false << u"[{1}]Hi"_s;
}

void tst_MessageTemplate::writesTheSignatureAsTheGatewayDoes()
{
    QFETCH(const QString, signature);
    QFETCH(const bool, toMainlandChina);
    QFETCH(const QString, rendered);

    QCOMPARE(renderTemplate(u"{1}"_s, {u"Hi"_s}, signature, toMainlandChina), rendered);
}

void tst_MessageTemplate::rendersTheExampleOfTheSpecification()
{
    const QString text = u"您的{1}是 {2}，请于 {3} 分钟内填写。如非本人操作，请忽略本短信。"_s;

    QCOMPARE(renderTemplate(text, {u"验证码"_s, u"1234"_s, u"4"_s}, u"腾讯云"_s, true),
             u"【腾讯云】您的验证码是 1234，请于 4 分钟内填写。如非本人操作，请忽略本短信。"_s);
}

void tst_MessageTemplate::takesBracketsOffASignature_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("plain");

    QTest::newRow("nothing") << QString() << QString();
    QTest::newRow("no brackets") << u"Tencent"_s << u"Tencent"_s;
    QTest::newRow("Chinese brackets") << u"【腾讯云】"_s << u"腾讯云"_s;
    QTest::newRow("square brackets") << u"[Tencent]"_s << u"Tencent"_s;
    QTest::newRow("blanks around and inside")
        << u" \u3000[ Tencent Cloud ]\n"_s << u"Tencent Cloud"_s;
    QTest::newRow("one pair of two") << u"[[a]]"_s << u"[a]"_s;
    QTest::newRow("one pair of two kinds") << u"【[a]】"_s << u"[a]"_s;
    QTest::newRow("empty brackets") << u"【】"_s << QString();
    QTest::newRow("only an opening one") << u"[Tencent"_s << u"[Tencent"_s;
    QTest::newRow("only a closing one") << u"Tencent】"_s << u"Tencent】"_s;
    QTest::newRow("a lone bracket") << u"["_s << u"["_s;
    QTest::newRow("mixed") << u"【Tencent]"_s << u"【Tencent]"_s;
    QTest::newRow("two pairs side by side") << u"[a] and [b]"_s << u"[a] and [b]"_s;
    QTest::newRow("never closed") << u"[[a]"_s << u"[[a]"_s;
}

void tst_MessageTemplate::takesBracketsOffASignature()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, plain);

    QCOMPARE(plainSignature(typed), plain);
}

} // namespace smsdesk

QTEST_GUILESS_MAIN(smsdesk::tst_MessageTemplate)
#include "tst_messagetemplate.moc"
