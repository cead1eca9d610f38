// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account/accountbook.h"
#include "core/account/accountexchange.h"
#include "ui/common/fieldmessage.h"

#include <QPushButton>

namespace smsdesk {

/// A button that takes accounts to a file and from one, with the questions that go along: which
/// file, and whether accounts that are here already are replaced. Never a key.
class AccountTransfer final : public QPushButton
{
    Q_OBJECT

public:
    /// `accounts` must outlive it.
    explicit AccountTransfer(AccountBook &accounts, QWidget *parent = nullptr);
    Q_DISABLE_COPY_MOVE(AccountTransfer)

    void importFrom(const QString &file);
    void exportTo(const QString &file);

Q_SIGNALS:

    /// How it went.
    void told(smsdesk::Tone tone, const QString &sentence);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void chooseImport();
    void chooseExport();
    void ask(const QList<ExchangedAccount> &accounts,
             const QStringList &existing,
             const QList<ImportCaution> &cautions);
    void import(const QList<ExchangedAccount> &accounts, ExistingAccount existing);

    AccountBook &m_accounts;
    QAction *m_import = nullptr;
    QAction *m_export = nullptr;
};

} // namespace smsdesk
