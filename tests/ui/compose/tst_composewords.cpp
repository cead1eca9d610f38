// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/claimtest.h"
#include "tests/ui/compose/composedesk.h"
#include "ui/compose/invisiblewords.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QScrollArea>
#include <QToolButton>

namespace smsdesk {

using namespace Qt::StringLiterals;

/// What the form says of what was typed, and that it is seen.
class tst_ComposeWords : public ClaimTest
{
    Q_OBJECT

private Q_SLOTS:
    void keepsItsSentencesInAnotherLanguage_data();
    void keepsItsSentencesInAnotherLanguage();
    void warnsOfEmptyParametersOfAMessageThatWasBegun();
    void keepsTheBracketsWhileANumberIsTyped();
    void namesInvisibleCharacters_data();
    void namesInvisibleCharacters();
    void sendsInvisibleCharactersAsTheyStand();
    void takesTheOnlyMatchOnCtrlReturnAndShowsItFirst();
    void tabFromTheOnlyMatchGoesToItsFirstParameter();
    void closesTheListOverAnError();
    void scrollsNewFieldsIntoSight();
};

void tst_ComposeWords::keepsItsSentencesInAnotherLanguage_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("text");
    QTest::newRow("a number that cannot be") << u"recipient"_s << u"+86 110"_s;
    QTest::newRow("no recipient") << u"recipient"_s << QString();
    QTest::newRow("letters for a template") << u"template"_s << u"xyz"_s;
    QTest::newRow("a parameter too long") << u"parameter1"_s << QString(10'000, u'x');
    QTest::newRow("a signature too long") << u"signature"_s << QString(51, u'x');
    QTest::newRow("an extension code too long") << u"extend"_s << QString(33, u'1');
}

void tst_ComposeWords::keepsItsSentencesInAnotherLanguage()
{
    QFETCH(const QString, field);
    QFETCH(const QString, text);
    Desk desk;
    desk.language.use(u"en"_s);
    desk.open();
    desk.page->setDraft(validDraft());
    desk.edit(field)->setText(text);
    QTest::keyClick(desk.edit(field), Qt::Key_Return, Qt::ControlModifier);
    FieldMessage *message = desk.message(field);
    QCOMPARE(message->tone(), Tone::Error);
    const QString english = message->text();

    desk.language.use(u"zh_CN"_s);
    QTRY_VERIFY(message->text() != english);
    QCoreApplication::processEvents();
    QCOMPARE(message->tone(), Tone::Error);
    QVERIFY(message->isVisible());
    QVERIFY2(message->text().contains(u"。"_s), qPrintable(message->text()));
    desk.language.use(u"en"_s);
    QTRY_COMPARE(message->text(), english);
    QCOMPARE(message->tone(), Tone::Error);
}

void tst_ComposeWords::warnsOfEmptyParametersOfAMessageThatWasBegun()
{
    Desk desk;
    desk.open();
    const FieldMessage *message = desk.message(u"preview"_s);
    desk.page->setDraft({.templateId = u"20"_s});
    QCOMPARE(message->tone(), Tone::Neutral);

    desk.edit(u"recipient"_s)->setText(u"+1 650 253 0000"_s);
    QTRY_COMPARE(message->tone(), Tone::Warning);
    QVERIFY(message->text().contains(u"{1}, {2}"_s));
    desk.edit(u"recipient"_s)->clear();
    desk.edit(u"parameter1"_s)->setText(u"1"_s);
    QCOMPARE(message->tone(), Tone::Warning);
    QVERIFY(message->text().contains(u"{2}"_s));
    desk.edit(u"parameter2"_s)->setText(u"2"_s);
    QVERIFY(message->text().isEmpty());

    // A warning is no refusal.
    desk.edit(u"parameter2"_s)->clear();
    desk.edit(u"recipient"_s)->setText(u"+1 650 253 0000"_s);
    QTest::mouseClick(desk.sendButton(), Qt::LeftButton);
    QTRY_VERIFY(desk.status().contains(u"accepted"_s));
}

void tst_ComposeWords::keepsTheBracketsWhileANumberIsTyped()
{
    Desk desk;
    desk.open();
    desk.page->setDraft({.templateId = u"20"_s, .signature = u"Acme"_s});
    QVERIFY(desk.preview().startsWith(u"[Acme]"_s));
    int flips = 0;
    const QString digits = u"+8613711112222"_s;
    bool isChinese = false;
    for (const QChar digit : digits) {
        QTest::keyClicks(desk.edit(u"recipient"_s), QString(digit));
        const bool isNow = desk.preview().startsWith(u"【Acme】"_s);
        flips += isNow == isChinese ? 0 : 1;
        isChinese = isNow;
        if (desk.edit(u"recipient"_s)->text().size() < 6)
            QVERIFY(!isNow);
    }
    QVERIFY(isChinese);
    QCOMPARE(flips, 1);
}

void tst_ComposeWords::namesInvisibleCharacters_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("name");
    QTest::newRow("a line feed") << u"a\nb"_s << u"line break"_s;
    QTest::newRow("both ends of a line at once") << u"a\r\nb"_s << u": line break."_s;
    QTest::newRow("a tab") << u"a\tb"_s << u"tab"_s;
    QTest::newRow("an override of direction") << u"a\u202Eb"_s << u"direction mark (U+202E)"_s;
    QTest::newRow("an isolate") << u"a\u2067b"_s << u"direction mark (U+2067)"_s;
    QTest::newRow("a blank without width") << u"a\u200Bb"_s << u"invisible character (U+200B)"_s;
    QTest::newRow("two of them") << u"\ta\nb"_s << u"tab, line break"_s;
    QTest::newRow("words and blanks") << u"two words"_s << QString();
    QTest::newRow("a family of emoji") << u"👨\u200D👩\u200D👧"_s << QString();
}

void tst_ComposeWords::namesInvisibleCharacters()
{
    QFETCH(const QString, text);
    QFETCH(const QString, name);
    const QString sentence = InvisibleWords::of(text);
    QVERIFY2(sentence.contains(name), qPrintable(sentence));
    QCOMPARE(sentence.isEmpty(), name.isEmpty());
}

void tst_ComposeWords::sendsInvisibleCharactersAsTheyStand()
{
    Desk desk;
    desk.open();
    Draft draft = validDraft();
    draft.parameters = {u"a\u202Eb"_s, u"one\ntwo"_s};
    desk.page->setDraft(draft);
    QCOMPARE(desk.message(u"parameter1"_s)->tone(), Tone::Warning);
    QCOMPARE(desk.message(u"parameter2"_s)->tone(), Tone::Warning);
    QVERIFY(desk.edit(u"parameter2"_s)->accessibleDescription().contains(u"line break"_s));

    QTest::mouseClick(desk.sendButton(), Qt::LeftButton);
    QTRY_VERIFY(desk.status().contains(u"accepted"_s));
    QCOMPARE(await(desk.journal.read({}))->constFirst().message.parameters, draft.parameters);
    QVERIFY(!desk.message(u"parameter1"_s)->isVisible());
}

void tst_ComposeWords::takesTheOnlyMatchOnCtrlReturnAndShowsItFirst()
{
    Desk desk;
    desk.open();
    desk.page->setDraft({.recipient = u"+1 650 253 0000"_s, .templateId = u"shipp"_s});

    QTest::keyClick(desk.edit(u"template"_s), Qt::Key_Return, Qt::ControlModifier);

    QCOMPARE(desk.page->draft().templateId, u"21"_s);
    QCOMPARE(desk.page->focusWidget(), desk.edit(u"parameter1"_s));
    QCOMPARE(desk.message(u"status"_s)->tone(), Tone::Neutral);
    QVERIFY(!desk.status().isEmpty());
    QCOMPARE(desk.rows(), 0);
    QVERIFY(desk.sendButton()->isEnabled());
}

void tst_ComposeWords::tabFromTheOnlyMatchGoesToItsFirstParameter()
{
    Desk desk;
    desk.open();
    desk.edit(u"template"_s)->setFocus();
    desk.edit(u"template"_s)->setText(u"shipp"_s);

    QTest::keyClick(desk.edit(u"template"_s), Qt::Key_Tab);

    QCOMPARE(desk.page->draft().templateId, u"21"_s);
    QCOMPARE(desk.page->focusWidget(), desk.edit(u"parameter1"_s));
}

void tst_ComposeWords::closesTheListOverAnError()
{
    ignorePopupGrab();
    Desk desk;
    desk.open();
    QLineEdit *field = desk.edit(u"template"_s);
    field->setFocus();
    QTest::keyClicks(field, u"e"_s);
    QWidget *popup = field->completer()->popup();
    QTRY_VERIFY(popup->isVisible());
    QVERIFY(field->completer()->completionCount() > 1);

    desk.page->messageActions().constFirst()->trigger();

    QVERIFY(!popup->isVisible());
    QCOMPARE(desk.message(u"template"_s)->tone(), Tone::Error);
    QVERIFY(desk.message(u"template"_s)->text().contains(u"from the list"_s));
}

void tst_ComposeWords::scrollsNewFieldsIntoSight()
{
    Desk desk;
    desk.open();
    desk.page->resize(420, 480);
    desk.page->setDraft({.templateId = u"4711"_s, .parameters = {u"a"_s, u"b"_s, u"c"_s}});
    const QWidget *viewport = desk.find<QScrollArea>(u"composeFormScrollArea"_s)->viewport();
    const auto isInSight = [viewport](const QWidget *widget) {
        return viewport->rect().contains(QRect(widget->mapTo(viewport, QPoint()), widget->size()));
    };

    QTest::keyClick(desk.find<QPushButton>(u"addParameterPushButton"_s), Qt::Key_Space);
    QTRY_VERIFY(isInSight(desk.edit(u"parameter4"_s)));

    auto *advanced = desk.find<QToolButton>(u"advancedToolButton"_s);
    QVERIFY(!isInSight(advanced));
    advanced->click();
    QTRY_VERIFY(isInSight(desk.edit(u"extend"_s)));
}

} // namespace smsdesk

QTEST_MAIN(smsdesk::tst_ComposeWords)

#include "tst_composewords.moc"
