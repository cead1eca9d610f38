// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/account/keystore.h"

#include "core/account/account.h"
#include "core/base/future.h"

namespace smsdesk {

namespace {

using Answer = Result<void, KeyError>;

/// Removes the old entry once the new one is kept, and still tells how keeping it went.
QFuture<Answer> removeAfter(const Answer &kept, KeyStore &keys, const QString &name)
{
    if (!kept && kept.error().kind != KeyError::Kind::NoKeychain)
        return readyFuture(kept);
    return keys.remove(name).then([kept](const Answer &removed) { return kept ? removed : kept; });
}

} // namespace

KeyStore::~KeyStore() = default;

QFuture<Result<void, KeyError>> moveKey(KeyStore &keys, const QString &from, const QString &to)
{
    if (from == to)
        return readyFuture(Answer());
    // Some keychains, such as that of Windows, hold both in one entry: removing the old name would
    // remove the key.
    const bool isOneEntry = isSameAccountName(from, to);
    return keys.read(from)
        .then(
            [&keys, from, to, isOneEntry](const Result<AppKey, KeyError> &key) -> QFuture<Answer> {
                if (key && isOneEntry)
                    return keys.write(to, *key);
                if (key) {
                    return keys.write(to, *key)
                        .then([&keys, from](const Answer &kept) {
                            return removeAfter(kept, keys, from);
                        })
                        .unwrap();
                }
                if (key.error().kind == KeyError::Kind::NotFound)
                    return readyFuture(Answer());
                return readyFuture(Answer(failure(key.error())));
            })
        .unwrap();
}

} // namespace smsdesk
