// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account/accountbook.h"
#include "core/account/keystore.h"

#include <QDialog>

#include <memory>

namespace smsdesk {

/// Adds, changes and removes the user's accounts and their keys. A stored key is never shown, only
/// replaced.
class AccountsDialog final : public QDialog
{
    Q_OBJECT

public:
    /// Both must outlive the dialog.
    AccountsDialog(AccountBook &accounts, KeyStore &keys, QWidget *parent = nullptr);
    ~AccountsDialog() override;
    Q_DISABLE_COPY_MOVE(AccountsDialog)

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace smsdesk
