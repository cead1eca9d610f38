// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/account/accountstore.h"

#include "core/account/blanks.h"
#include "core/base/filelock.h"
#include "core/base/logging.h"
#include "core/base/privatefiles.h"

#include <QFile>
#include <QFileInfo>
#include <QUuid>

#include <algorithm>
#include <chrono>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace smsdesk {

namespace {

using Kind = AccountStoreError::Kind;

qsizetype indexOf(const QList<Account> &accounts, const QString &name)
{
    const auto found = std::ranges::find_if(accounts, [&name](const Account &account) {
        return isSameAccountName(account.name, name);
    });
    return found != accounts.cend() ? std::distance(accounts.cbegin(), found) : -1;
}

/// Of an account that is to be replaced and has not that name.
Kind whyNotThere(const QList<Account> &accounts, const PutOptions &options)
{
    if (!options.expected)
        return Kind::NoSuchAccount;
    const auto same = std::ranges::find(accounts, options.expected->id, &Account::id);
    return same != accounts.cend() ? Kind::ChangedMeanwhile : Kind::RemovedMeanwhile;
}

/// Longer than any other program takes to write a few kilobytes, short enough for a window to wait.
constexpr auto lockPatience = 2s;

} // namespace

AccountStore::AccountStore(QString file)
    : m_file(std::move(file))
{
}

QString AccountStore::folder() const
{
    return QFileInfo(m_file).absolutePath();
}

Result<void, AccountStoreError> AccountStore::load()
{
    m_stored = {};
    m_unreadable.reset();
    auto stored = read();
    if (!stored) {
        m_unreadable = stored.error();
        return failure(stored.error());
    }
    m_stored = *std::move(stored);
    qCInfo(logging::accounts, "%lld are stored", static_cast<long long>(accounts().size()));
    return {};
}

bool AccountStore::refresh()
{
    if (m_unreadable)
        return false;
    auto now = read();
    if (!now || *now == m_stored)
        return false;
    m_stored = *std::move(now);
    return true;
}

std::optional<Account> AccountStore::find(const QString &name) const
{
    const qsizetype index = indexOf(accounts(), name);
    return index >= 0 ? std::optional(accounts().at(index)) : std::nullopt;
}

std::optional<Account> AccountStore::defaultAccount() const
{
    const auto found = std::ranges::find(accounts(), m_stored.defaultId, &Account::id);
    return found != accounts().cend() ? std::optional(*found) : std::nullopt;
}

Result<void, AccountStoreError> AccountStore::put(const Account &account, const PutOptions &options)
{
    const QString &replaces = options.replaces;
    Account stored = account;
    stored.name = withoutBlanks(account.name).toString();
    return change([&](StoredAccounts &all) -> Result<void, AccountStoreError> {
        QList<Account> &accounts = all.accounts;
        if (stored.name.isEmpty())
            return failure(AccountStoreError{Kind::NameEmpty, {}, {}});
        const qsizetype replaced = replaces.isEmpty() ? -1 : indexOf(accounts, replaces);
        if (!replaces.isEmpty() && replaced < 0)
            return failure(AccountStoreError{whyNotThere(accounts, options), {}, replaces});
        const qsizetype taken = indexOf(accounts, stored.name);
        if ((taken >= 0 && taken != replaced)
            || isSameAccountName(stored.name, sandboxAccountName()))
            return failure(AccountStoreError{Kind::NameTaken, {}, stored.name});

        if (options.expected && replaced >= 0 && accounts.at(replaced) != *options.expected)
            return failure(AccountStoreError{Kind::ChangedMeanwhile, {}, replaces});
        stored.id = replaced >= 0 ? accounts.at(replaced).id
                                  : QUuid::createUuid().toString(QUuid::WithoutBraces);
        if (replaced >= 0)
            accounts[replaced] = stored;
        else
            accounts << stored;
        if (options.isDefault && *options.isDefault)
            all.defaultId = stored.id;
        else if (options.isDefault && all.defaultId == stored.id)
            all.defaultId.clear();
        return {};
    });
}

Result<void, AccountStoreError> AccountStore::remove(const QString &name)
{
    return change([&name](StoredAccounts &all) -> Result<void, AccountStoreError> {
        const qsizetype index = indexOf(all.accounts, name);
        if (index < 0)
            return failure(AccountStoreError{Kind::NoSuchAccount, {}, name});
        if (all.accounts.takeAt(index).id == all.defaultId)
            all.defaultId.clear();
        return {};
    });
}

Result<void, AccountStoreError> AccountStore::change(const Change &change)
{
    if (m_unreadable)
        return failure(*m_unreadable);

    const auto lock = FileLock::take(m_file + ".lock"_L1, lockPatience);
    if (!lock)
        return failure(AccountStoreError{Kind::NotWritten, m_file, whyNotChanged(lock.error())});
    auto stored = read();
    if (!stored)
        return failure(stored.error());
    if (auto changed = change(*stored); !changed)
        return changed;
    return write(*stored).map([this, &stored] {
        m_stored = *stored;
        qCInfo(logging::accounts, "%lld are stored now", static_cast<long long>(accounts().size()));
    });
}

Result<StoredAccounts, AccountStoreError> AccountStore::read() const
{
    QFile file(m_file);
    // A broken link is no missing file: writing would replace what it was meant to lead to.
    if (!file.exists() && !QFileInfo(m_file).isSymLink())
        return {};
    if (!file.open(QIODevice::ReadOnly))
        return failure(AccountStoreError{Kind::Unreadable, m_file, file.errorString()});

    const QByteArray bytes = file.readAll();
    if (file.error() != QFileDevice::NoError)
        return failure(AccountStoreError{Kind::Unreadable, m_file, file.errorString()});
    return accountsFromJson(bytes).map_error([this](const QString &detail) {
        return AccountStoreError{Kind::Unreadable, m_file, detail};
    });
}

Result<void, AccountStoreError> AccountStore::write(const StoredAccounts &stored) const
{
    return writePrivately(m_file, accountsToJson(stored)).map_error([this](const QString &detail) {
        return AccountStoreError{Kind::NotWritten, m_file, detail};
    });
}

} // namespace smsdesk
