// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/commandoptions.h"
#include "core/account/accountbook.h"
#include "core/account/keychainkeystore.h"
#include "core/base/clock.h"
#include "core/gateway/gatewayclient.h"
#include "core/gateway/resultcatalogue.h"
#include "core/journal/journal.h"
#include "core/sandbox/sandboxgateway.h"
#include "core/sending/sender.h"
#include "core/settings/datafolder.h"
#include "core/settings/settings.h"

#include <optional>

namespace smsdesk {

/// Everything a program works with, built once and handed on by reference. Main thread.
struct Services
{
    /// Nothing is opened yet: the window shows itself first.
    Services(const DataFolder &dataFolder, const CommonOptions &options);
    Q_DISABLE_COPY_MOVE(Services)

    /// Opens the journal in the data folder.
    [[nodiscard]] QFuture<Result<void, JournalError>> openJournal();

    /// The account that the options choose; starts the sandbox where they choose none.
    [[nodiscard]] Result<Account, UsageError> chooseAccount(const CommonOptions &options);

    /// Starts the built-in gateway and adds its account to the book. The error is the system's own
    /// text.
    [[nodiscard]] Result<void, QString> startSandbox();

    DataFolder folder;
    SystemClock clock;
    Settings settings;
    ResultCatalogue catalogue;
    KeychainKeyStore keys;

    /// Present where the stored accounts could not be read: they are left as they are.
    std::optional<AccountStoreError> accountsProblem;
    AccountBook accounts; ///< After the problem, which reading it may set.

    Journal journal;
    GatewayClient client;
    Sender sender;
    SandboxGateway sandbox;
};

} // namespace smsdesk
