// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account/accountstore.h"

#include <QList>
#include <QObject>

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

    [[nodiscard]] QList<Account> all() const;
    [[nodiscard]] std::optional<Account> find(const QString &name) const;

    /// The user's own alone: those that can be edited.
    [[nodiscard]] const QList<Account> &stored() const { return m_store.accounts(); }

    /// As AccountStore's, and changed() follows; before it renamed(), where `replaces` had another
    /// name. The name of the run's account counts as taken, and so does the sandbox's, listening or
    /// not.
    [[nodiscard]] Result<void, AccountStoreError> put(const Account &account,
                                                      const QString &replaces = {});
    [[nodiscard]] Result<void, AccountStoreError> remove(const QString &name);

Q_SIGNALS:
    void changed();

    /// One of the user's own has another name, if only in its capitals. The book has the new one.
    void renamed(const QString &from, const QString &to);

private:
    AccountStore m_store;
    std::optional<Account> m_runAccount;
    std::optional<Account> m_sandbox;
};

} // namespace smsdesk
