// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/claimtest.h"
#include "tests/ui/compose/composedesk.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QComboBox>
#include <QHash>
#include <QLabel>
#include <QSet>

namespace smsdesk {

using namespace Qt::StringLiterals;

class tst_ComposeAccess : public ClaimTest
{
    Q_OBJECT

private Q_SLOTS:
    void speaksChineseAtRunTime();
    void namesEveryWidget();
    void tabRunsFromTopToBottom();
    void usesNoMnemonicTwice();
};

void tst_ComposeAccess::speaksChineseAtRunTime()
{
    Desk desk;
    desk.language.use(u"en"_s);
    desk.open();
    desk.page->setDraft({.recipient = u"+8613711112222"_s});
    QTRY_VERIFY(desk.message(u"recipient"_s)->text().contains(u"China"_s));

    desk.language.use(u"zh_CN"_s);

    QTRY_VERIFY(desk.message(u"recipient"_s)->text().contains(u"中国"_s));
    desk.language.use(u"en"_s);
}

void tst_ComposeAccess::namesEveryWidget()
{
    Desk desk;
    desk.open();
    desk.page->setDraft(
        {.recipient = u"+1 650"_s, .templateId = u"4711"_s, .parameters = {u"a"_s}, .ext = u"x"_s});

    const QList<QWidget *> widgets = desk.page->findChildren<QWidget *>();
    int stops = 0;
    for (QWidget *widget : widgets) {
        if (widget->focusPolicy() == Qt::NoFocus || widget->focusProxy()
            || widget->window() != desk.page.get() || widget->objectName().startsWith(u"qt_"_s))
            continue;
        ++stops;
        const QString className = QLatin1StringView(widget->metaObject()->className());
        QVERIFY2(!widget->objectName().isEmpty(), qPrintable(className));
        QAccessibleInterface *face = QAccessible::queryAccessibleInterface(widget);
        QVERIFY2(face && !face->text(QAccessible::Name).isEmpty(),
                 qPrintable(widget->objectName()));
    }
    QVERIFY(stops >= 12);

    const QHash<QString, QString> names{
        {u"recipientLineEdit"_s, u"Recipient"_s},
        {u"templateLineEdit"_s, u"Template"_s},
        {u"parameter1LineEdit"_s, u"Parameter 1"_s},
        {u"signatureLineEdit"_s, u"Signature"_s},
        {u"previewTextEdit"_s, u"Preview"_s},
        {u"sendPushButton"_s, u"Send"_s},
    };
    for (auto each = names.begin(); each != names.end(); ++each) {
        QWidget *widget = desk.find<QWidget>(each.key());
        QCOMPARE(QAccessible::queryAccessibleInterface(widget)->text(QAccessible::Name),
                 each.value());
    }
}

void tst_ComposeAccess::tabRunsFromTopToBottom()
{
    Desk desk;
    desk.open();
    desk.page->setDraft({.templateId = u"4711"_s, .parameters = {u"a"_s, u"b"_s}});
    desk.find<QComboBox>(u"accountComboBox"_s)->setFocus();

    const QStringList way{u"recipientLineEdit"_s,
                          u"templateLineEdit"_s,
                          u"parameter1LineEdit"_s,
                          u"parameter2LineEdit"_s,
                          u"addParameterPushButton"_s,
                          u"removeParameterPushButton"_s,
                          u"signatureLineEdit"_s,
                          u"advancedToolButton"_s,
                          u"previewTextEdit"_s,
                          u"sendPushButton"_s};
    for (const QString &next : way) {
        QTest::keyClick(desk.page->focusWidget(), Qt::Key_Tab);
        QCOMPARE(desk.page->focusWidget()->objectName(), next);
    }
}

void tst_ComposeAccess::usesNoMnemonicTwice()
{
    Desk desk;
    desk.open();
    desk.page->setDraft({.recipient = u"+1 650"_s,
                         .templateId = u"4711"_s,
                         .parameters = {u"a"_s, u"b"_s},
                         .ext = u"x"_s});

    QStringList texts;
    for (const auto *label : desk.page->findChildren<QLabel *>()) {
        if (label->buddy())
            texts.append(label->text());
    }
    for (const auto *button : desk.page->findChildren<QAbstractButton *>())
        texts.append(button->text());
    QSet<QString> used;
    for (const QString &text : texts) {
        const QString key = QKeySequence::mnemonic(text).toString();
        if (key.isEmpty())
            continue;
        QVERIFY2(!used.contains(key), qPrintable(text));
        used.insert(key);
    }
    QVERIFY(used.size() >= 10);
}

} // namespace smsdesk

QTEST_MAIN(smsdesk::tst_ComposeAccess)

#include "tst_composeaccess.moc"
