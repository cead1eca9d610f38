// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace smsdesk {

/// Why the key file (`keys.sealed`) could not be used.
struct VaultError
{
    enum class Kind : quint8 {
        NoFile, ///< There is none.
        Exists, ///< One was to be made, but there is one.
        Unreadable, ///< It cannot be opened or read; `detail` is the system's text.
        Damaged, ///< It is no key file, or not as it was written.
        TooNew, ///< A newer program wrote it.
        WrongPassphrase,
        TooShort, ///< The new passphrase has fewer than Passphrase::smallestLength characters.
        NotOpen, ///< Nobody has given the passphrase, or it was changed since.
        NoMemory, ///< Deriving a key takes more memory than there is.
        NotRemoved, ///< A key is forgotten elsewhere, and may still be in the file.
        NotWritten, ///< It, or its lock, cannot be written; `detail` says why.
    };

    Kind kind = Kind::NoFile;
    QString path = {};
    QString detail = {};

    friend bool operator==(const VaultError &, const VaultError &) = default;
};

} // namespace smsdesk
