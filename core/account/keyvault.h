// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account/appkey.h"
#include "core/account/passphrase.h"
#include "core/account/vaulterror.h"
#include "core/base/result.h"

#include <QFuture>
#include <QHash>
#include <QString>

#include <functional>
#include <memory>

namespace smsdesk {

struct SealingCost;

/// AppKeys in a file that is encrypted with a passphrase (`keys.sealed` in the data folder): for
/// computers without a keychain, and only where a person wants it. docs/keys.md has the format.
///
/// Deriving the file's key from the passphrase takes most of a second and is done on another
/// thread; then the file is open for this run, and small enough to be read and written at once.
/// Several programs may have it open: each change is made to what it holds at that moment, under a
/// lock beside it, which is waited for without keeping the thread, for some seconds. A file that
/// cannot be read, or is of a newer program, is never written over.
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

    /// Whether its passphrase was given in this run, and is still the file's.
    [[nodiscard]] bool isOpen() const;

    /// Makes a file without keys and has it open. Never takes the place of one.
    [[nodiscard]] Answer create(const Passphrase &passphrase);

    [[nodiscard]] Answer open(const Passphrase &passphrase);

    /// Seals the file anew, at what deriving costs today.
    [[nodiscard]] Answer changePassphrase(const Passphrase &old, const Passphrase &now);

    /// Deletes the file, whatever it holds: the only way on for who forgot the passphrase.
    [[nodiscard]] Answer forget();

    /// What the file says of an entry to anybody, without its passphrase.
    enum class Holding : quint8 {
        None,
        Key,
        OutdatedKey, ///< Its newer key is elsewhere: read() does not give this one.
        Unknown, ///< There is a file, and it cannot be read.
    };
    [[nodiscard]] Holding holding(const QString &entry) const;

    /// The entry has a newer key elsewhere, or none any more: takes the one here out of the file.
    /// Where it is not open, marks the key, which then leaves the file at its next opening.
    [[nodiscard]] Answer outdate(const QString &entry);

    /// An empty key where the file has none of that entry.
    [[nodiscard]] Result<AppKey, VaultError> read(const QString &entry);
    [[nodiscard]] Answer write(const QString &entry, const AppKey &key);
    [[nodiscard]] Answer remove(const QString &entry);

    /// Writes what `keys` gives at the moment when nobody else changes the file.
    [[nodiscard]] Answer writeAll(const std::function<QHash<QString, AppKey>()> &keys);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace smsdesk
