// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace smsdesk {

/// One page of the settings. Nothing holds before save(), which leaves as it is what nobody edited:
/// that follows whoever else sets it meanwhile.
class SettingsPage : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// For the list of pages.
    [[nodiscard]] virtual QString title() const = 0;

    /// Whether a person changed anything of what was shown.
    [[nodiscard]] virtual bool isEdited() const = 0;

    /// Whether it can be saved; says beside each field what is wrong with it, and puts the cursor
    /// there.
    [[nodiscard]] virtual bool check() { return true; }

    virtual void save() = 0;
};

} // namespace smsdesk
