// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account/accountjson.h"
#include "core/base/result.h"

#include <QList>
#include <QString>

#include <functional>
#include <optional>

namespace smsdesk {

/// Why the accounts could not be read or kept.
struct AccountStoreError
{
    enum class Kind : quint8 {
        Unreadable, ///< The file is there but cannot be read as accounts; it is left as it is.
        NotWritten,
        NameTaken,
        NameEmpty,
        NameUnseen, ///< There is a line end or a control character in it.
        NoSuchAccount,
        ChangedMeanwhile, ///< Somebody else has changed the account that was to be replaced.
        RemovedMeanwhile, ///< Somebody else has removed it.
    };

    Kind kind = Kind::Unreadable;
    QString path; ///< The file; empty where the error is about a name.
    QString detail; ///< The name in question, or what exactly is wrong with the file.

    friend bool operator==(const AccountStoreError &, const AccountStoreError &) = default;
};

/// How an account is put into the store, beside what it is. A value.
struct PutOptions
{
    QString replaces = {}; ///< The name of the account it takes the place of; empty: a new one.

    /// What is replaced, as it was when somebody began to change it; where the file holds another
    /// by now, nothing changes.
    std::optional<Account> expected = {};
    std::optional<bool> isDefault = {}; ///< Nothing: as it is.
};

/// The user's accounts, in `accounts.json` in the data folder; never a key. Small enough to be read
/// and written at once. A file that cannot be read, or is of a newer program, is never written
/// over. Main thread.
///
/// Several programs may have the file open: each change is made to what the file holds at that
/// moment, under a lock beside it, and accounts() is then what all of them have made of it.
class AccountStore final
{
public:
    explicit AccountStore(QString file);

    /// Where the file is, and what belongs to it.
    [[nodiscard]] QString folder() const;
    [[nodiscard]] const QString &file() const { return m_file; }

    /// Reads the file; a missing one means no accounts. After an error there are no accounts, and
    /// put() and remove() return the same error until a load() has gone well.
    [[nodiscard]] Result<void, AccountStoreError> load();

    /// Takes over what other programs made of the file. Whether anything is another now; where the
    /// file cannot be read, nothing is.
    bool refresh();

    [[nodiscard]] const QList<Account> &accounts() const { return m_stored.accounts; }

    /// The one to begin with, where somebody named one.
    [[nodiscard]] std::optional<Account> defaultAccount() const;

    [[nodiscard]] std::optional<Account> find(const QString &name) const;

    /// Adds an account, or replaces one. A new account gets an id; one that replaces another has
    /// that one's. Blanks around the name are taken off; names are the same
    /// whatever their capitals, and the sandbox's is taken. On an error nothing has changed.
    [[nodiscard]] Result<void, AccountStoreError> put(const Account &account,
                                                      const PutOptions &options = {});

    /// The same, in the place of the account called `replaces`.
    [[nodiscard]] Result<void, AccountStoreError> put(const Account &account,
                                                      const QString &replaces)
    {
        return put(account, PutOptions{.replaces = replaces});
    }

    [[nodiscard]] Result<void, AccountStoreError> remove(const QString &name);

private:
    using Change = std::function<Result<void, AccountStoreError>(StoredAccounts &)>;
    [[nodiscard]] Result<void, AccountStoreError> change(const Change &change);
    [[nodiscard]] Result<StoredAccounts, AccountStoreError> read() const;
    [[nodiscard]] Result<void, AccountStoreError> write(const StoredAccounts &stored) const;

    QString m_file;
    StoredAccounts m_stored;
    std::optional<AccountStoreError> m_unreadable;
};

} // namespace smsdesk
