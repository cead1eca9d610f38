// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account/account.h"

#include <QList>
#include <QString>

namespace smsdesk {

/// Why the accounts could not be read or kept.
struct AccountStoreError
{
    enum class Kind : quint8 {
        Unreadable, ///< The file is there but cannot be read as accounts; it is left as it is.
        NotWritten,
        NameTaken,
        NameEmpty,
        NoSuchAccount,
    };

    Kind kind = Kind::Unreadable;
    QString path;
    QString detail;

    friend bool operator==(const AccountStoreError &, const AccountStoreError &) = default;
};

/// The user's accounts, in `accounts.json` in the data folder; never a key. Small enough to be read
/// and written at once. Main thread.
class AccountStore final
{
public:
    explicit AccountStore(QString file);

    /// Reads the file; a missing one means no accounts.
    [[nodiscard]] Result<void, AccountStoreError> load();

    [[nodiscard]] const QList<Account> &accounts() const { return m_accounts; }
    [[nodiscard]] std::optional<Account> find(const QString &name) const;

    /// Adds an account, or replaces the one called `replaces`. On an error nothing has changed.
    [[nodiscard]] Result<void, AccountStoreError> put(const Account &account,
                                                      const QString &replaces = {});

    [[nodiscard]] Result<void, AccountStoreError> remove(const QString &name);

private:
    [[nodiscard]] Result<void, AccountStoreError> write(const QList<Account> &accounts) const;

    QString m_file;
    QList<Account> m_accounts;
};

} // namespace smsdesk
