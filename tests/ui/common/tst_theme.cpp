// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/claimtest.h"
#include "tests/support/contrast.h"
#include "ui/common/theme.h"

#include <QApplication>
#include <QLabel>
#include <QProxyStyle>
#include <QSignalSpy>
#include <QStyle>
#include <QToolTip>

namespace smsdesk {

using namespace Qt::StringLiterals;

namespace {

void addPalettes()
{
    QTest::addColumn<QPalette>("palette");

    QTest::newRow("light") << theme::lightPalette();
    QTest::newRow("dark") << theme::darkPalette();
}

} // namespace

class tst_Theme final : public ClaimTest
{
    Q_OBJECT

private Q_SLOTS:

    void cleanup() { theme::apply({}); }

    void readsEveryTextOnItsGround_data() { addPalettes(); }

    void readsEveryTextOnItsGround();

    void keepsDisabledTextVisible_data() { addPalettes(); }

    void keepsDisabledTextVisible();

    void readsVerdictColorsOnEveryGround_data() { addPalettes(); }

    void readsVerdictColorsOnEveryGround();

    void setsEveryRole_data() { addPalettes(); }

    void setsEveryRole();
    void tellsDarkFromLight();
    void switchesWhileWidgetsAreOpen();
    void comesBackToTheSystemsLook();
    void countsUnknownCodesAsTheSystem();
};

void tst_Theme::readsEveryTextOnItsGround()
{
    QFETCH(const QPalette, palette);
    using Role = QPalette::ColorRole;
    const QList<std::pair<Role, Role>> pairs{
        {Role::WindowText, Role::Window},
        {Role::Text, Role::Base},
        {Role::Text, Role::AlternateBase},
        {Role::ButtonText, Role::Button},
        {Role::HighlightedText, Role::Highlight},
        {Role::ToolTipText, Role::ToolTipBase},
        {Role::PlaceholderText, Role::Base},
        {Role::PlaceholderText, Role::AlternateBase},
        {Role::Link, Role::Base},
        {Role::Link, Role::Window},
        {Role::LinkVisited, Role::Base},
        {Role::LinkVisited, Role::Window},
    };
    for (const auto group : {QPalette::Active, QPalette::Inactive}) {
        for (const auto &pair : pairs) {
            const qreal ratio
                = contrast(palette.color(group, pair.first), palette.color(group, pair.second));
            QVERIFY2(ratio >= 4.5,
                     qPrintable(
                         u"role %1 on role %2: %3"_s.arg(pair.first).arg(pair.second).arg(ratio)));
        }
    }
}

void tst_Theme::keepsDisabledTextVisible()
{
    QFETCH(const QPalette, palette);
    const auto color
        = [&palette](QPalette::ColorRole role) { return palette.color(QPalette::Disabled, role); };
    QCOMPARE_GE(contrast(color(QPalette::WindowText), color(QPalette::Window)), 2.5);
    QCOMPARE_GE(contrast(color(QPalette::Text), color(QPalette::Base)), 2.5);
    QVERIFY(color(QPalette::Text) != palette.color(QPalette::Active, QPalette::Text));
}

void tst_Theme::readsVerdictColorsOnEveryGround()
{
    QFETCH(const QPalette, palette);
    const QList<QColor> verdicts{theme::okColor(palette),
                                 theme::warningColor(palette),
                                 theme::errorColor(palette),
                                 theme::mutedColor(palette)};
    for (const QColor &verdict : verdicts) {
        for (const auto ground : {QPalette::Window, QPalette::Base, QPalette::AlternateBase}) {
            const qreal ratio = contrast(verdict, palette.color(QPalette::Active, ground));
            QVERIFY2(ratio >= 4.5, qPrintable(u"%1: %2"_s.arg(verdict.name()).arg(ratio)));
        }
    }
}

void tst_Theme::setsEveryRole()
{
    QFETCH(const QPalette, palette);
    for (int role = 0; role < QPalette::NColorRoles; ++role) {
        if (role == QPalette::NoRole)
            continue;
        for (const auto group : {QPalette::Active, QPalette::Inactive, QPalette::Disabled}) {
            QVERIFY2(palette.isBrushSet(group, static_cast<QPalette::ColorRole>(role)),
                     qPrintable(u"role %1"_s.arg(role)));
        }
    }
}

void tst_Theme::tellsDarkFromLight()
{
    QVERIFY(theme::isDark(theme::darkPalette()));
    QVERIFY(!theme::isDark(theme::lightPalette()));
}

void tst_Theme::switchesWhileWidgetsAreOpen()
{
    QLabel label(u"text"_s);
    label.show();
    for (int round = 0; round < 3; ++round) {
        theme::apply(u"dark"_s);
        QTRY_VERIFY(theme::isDark(label.palette()));
        QVERIFY(theme::isDark(QApplication::palette()));
        QCOMPARE(QToolTip::palette().color(QPalette::ToolTipBase),
                 theme::darkPalette().color(QPalette::ToolTipBase));
        const auto *style = qobject_cast<QProxyStyle *>(QApplication::style());
        QVERIFY(style);
        QCOMPARE(style->baseStyle()->name(), u"fusion"_s);

        theme::apply(u"light"_s);
        QTRY_VERIFY(!theme::isDark(label.palette()));
        QCOMPARE(QToolTip::palette().color(QPalette::ToolTipBase),
                 theme::lightPalette().color(QPalette::ToolTipBase));
    }
}

void tst_Theme::comesBackToTheSystemsLook()
{
    theme::apply({});
    const QString style = QApplication::style()->name();
    const QColor window = QApplication::palette().color(QPalette::Window);
    const QColor text = QApplication::palette().color(QPalette::Text);
    const QColor toolTip = QToolTip::palette().color(QPalette::ToolTipBase);

    theme::apply(u"dark"_s);
    theme::apply({});

    QCOMPARE(QApplication::style()->name(), style);
    QVERIFY(!qobject_cast<QProxyStyle *>(QApplication::style()));
    QCOMPARE(QApplication::palette().color(QPalette::Window), window);
    QCOMPARE(QApplication::palette().color(QPalette::Text), text);
    QCOMPARE(QToolTip::palette().color(QPalette::ToolTipBase), toolTip);
}

void tst_Theme::countsUnknownCodesAsTheSystem()
{
    theme::apply({});
    const QColor window = QApplication::palette().color(QPalette::Window);
    theme::apply(u"dark"_s);
    theme::apply(u"sepia"_s);
    QCOMPARE(QApplication::palette().color(QPalette::Window), window);
}

} // namespace smsdesk

QTEST_MAIN(smsdesk::tst_Theme)
#include "tst_theme.moc"
