// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account/keystore.h"

#include <chrono>
#include <memory>

namespace smsdesk {

/// Keys in the system's keychain: Windows Credential Store, macOS Keychain, Secret Service or
/// KWallet, through QtKeychain. Where there is none, keys live in memory for this run.
///
/// The keychain is first touched when a key is first asked for, since it may ask the user to
/// unlock it. Answers that are still awaited when the store goes are cancelled. Main thread; needs
/// its event loop.
class KeychainKeyStore final : public KeyStore
{
public:
    /// `service` is the name keys are filed under ("SMS Desk"); stores of different services never
    /// see each other's keys. A keychain that has not answered
    /// within `patience` counts as NoKeychain: a question to unlock it may hang for ever.
    explicit KeychainKeyStore(QString service,
                              std::chrono::milliseconds patience = std::chrono::seconds(15));
    ~KeychainKeyStore() override;

    [[nodiscard]] QFuture<Result<AppKey, KeyError>> read(const QString &entry) override;
    [[nodiscard]] QFuture<Result<void, KeyError>> write(const QString &entry,
                                                        const AppKey &key) override;
    [[nodiscard]] QFuture<Result<void, KeyError>> remove(const QString &entry) override;
    [[nodiscard]] bool isForThisRunOnly(const QString &entry) const override;

    /// Keeps a key in memory alone: the sandbox's, and one given for this run. The keychain is not
    /// asked for it any more.
    void keepForThisRun(const QString &entry, const AppKey &key);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace smsdesk
