// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/account/accounttransfer.h"

#include "core/words/accountsentences.h"
#include "core/words/sentences.h"

#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QMenu>
#include <QMessageBox>

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
    const AccountExport exported = exportAccounts(m_accounts);
    if (const auto written = writeExport(path, exported.file); !written) {
        Q_EMIT told(Tone::Error, AccountSentences::of(written.error()));
        return;
    }
    QStringList sentences{tr("%n account(s) exported to %1. No AppKey is in the file.",
                             nullptr,
                             static_cast<int>(m_accounts.stored().size()))
                              .arg(QDir::toNativeSeparators(path))};
    for (const LostCaFile &lost : exported.lost)
        sentences << AccountSentences::of(lost);
    Q_EMIT told(exported.lost.isEmpty() ? Tone::Ok : Tone::Warning, Sentences::joined(sentences));
}

void AccountTransfer::importFrom(const QString &path)
{
    const auto accounts = readExport(path).and_then(exchangedAccounts);
    if (!accounts) {
        Q_EMIT told(Tone::Error, AccountSentences::of(accounts.error()));
        return;
    }
    QStringList existing;
    for (const ExchangedAccount &each : *accounts) {
        if (m_accounts.findStored(each.account.name))
            existing << each.account.name;
    }
    const auto cautions = cautionsOf(*accounts, ExistingAccount::Replace, m_accounts);
    if (existing.isEmpty() && cautions.isEmpty())
        import(*accounts, ExistingAccount::Keep);
    else
        ask(*accounts, existing, cautions);
}

void AccountTransfer::ask(const QList<ExchangedAccount> &accounts,
                          const QStringList &existing,
                          const QList<ImportCaution> &cautions)
{
    auto *const question = new QMessageBox(this);
    question->setObjectName(u"importMessageBox"_s);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setIcon(cautions.isEmpty() ? QMessageBox::Question : QMessageBox::Warning);
    question->setWindowTitle(tr("Import Accounts"));
    question->setText(existing.isEmpty() ? tr("Import these accounts?")
                                         : tr("%n account(s) of the file are here already: %1.",
                                              nullptr,
                                              static_cast<int>(existing.size()))
                                               .arg(existing.join(tr(", ", "between names"))));
    QStringList lines;
    for (const ImportCaution &caution : cautions)
        lines << AccountSentences::of(caution);
    if (!existing.isEmpty())
        lines << tr("Replace them by those of the file, or keep yours? Their AppKeys stay either "
                    "way.");
    question->setInformativeText(lines.join(u'\n'));
    const auto *const replace = existing.isEmpty()
        ? question->addButton(tr("&Import"), QMessageBox::AcceptRole)
        : question->addButton(tr("&Replace"), QMessageBox::DestructiveRole);
    const auto *const keep = existing.isEmpty()
        ? nullptr
        : question->addButton(tr("&Keep Mine"), QMessageBox::AcceptRole);
    question->setDefaultButton(question->addButton(tr("Cancel"), QMessageBox::RejectRole));
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
    if (!report) {
        Q_EMIT told(Tone::Error, AccountSentences::of(report.error()));
        return;
    }
    const bool isWhole = report->lacking.isEmpty() && report->elsewhere.isEmpty();
    Q_EMIT told(isWhole ? Tone::Ok : Tone::Warning,
                Sentences::joined(AccountSentences::of(*report)));
}

} // namespace smsdesk
