// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessible>
#include <QList>
#include <QString>
#include <QWidget>

namespace smsdesk {

/// The name a screen reader says for a widget: its own, or its label's without the mnemonic.
[[nodiscard]] inline QString accessibleNameOf(QWidget *widget)
{
    QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
    return interface ? interface->text(QAccessible::Name) : QString();
}

/// The widget of a type that a screen reader finds by this name; null where there is none.
template<typename Widget>
[[nodiscard]] Widget *findNamed(const QWidget &root, const QString &name)
{
    for (Widget *widget : root.findChildren<Widget *>()) {
        if (accessibleNameOf(widget) == name)
            return widget;
    }
    return nullptr;
}

} // namespace smsdesk
