// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/account/accounttransfer.h"

#include "core/words/accountsentences.h"
#include "core/words/sentences.h"

#include <QDir>
#include <QEvent>
#include <QFile>
#include <QFileDialog>
#include <QMenu>
#include <QMessageBox>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace smsdesk {

AccountTransfer::AccountTransfer(AccountBook &accounts, QWidget *parent)
    : QPushButton(parent)
    , m_accounts(accounts)
{
    setObjectName(u"filePushButton"_s);
    setAutoDefault(false);
    setMenu(new QMenu(this));
    m_import = menu()->addAction(QString(), this, &AccountTransfer::chooseImport);
    m_import->setObjectName(u"importAccountsAction"_s);
    m_export = menu()->addAction(QString(), this, &AccountTransfer::chooseExport);
    m_export->setObjectName(u"exportAccountsAction"_s);
    connect(menu(), &QMenu::aboutToShow, this, [this] {
        m_export->setEnabled(!m_accounts.stored().isEmpty());
    });
    retranslate();
}

void AccountTransfer::changeEvent(QEvent *event)
{
    QPushButton::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void AccountTransfer::retranslate()
{
    setText(tr("&File"));
    setAccessibleName(tr("Import or export accounts"));
    m_import->setText(tr("&Import Accounts…"));
    m_export->setText(tr("&Export Accounts…"));
}

void AccountTransfer::chooseImport()
{
    auto *const dialog = new QFileDialog(
        this, tr("Import Accounts"), QString(), tr("Accounts (*.json);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &AccountTransfer::importFrom);
    dialog->open();
}

void AccountTransfer::chooseExport()
{
    auto *const dialog = new QFileDialog(
        this, tr("Export Accounts"), QString(), tr("Accounts (*.json);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"json"_s);
    dialog->selectFile(u"sms-desk-accounts.json"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &AccountTransfer::exportTo);
    dialog->open();
}

void AccountTransfer::exportTo(const QString &path)
{
    const auto exported = exportAccounts(m_accounts);
    if (!exported) {
        Q_EMIT told(Tone::Error, AccountSentences::of(exported.error()));
        return;
    }
    QSaveFile file(path);
    const bool isWritten = file.open(QIODevice::WriteOnly)
        && file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner)
        && file.write(*exported) == exported->size() && file.commit();
    const QString shown = QDir::toNativeSeparators(path);
    if (isWritten)
        Q_EMIT told(Tone::Ok,
                    tr("%n account(s) exported to %1. No AppKey is in the file.",
                       nullptr,
                       static_cast<int>(m_accounts.stored().size()))
                        .arg(shown));
    else
        Q_EMIT told(
            Tone::Error,
            Sentences::withDetail(
                tr("The file %1 cannot be written: choose another place, or make room.").arg(shown),
                file.errorString()));
}

void AccountTransfer::importFrom(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        Q_EMIT told(Tone::Error,
                    Sentences::withDetail(tr("The file %1 cannot be read: check that you may read "
                                             "it.")
                                              .arg(QDir::toNativeSeparators(path)),
                                          file.errorString()));
        return;
    }
    const auto accounts = exchangedAccounts(file.readAll());
    if (!accounts) {
        Q_EMIT told(Tone::Error, AccountSentences::of(accounts.error()));
        return;
    }
    QStringList existing;
    for (const ExchangedAccount &each : *accounts) {
        if (m_accounts.findStored(each.account.name))
            existing << each.account.name;
    }
    if (existing.isEmpty())
        import(*accounts, ExistingAccount::Keep);
    else
        askForExisting(*accounts, existing);
}

void AccountTransfer::askForExisting(const QList<ExchangedAccount> &accounts,
                                     const QStringList &names)
{
    auto *const question = new QMessageBox(QMessageBox::Question,
                                           tr("Import Accounts"),
                                           tr("%n account(s) of the file are here already: %1.",
                                              nullptr,
                                              static_cast<int>(names.size()))
                                               .arg(names.join(tr(", ", "between names"))),
                                           QMessageBox::NoButton,
                                           this);
    question->setObjectName(u"importMessageBox"_s);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setInformativeText(
        tr("Replace them by those of the file, or keep yours? Their AppKeys stay either way."));
    const auto *const replace = question->addButton(tr("&Replace"), QMessageBox::DestructiveRole);
    auto *const keep = question->addButton(tr("&Keep Mine"), QMessageBox::AcceptRole);
    question->addButton(tr("Cancel"), QMessageBox::RejectRole);
    question->setDefaultButton(keep);
    connect(question, &QMessageBox::buttonClicked, this, [=, this](const auto *clicked) {
        if (clicked == replace)
            import(accounts, ExistingAccount::Replace);
        else if (clicked == keep)
            import(accounts, ExistingAccount::Keep);
    });
    question->open();
}

void AccountTransfer::import(const QList<ExchangedAccount> &accounts, ExistingAccount existing)
{
    const auto report = importAccounts(accounts, existing, m_accounts);
    // Also after an error: accounts before the one in question are there.
    Q_EMIT imported();
    if (report)
        Q_EMIT told(Tone::Ok, Sentences::joined(AccountSentences::of(*report)));
    else
        Q_EMIT told(Tone::Error, AccountSentences::of(report.error()));
}

} // namespace smsdesk
