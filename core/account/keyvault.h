// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account/appkey.h"
#include "core/account/passphrase.h"
#include "core/account/vaulterror.h"
#include "core/base/result.h"

#include <QFuture>
#include <QString>

#include <memory>

namespace smsdesk {

struct SealingCost;

/// AppKeys in a file that is encrypted with a passphrase (`keys.sealed` in the data folder): for
/// computers without a keychain, and only where a person wants it. docs/keys.md has the format.
///
/// Deriving the file's key from the passphrase takes most of a second and is done on another
/// thread; then the file is open for this run, and small enough to be read and written at once.
/// Several programs may have it open: each change is made to what it holds at that moment, under a
/// lock beside it. A file that cannot be read, or is of a newer program, is never written over.
///
/// Main thread. Answers that are awaited when the vault goes are cancelled.
class KeyVault final
{
public:
    using Answer = QFuture<Result<void, VaultError>>;

    explicit KeyVault(QString file);
    KeyVault(QString file, const SealingCost &cost); ///< What new passphrases are derived with.
    ~KeyVault();
    Q_DISABLE_COPY_MOVE(KeyVault)

    [[nodiscard]] const QString &file() const;

    /// Whether there is a file, readable or not.
    [[nodiscard]] bool exists() const;

    /// Whether its passphrase was given in this run.
    [[nodiscard]] bool isOpen() const;

    /// Makes a file without keys and has it open. Never takes the place of one.
    [[nodiscard]] Answer create(const Passphrase &passphrase);

    [[nodiscard]] Answer open(const Passphrase &passphrase);

    /// Seals the file anew, at what deriving costs today.
    [[nodiscard]] Answer changePassphrase(const Passphrase &old, const Passphrase &now);

    /// Deletes the file, whatever it holds: the only way on for who forgot the passphrase.
    [[nodiscard]] Result<void, VaultError> forget();

    /// An empty key where the file has none of that entry.
    [[nodiscard]] Result<AppKey, VaultError> read(const QString &entry);
    [[nodiscard]] Result<void, VaultError> write(const QString &entry, const AppKey &key);
    [[nodiscard]] Result<void, VaultError> remove(const QString &entry);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace smsdesk
