// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/claimtest.h"
#include "tests/support/contrast.h"
#include "ui/common/outlinedstyle.h"
#include "ui/common/theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QImage>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QStyleFactory>
#include <QStyleOption>

#include <functional>
#include <memory>
#include <optional>

namespace smsdesk {

using namespace Qt::StringLiterals;

namespace {

using MakeWidget = std::function<std::unique_ptr<QWidget>()>;

template<typename Widget>
std::unique_ptr<QWidget> made()
{
    return std::make_unique<Widget>();
}

std::unique_ptr<QWidget> madeEditable()
{
    auto box = std::make_unique<QComboBox>();
    box->setEditable(true);
    return box;
}

struct NamedWidget
{
    const char *name;
    MakeWidget make;
};

void addWidgets(const QList<NamedWidget> &widgets)
{
    QTest::addColumn<QString>("look");
    QTest::addColumn<MakeWidget>("make");
    for (const QString &look : {u"light"_s, u"dark"_s}) {
        for (const auto &widget : widgets)
            QTest::addRow("%s, %s", widget.name, qUtf8Printable(look)) << look << widget.make;
    }
}

QList<NamedWidget> edgedWidgets()
{
    return {
        {"line edit", &made<QLineEdit>},
        {"list", &made<QListWidget>},
        {"text edit", &made<QPlainTextEdit>},
        {"check box", &made<QCheckBox>},
        {"radio button", &made<QRadioButton>},
        {"combo box", &made<QComboBox>},
        {"combo box to type in", &madeEditable},
        {"spin box", &made<QSpinBox>},
    };
}

/// Lists and texts show the focus inside, in a row or as a caret; a radio button at its words.
QList<NamedWidget> ringedWidgets()
{
    return {
        {"line edit", &made<QLineEdit>},
        {"check box", &made<QCheckBox>},
        {"combo box", &made<QComboBox>},
        {"combo box to type in", &madeEditable},
        {"spin box", &made<QSpinBox>},
        {"button", &made<QPushButton>},
    };
}

/// A widget on a window of the look that is applied, as it is without the focus, or with one that
/// came for this reason.
QImage picture(const MakeWidget &make, std::optional<Qt::FocusReason> focus = std::nullopt)
{
    QWidget window;
    window.resize(160, 120);
    const std::unique_ptr<QWidget> widget = make();
    widget->setParent(&window);
    widget->setFocusPolicy(focus ? Qt::StrongFocus : Qt::NoFocus);
    widget->setGeometry(QRect(QPoint(10, 10), widget->sizeHint().boundedTo({140, 100})));
    window.show();
    if (focus) {
        QApplication::setActiveWindow(&window);
        window.setAttribute(Qt::WA_KeyboardFocusChange); // As the Tab key sets it.
        widget->setFocus(*focus);
    }
    return window.grab(widget->geometry().adjusted(-4, -4, 4, 4)).toImage();
}

/// The contrast of the strongest pixel to what lies around a widget, on the way from its left into
/// its middle.
qreal edgeContrast(const QImage &image)
{
    constexpr int way = 10;
    const int y = image.height() / 2;
    const QColor ground = image.pixelColor(0, y);
    qreal strongest = 1;
    for (int x = 0; x < way; ++x)
        strongest = std::max(strongest, contrast(ground, image.pixelColor(x, y)));
    return strongest;
}

/// The contrast of the strongest pixel that comes with the focus to what lies around the widget, on
/// the way from its left to where its text may begin.
qreal ringContrast(const MakeWidget &make)
{
    constexpr int way = 7;
    const QImage without = picture(make);
    const QImage with = picture(make, Qt::TabFocusReason);
    const int y = with.height() / 2;
    const QColor ground = with.pixelColor(0, y);
    qreal strongest = 1;
    for (int x = 0; x < way; ++x) {
        if (with.pixel(x, y) != without.pixel(x, y))
            strongest = std::max(strongest, contrast(ground, with.pixelColor(x, y)));
    }
    return strongest;
}

/// What a style draws where there is nothing but this option.
QImage drawn(const QStyle &style, QStyle::PrimitiveElement element, QStyle::State state)
{
    QStyleOptionFrame option;
    option.palette = theme::darkPalette();
    option.rect = {2, 2, 60, 26};
    option.state = state;
    QImage image(64, 30, QImage::Format_RGB32);
    image.fill(option.palette.color(QPalette::Window));
    QPainter painter(&image);
    style.drawPrimitive(element, &option, &painter);
    return image;
}

} // namespace

class tst_OutlinedStyle final : public ClaimTest
{
    Q_OBJECT

private Q_SLOTS:

    void cleanup() { theme::apply({}); }

    void drawsEdgesThatCanBeSeen_data() { addWidgets(edgedWidgets()); }

    void drawsEdgesThatCanBeSeen();

    void drawsFainterEdgesWhereNothingCanBeDone_data() { addWidgets(edgedWidgets()); }

    void drawsFainterEdgesWhereNothingCanBeDone();
    void keepsEdgesApartFromBothTheirSides();

    void drawsARingThatCanBeSeen_data() { addWidgets(ringedWidgets()); }

    void drawsARingThatCanBeSeen();
    void keepsTheRingApartFromAllItsSides();
    void leavesOtherThingsAsTheyAre();
};

void tst_OutlinedStyle::drawsEdgesThatCanBeSeen()
{
    QFETCH(const QString, look);
    QFETCH(const MakeWidget, make);
    theme::apply(look);
    QCOMPARE_GE(edgeContrast(picture(make)), 3.0);
}

void tst_OutlinedStyle::drawsFainterEdgesWhereNothingCanBeDone()
{
    QFETCH(const QString, look);
    QFETCH(const MakeWidget, make);
    theme::apply(look);
    const qreal enabled = edgeContrast(picture(make));
    const qreal disabled = edgeContrast(picture([&make] {
        auto widget = make();
        widget->setEnabled(false);
        return widget;
    }));
    QCOMPARE_LT(disabled, enabled);
    QCOMPARE_GE(disabled, 1.3);
}

void tst_OutlinedStyle::keepsEdgesApartFromBothTheirSides()
{
    for (const QPalette &palette : {theme::lightPalette(), theme::darkPalette()}) {
        const QColor edge = theme::edgeColor(palette);
        QCOMPARE_GE(contrast(edge, palette.color(QPalette::Window)), 3.0);
        QCOMPARE_GE(contrast(edge, palette.color(QPalette::Base)), 3.0);
    }
}

void tst_OutlinedStyle::drawsARingThatCanBeSeen()
{
    QFETCH(const QString, look);
    QFETCH(const MakeWidget, make);
    theme::apply(look);
    QCOMPARE_GE(ringContrast(make), 3.0);
}

void tst_OutlinedStyle::keepsTheRingApartFromAllItsSides()
{
    for (const QPalette &palette : {theme::lightPalette(), theme::darkPalette()}) {
        const QColor ring = theme::focusColor(palette);
        for (const auto role : {QPalette::Window, QPalette::Base, QPalette::Button})
            QCOMPARE_GE(contrast(ring, palette.color(role)), 3.0);
    }
}

void tst_OutlinedStyle::leavesOtherThingsAsTheyAre()
{
    const std::unique_ptr<QStyle> fusion(QStyleFactory::create(u"fusion"_s));
    const OutlinedStyle style;
    for (const auto element :
         {QStyle::PE_PanelButtonCommand, QStyle::PE_FrameTabWidget, QStyle::PE_PanelMenuBar})
        QCOMPARE(drawn(style, element, QStyle::State_Enabled),
                 drawn(*fusion, element, QStyle::State_Enabled));
}

} // namespace smsdesk

QTEST_MAIN(smsdesk::tst_OutlinedStyle)
#include "tst_outlinedstyle.moc"
