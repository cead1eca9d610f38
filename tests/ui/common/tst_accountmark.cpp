// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/claimtest.h"
#include "tests/support/contrast.h"
#include "ui/common/accountmark.h"
#include "ui/common/theme.h"

#include <QApplication>
#include <QListWidget>
#include <QMenu>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace smsdesk {

namespace {

/// Of any pixel to the highlight that the mark stands on.
qreal strongestContrast(const QImage &image)
{
    const QColor ground = QApplication::palette().color(QPalette::Highlight);
    qreal strongest = 1;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            strongest = std::max(strongest, contrast(ground, image.pixelColor(x, y)));
    }
    return strongest;
}

} // namespace

class tst_AccountMark final : public ClaimTest
{
    Q_OBJECT

private Q_SLOTS:

    void cleanup() { theme::apply({}); }

    void standsOutInBothLooks_data();
    void standsOutInBothLooks();

    void standsOutOnTheSelectionOfLists_data() { standsOutInBothLooks_data(); }

    void standsOutOnTheSelectionOfLists();

    void standsOutOnTheSelectionOfMenus_data() { standsOutInBothLooks_data(); }

    void standsOutOnTheSelectionOfMenus();
    void tellsColoursApart();
    void marksNothingWhereThereIsNoColour();
    void showsAStripeForAColourAlone();
};

void tst_AccountMark::standsOutInBothLooks_data()
{
    QTest::addColumn<AccountColour>("colour");
    for (const AccountColour colour : accountColours()) {
        if (colour != AccountColour::None)
            QTest::newRow(qPrintable(wordOf(colour))) << colour;
    }
}

void tst_AccountMark::standsOutInBothLooks()
{
    QFETCH(const AccountColour, colour);
    constexpr qreal least = 3; // WCAG 2.1, 1.4.11.
    for (const QPalette &palette : {theme::lightPalette(), theme::darkPalette()}) {
        for (const auto role : {QPalette::Window, QPalette::Base}) {
            const qreal reached = contrast(accountColor(colour), palette.color(role));
            QVERIFY2(reached >= least, qPrintable(QString::number(reached)));
        }
    }
}

void tst_AccountMark::standsOutOnTheSelectionOfLists()
{
    QFETCH(const AccountColour, colour);
    for (const QString &look : {u"light"_s, u"dark"_s}) {
        theme::apply(look);
        QListWidget list;
        list.addItem(new QListWidgetItem(accountIcon(colour), QString()));
        list.setCurrentRow(0);
        list.setFocusPolicy(Qt::NoFocus);
        list.show();
        const QRect row = list.visualItemRect(list.item(0)).translated(list.viewport()->pos());
        QCOMPARE_GE(strongestContrast(list.grab(row.adjusted(3, 3, -3, -3)).toImage()), 3.0);
    }
}

void tst_AccountMark::standsOutOnTheSelectionOfMenus()
{
    QFETCH(const AccountColour, colour);
    for (const QString &look : {u"light"_s, u"dark"_s}) {
        theme::apply(look);
        QMenu menu;
        QAction *const action = menu.addAction(accountIcon(colour), QString());
        menu.adjustSize();
        menu.setActiveAction(action);
        const QRect row = menu.actionGeometry(action).adjusted(3, 3, -3, -3);
        QCOMPARE_GE(strongestContrast(menu.grab(row).toImage()), 3.0);
    }
}

void tst_AccountMark::tellsColoursApart()
{
    QSet<QRgb> seen;
    for (const AccountColour colour : accountColours())
        seen << accountColor(colour).rgba();
    QCOMPARE(seen.size(), accountColours().size());
    for (const AccountColour colour : accountColours())
        QCOMPARE(accountColourOf(wordOf(colour)), colour);
}

void tst_AccountMark::marksNothingWhereThereIsNoColour()
{
    QVERIFY(accountIcon(AccountColour::None).isNull());
    constexpr int side = 16;
    const QImage blue = accountIcon(AccountColour::Blue).pixmap(side).toImage();
    QCOMPARE(blue.pixelColor(side / 2, side / 2), accountColor(AccountColour::Blue));
    const QImage none = accountSwatch(AccountColour::None).pixmap(side).toImage();
    QCOMPARE(none.pixelColor(side / 2, side / 2).alpha(), 0);
}

void tst_AccountMark::showsAStripeForAColourAlone()
{
    QWidget window;
    AccountStripe stripe(&window);
    window.show();
    QVERIFY(!stripe.isVisible());
    stripe.setColour(AccountColour::Red);
    QVERIFY(stripe.isVisible());
    QCOMPARE(stripe.grab().toImage().pixelColor(1, 1), accountColor(AccountColour::Red));
    stripe.setColour(AccountColour::None);
    QVERIFY(!stripe.isVisible());
}

} // namespace smsdesk

QTEST_MAIN(smsdesk::tst_AccountMark)
#include "tst_accountmark.moc"
