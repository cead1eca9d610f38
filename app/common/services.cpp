// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/services.h"

using namespace Qt::StringLiterals;

namespace smsdesk {

namespace {

std::optional<AccountStoreError> load(AccountStore &store)
{
    const auto loaded = store.load();
    return loaded ? std::nullopt : std::optional(loaded.error());
}

} // namespace

Services::Services(const DataFolder &dataFolder, const CommonOptions &options)
    : folder(dataFolder)
    , settings(folder.file(u"settings.ini"_s))
    , catalogue(ResultCatalogue::builtIn())
    , keys(u"SMS Desk"_s)
    , accounts([this] {
        AccountStore store(folder.file(u"accounts.json"_s));
        accountsProblem = load(store);
        return store;
    }())
    , client(clock)
    , sender(journal, client, keys, clock)
    , sandbox(clock)
{
    if (options.runAccount) {
        keys.keepForThisRun(options.runAccount->account.name, options.runAccount->key);
        accounts.setRunAccount(options.runAccount->account);
    }
}

QFuture<Result<void, JournalError>> Services::openJournal()
{
    return journal.open(folder.path());
}

Result<Account, UsageError> Services::chooseAccount(const CommonOptions &options)
{
    if (options.runAccount)
        return options.runAccount->account;

    const bool isNamed = !options.accountName.isEmpty();
    const bool wantsSandbox = isNamed
        ? isSameAccountName(options.accountName, SandboxGateway::accountName())
        : accounts.stored().isEmpty();
    if (wantsSandbox) {
        if (const auto started = startSandbox(); !started)
            return failure(
                UsageError{.kind = UsageError::Kind::NoSandbox, .detail = started.error()});
        return sandbox.account();
    }
    if (!isNamed && accounts.stored().size() > 1)
        return failure(UsageError{.kind = UsageError::Kind::AmbiguousAccount});
    const std::optional<Account> account
        = isNamed ? accounts.find(options.accountName) : accounts.stored().constFirst();
    if (!account)
        return failure(
            UsageError{.kind = UsageError::Kind::NoSuchAccount, .detail = options.accountName});
    return *account;
}

Result<void, QString> Services::startSandbox()
{
    const auto listening = sandbox.listen();
    if (!listening)
        return listening;
    const Account account = sandbox.account();
    keys.keepForThisRun(account.name, sandbox.appKey());
    accounts.setSandbox(account);
    return {};
}

} // namespace smsdesk
