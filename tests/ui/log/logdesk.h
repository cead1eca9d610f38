// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account/memorykeystore.h"
#include "core/base/clock.h"
#include "core/sandbox/sandboxgateway.h"
#include "core/sending/sender.h"
#include "core/settings/settings.h"
#include "core/settling/settler.h"
#include "core/words/language.h"
#include "ui/log/logpage.h"

#include <QTemporaryDir>

namespace smsdesk {

/// Everything that a log page works with, on a folder of its own. The journal is not open yet, and
/// the sandbox does not listen.
struct LogDesk
{
    QTemporaryDir folder;
    SystemClock clock;
    ResultCatalogue catalogue = ResultCatalogue::builtIn();
    Settings settings{folder.filePath(QStringLiteral("settings.ini"))};
    Language language;
    MemoryKeyStore keys;
    AccountBook accounts{AccountStore(folder.filePath(QStringLiteral("accounts.json")))};
    Journal journal;
    SandboxGateway sandbox{clock};
    GatewayClient client{clock};
    Sender sender{journal, client, keys, catalogue, clock};
    Settler settler{{.journal = journal,
                     .client = client,
                     .keys = keys,
                     .accounts = accounts,
                     .clockCorrection = sender.clockCorrection(),
                     .catalogue = catalogue,
                     .clock = clock}};

    [[nodiscard]] LogPage::Services services()
    {
        return {.journal = journal,
                .settler = settler,
                .sender = sender,
                .accounts = accounts,
                .catalogue = catalogue,
                .settings = settings,
                .language = language};
    }
};

} // namespace smsdesk
