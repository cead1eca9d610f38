// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/commandoptions.h"
#include "core/account/accountbook.h"
#include "core/account/keychainkeystore.h"
#include "core/account/keyring.h"
#include "core/base/clock.h"
#include "core/gateway/gatewayclient.h"
#include "core/gateway/resultcatalogue.h"
#include "core/journal/journal.h"
#include "core/network/proxyfinder.h"
#include "core/sandbox/sandboxgateway.h"
#include "core/sending/sender.h"
#include "core/settings/datafolder.h"
#include "core/settings/settings.h"
#include "core/settling/settler.h"

#include <optional>
#include <variant>

namespace smsdesk {

/// Why there is no account to send with.
using NoAccount = std::variant<UsageError, AccountStoreError>;

/// What keys are filed under in the keychain: those of a folder that was named are no others', so
/// that trying something out never touches the key of an account of the same name.
[[nodiscard]] QString keychainServiceOf(const DataFolder &folder);

/// The key file, where a person made one.
[[nodiscard]] QString keyFileIn(const DataFolder &folder);

[[nodiscard]] QString settingsFileIn(const DataFolder &folder);

/// Everything a program works with, built once and handed on by reference. Main thread.
struct Services
{
    /// Nothing is opened yet: the window shows itself first.
    Services(DataFolder dataFolder, const CommonOptions &options);
    Q_DISABLE_COPY_MOVE(Services)

    /// Opens the journal in the data folder.
    [[nodiscard]] QFuture<Result<void, JournalError>> openJournal();

    /// The account that the options choose; starts the sandbox where they name it, or where they
    /// name none and none is stored. Where the stored accounts could not be read nothing takes
    /// their place: that is the error.
    [[nodiscard]] Result<Account, NoAccount> chooseAccount(const CommonOptions &options);

    /// An account that the options name and nobody has. Nothing is said of accounts that could not
    /// be read.
    [[nodiscard]] std::optional<UsageError> findUnknownAccount(const CommonOptions &options) const;

    /// Takes an account for this run into the book, and keeps its key in memory.
    void useForThisRun(const CommonOptions::RunAccount &runAccount);

    /// Starts the built-in gateway and adds its account to the book. The error is the system's own
    /// text.
    [[nodiscard]] Result<void, QString> startSandbox();

private:
    /// At the beginning, and whenever a setting has changed.
    void heedSettings();

public:
    EnvironmentSecrets secrets; ///< As the program found them when it was started.
    DataFolder folder;
    SystemClock clock;
    Settings settings;
    ResultCatalogue catalogue;
    KeychainKeyStore keychain;
    KeyVault vault;
    KeyRing keys; ///< Both of them, and what is kept for this run alone.

    /// Present where the stored accounts could not be read: they are left as they are.
    std::optional<AccountStoreError> accountsProblem;
    AccountBook accounts; ///< After the problem, which reading it may set.

    Journal journal;
    ProxyFinder proxies;
    GatewayClient client;
    Sender sender;
    Settler settler;
    SandboxGateway sandbox;
};

} // namespace smsdesk
