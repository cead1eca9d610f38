// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/terminalopener.h"

#include "app/cli/hiddenline.h"
#include "app/cli/output.h"
#include "core/account/wipe.h"
#include "core/base/future.h"
#include "core/words/sentences.h"

#include <utility>

namespace smsdesk {

namespace {

using Opened = Result<void, VaultError>;

KeyVault::Answer notOpen(const KeyVault &vault)
{
    return readyFuture(
        Opened(failure(VaultError{.kind = VaultError::Kind::NotOpen, .path = vault.file()})));
}

} // namespace

TerminalOpener::TerminalOpener(Passphrase given)
    : m_given(std::move(given))
{
}

KeyVault::Answer TerminalOpener::open(KeyVault &vault)
{
    if (!m_given.isEmpty())
        return vault.open(m_given);
    constexpr int tries = 3;
    return isAtTerminal() ? ask(vault, tries) : notOpen(vault);
}

KeyVault::Answer TerminalOpener::ask(KeyVault &vault, int triesLeft)
{
    auto line = readHiddenLine(tr("Passphrase of the key file:"));
    if (!line)
        return notOpen(vault);
    const Passphrase typed(*line);
    wipe(*line);
    return vault.open(typed)
        .then(this,
              [this, &vault, triesLeft](const Opened &opened) {
                  const bool isWrong
                      = !opened && opened.error().kind == VaultError::Kind::WrongPassphrase;
                  if (!isWrong || triesLeft <= 1)
                      return readyFuture(opened);
                  complain(Sentences::of(opened.error()));
                  return ask(vault, triesLeft - 1);
              })
        .unwrap();
}

std::optional<Passphrase> TerminalOpener::passphraseForNewVault()
{
    return m_given.isEmpty() ? std::nullopt : std::optional(m_given);
}

void TerminalOpener::adviseOn(const KeyError &error)
{
    if (const QString advice = adviceOn(error); !advice.isEmpty())
        complain(advice);
}

void TerminalOpener::adviseOnPassword(const KeyError &error)
{
    if (error.isWithoutKeychain())
        complain(tr("Or have it kept in an encrypted file: set SMSDESK_PASSPHRASE to a passphrase "
                    "for it, which makes the file, and run the command again."));
    else
        adviseOn(error);
}

QString TerminalOpener::adviceOn(const KeyError &error)
{
    if (error.isWithoutKeychain())
        return tr("From a terminal without a keychain: give the account for this run with "
                  "--endpoint and --sdkappid, and its key in SMSDESK_APPKEY. Or keep AppKeys in an "
                  "encrypted file: “accounts edit NAME --key-stdin” makes it where "
                  "SMSDESK_PASSPHRASE holds a passphrase for it.");
    const bool isClosed = error.file && error.file->kind == VaultError::Kind::NotOpen;
    return isClosed ? tr("Give the passphrase in SMSDESK_PASSPHRASE, or run the command where it "
                         "can ask for it.")
                    : QString();
}

} // namespace smsdesk
