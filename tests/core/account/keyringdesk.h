// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account/keyring.h"
#include "core/account/sealing.h"
#include "core/account/vaultopener.h"
#include "core/base/future.h"
#include "tests/support/futures.h"

namespace smsdesk {

/// A keychain that holds what it is given, unless it has a fault: then it holds nothing.
class Keychain final : public KeyStore
{
public:
    QFuture<Result<AppKey, KeyError>> read(const QString &entry) override
    {
        ++asked;
        using Found = Result<AppKey, KeyError>;
        if (fault)
            return readyFuture(Found(failure(*fault)));
        return readyFuture(keys.contains(entry) ? Found(keys.value(entry))
                                                : Found(failure(KeyError{})));
    }

    QFuture<Result<void, KeyError>> write(const QString &entry, const AppKey &key) override
    {
        ++asked;
        if (!fault)
            keys.insert(entry, key);
        return done();
    }

    QFuture<Result<void, KeyError>> remove(const QString &entry) override
    {
        ++asked;
        if (!fault)
            keys.remove(entry);
        return done();
    }

    [[nodiscard]] bool isForThisRunOnly(const QString & /*entry*/) const override { return false; }

    std::optional<KeyError> fault;
    QHash<QString, AppKey> keys;
    int asked = 0;

private:
    [[nodiscard]] QFuture<Result<void, KeyError>> done() const
    {
        using Done = Result<void, KeyError>;
        return readyFuture(fault ? Done(failure(*fault)) : Done());
    }
};

/// A person who knows a passphrase, or none.
class Person final : public VaultOpener
{
public:
    KeyVault::Answer open(KeyVault &vault) override
    {
        ++asked;
        if (vanishes) { // As a dialog does with the window that it belonged to.
            QPromise<Result<void, VaultError>> unanswered;
            unanswered.start();
            return unanswered.future();
        }
        if (gives)
            return vault.open(*gives);
        if (forgets)
            std::ignore = vault.forget();
        const VaultError silent{.kind = VaultError::Kind::NotOpen, .path = vault.file()};
        return readyFuture(Result<void, VaultError>(failure(silent)));
    }

    std::optional<Passphrase> passphraseForNewVault() override { return forNew; }

    std::optional<Passphrase> gives;
    std::optional<Passphrase> forNew;
    bool forgets = false;
    bool vanishes = false;
    int asked = 0;
};

/// A run of the program with them.
struct Desk
{
    explicit Desk(const QString &path)
        : vault(path, SealingCost::least())
    {
        ring.setOpener(&person);
    }

    ~Desk() { ring.setOpener(nullptr); }

    Q_DISABLE_COPY_MOVE(Desk)

    [[nodiscard]] std::optional<KeyError> write(const QString &entry, const AppKey &written)
    {
        const auto kept = await(ring.write(entry, written));
        return kept ? std::nullopt : std::optional(kept.error());
    }

    [[nodiscard]] QByteArray read(const QString &entry)
    {
        const auto found = await(ring.read(entry));
        return found ? found->bytes() : QByteArray();
    }

    Keychain keychain;
    KeyVault vault;
    Person person;
    KeyRing ring{keychain, vault};
};

} // namespace smsdesk
