// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/claimtest.h"
#include "tests/support/contrast.h"
#include "ui/common/accountmark.h"
#include "ui/common/theme.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace smsdesk {

class tst_AccountMark final : public ClaimTest
{
    Q_OBJECT

private Q_SLOTS:
    void standsOutInBothLooks_data();
    void standsOutInBothLooks();
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
