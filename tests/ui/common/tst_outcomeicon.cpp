// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/claimtest.h"
#include "ui/common/outcomeicon.h"
#include "ui/common/theme.h"

#include <QImage>

namespace smsdesk {

using namespace Qt::StringLiterals;

namespace {

const QList<std::optional<Outcome>> everything{
    Outcome::Accepted, Outcome::Rejected, Outcome::NotSent, Outcome::Unknown, std::nullopt};

QImage drawn(const QIcon &icon, int side, QIcon::Mode mode = QIcon::Normal, qreal ratio = 1)
{
    return icon.pixmap(QSize(side, side), ratio, mode)
        .toImage()
        .convertToFormat(QImage::Format_ARGB32);
}

/// How many of the pixels are covered in one picture but not in the other.
int differentShape(const QImage &one, const QImage &other)
{
    int different = 0;
    for (int y = 0; y < one.height(); ++y) {
        for (int x = 0; x < one.width(); ++x)
            different += (qAlpha(one.pixel(x, y)) > 127) != (qAlpha(other.pixel(x, y)) > 127);
    }
    return different;
}

/// The colour where the picture is fully covered.
QColor ink(const QImage &image)
{
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (qAlpha(image.pixel(x, y)) == 255)
                return image.pixelColor(x, y);
        }
    }
    return {};
}

} // namespace

class tst_OutcomeIcon final : public ClaimTest
{
    Q_OBJECT

private Q_SLOTS:
    void tellsOutcomesApartWithoutColor();
    void fillsEverySize_data();
    void fillsEverySize();
    void drawsAnewAtHighDensity();
    void followsThePalette();
    void standsOutOnTheSelection();
    void staysSquareInWideRects();
};

void tst_OutcomeIcon::tellsOutcomesApartWithoutColor()
{
    const QPalette palette = theme::lightPalette();
    for (qsizetype one = 0; one < everything.size(); ++one) {
        for (qsizetype other = one + 1; other < everything.size(); ++other) {
            const int different
                = differentShape(drawn(outcomeIcon(everything[one], palette), 16),
                                 drawn(outcomeIcon(everything[other], palette), 16));
            QVERIFY2(
                different > 25,
                qPrintable(u"%1 and %2 differ in %3 pixels"_s.arg(one).arg(other).arg(different)));
        }
    }
}

void tst_OutcomeIcon::fillsEverySize_data()
{
    QTest::addColumn<int>("side");

    for (const int side : {12, 16, 20, 24, 32, 48, 256})
        QTest::addRow("%d pixels", side) << side;
}

void tst_OutcomeIcon::fillsEverySize()
{
    QFETCH(const int, side);
    for (const auto &outcome : everything) {
        const QImage image = drawn(outcomeIcon(outcome, theme::lightPalette()), side);
        QCOMPARE(image.size(), QSize(side, side));
        QCOMPARE(image.pixelColor(0, 0).alpha(), 0);
        QVERIFY(ink(image).isValid());
    }
}

void tst_OutcomeIcon::drawsAnewAtHighDensity()
{
    const QIcon icon = outcomeIcon(Outcome::Accepted, theme::lightPalette());
    const QImage dense = drawn(icon, 16, QIcon::Normal, 2);
    QCOMPARE(dense.size(), QSize(32, 32));
    QCOMPARE(dense.devicePixelRatio(), 2.0);
    QCOMPARE(differentShape(dense, drawn(icon, 32)), 0);
}

void tst_OutcomeIcon::followsThePalette()
{
    const QPalette light = theme::lightPalette();
    const QPalette dark = theme::darkPalette();
    QCOMPARE(ink(drawn(outcomeIcon(Outcome::Accepted, light), 32)), theme::okColor(light));
    QCOMPARE(ink(drawn(outcomeIcon(Outcome::Accepted, dark), 32)), theme::okColor(dark));
    QCOMPARE(ink(drawn(outcomeIcon(Outcome::Rejected, dark), 32)), theme::errorColor(dark));
    QCOMPARE(ink(drawn(outcomeIcon(Outcome::Unknown, dark), 32)), theme::warningColor(dark));
}

void tst_OutcomeIcon::standsOutOnTheSelection()
{
    const QPalette palette = theme::lightPalette();
    for (const auto &outcome : everything) {
        QCOMPARE(ink(drawn(outcomeIcon(outcome, palette), 32, QIcon::Selected)),
                 palette.color(QPalette::HighlightedText));
    }
}

void tst_OutcomeIcon::staysSquareInWideRects()
{
    const QIcon icon = outcomeIcon(Outcome::Accepted, theme::lightPalette());
    QCOMPARE(icon.actualSize(QSize(40, 16)), QSize(16, 16));
}

} // namespace smsdesk

QTEST_MAIN(smsdesk::tst_OutcomeIcon)
#include "tst_outcomeicon.moc"
