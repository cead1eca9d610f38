// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/services.h"

#include "core/base/logging.h"
#include "core/settings/networksettings.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace smsdesk {

namespace {

std::optional<AccountStoreError> load(AccountStore &store)
{
    const auto loaded = store.load();
    return loaded ? std::nullopt : std::optional(loaded.error());
}

bool namesSandbox(const CommonOptions &options)
{
    return isSameAccountName(options.accountName, SandboxGateway::accountName());
}

} // namespace

QString keychainServiceOf(const DataFolder &folder)
{
    const QString service = u"SMS Desk"_s;
    if (folder.isDefault())
        return service;
    return service + u" – "_s + QFileInfo(folder.path()).canonicalFilePath();
}

QString keyFileIn(const DataFolder &folder)
{
    return folder.file(u"keys.sealed"_s);
}

QString settingsFileIn(const DataFolder &folder)
{
    return folder.file(u"settings.ini"_s);
}

Services::Services(DataFolder dataFolder, const CommonOptions &options)
    : secrets(options.secrets)
    , folder(std::move(dataFolder))
    , settings(settingsFileIn(folder))
    , catalogue(ResultCatalogue::builtIn())
    , keychain(keychainServiceOf(folder))
    , vault(keyFileIn(folder))
    , keys(keychain, vault)
    , accounts([this] {
        AccountStore store(folder.file(u"accounts.json"_s));
        accountsProblem = load(store);
        return store;
    }())
    , proxies(readProxySettings(settings),
              [this](const QString &entry) { return keys.read(entry); })
    , client(clock, proxies.choice())
    , sender(journal, client, keys, catalogue, clock)
    , settler({.journal = journal,
               .client = client,
               .keys = keys,
               .accounts = accounts,
               .clockCorrection = sender.clockCorrection(),
               .catalogue = catalogue,
               .clock = clock})
    , sandbox(clock)
{
    if (options.runAccount)
        useForThisRun(*options.runAccount);
    heedSettings();
    QObject::connect(&settings, &Settings::changed, &accounts, [this] { heedSettings(); });
}

void Services::useForThisRun(const CommonOptions::RunAccount &runAccount)
{
    keys.keepForThisRun(runAccount.account.keyEntry(), runAccount.key);
    accounts.setRunAccount(runAccount.account);
}

void Services::heedSettings()
{
    const std::chrono::minutes window(settings.get(settings::repeatMinutes));
    if (accounts.repeatWindow() != window)
        accounts.setRepeatWindow(window);
    proxies.use(readProxySettings(settings));
}

QFuture<Result<void, JournalError>> Services::openJournal()
{
    return journal.open(folder.path());
}

Result<Account, NoAccount> Services::chooseAccount(const CommonOptions &options)
{
    if (options.runAccount)
        return *accounts.find(options.runAccount->account.name);
    // Before anything falls back to the sandbox, which would accept a message meant for somebody.
    if (accountsProblem && !namesSandbox(options))
        return failure(NoAccount(*accountsProblem));
    if (const auto unknown = findUnknownAccount(options))
        return failure(NoAccount(*unknown));

    const bool isNamed = !options.accountName.isEmpty();
    if (namesSandbox(options) || (!isNamed && accounts.stored().isEmpty())) {
        if (const auto started = startSandbox(); !started)
            return failure(NoAccount(
                UsageError{.kind = UsageError::Kind::NoSandbox, .detail = started.error()}));
        return *accounts.find(SandboxGateway::accountName());
    }
    if (isNamed)
        return *accounts.find(options.accountName);
    if (auto byDefault = accounts.defaultAccount())
        return *byDefault;
    if (accounts.stored().size() > 1)
        return failure(NoAccount(UsageError{.kind = UsageError::Kind::AmbiguousAccount}));
    return *accounts.find(accounts.stored().constFirst().name);
}

std::optional<UsageError> Services::findUnknownAccount(const CommonOptions &options) const
{
    if (options.accountName.isEmpty() || namesSandbox(options) || accountsProblem
        || accounts.find(options.accountName))
        return std::nullopt;
    return UsageError{.kind = UsageError::Kind::NoSuchAccount, .detail = options.accountName};
}

Result<void, QString> Services::startSandbox()
{
    const auto listening = sandbox.listen();
    if (!listening)
        return listening;
    const Account account = sandbox.account();
    keys.keepForThisRun(account.keyEntry(), sandbox.appKey());
    accounts.setSandbox(account);
    return {};
}

} // namespace smsdesk
