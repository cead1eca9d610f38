// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QComboBox;
class QSpinBox;
class QWidget;

namespace smsdesk {

/// The widget under this name.
template<typename Widget>
[[nodiscard]] Widget *named(Widget *widget, const QString &objectName)
{
    widget->setObjectName(objectName);
    return widget;
}

/// Both as wide as what they show, not as the page.
[[nodiscard]] QComboBox *comboBox(const QString &objectName, QWidget *parent);
[[nodiscard]] QSpinBox *
spinBox(int smallest, int largest, const QString &objectName, QWidget *parent);

} // namespace smsdesk
