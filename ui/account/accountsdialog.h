// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account/accountbook.h"
#include "core/account/keystore.h"

#include <QDialog>

#include <memory>

namespace smsdesk {

/// Adds, changes and removes the user's accounts and their keys. A stored key is never shown, only
/// replaced. What is typed stays with its account until it is saved or thrown away; closing asks.
///
/// Countries are named in the language of locale(), which comes from the parent window. To be shown
/// with open().
class AccountsDialog final : public QDialog
{
    Q_OBJECT

public:
    /// Both must outlive the dialog.
    AccountsDialog(AccountBook &accounts, KeyStore &keys, QWidget *parent = nullptr);
    ~AccountsDialog() override;
    Q_DISABLE_COPY_MOVE(AccountsDialog)

    /// Shows this account first, where there is one of the name.
    void choose(const QString &name);

    /// Asks first where something is not saved.
    void reject() override;

Q_SIGNALS:
    /// The account of this name is to be checked as it is stored.
    void checkWished(const QString &storedName);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void build();
    [[nodiscard]] QLayout *buildList();
    [[nodiscard]] QLayout *buildAccount();
    [[nodiscard]] QWidget *buildFormArea();
    [[nodiscard]] QWidget *buildButtons();
    [[nodiscard]] QSize roomySize() const;
    void connectWidgets();
    void connectEditor();
    void retranslate();

    void showAccount(int id);
    void showRow(int id);
    void updateButtons();

    void addAccount();
    void saveShown();
    void goToFirstProblem();
    void askToRemove();
    void askToSave();
    void saveAllAndClose();
    void closeWhenAllIsKept();

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace smsdesk
