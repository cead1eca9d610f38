// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/claimtest.h"
#include "tests/ui/account/accountsdesk.h"

#include <QAccessible>
#include <QComboBox>
#include <QLabel>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace smsdesk {

/// The accounts dialog for those without a mouse, without sight, with a small screen, or with
/// another language.
class tst_AccountsAccess
    : public ClaimTest
    , AccountsDesk
{
    Q_OBJECT

private Q_SLOTS:

    void cleanup() { clear(); }

    void bringsTheFirstProblemIntoSight();
    void showsTheWholeFormAtFirst();
    void goesFromFieldToFieldByTab();
    void namesEveryWidget();
    void givesEveryLabelAKeyOfItsOwn();
    void speaksAnotherLanguageAtOnce();
};

void tst_AccountsAccess::bringsTheFirstProblemIntoSight()
{
    Window window(*this);
    window.dialog.resize(window.dialog.minimumSizeHint());
    window.click("addPushButton");
    auto *const area = window.dialog.findChild<QScrollArea *>();
    QTRY_VERIFY(area->verticalScrollBar()->maximum() > 0);
    area->verticalScrollBar()->setValue(area->verticalScrollBar()->maximum());
    const auto isInSight = [area](const QWidget *widget) {
        return widget->visibleRegion().boundingRect() == widget->rect() && area->isVisible();
    };
    QVERIFY(!isInSight(window.field("nameLineEdit")));
    window.click("savePushButton");
    QTRY_VERIFY(isInSight(window.field("nameLineEdit")));
    QTRY_VERIFY(isInSight(window.the<FieldMessage>("nameFieldMessage")));
}

void tst_AccountsAccess::showsTheWholeFormAtFirst()
{
    store(u"Work"_s);
    Window window(*this);
    QVERIFY(QTest::qWaitForWindowExposed(&window.dialog));
    const auto *const area = window.dialog.findChild<QScrollArea *>();
    QVERIFY(!area->verticalScrollBar()->isVisible());
    QVERIFY(window.dialog.height() < window.dialog.screen()->availableSize().height());
    // And can be made small where there is no room.
    QVERIFY(window.dialog.minimumSizeHint().height() < window.dialog.height());
}

void tst_AccountsAccess::goesFromFieldToFieldByTab()
{
    store(u"Work"_s);
    Window window(*this);
    QStringList passed;
    for (int i = 0; i < 22; ++i) {
        passed << window.dialog.focusWidget()->objectName();
        QTest::keyClick(window.dialog.focusWidget(), Qt::Key_Tab);
    }
    QCOMPARE(passed.join(u' '),
             u"accountsListWidget addPushButton removePushButton filePushButton nameLineEdit "
             "sdkAppIdLineEdit keyLineEdit colourComboBox defaultCheckBox signatureLineEdit "
             "extendLineEdit "
             "regionComboBox repeatSpinBox dailyLimitSpinBox endpointLineEdit caFileLineEdit "
             "browsePushButton timeoutSpinBox rateSpinBox checkPushButton closePushButton "
             "accountsListWidget"_s);
}

void tst_AccountsAccess::namesEveryWidget()
{
    store(u"Work"_s);
    Window window(*this);
    int named = 0;
    const QList<QWidget *> widgets = window.dialog.findChildren<QWidget *>();
    for (const QWidget *const widget : widgets) {
        const bool isPart = widget->objectName().startsWith("qt_"_L1)
            || qobject_cast<const QComboBox *>(widget->parentWidget());
        if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus || isPart)
            continue;
        auto *const interface = QAccessible::queryAccessibleInterface(
            const_cast<QWidget *>(widget));
        QVERIFY2(!interface->text(QAccessible::Name).isEmpty(), qPrintable(widget->objectName()));
        QVERIFY(!widget->objectName().isEmpty());
        ++named;
    }
    QVERIFY(named >= 14);
}

void tst_AccountsAccess::givesEveryLabelAKeyOfItsOwn()
{
    store(u"Work"_s);
    Window window(*this);
    QMap<QString, QString> taken;
    const auto take = [&taken](const QString &text) {
        const QString key = QKeySequence::mnemonic(text).toString();
        QVERIFY2(!key.isEmpty() && !taken.contains(key), qPrintable(text + u" / "_s + taken[key]));
        taken[key] = text;
    };
    const QList<QLabel *> labels = window.dialog.findChildren<QLabel *>();
    for (const QLabel *const label : labels) {
        if (label->buddy())
            take(label->text());
    }
    const QList<QPushButton *> buttons = window.dialog.findChildren<QPushButton *>();
    for (const QPushButton *const button : buttons)
        take(button->text());
}

void tst_AccountsAccess::speaksAnotherLanguageAtOnce()
{
    /// Turns every text into capitals.
    class Shout final : public QTranslator
    {
    public:
        [[nodiscard]] bool isEmpty() const override { return false; }

        [[nodiscard]] QString
        translate(const char *, const char *text, const char *, int) const override
        {
            return QString::fromUtf8(text).toUpper();
        }
    };

    store(u"Work"_s);
    Window window(*this);
    window.type("sdkAppIdLineEdit", u"x"_s);
    window.click("savePushButton");
    const QString before = window.problem("sdkAppIdFieldMessage");
    Shout shout;
    QVERIFY(QCoreApplication::installTranslator(&shout));
    QCoreApplication::sendPostedEvents();

    QCOMPARE(window.dialog.windowTitle(), u"ACCOUNTS"_s);
    QCOMPARE(window.the<QPushButton>("addPushButton")->text(), u"&ADD"_s);
    QCOMPARE(window.problem("sdkAppIdFieldMessage"), before.toUpper());
    QCOMPARE(window.field("sdkAppIdLineEdit")->text(), u"x"_s);
    QCOMPARE(window.row(0), u"WORK (NOT SAVED)"_s.replace(u"WORK"_s, u"Work"_s));

    window.dialog.setLocale(QLocale(QLocale::Chinese, QLocale::China));
    auto *const country = window.the<QComboBox>("regionComboBox");
    QVERIFY(country->findText(u"德国 (+49)"_s) > 0);
}

} // namespace smsdesk

QTEST_MAIN(smsdesk::tst_AccountsAccess)
#include "tst_accountsaccess.moc"
