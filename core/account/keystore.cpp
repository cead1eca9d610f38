// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/account/keystore.h"

namespace smsdesk {

QString entryOfNoAccount(QStringView word)
{
    return u' ' + word.toString();
}

KeyStore::~KeyStore() = default;

bool KeyStore::isInKeyFile(const QString &entry) const
{
    Q_UNUSED(entry)
    return false;
}

QFuture<Result<void, KeyError>> KeyStore::removeAllButSealed(const QString &entry)
{
    return remove(entry);
}

} // namespace smsdesk
