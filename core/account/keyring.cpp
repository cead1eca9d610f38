// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/account/keyring.h"

#include "core/account/vaultopener.h"
#include "core/base/future.h"

#include <utility>

namespace smsdesk {

namespace {

using Kind = KeyError::Kind;

KeyError fileError(const VaultError &error)
{
    return {.kind = Kind::KeyFile, .detail = {}, .file = error};
}

bool isWithoutKeychain(const KeyError &error)
{
    return error.kind == Kind::NoKeychain;
}

} // namespace

VaultOpener::~VaultOpener() = default;

std::optional<Passphrase> VaultOpener::passphraseForNewVault()
{
    return std::nullopt;
}

/// The answer that somebody waits for. Copies answer the same; cancelled when the last one goes.
template<typename Value>
class KeyRing::Reply final
{
public:
    Reply() { m_promise->start(); }

    [[nodiscard]] QFuture<Result<Value, KeyError>> future() const { return m_promise->future(); }

    void operator()(const Result<Value, KeyError> &answer) const
    {
        m_promise->addResult(answer);
        m_promise->finish();
    }

private:
    std::shared_ptr<QPromise<Result<Value, KeyError>>> m_promise
        = std::make_shared<QPromise<Result<Value, KeyError>>>();
};

KeyRing::KeyRing(KeyStore &keychain, KeyVault &vault, QObject *parent)
    : QObject(parent)
    , m_keychain(keychain)
    , m_vault(vault)
{
}

KeyRing::~KeyRing() = default;

QFuture<Result<AppKey, KeyError>> KeyRing::read(const QString &entry)
{
    for (const auto *memory : {&m_given, &m_homeless}) {
        if (const auto key = memory->constFind(entry); key != memory->cend())
            return readyFuture(Found(*key));
    }
    const Reply<AppKey> reply;
    whenDone(m_keychain.read(entry), this, [this, entry, reply](const Found &found) {
        noteKeychain(found || !isWithoutKeychain(found.error()));
        // Given while the keychain was asked, it is the newer one.
        if (const auto given = m_homeless.constFind(entry); given != m_homeless.cend())
            return reply(*given);
        const bool mayBeInVault = !found
            && (isWithoutKeychain(found.error()) || found.error().kind == Kind::NotFound)
            && m_vault.exists();
        if (mayBeInVault)
            return readFromVault(entry, found.error(), reply);
        reply(found);
    });
    return reply.future();
}

void KeyRing::readFromVault(const QString &entry, const KeyError &why, const Reply<AppKey> &reply)
{
    whenOpen([this, entry, why, reply](const Opened &opened) {
        const auto key = opened ? m_vault.read(entry) : failure(opened.error());
        tellIfChanged(); // The file may have been given up instead of opened.
        if (!key)
            return reply(failure(m_vault.exists() ? fileError(key.error()) : why));
        if (key->isEmpty())
            return reply(failure(KeyError{}));
        m_inVault.insert(entry);
        reply(*key);
    });
}

QFuture<Result<void, KeyError>> KeyRing::write(const QString &entry, const AppKey &key)
{
    const Reply<void> reply;
    whenDone(m_keychain.write(entry, key), this, [this, entry, key, reply](const Kept &kept) {
        noteKeychain(kept || !isWithoutKeychain(kept.error()));
        if (!kept && isWithoutKeychain(kept.error()))
            return keepWithoutKeychain(entry, key, kept.error(), reply);
        if (kept) {
            m_homeless.remove(entry);
            // An older one there would do no harm: the keychain is asked first.
            if (m_vault.isOpen())
                std::ignore = m_vault.remove(entry);
            m_inVault.remove(entry);
            tellIfChanged();
        }
        reply(kept);
    });
    return reply.future();
}

void KeyRing::keepWithoutKeychain(const QString &entry,
                                  const AppKey &key,
                                  const KeyError &why,
                                  const Reply<void> &reply)
{
    if (m_vault.exists())
        return whenOpen([this, entry, key, why, reply](const Opened &opened) {
            if (!opened && !m_vault.exists()) // Given up instead of opened.
                return keepWithoutKeychain(entry, key, why, reply);
            reply(opened ? writeToVault(entry, key) : Kept(failure(fileError(opened.error()))));
        });

    m_homeless.insert(entry, key);
    tellIfChanged();
    const auto passphrase = m_opener ? m_opener->passphraseForNewVault() : std::nullopt;
    if (!passphrase)
        return reply(failure(why));
    whenDone(makeVault(*passphrase), this, [reply](const Opened &made) {
        reply(made ? Kept() : Kept(failure(fileError(made.error()))));
    });
}

KeyRing::Kept KeyRing::writeToVault(const QString &entry, const AppKey &key)
{
    if (const auto written = m_vault.write(entry, key); !written)
        return failure(fileError(written.error()));
    m_homeless.remove(entry);
    m_inVault.insert(entry);
    tellIfChanged();
    return {};
}

QFuture<Result<void, KeyError>> KeyRing::remove(const QString &entry)
{
    const bool wasInMemory = m_given.remove(entry) || m_homeless.contains(entry);
    m_homeless.remove(entry);
    tellIfChanged();
    const Reply<void> reply;
    whenDone(m_keychain.remove(entry), this, [this, entry, wasInMemory, reply](const Kept &gone) {
        const bool isWithout = !gone && isWithoutKeychain(gone.error());
        noteKeychain(!isWithout);
        // Who has a keychain is not asked for a passphrase, to take out of a file what most likely
        // is not in it.
        if (m_vault.isOpen() || (isWithout && m_vault.exists() && !wasInMemory))
            return removeFromVault(entry, reply);
        // A key in memory is there because no keychain would have it: with it, all is gone.
        const bool isGone = gone || gone.error().kind == Kind::NotFound || wasInMemory;
        reply(isGone ? Kept() : gone);
    });
    return reply.future();
}

void KeyRing::removeFromVault(const QString &entry, const Reply<void> &reply)
{
    whenOpen([this, entry, reply](const Opened &opened) {
        const auto removed = opened ? m_vault.remove(entry) : opened;
        if (removed)
            m_inVault.remove(entry);
        const bool isGone = removed || !m_vault.exists();
        reply(isGone ? Kept() : Kept(failure(fileError(removed.error()))));
    });
}

bool KeyRing::isForThisRunOnly(const QString &entry) const
{
    return m_given.contains(entry) || m_homeless.contains(entry);
}

bool KeyRing::isInKeyFile(const QString &entry) const
{
    return m_inVault.contains(entry);
}

void KeyRing::keepForThisRun(const QString &entry, const AppKey &key)
{
    m_given.insert(entry, key);
}

bool KeyRing::endsWithRun() const
{
    return (m_lacksKeychain || !m_homeless.isEmpty()) && !m_vault.exists();
}

KeyVault::Answer KeyRing::makeVault(const Passphrase &passphrase)
{
    const auto promise = std::make_shared<QPromise<Opened>>();
    promise->start();
    whenDone(m_vault.create(passphrase), this, [this, promise](const Opened &made) {
        const Opened moved = made ? moveIntoVault() : made;
        tellIfChanged();
        promise->addResult(moved);
        promise->finish();
    });
    return promise->future();
}

KeyRing::Opened KeyRing::moveIntoVault()
{
    const QStringList entries = m_homeless.keys();
    for (const QString &entry : entries) {
        if (const auto written = m_vault.write(entry, m_homeless.value(entry)); !written)
            return written;
        m_homeless.remove(entry);
        m_inVault.insert(entry);
    }
    return {};
}

Result<void, VaultError> KeyRing::forgetVault()
{
    auto forgotten = m_vault.forget();
    if (forgotten)
        m_inVault.clear();
    tellIfChanged();
    return forgotten;
}

void KeyRing::whenOpen(const std::function<void(const Opened &)> &then)
{
    if (m_vault.isOpen())
        return then({});
    m_waiting.append(then);
    if (m_waiting.size() > 1)
        return;
    whenDone(askToOpen(), this, [this](const Opened &opened) {
        // What is called may ask for the next.
        const auto waiting = std::exchange(m_waiting, {});
        for (const auto &goOn : waiting)
            goOn(opened);
    });
}

KeyVault::Answer KeyRing::askToOpen()
{
    if (m_opener)
        return m_opener->open(m_vault);
    const VaultError nobody{.kind = VaultError::Kind::NotOpen, .path = m_vault.file()};
    return readyFuture(Opened(failure(nobody)));
}

void KeyRing::noteKeychain(bool isThere)
{
    m_lacksKeychain = !isThere;
    tellIfChanged();
}

void KeyRing::tellIfChanged()
{
    if (std::exchange(m_toldEnds, endsWithRun()) != endsWithRun())
        Q_EMIT endsWithRunChanged();
}

} // namespace smsdesk
