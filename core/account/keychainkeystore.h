// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account/keystore.h"

#include <QHash>

namespace smsdesk {

/// Keys in the system's keychain: Windows Credential Store, macOS Keychain, Secret Service or
/// KWallet, through QtKeychain. Where there is none, keys live in memory for this run.
///
/// The keychain is first touched when a key is first asked for, since it may ask the user to
/// unlock it. Main thread.
class KeychainKeyStore final : public KeyStore
{
public:
    /// `service` is the name keys are filed under ("SMS Desk").
    explicit KeychainKeyStore(QString service);

    [[nodiscard]] QFuture<Result<AppKey, KeyError>> read(const QString &accountName) override;
    [[nodiscard]] QFuture<Result<void, KeyError>> write(const QString &accountName,
                                                        const AppKey &key) override;
    [[nodiscard]] QFuture<Result<void, KeyError>> remove(const QString &accountName) override;

    /// Keeps a key in memory alone: the sandbox's, and one given for this run.
    void keepForThisRun(const QString &accountName, const AppKey &key);

private:
    QString m_service;
    QHash<QString, AppKey> m_thisRun;
};

} // namespace smsdesk
