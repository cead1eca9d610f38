// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/account/keyplace.h"

#include "core/account/keyring.h"
#include "core/base/future.h"

using namespace Qt::StringLiterals;

namespace smsdesk {

QString keyOf(KeyPlace place)
{
    switch (place) {
    case KeyPlace::None:
        return u"none"_s;
    case KeyPlace::Keychain:
        return u"keychain"_s;
    case KeyPlace::LockedKeychain:
        return u"keychain-locked"_s;
    case KeyPlace::KeyFile:
        return u"key-file"_s;
    case KeyPlace::Memory:
        return u"memory"_s;
    case KeyPlace::NoKeychain:
        return u"no-keychain"_s;
    case KeyPlace::UnreadableKeyFile:
        return u"key-file-unreadable"_s;
    case KeyPlace::Unknown:
        return u"unknown"_s;
    }
    Q_UNREACHABLE();
}

QFuture<KeyPlace> placeOfKey(KeyRing &ring, const QString &service, const QString &entry)
{
    if (ring.isForThisRunOnly(entry))
        return readyFuture(KeyPlace::Memory);
    // What the file has is the newest, whatever the keychain says: see KeyRing.
    const KeyVault::Holding holding = ring.vault().holding(entry);
    if (holding == KeyVault::Holding::Key)
        return readyFuture(KeyPlace::KeyFile);
    return placeInKeychain(service, entry).then(&ring, [holding](KeyPlace place) {
        const bool isElsewhere = place == KeyPlace::None || place == KeyPlace::NoKeychain;
        return holding == KeyVault::Holding::Unknown && isElsewhere ? KeyPlace::UnreadableKeyFile
                                                                    : place;
    });
}

} // namespace smsdesk
