// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/account/passphrase.h"
#include "core/words/sentences.h"

#include <QDir>

namespace smsdesk {

QString Sentences::of(const KeyError &error)
{
    switch (error.kind) {
    case KeyError::Kind::NotFound:
        return tr("No AppKey is stored for this account. Open the account in SMS Desk and enter "
                  "it.");
    case KeyError::Kind::NoKeychain:
        // The system's own text says the same in English, and in other words for each way.
        return tr("There is no keychain on this computer that SMS Desk can use, so an AppKey is "
                  "kept only until SMS Desk is closed. Start a keychain, or enter the AppKey each "
                  "time.");
    case KeyError::Kind::Locked:
        return tr("The keychain is locked. Unlock it when the system asks, or log in again, and "
                  "try again; until then an AppKey that is entered is kept only until SMS Desk is "
                  "closed.");
    case KeyError::Kind::Denied:
        return withDetail(
            tr("Access to the AppKey was refused. Unlock the keychain, allow SMS Desk "
               "to use it, and try again."),
            error.detail);
    case KeyError::Kind::Failed:
        return withDetail(
            tr("The keychain reported an error. Try again, or enter the AppKey anew."),
            error.detail);
    case KeyError::Kind::KeyFile:
        return of(error.file.value_or(VaultError{}));
    }
    Q_UNREACHABLE();
}

QString Sentences::of(const VaultError &error)
{
    const QString path = QDir::toNativeSeparators(error.path);
    switch (error.kind) {
    case VaultError::Kind::NoFile:
        return tr("There is no key file. Make one, or enter the AppKey of the account again.");
    case VaultError::Kind::Exists:
        return tr("There is a key file already, %1. Open it with its passphrase.").arg(path);
    case VaultError::Kind::Unreadable:
        return withDetail(tr("The key file %1 cannot be read. Allow reading it, or restore it from "
                             "a backup; SMS Desk leaves it as it is.")
                              .arg(path),
                          error.detail);
    case VaultError::Kind::Damaged:
        return tr("The key file %1 is damaged, or it is no key file. Restore it from a backup, or "
                  "delete it and enter the AppKeys again; SMS Desk leaves it as it is.")
            .arg(path);
    case VaultError::Kind::TooNew:
        return tr("The key file %1 was written by a newer SMS Desk and is left untouched. Install "
                  "the newest SMS Desk.")
            .arg(path);
    case VaultError::Kind::WrongPassphrase:
        return tr("This is not the passphrase of the key file. Check capitals and the keyboard's "
                  "language, and enter it again.");
    case VaultError::Kind::TooShort:
        return tr("The passphrase is too short. Enter at least %n character(s).",
                  nullptr,
                  static_cast<int>(Passphrase::smallestLength));
    case VaultError::Kind::NotOpen:
        return tr("The AppKeys in the key file cannot be used without its passphrase. Try again, "
                  "and enter it.");
    case VaultError::Kind::NoMemory:
        return tr("There is not enough memory to open the key file. Close other programs and try "
                  "again.");
    case VaultError::Kind::NotRemoved:
        return tr("The key file %1 was not opened and may still hold the AppKey. Open it once with "
                  "its passphrase, which takes the AppKey out of it, or delete the file.")
            .arg(path);
    case VaultError::Kind::NotWritten:
        return withDetail(tr("The key file %1 could not be written. Check that the disk has space "
                             "and that you may write there, then try again.")
                              .arg(path),
                          error.detail);
    }
    Q_UNREACHABLE();
}

} // namespace smsdesk
