// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account/appkey.h"
#include "core/account/vaulterror.h"
#include "core/base/result.h"

#include <QFuture>
#include <QString>

#include <optional>

namespace smsdesk {

/// Why a key could not be had or kept.
struct KeyError
{
    enum class Kind : quint8 {
        NotFound, ///< No key is stored under this entry.
        NoKeychain, ///< There is no keychain service, it does not answer, or it stays locked.
        Denied, ///< The user, or the system, refused access.
        Failed, ///< Anything else; `detail` is the keychain's own text.
        KeyFile, ///< The key is, or was to be, in the key file: `file` says what keeps it away.
    };

    Kind kind = Kind::NotFound;
    QString detail = {};
    std::optional<VaultError> file = {};

    friend bool operator==(const KeyError &, const KeyError &) = default;
};

/// What a secret that belongs to no account is filed under. It begins with a blank, which no
/// account's entry does: names and IDs have none, so that no account can be called like it.
[[nodiscard]] QString entryOfNoAccount(QStringView word);

/// Where secrets are kept, by entry: AppKeys under Account::keyEntry(). Main thread; never blocks:
/// answers come as futures.
class KeyStore
{
public:
    KeyStore() = default;
    virtual ~KeyStore();
    Q_DISABLE_COPY_MOVE(KeyStore)

    /// The key of an entry. Where the keychain cannot be reached but the key was given during
    /// this run, that one.
    [[nodiscard]] virtual QFuture<Result<AppKey, KeyError>> read(const QString &entry) = 0;

    /// Keeps a key. On NoKeychain a program's store, the KeyRing, keeps it in memory for this run
    /// all the same; the error says so to the caller, who tells the user.
    [[nodiscard]] virtual QFuture<Result<void, KeyError>> write(const QString &entry,
                                                                const AppKey &key)
        = 0;

    /// Forgets a key, from the keychain and from wherever else it is. NoKeychain: from there alone,
    /// since a keychain that cannot be asked may have one.
    [[nodiscard]] virtual QFuture<Result<void, KeyError>> remove(const QString &entry) = 0;

    /// The same without the passphrase of the key file, for who cannot give it: a key in there
    /// stays sealed and is marked, so that nobody is given it any more.
    [[nodiscard]] virtual QFuture<Result<void, KeyError>> removeAllButSealed(const QString &entry);

    /// Whether the entry has a key that is in memory alone and goes with the program. Asks no
    /// keychain.
    [[nodiscard]] virtual bool isForThisRunOnly(const QString &entry) const = 0;

    /// Whether the entry's key was seen in the encrypted key file in this run.
    [[nodiscard]] virtual bool isInKeyFile(const QString &entry) const;
};

} // namespace smsdesk
