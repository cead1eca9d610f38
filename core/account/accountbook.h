// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account/accountstore.h"

#include <QList>
#include <QObject>

#include <chrono>
#include <optional>

namespace smsdesk {

/// Every account that can be sent with in this run: the one given on the command line, the user's
/// own, and the built-in sandbox, in that order. Main thread.
class AccountBook final : public QObject
{
    Q_OBJECT

public:
    explicit AccountBook(AccountStore store, QObject *parent = nullptr);
    Q_DISABLE_COPY_MOVE(AccountBook)

    /// The account of `--endpoint` and `--sdkappid`; never stored.
    void setRunAccount(const Account &account);

    /// The sandbox, once it listens.
    void setSandbox(const Account &account);

    /// What holds for each account that has no repeatWindow of its own; changed() follows.
    void setRepeatWindow(std::chrono::minutes window);

    [[nodiscard]] std::chrono::minutes repeatWindow() const { return m_repeatWindow; }

    /// Each with the repeatWindow that holds for it.
    [[nodiscard]] QList<Account> all() const;
    [[nodiscard]] std::optional<Account> find(const QString &name) const;

    /// The stored account to begin with, where somebody named one.
    [[nodiscard]] std::optional<Account> defaultAccount() const;

    /// The user's own alone, as they are stored: those that can be edited.
    [[nodiscard]] const QList<Account> &stored() const { return m_store.accounts(); }

    [[nodiscard]] QString folder() const { return m_store.folder(); }
    [[nodiscard]] const QString &file() const { return m_store.file(); }

    [[nodiscard]] std::optional<Account> findStored(const QString &name) const
    {
        return m_store.find(name);
    }

    /// Reads the store again where its file has changed since: another program may have written it.
    /// Where that is so, changed() follows. A file that cannot be read changes nothing.
    void refresh();

    /// As AccountStore's, and changed() follows; before it renamed(), where the account had another
    /// name. The name of the run's account counts as taken, and so does the sandbox's, listening or
    /// not.
    [[nodiscard]] Result<void, AccountStoreError> put(const Account &account,
                                                      const PutOptions &options = {});

    /// The same, in the place of the account called `replaces`.
    [[nodiscard]] Result<void, AccountStoreError> put(const Account &account,
                                                      const QString &replaces)
    {
        return put(account, PutOptions{.replaces = replaces});
    }

    [[nodiscard]] Result<void, AccountStoreError> remove(const QString &name);

Q_SIGNALS:
    void changed();

    /// One of the user's own has another name, if only in its capitals. The book has the new one.
    void renamed(const QString &from, const QString &to);

private:
    [[nodiscard]] Account withWindow(Account account) const;

    AccountStore m_store;
    std::chrono::minutes m_repeatWindow = Account::defaultRepeatWindow;
    std::optional<Account> m_runAccount;
    std::optional<Account> m_sandbox;
};

} // namespace smsdesk
