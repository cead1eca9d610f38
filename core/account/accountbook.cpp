// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/account/accountbook.h"

#include <algorithm>
#include <utility>

namespace smsdesk {

AccountBook::AccountBook(AccountStore store, QObject *parent)
    : QObject(parent)
    , m_store(std::move(store))
{
}

void AccountBook::setRunAccount(const Account &account)
{
    m_runAccount = account;
    Q_EMIT changed();
}

void AccountBook::setSandbox(const Account &account)
{
    m_sandbox = account;
    Q_EMIT changed();
}

void AccountBook::setRepeatWindow(std::chrono::minutes window)
{
    if (m_repeatWindow == window)
        return;
    m_repeatWindow = window;
    Q_EMIT changed();
}

QList<Account> AccountBook::all() const
{
    QList<Account> accounts;
    if (m_runAccount)
        accounts << withWindow(*m_runAccount);
    for (const Account &account : m_store.accounts())
        accounts << withWindow(account);
    if (m_sandbox)
        accounts << withWindow(*m_sandbox);
    return accounts;
}

std::optional<Account> AccountBook::defaultAccount() const
{
    const std::optional<Account> stored = m_store.defaultAccount();
    return stored ? std::optional(withWindow(*stored)) : std::nullopt;
}

Account AccountBook::withWindow(Account account) const
{
    account.repeatWindow = account.repeatWindow.value_or(m_repeatWindow);
    return account;
}

std::optional<Account> AccountBook::find(const QString &name) const
{
    const QList<Account> accounts = all();
    const auto found = std::ranges::find_if(accounts, [&name](const Account &account) {
        return isSameAccountName(account.name, name);
    });
    return found != accounts.cend() ? std::optional(*found) : std::nullopt;
}

void AccountBook::refresh()
{
    if (m_store.refresh())
        Q_EMIT changed();
}

Result<void, AccountStoreError> AccountBook::put(const Account &account, const PutOptions &options)
{
    const QString &replaces = options.replaces;
    for (const std::optional<Account> &other : {m_runAccount, m_sandbox}) {
        if (other && isSameAccountName(other->name, account.name))
            return failure(AccountStoreError{AccountStoreError::Kind::NameTaken, {}, account.name});
    }
    auto done = m_store.put(account, options);
    if (!done)
        return done;
    if (const auto stored = m_store.find(account.name);
        stored && !replaces.isEmpty() && stored->name != replaces)
        Q_EMIT renamed(replaces, stored->name);
    Q_EMIT changed();
    return done;
}

Result<void, AccountStoreError> AccountBook::remove(const QString &name)
{
    auto done = m_store.remove(name);
    if (done)
        Q_EMIT changed();
    return done;
}

} // namespace smsdesk
