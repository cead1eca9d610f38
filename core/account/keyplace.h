// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QString>

namespace smsdesk {

class KeyRing;

/// Where an account's key is, as far as it can be told without asking a person for anything.
enum class KeyPlace : quint8 {
    None, ///< There is a keychain, and no key.
    Keychain,
    LockedKeychain, ///< The key is in it, and is given to nobody before it is unlocked.
    KeyFile, ///< Whether the file is open or not.
    Memory, ///< Until the program ends.
    NoKeychain, ///< There is no keychain, and no key elsewhere.
    UnreadableKeyFile, ///< It may be in there, and in no keychain.
    Unknown, ///< The keychain cannot be asked without a question to a person.
};

/// "none", "keychain", "keychain-locked", "key-file", "memory", "no-keychain",
/// "key-file-unreadable", "unknown": stable
/// names for scripts.
[[nodiscard]] QString keyOf(KeyPlace place);

/// Looks whether the system's keychain has a key, and neither reads nor unlocks it. `service` as
/// KeychainKeyStore has it. Main thread; answers within some seconds.
[[nodiscard]] QFuture<KeyPlace> placeInKeychain(const QString &service, const QString &entry);

/// The same for wherever a program has its keys. `ring` must outlive the future.
[[nodiscard]] QFuture<KeyPlace>
placeOfKey(KeyRing &ring, const QString &service, const QString &entry);

} // namespace smsdesk
