// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account/keystore.h"
#include "core/account/vaultopener.h"

#include <QObject>

namespace smsdesk {

/// Opens the key file on a terminal: with the passphrase of the environment (SMSDESK_PASSPHRASE),
/// else with one that a person types, if there is one. Main thread.
class TerminalOpener final
    : public QObject
    , public VaultOpener
{
    Q_OBJECT

public:
    /// An empty passphrase: none was given.
    explicit TerminalOpener(Passphrase given);
    Q_DISABLE_COPY_MOVE(TerminalOpener)

    [[nodiscard]] KeyVault::Answer open(KeyVault &vault) override;
    [[nodiscard]] std::optional<Passphrase> passphraseForNewVault() override;

    /// Says on standard error what to do on a terminal about a key that cannot be had; nothing
    /// where the error's own sentence says it all.
    static void adviseOn(const KeyError &error);

    /// The same about the password of a proxy that cannot be kept.
    static void adviseOnPassword(const KeyError &error);

private:
    [[nodiscard]] static QString adviceOn(const KeyError &error);
    [[nodiscard]] KeyVault::Answer ask(KeyVault &vault, int triesLeft);

    Passphrase m_given;
};

} // namespace smsdesk
