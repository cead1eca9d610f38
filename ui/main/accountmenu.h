// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account/accountbook.h"

#include <QMenu>

class QActionGroup;

namespace smsdesk {

/// Switches between accounts: the first nine by Ctrl+1 to Ctrl+9, from anywhere in the window. The
/// one that sends is marked.
class AccountMenu final : public QMenu
{
    Q_OBJECT

public:
    /// `accounts` must outlive the menu.
    explicit AccountMenu(const AccountBook &accounts, QWidget *parent = nullptr);
    Q_DISABLE_COPY_MOVE(AccountMenu)

    /// Marks the account of this name as the one that sends.
    void setChosen(const QString &name);
    void retranslate();

Q_SIGNALS:
    void chosen(const QString &name);

private:
    void fill();

    const AccountBook &m_accounts;
    QActionGroup *m_group;
    QString m_chosen;
};

} // namespace smsdesk
