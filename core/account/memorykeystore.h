// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account/keystore.h"

#include <QHash>

#include <optional>

namespace smsdesk {

/// Keys in memory alone, gone with the program: for tests, which can give it the faults of a
/// keychain. What a computer without a keychain has is the KeyRing's own memory. Main thread.
class MemoryKeyStore final : public KeyStore
{
public:
    [[nodiscard]] QFuture<Result<AppKey, KeyError>> read(const QString &entry) override;
    [[nodiscard]] QFuture<Result<void, KeyError>> write(const QString &entry,
                                                        const AppKey &key) override;
    [[nodiscard]] QFuture<Result<void, KeyError>> remove(const QString &entry) override;
    [[nodiscard]] bool isForThisRunOnly(const QString &entry) const override;

    /// From now on behaves as a keychain with this fault; nothing for a sound one. As KeyStore
    /// promises, a key written with NoKeychain can be read all the same.
    void setFault(std::optional<KeyError> fault) { m_fault = std::move(fault); }

    [[nodiscard]] bool contains(const QString &entry) const { return m_keys.contains(entry); }

private:
    [[nodiscard]] Result<void, KeyError> outcome() const;

    QHash<QString, AppKey> m_keys;
    std::optional<KeyError> m_fault;
};

} // namespace smsdesk
