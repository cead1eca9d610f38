// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gallery/exhibit.h"
#include "tests/support/claimtest.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QGroupBox>
#include <QKeySequence>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QTabBar>
#include <QTabWidget>
#include <QTextEdit>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace smsdesk::gallery;

namespace smsdesk {

/// Walks every window of the gallery as somebody without a mouse, or without sight, does.
class tst_Accessibility final : public ClaimTest
{
    Q_OBJECT

private Q_SLOTS:
    void everyWidgetHasAName_data();
    void everyWidgetHasAName();
    void everyWidgetIsReachedByTab_data();
    void everyWidgetIsReachedByTab();
    void noTwoMnemonicsOfAWindowClash_data();
    void noTwoMnemonicsOfAWindowClash();
    void noTwoMnemonicsOfAMenuClash_data();
    void noTwoMnemonicsOfAMenuClash();
    void noTwoShortcutsClash();
};

namespace {

void addExhibits(const QStringList &languages)
{
    QTest::addColumn<Exhibit>("exhibit");
    QTest::addColumn<QString>("language");

    const QList<Exhibit> all = exhibits();
    for (const Exhibit &exhibit : all) {
        for (const QString &language : languages) {
            QTest::addRow("%s in %s", qUtf8Printable(exhibit.name), qUtf8Printable(language))
                << exhibit << language;
        }
    }
}

/// Parts of another widget, which speaks for them.
bool isPart(const QWidget &widget)
{
    return widget.objectName().startsWith("qt_"_L1)
        || qobject_cast<const QComboBox *>(widget.parentWidget())
        || qobject_cast<const QAbstractSpinBox *>(widget.parentWidget())
        || qobject_cast<const QAbstractItemView *>(widget.parentWidget());
}

bool isInteractive(const QWidget &widget)
{
    // Words to be read: a click may mark them, but there is nothing to do with them.
    if (qobject_cast<const QLabel *>(&widget))
        return false;
    return qobject_cast<const QAbstractButton *>(&widget)
        || qobject_cast<const QAbstractItemView *>(&widget)
        || qobject_cast<const QAbstractSpinBox *>(&widget)
        || qobject_cast<const QComboBox *>(&widget) || qobject_cast<const QLineEdit *>(&widget)
        || qobject_cast<const QPlainTextEdit *>(&widget) || qobject_cast<const QTabBar *>(&widget)
        || qobject_cast<const QTextEdit *>(&widget) || widget.focusPolicy() != Qt::NoFocus;
}

QList<QWidget *> visibleWidgets(const QWidget &window)
{
    QList<QWidget *> visible;
    const QList<QWidget *> all = window.findChildren<QWidget *>();
    for (QWidget *widget : all) {
        if (widget->isVisible() && widget->window() == &window)
            visible.append(widget);
    }
    return visible;
}

QList<QWidget *> interactiveWidgets(const QWidget &window)
{
    QList<QWidget *> widgets = visibleWidgets(window);
    widgets.removeIf([](const QWidget *widget) {
        return isPart(*widget) || !isInteractive(*widget) || qobject_cast<const QMenuBar *>(widget);
    });
    return widgets;
}

QString nameOf(const QWidget &widget)
{
    if (!widget.accessibleName().isEmpty())
        return widget.accessibleName();
    if (const auto *button = qobject_cast<const QAbstractButton *>(&widget))
        return button->text();
    if (const auto *bar = qobject_cast<const QTabBar *>(&widget))
        return bar->tabText(bar->currentIndex());
    const QList<QLabel *> labels = widget.window()->findChildren<QLabel *>();
    for (const QLabel *label : labels) {
        if (label->buddy() == &widget)
            return label->text();
    }
    return {};
}

/// A button that does what a key does in the field beside it needs no place in the tab order; which
/// key that is, its property says, and its tool tip tells.
bool hasKeyOfItsOwn(const QWidget &widget)
{
    const auto key = widget.property("keyboardAlternative").value<QKeySequence>();
    return !key.isEmpty() && widget.toolTip().contains(key.toString(QKeySequence::NativeText));
}

/// Of radio buttons that exclude one another, Tab reaches one and the arrow keys the others.
bool isReachedByArrows(const QWidget &widget)
{
    if (!qobject_cast<const QRadioButton *>(&widget))
        return false;
    const QList<QRadioButton *> group = widget.parentWidget()->findChildren<QRadioButton *>(
        QString(), Qt::FindDirectChildrenOnly);
    return std::any_of(group.cbegin(), group.cend(), [](const QRadioButton *each) {
        return each->isVisible() && (each->focusPolicy() & Qt::TabFocus);
    });
}

QString describe(const QWidget &widget)
{
    return u"%1 “%2” in %3"_s.arg(QLatin1StringView(widget.metaObject()->className()),
                                  widget.objectName(),
                                  widget.parentWidget() ? widget.parentWidget()->objectName()
                                                        : QString());
}

/// What each Alt+key does; more than one is a clash.
class Mnemonics
{
public:
    void add(const QString &text)
    {
        const QKeySequence key = QKeySequence::mnemonic(text);
        if (!key.isEmpty())
            m_texts[key.toString()].append(text);
    }

    [[nodiscard]] QString clashes() const
    {
        QStringList found;
        for (const QStringList &texts : m_texts) {
            if (texts.size() > 1)
                found.append(texts.join(u" / "_s));
        }
        return found.join(u"; "_s);
    }

private:
    QMap<QString, QStringList> m_texts;
};

void addTexts(Mnemonics &mnemonics, const QWidget &widget)
{
    if (const auto *button = qobject_cast<const QAbstractButton *>(&widget)) {
        mnemonics.add(button->text());
    } else if (const auto *label = qobject_cast<const QLabel *>(&widget)) {
        if (label->buddy())
            mnemonics.add(label->text());
    } else if (const auto *group = qobject_cast<const QGroupBox *>(&widget)) {
        mnemonics.add(group->title());
    } else if (const auto *bar = qobject_cast<const QTabBar *>(&widget)) {
        for (int i = 0; i < bar->count(); ++i)
            mnemonics.add(bar->tabText(i));
    } else if (const auto *menuBar = qobject_cast<const QMenuBar *>(&widget)) {
        const QList<QAction *> actions = menuBar->actions();
        for (const QAction *action : actions)
            mnemonics.add(action->text());
    }
}

} // namespace

void tst_Accessibility::everyWidgetHasAName_data()
{
    addExhibits({u"en"_s});
}

void tst_Accessibility::everyWidgetHasAName()
{
    QFETCH(const Exhibit, exhibit);
    QFETCH(const QString, language);
    World world({.language = language});
    const QWidget &window = *exhibit.show(world);

    const QList<QWidget *> widgets = interactiveWidgets(window);
    QVERIFY(!widgets.isEmpty());
    QStringList nameless;
    for (const QWidget *widget : widgets) {
        if (nameOf(*widget).isEmpty())
            nameless.append(describe(*widget));
    }
    QCOMPARE(nameless.join(u"; "_s), QString());
}

void tst_Accessibility::everyWidgetIsReachedByTab_data()
{
    addExhibits({u"en"_s});
}

void tst_Accessibility::everyWidgetIsReachedByTab()
{
    QFETCH(const Exhibit, exhibit);
    QFETCH(const QString, language);
    World world({.language = language});
    const QWidget &window = *exhibit.show(world);

    const QList<QWidget *> widgets = interactiveWidgets(window);
    QVERIFY(!widgets.isEmpty());
    QStringList unreachable;
    for (const QWidget *widget : widgets) {
        if (!(widget->focusPolicy() & Qt::TabFocus) && !hasKeyOfItsOwn(*widget)
            && !isReachedByArrows(*widget))
            unreachable.append(describe(*widget));
    }
    QCOMPARE(unreachable.join(u"; "_s), QString());
}

void tst_Accessibility::noTwoMnemonicsOfAWindowClash_data()
{
    addExhibits(Language::available());
}

void tst_Accessibility::noTwoMnemonicsOfAWindowClash()
{
    QFETCH(const Exhibit, exhibit);
    QFETCH(const QString, language);
    World world({.language = language});
    const QWidget &window = *exhibit.show(world);

    Mnemonics mnemonics;
    const QList<QWidget *> widgets = visibleWidgets(window);
    for (const QWidget *widget : widgets)
        addTexts(mnemonics, *widget);
    QCOMPARE(mnemonics.clashes(), QString());
}

void tst_Accessibility::noTwoMnemonicsOfAMenuClash_data()
{
    QTest::addColumn<QString>("language");

    for (const QString &language : Language::available())
        QTest::newRow(qUtf8Printable(language)) << language;
}

void tst_Accessibility::noTwoMnemonicsOfAMenuClash()
{
    QFETCH(const QString, language);
    World world({.language = language});
    const QList<QMenu *> menus = world.open(true).findChildren<QMenu *>();
    QVERIFY(!menus.isEmpty());

    for (const QMenu *menu : menus) {
        Mnemonics mnemonics;
        const QList<QAction *> actions = menu->actions();
        for (const QAction *action : actions)
            mnemonics.add(action->text());
        QCOMPARE(mnemonics.clashes(), QString());
    }
}

void tst_Accessibility::noTwoShortcutsClash()
{
    World world({});
    const QList<QAction *> actions = world.open(true).findChildren<QAction *>();
    QMap<QString, QString> taken;
    for (const QAction *action : actions) {
        const QList<QKeySequence> shortcuts = action->shortcuts();
        for (const QKeySequence &shortcut : shortcuts) {
            const QString key = shortcut.toString();
            QVERIFY2(!taken.contains(key),
                     qUtf8Printable(key + u": "_s + taken.value(key) + u" / "_s + action->text()));
            taken.insert(key, action->text());
        }
    }
    QVERIFY(!taken.isEmpty());
}

} // namespace smsdesk

QTEST_MAIN(smsdesk::tst_Accessibility)
#include "tst_accessibility.moc"
