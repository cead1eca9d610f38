// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account/keyring.h"
#include "core/account/vaultopener.h"

#include <QObject>

class QWidget;

namespace smsdesk {

/// Opens the key file in the window: asks for its passphrase in a dialog, when a key in it is first
/// needed. Main thread.
class PassphraseAsker final
    : public QObject
    , public VaultOpener
{
    Q_OBJECT

public:
    /// Is the opener of `keys` as long as it lives. Both must outlive it.
    PassphraseAsker(KeyRing &keys, QWidget &window);
    ~PassphraseAsker() override;
    Q_DISABLE_COPY_MOVE(PassphraseAsker)

    [[nodiscard]] KeyVault::Answer open(KeyVault &vault) override;

private:
    KeyRing &m_keys;
    QWidget &m_window;
};

} // namespace smsdesk
