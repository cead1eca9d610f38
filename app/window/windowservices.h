// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/services.h"
#include "ui/main/mainwindow.h"

namespace smsdesk {

/// What the window works with, of what the program has. Both must outlive the window.
[[nodiscard]] inline MainWindow::Services servicesOfWindow(Services &services, Language &language)
{
    return {.accounts = services.accounts,
            .keys = services.keys,
            .proxies = services.proxies,
            .sender = services.sender,
            .settler = services.settler,
            .journal = services.journal,
            .settings = services.settings,
            .language = language,
            .catalogue = services.catalogue,
            .clock = services.clock};
}

} // namespace smsdesk
