// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account/keystore.h"

#include <chrono>
#include <memory>

namespace smsdesk {

/// Keys in the system's keychain, and nowhere else: Windows Credential Store, macOS Keychain,
/// Secret Service or KWallet, through QtKeychain. What becomes of keys where there is none is the
/// KeyRing's affair.
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

    /// NotFound is certain. A Secret Service that is locked and can ask nobody says it, too, and
    /// that a key was removed: so it has to take something, and give it up again, to be believed.
    [[nodiscard]] QFuture<Result<AppKey, KeyError>> read(const QString &entry) override;
    [[nodiscard]] QFuture<Result<void, KeyError>> write(const QString &entry,
                                                        const AppKey &key) override;
    [[nodiscard]] QFuture<Result<void, KeyError>> remove(const QString &entry) override;
    [[nodiscard]] bool isForThisRunOnly(const QString &entry) const override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace smsdesk
