// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/account/passphraseasker.h"

#include "ui/account/passphrasedialog.h"

#include <QApplication>
#include <QPromise>

#include <memory>

namespace smsdesk {

PassphraseAsker::PassphraseAsker(KeyRing &keys, QWidget &window)
    : m_keys(keys)
    , m_window(window)
{
    m_keys.setOpener(this);
}

PassphraseAsker::~PassphraseAsker()
{
    m_keys.setOpener(nullptr);
}

KeyVault::Answer PassphraseAsker::open(KeyVault &vault)
{
    using Opened = Result<void, VaultError>;
    const auto promise = std::make_shared<QPromise<Opened>>();
    promise->start();
    // Over the dialog that wants the key, where one does: a window behind it takes no keys.
    QWidget *const before = QApplication::activeModalWidget();
    auto *const dialog = new PassphraseDialog(
        PassphraseDialog::Purpose::Open, m_keys, before ? before : &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::finished, this, [promise, &vault](int result) {
        const VaultError silent{.kind = VaultError::Kind::NotOpen, .path = vault.file()};
        promise->addResult(result == QDialog::Accepted ? Opened() : failure(silent));
        promise->finish();
    });
    dialog->open();
    return promise->future();
}

} // namespace smsdesk
