// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/account/accountstore.h"

#include "core/account/accountjson.h"
#include "core/account/blanks.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>
#include <utility>

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

} // namespace

AccountStore::AccountStore(QString file)
    : m_file(std::move(file))
{
}

Result<void, AccountStoreError> AccountStore::load()
{
    m_accounts.clear();
    m_unreadable.reset();
    auto accounts = read();
    if (!accounts) {
        m_unreadable = accounts.error();
        return failure(accounts.error());
    }
    m_accounts = *std::move(accounts);
    return {};
}

std::optional<Account> AccountStore::find(const QString &name) const
{
    const qsizetype index = indexOf(m_accounts, name);
    return index >= 0 ? std::optional(m_accounts.at(index)) : std::nullopt;
}

Result<void, AccountStoreError> AccountStore::put(const Account &account, const QString &replaces)
{
    if (m_unreadable)
        return failure(*m_unreadable);

    Account stored = account;
    stored.name = withoutBlanks(account.name).toString();
    if (stored.name.isEmpty())
        return failure(AccountStoreError{Kind::NameEmpty, {}, {}});

    const qsizetype replaced = replaces.isEmpty() ? -1 : indexOf(m_accounts, replaces);
    if (!replaces.isEmpty() && replaced < 0)
        return failure(AccountStoreError{Kind::NoSuchAccount, {}, replaces});
    if (const qsizetype taken = indexOf(m_accounts, stored.name); taken >= 0 && taken != replaced)
        return failure(AccountStoreError{Kind::NameTaken, {}, stored.name});

    QList<Account> accounts = m_accounts;
    if (replaced >= 0)
        accounts[replaced] = stored;
    else
        accounts << stored;
    return write(accounts).map([this, &accounts] { m_accounts = accounts; });
}

Result<void, AccountStoreError> AccountStore::remove(const QString &name)
{
    if (m_unreadable)
        return failure(*m_unreadable);

    const qsizetype index = indexOf(m_accounts, name);
    if (index < 0)
        return failure(AccountStoreError{Kind::NoSuchAccount, {}, name});

    QList<Account> accounts = m_accounts;
    accounts.removeAt(index);
    return write(accounts).map([this, &accounts] { m_accounts = accounts; });
}

Result<QList<Account>, AccountStoreError> AccountStore::read() const
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

Result<void, AccountStoreError> AccountStore::write(const QList<Account> &accounts) const
{
    QSaveFile file(m_file);
    const QByteArray bytes = accountsToJson(accounts);
    const bool isWritten = file.open(QIODevice::WriteOnly)
        && file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner)
        && file.write(bytes) == bytes.size() && file.commit();
    if (!isWritten)
        return failure(AccountStoreError{Kind::NotWritten, m_file, file.errorString()});
    return {};
}

} // namespace smsdesk
