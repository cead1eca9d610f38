// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/settings.h"

#include <QMenu>

namespace smsdesk {

/// Chooses between the system's look, light and dark, at once and for the next start. Follows the
/// settings, and has the program do so.
class ThemeMenu final : public QMenu
{
    Q_OBJECT

public:
    /// `settings` must outlive the menu.
    explicit ThemeMenu(Settings &settings, QWidget *parent = nullptr);
    Q_DISABLE_COPY_MOVE(ThemeMenu)

    void retranslate();

private:
    QAction *m_system;
    QAction *m_light;
    QAction *m_dark;
};

} // namespace smsdesk
