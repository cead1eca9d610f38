// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/settings.h"
#include "core/words/language.h"

#include <QMenu>

namespace smsdesk {

/// Chooses what the program speaks, at once and for the next start. Follows the settings, and has
/// the program do so.
class LanguageMenu final : public QMenu
{
    Q_OBJECT

public:
    /// Both must outlive the menu.
    LanguageMenu(Language &language, Settings &settings, QWidget *parent = nullptr);
    Q_DISABLE_COPY_MOVE(LanguageMenu)

    void retranslate();

private:
    QAction *m_system;
};

} // namespace smsdesk
