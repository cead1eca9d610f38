// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account/keyvault.h"

#include <optional>

namespace smsdesk {

/// Who has the passphrase of the key file: a person before a window or a terminal, or the
/// environment. Programs give their own to the KeyRing. Main thread.
class VaultOpener
{
public:
    VaultOpener() = default;
    virtual ~VaultOpener();
    Q_DISABLE_COPY_MOVE(VaultOpener)

    /// A key in the file is needed: has the vault open, or says why it is not; NotOpen where nobody
    /// gave a passphrase. Cancelled is NotOpen, too.
    [[nodiscard]] virtual KeyVault::Answer open(KeyVault &vault) = 0;

    /// A key is to be kept, and there is neither keychain nor key file: the passphrase to make one
    /// with, where it was given beforehand. Nobody is asked: that the key ends with the program is
    /// said, and what can be done about it.
    [[nodiscard]] virtual std::optional<Passphrase> passphraseForNewVault();
};

} // namespace smsdesk
