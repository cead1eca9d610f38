// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/claimtest.h"
#include "tests/ui/compose/composedesk.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QCompleter>
#include <QLabel>
#include <QToolButton>

namespace smsdesk {

using namespace Qt::StringLiterals;

class tst_ComposeFields : public ClaimTest
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatANumberIsWhileItIsTyped();
    void holdsErrorsBackUntilTheFieldIsLeft();
    void sendsAnImpossibleNumberOnlyWhenAPersonInsists();
    void takesConsentBackWhenTheNumberChanges();
    void readsNationalNumbersInTheAccountsCountry();
    void givesAKnownTemplateItsFields();
    void keepsHiddenParameters();
    void addsFieldsToAnUnknownTemplate();
    void offersFieldsOnceThereIsATemplate();
    void keepsTypedParametersWhenTheTemplateIsTakenBack();
    void showsTheWholeHintInANarrowColumn();
    void offersUsedTemplatesWithTheirFields();
    void choosesATemplateByPartOfItsName();
    void closesTheListOverACompleteId();
    void takesTheOnlyMatchOnReturn();
    void returnMovesOnToSend();
};

void tst_ComposeFields::saysWhatANumberIsWhileItIsTyped()
{
    Desk desk;
    desk.open();
    FieldMessage *message = desk.message(u"recipient"_s);
    QLineEdit *recipient = desk.edit(u"recipient"_s);

    QTest::keyClicks(recipient, u"+8613711"_s);
    QCOMPARE(message->tone(), Tone::Neutral);
    QCOMPARE(message->text(), u"+86 137 11"_s);
    QTest::keyClicks(recipient, u"112222"_s);
    QCOMPARE(message->tone(), Tone::Ok);
    QVERIFY(message->text().contains(u"+86 137 1111 2222"_s));
    QVERIFY(message->text().contains(u"China"_s));
}

void tst_ComposeFields::holdsErrorsBackUntilTheFieldIsLeft()
{
    Desk desk;
    desk.open();
    FieldMessage *message = desk.message(u"recipient"_s);
    QLineEdit *recipient = desk.edit(u"recipient"_s);
    recipient->setFocus();

    QTest::keyClicks(recipient, u"+1650"_s);
    QCOMPARE(message->tone(), Tone::Neutral);
    QTest::keyClick(recipient, Qt::Key_Tab);
    QCOMPARE(message->tone(), Tone::Error);

    // Passing through an empty field is no fault.
    recipient->clear();
    recipient->setFocus();
    QTest::keyClick(recipient, Qt::Key_Tab);
    QCOMPARE(message->tone(), Tone::Neutral);
}

void tst_ComposeFields::sendsAnImpossibleNumberOnlyWhenAPersonInsists()
{
    Desk desk;
    desk.open();
    Draft draft = validDraft();
    draft.recipient = u"+1 650 253"_s;
    desk.page->setDraft(draft);
    auto *anyway = desk.find<QCheckBox>(u"sendAnywayCheckBox"_s);

    QTest::mouseClick(desk.sendButton(), Qt::LeftButton);
    QVERIFY(anyway->isVisible());
    QCOMPARE(desk.rows(), 0);

    QTest::mouseClick(anyway, Qt::LeftButton, {}, QPoint(8, anyway->height() / 2));
    QVERIFY(anyway->isChecked());
    QCOMPARE(desk.message(u"recipient"_s)->tone(), Tone::Warning);
    QTest::mouseClick(desk.sendButton(), Qt::LeftButton);
    QTRY_VERIFY(desk.page->draft().recipient.isEmpty());
    desk.settle();
    QCOMPARE(desk.rows(), 1);
}

void tst_ComposeFields::takesConsentBackWhenTheNumberChanges()
{
    Desk desk;
    desk.open();
    Draft draft = validDraft();
    draft.recipient = u"+1 650 253"_s;
    draft.acceptsImpossibleNumber = true;
    desk.page->setDraft(draft);
    QVERIFY(desk.page->draft().acceptsImpossibleNumber);

    QTest::keyClicks(desk.edit(u"recipient"_s), u"0"_s);

    QVERIFY(!desk.page->draft().acceptsImpossibleNumber);
    QVERIFY(!desk.find<QCheckBox>(u"sendAnywayCheckBox"_s)->isVisible());
}

void tst_ComposeFields::readsNationalNumbersInTheAccountsCountry()
{
    Desk desk;
    desk.addAccount(u"Acme"_s);
    desk.open();
    QCOMPARE(desk.page->account()->name, u"Acme"_s);

    QTest::keyClicks(desk.edit(u"recipient"_s), u"13711112222"_s);

    QVERIFY(desk.message(u"recipient"_s)->text().contains(u"+86 137 1111 2222"_s));
}

void tst_ComposeFields::givesAKnownTemplateItsFields()
{
    Desk desk;
    desk.open();
    desk.edit(u"template"_s)->setText(u"19"_s);
    QCOMPARE(desk.parameterFields(), 3);
    QVERIFY(!desk.find<QPushButton>(u"addParameterPushButton"_s)->isVisible());

    desk.edit(u"recipient"_s)->setText(u"+8613711112222"_s);
    desk.edit(u"parameter1"_s)->setText(u"验证码"_s);
    desk.edit(u"parameter2"_s)->setText(u"1234"_s);
    desk.edit(u"parameter3"_s)->setText(u"4"_s);
    desk.edit(u"signature"_s)->setText(u"【腾讯云】"_s);
    QCOMPARE(desk.preview(),
             u"【腾讯云】您的验证码是 1234，请于 4 分钟内填写。如非本人操作，请忽略本短信。"_s);
    QVERIFY(desk.find<QLabel>(u"charactersLabel"_s)
                ->text()
                .contains(QString::number(desk.preview().size())));
}

void tst_ComposeFields::keepsHiddenParameters()
{
    Desk desk;
    desk.open();
    desk.page->setDraft({.templateId = u"19"_s, .parameters = {u"one"_s, u"two"_s, u"three"_s}});

    desk.edit(u"template"_s)->setText(u"20"_s);
    QCOMPARE(desk.page->draft().parameters, QStringList({u"one"_s, u"two"_s}));
    desk.edit(u"template"_s)->setText(u"19"_s);
    QCOMPARE(desk.page->draft().parameters, QStringList({u"one"_s, u"two"_s, u"three"_s}));
}

void tst_ComposeFields::addsFieldsToAnUnknownTemplate()
{
    Desk desk;
    desk.open();
    desk.edit(u"template"_s)->setText(u"4711"_s);
    QCOMPARE(desk.parameterFields(), 0);
    auto *add = desk.find<QPushButton>(u"addParameterPushButton"_s);
    auto *remove = desk.find<QPushButton>(u"removeParameterPushButton"_s);
    QVERIFY(!remove->isEnabled());

    QTest::keyClick(add, Qt::Key_Space);
    QTest::keyClick(add, Qt::Key_Space);
    QCOMPARE(desk.parameterFields(), 2);
    QCOMPARE(desk.page->focusWidget(), desk.edit(u"parameter2"_s));
    desk.edit(u"parameter1"_s)->setText(u"blue"_s);
    desk.edit(u"parameter2"_s)->setText(u"green"_s);
    QVERIFY(desk.preview().indexOf(u"blue"_s) < desk.preview().indexOf(u"green"_s));
    QVERIFY(desk.message(u"preview"_s)->text().contains(u"4711"_s));

    QTest::keyClick(remove, Qt::Key_Space);
    QCOMPARE(desk.page->draft().parameters, QStringList({u"blue"_s}));
    QTest::keyClick(add, Qt::Key_Space);
    QCOMPARE(desk.page->draft().parameters, QStringList({u"blue"_s, u"green"_s}));
}

void tst_ComposeFields::offersFieldsOnceThereIsATemplate()
{
    Desk desk;
    desk.open();
    const auto *add = desk.find<QPushButton>(u"addParameterPushButton"_s);
    const auto *remove = desk.find<QPushButton>(u"removeParameterPushButton"_s);
    QVERIFY(!add->isVisible());
    QVERIFY(!remove->isVisible());
    desk.edit(u"template"_s)->setText(u"pass"_s);
    QVERIFY(!add->isVisible());

    desk.edit(u"template"_s)->setText(u"4711"_s);
    QVERIFY(add->isVisible());
    QVERIFY(remove->isVisible());
    desk.edit(u"template"_s)->clear();
    QVERIFY(!add->isVisible());
    QVERIFY(!remove->isVisible());
}

void tst_ComposeFields::keepsTypedParametersWhenTheTemplateIsTakenBack()
{
    Desk desk;
    desk.open();
    desk.edit(u"template"_s)->setText(u"4711"_s);
    auto *add = desk.find<QPushButton>(u"addParameterPushButton"_s);
    QTest::keyClick(add, Qt::Key_Space);
    QTest::keyClick(add, Qt::Key_Space);
    desk.edit(u"parameter1"_s)->setText(u"blue"_s);
    desk.edit(u"parameter2"_s)->setText(u"green"_s);
    const QStringList typed{u"blue"_s, u"green"_s};

    desk.edit(u"template"_s)->clear();
    QCOMPARE(desk.parameterFields(), 2);
    QCOMPARE(desk.page->draft().parameters, typed);
    desk.edit(u"template"_s)->setText(u"4712"_s);
    QCOMPARE(desk.parameterFields(), 2);
    QCOMPARE(desk.page->draft().parameters, typed);
    QVERIFY(add->isVisible());
}

void tst_ComposeFields::showsTheWholeHintInANarrowColumn()
{
    Desk desk;
    desk.open();
    auto *preview = desk.find<QTextEdit>(u"previewTextEdit"_s);
    QVERIFY(!preview->placeholderText().isEmpty());
    const int oneLine = preview->height();

    desk.page->resize(desk.page->minimumSizeHint().width(), 900);
    QTRY_COMPARE_GT(preview->height(), oneLine);
    const QRect room(0, 0, preview->viewport()->width(), 900);
    QCOMPARE_GE(preview->viewport()->height(),
                preview->fontMetrics()
                    .boundingRect(room, Qt::TextWordWrap, preview->placeholderText())
                    .height());

    desk.edit(u"template"_s)->setText(u"20"_s);
    desk.page->resize(900, 900);
    desk.edit(u"template"_s)->clear();
    QTRY_COMPARE(preview->height(), oneLine);
}

void tst_ComposeFields::offersUsedTemplatesWithTheirFields()
{
    Desk desk;
    desk.addAccount(u"Acme"_s);
    QVERIFY(await(desk.journal.begin({.account = u"Acme"_s,
                                      .endpoint = u"http://127.0.0.1/"_s,
                                      .tel = u"+8613711112222"_s,
                                      .region = u"CN"_s,
                                      .templateId = 4711,
                                      .parameters = {u"a"_s, u"b"_s, u"c"_s},
                                      .requestBody = "{}",
                                      .startedAt = desk.clock.now()}))
                .has_value());
    desk.open();
    QTRY_VERIFY(desk.find<QToolButton>(u"knownTemplatesToolButton"_s)->isEnabled());

    desk.edit(u"template"_s)->setText(u"4711"_s);

    QCOMPARE(desk.parameterFields(), 3);
    QVERIFY(desk.find<QPushButton>(u"addParameterPushButton"_s)->isVisible());
    QVERIFY(desk.preview().contains(u"Acme"_s));
}

void tst_ComposeFields::choosesATemplateByPartOfItsName()
{
    ignorePopupGrab();
    ignorePopupGrab();
    Desk desk;
    desk.open();
    QLineEdit *field = desk.edit(u"template"_s);
    field->setFocus();
    QTest::keyClicks(field, u"shipp"_s);
    QWidget *popup = field->completer()->popup();
    QTRY_VERIFY(popup->isVisible());

    QTest::keyClick(popup, Qt::Key_Down);
    QTest::keyClick(popup, Qt::Key_Return);

    QCOMPARE(desk.page->draft().templateId, u"21"_s);
    QCOMPARE(desk.parameterFields(), 3);

    QTest::keyClick(field, Qt::Key_Down);
    QTRY_VERIFY(popup->isVisible());
    QCOMPARE(field->completer()->completionCount(),
             static_cast<int>(SandboxGateway::templates().size()));
    popup->hide();
}

void tst_ComposeFields::closesTheListOverACompleteId()
{
    ignorePopupGrab();
    Desk desk;
    desk.open();
    QLineEdit *field = desk.edit(u"template"_s);
    field->setFocus();
    QWidget *popup = field->completer()->popup();

    QTest::keyClicks(field, u"2"_s);
    QTRY_VERIFY(popup->isVisible());
    QTest::keyClicks(popup, u"4"_s);

    QVERIFY(!popup->isVisible());
    QCOMPARE(desk.page->draft().templateId, u"24"_s);
}

void tst_ComposeFields::takesTheOnlyMatchOnReturn()
{
    Desk desk;
    desk.open();
    QLineEdit *field = desk.edit(u"template"_s);
    field->setFocus();
    field->setText(u"password"_s);

    // A look elsewhere takes nothing: what is sent must have been seen.
    desk.edit(u"recipient"_s)->setFocus();
    QCOMPARE(desk.page->draft().templateId, u"password"_s);
    QCOMPARE(desk.message(u"template"_s)->tone(), Tone::Error);
    field->setFocus();
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(desk.page->draft().templateId, u"24"_s);
    QVERIFY(desk.message(u"template"_s)->tone() != Tone::Error);
}

void tst_ComposeFields::returnMovesOnToSend()
{
    Desk desk;
    desk.open();
    desk.page->setDraft(validDraft());
    desk.edit(u"recipient"_s)->setFocus();

    const QStringList way{u"templateLineEdit"_s,
                          u"parameter1LineEdit"_s,
                          u"parameter2LineEdit"_s,
                          u"signatureLineEdit"_s,
                          u"sendPushButton"_s};
    for (const QString &next : way) {
        QTest::keyClick(desk.page->focusWidget(), Qt::Key_Return);
        QCOMPARE(desk.page->focusWidget()->objectName(), next);
    }
    QCOMPARE(desk.sender.underWay(), 0);
}

} // namespace smsdesk

QTEST_MAIN(smsdesk::tst_ComposeFields)

#include "tst_composefields.moc"
