// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/outlinedstyle.h"

#include "ui/common/theme.h"

#include <QStyleOption>

#include <memory>

namespace smsdesk {

using namespace Qt::StringLiterals;

namespace {

bool isEdged(QStyle::PrimitiveElement element)
{
    return element == QStyle::PE_Frame || element == QStyle::PE_FrameLineEdit
        || element == QStyle::PE_IndicatorCheckBox || element == QStyle::PE_IndicatorRadioButton;
}

bool isRinged(QStyle::PrimitiveElement element, const QStyleOption &option)
{
    const bool hasFocus = option.state & QStyle::State_HasFocus;
    return element == QStyle::PE_FrameFocusRect
        || (element == QStyle::PE_PanelButtonCommand && hasFocus);
}

/// The window's colour that Fusion makes this edge of.
QColor windowFor(const QColor &edge)
{
    constexpr int fusionsShade = 140;
    return edge.lighter(fusionsShade);
}

} // namespace

OutlinedStyle::OutlinedStyle()
    : QProxyStyle(u"fusion"_s)
{
}

void OutlinedStyle::drawPrimitive(PrimitiveElement element,
                                  const QStyleOption *option,
                                  QPainter *painter,
                                  const QWidget *widget) const
{
    if (!isEdged(element) && !isRinged(element, *option)) {
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    } else if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option)) {
        const QStyleOptionFrame copy = outlined(*frame);
        QProxyStyle::drawPrimitive(element, &copy, painter, widget);
    } else if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
        const QStyleOptionButton copy = outlined(*button);
        QProxyStyle::drawPrimitive(element, &copy, painter, widget);
    } else {
        // None of these is drawn by anything but what every option has.
        const QStyleOption copy = outlined(*option);
        QProxyStyle::drawPrimitive(element, &copy, painter, widget);
    }
}

void OutlinedStyle::drawComplexControl(ComplexControl control,
                                       const QStyleOptionComplex *option,
                                       QPainter *painter,
                                       const QWidget *widget) const
{
    const auto *comboBox = qstyleoption_cast<const QStyleOptionComboBox *>(option);
    const auto *spinBox = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
    if (control == CC_ComboBox && comboBox) {
        const QStyleOptionComboBox copy = outlined(*comboBox);
        QProxyStyle::drawComplexControl(control, &copy, painter, widget);
    } else if (control == CC_SpinBox && spinBox) {
        const QStyleOptionSpinBox copy = outlined(*spinBox);
        QProxyStyle::drawComplexControl(control, &copy, painter, widget);
    } else {
        QProxyStyle::drawComplexControl(control, option, painter, widget);
    }
}

template<typename Option>
Option OutlinedStyle::outlined(const Option &option) const
{
    Option copy(option);
    copy.palette = outlined(option.palette);
    return copy;
}

QPalette OutlinedStyle::outlined(const QPalette &palette) const
{
    const qint64 key = palette.cacheKey();
    if (!m_palettes.contains(key)) {
        auto made = std::make_unique<QPalette>(palette);
        const QColor edge = windowFor(theme::edgeColor(palette));
        made->setColor(QPalette::Active, QPalette::Window, edge);
        made->setColor(QPalette::Inactive, QPalette::Window, edge);
        made->setColor(QPalette::Highlight, theme::focusColor(palette));
        made->setColor(
            QPalette::Disabled, QPalette::Window, windowFor(theme::disabledEdgeColor(palette)));
        m_palettes.insert(key, made.release());
    }
    QPalette found = *m_palettes.object(key);
    found.setCurrentColorGroup(palette.currentColorGroup());
    return found;
}

} // namespace smsdesk
