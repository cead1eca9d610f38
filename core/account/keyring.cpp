// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/account/keyring.h"

#include "core/account/vaultopener.h"
#include "core/base/future.h"

#include <utility>

namespace smsdesk {

namespace {

using Kind = KeyError::Kind;
using Holding = KeyVault::Holding;

KeyError fileError(const VaultError &error)
{
    return {.kind = Kind::KeyFile, .detail = {}, .file = error};
}

} // namespace

VaultOpener::~VaultOpener() = default;

std::optional<Passphrase> VaultOpener::passphraseForNewVault()
{
    return std::nullopt;
}

/// The answer that somebody waits for, and the end of its turn. Copies answer the same; cancelled
/// when the last one goes.
template<typename Value>
class KeyRing::Reply final
{
public:
    explicit Reply(std::function<void()> endTurn)
        : m_endTurn(std::move(endTurn))
    {
        m_promise->start();
    }

    [[nodiscard]] QFuture<Result<Value, KeyError>> future() const { return m_promise->future(); }

    void operator()(const Result<Value, KeyError> &answer) const
    {
        m_promise->addResult(answer);
        m_promise->finish();
        m_endTurn();
    }

private:
    std::function<void()> m_endTurn;
    std::shared_ptr<QPromise<Result<Value, KeyError>>> m_promise
        = std::make_shared<QPromise<Result<Value, KeyError>>>();
};

template<typename Value>
QFuture<Result<Value, KeyError>>
KeyRing::inTurn(const QString &entry, const std::function<void(const Reply<Value> &)> &work)
{
    const Reply<Value> reply([this, entry] { endTurn(entry); });
    auto &turns = m_turns[entry];
    turns.append([work, reply] { work(reply); });
    if (turns.size() == 1) {
        const auto first = turns.constFirst(); // It goes when it has answered.
        first();
    }
    return reply.future();
}

void KeyRing::endTurn(const QString &entry)
{
    auto &turns = m_turns[entry];
    turns.removeFirst();
    if (turns.isEmpty()) {
        m_turns.remove(entry);
        return;
    }
    const auto next = turns.constFirst();
    next();
}

KeyRing::KeyRing(KeyStore &keychain, KeyVault &vault, QObject *parent)
    : QObject(parent)
    , m_keychain(keychain)
    , m_vault(vault)
{
}

KeyRing::~KeyRing() = default;

QFuture<Result<AppKey, KeyError>> KeyRing::read(const QString &entry)
{
    return inTurn<AppKey>(entry,
                          [this, entry](const Reply<AppKey> &reply) { readNow(entry, reply); });
}

void KeyRing::readNow(const QString &entry, const Reply<AppKey> &reply)
{
    for (const auto *memory : {&m_given, &m_homeless}) {
        if (const auto key = memory->constFind(entry); key != memory->cend())
            return reply(Found(*key));
    }
    whenDone(m_keychain.read(entry), this, [this, entry, reply](const Found &found) {
        noteKeychain(found ? std::nullopt : std::optional(found.error()));
        const bool isWithout = !found && found.error().isWithoutKeychain();
        if (!found && !isWithout && found.error().kind != Kind::NotFound)
            return reply(found);
        // A key is in the file because there was no keychain when it was given, and outdated there
        // once a keychain took another: what the file has is the newest.
        const Holding holding = m_vault.holding(entry);
        if (holding == Holding::Key || (holding == Holding::Unknown && !found))
            return readFromVault(entry, found, reply);
        // One that is locked may have it.
        const bool isAbsent = isWithout && found.error().kind == Kind::NoKeychain;
        if (isAbsent && holding == Holding::None && m_vault.exists())
            return reply(failure(KeyError{}));
        reply(found);
    });
}

void KeyRing::readFromVault(const QString &entry, const Found &found, const Reply<AppKey> &reply)
{
    whenOpen([this, entry, found, reply](const Opened &opened) {
        const auto key = opened ? m_vault.read(entry) : failure(opened.error());
        tellIfChanged(); // The file may have been given up instead of opened.
        if (!key)
            return reply(m_vault.exists() ? Found(failure(fileError(key.error()))) : found);
        if (key->isEmpty()) // Taken out by another program a moment ago.
            return reply(found ? found : Found(failure(KeyError{})));
        m_inVault.insert(entry);
        if (!found && found.error().isWithoutKeychain())
            return reply(*key);
        moveIntoKeychain(entry, *key, reply);
    });
}

void KeyRing::moveIntoKeychain(const QString &entry, const AppKey &key, const Reply<AppKey> &reply)
{
    whenDone(m_keychain.write(entry, key), this, [this, entry, key, reply](const Kept &kept) {
        if (!kept) // It stays where it is, and is the newest there.
            return reply(key);
        whenDone(m_vault.remove(entry), this, [this, entry, key, reply](const Opened &removed) {
            if (removed)
                m_inVault.remove(entry);
            reply(key);
        });
    });
}

QFuture<Result<void, KeyError>> KeyRing::write(const QString &entry, const AppKey &key)
{
    return inTurn<void>(
        entry, [this, entry, key](const Reply<void> &reply) { writeNow(entry, key, reply); });
}

void KeyRing::writeNow(const QString &entry, const AppKey &key, const Reply<void> &reply)
{
    whenDone(m_keychain.write(entry, key), this, [this, entry, key, reply](const Kept &kept) {
        noteKeychain(kept ? std::nullopt : std::optional(kept.error()));
        if (!kept && kept.error().isWithoutKeychain())
            return keepWithoutKeychain(entry, key, kept.error(), reply);
        if (!kept)
            return reply(kept);
        m_homeless.remove(entry);
        tellIfChanged();
        whenDone(m_vault.outdate(entry), this, [this, entry, reply](const Opened &outdated) {
            m_inVault.remove(entry);
            reply(outdated ? Kept() : Kept(failure(fileError(outdated.error()))));
        });
    });
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
            if (!opened)
                return reply(failure(fileError(opened.error())));
            writeToVault(entry, key, reply);
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

void KeyRing::writeToVault(const QString &entry, const AppKey &key, const Reply<void> &reply)
{
    whenDone(m_vault.write(entry, key), this, [this, entry, reply](const Opened &written) {
        if (!written)
            return reply(failure(fileError(written.error())));
        m_homeless.remove(entry);
        m_inVault.insert(entry);
        tellIfChanged();
        reply({});
    });
}

QFuture<Result<void, KeyError>> KeyRing::remove(const QString &entry)
{
    return inTurn<void>(entry, [this, entry](const Reply<void> &reply) {
        removeNow(entry, Sealed::AskFor, reply);
    });
}

QFuture<Result<void, KeyError>> KeyRing::removeAllButSealed(const QString &entry)
{
    return inTurn<void>(
        entry, [this, entry](const Reply<void> &reply) { removeNow(entry, Sealed::Leave, reply); });
}

void KeyRing::removeNow(const QString &entry, Sealed sealed, const Reply<void> &reply)
{
    const bool wasGiven = m_given.remove(entry);
    const bool wasInMemory = m_homeless.remove(entry) || wasGiven;
    tellIfChanged();
    const auto goOn = [this, entry, sealed, wasGiven, wasInMemory, reply](const Kept &gone) {
        noteKeychain(gone ? std::nullopt : std::optional(gone.error()));
        // A keychain that cannot be asked may have one of an earlier run, whatever is in memory.
        const bool isGone = gone || gone.error().kind == Kind::NotFound || wasGiven;
        const Kept withoutFile = isGone ? Kept() : gone;
        const Holding holding = m_vault.holding(entry);
        if (holding == Holding::None || (holding == Holding::Unknown && wasInMemory))
            return reply(withoutFile);
        if (sealed == Sealed::Leave && !m_vault.isOpen())
            return leaveSealed(entry, withoutFile, reply);
        removeFromVault(entry, withoutFile, reply);
    };
    whenDone(m_keychain.remove(entry), this, goOn);
}

void KeyRing::leaveSealed(const QString &entry, const Kept &elsewhere, const Reply<void> &reply)
{
    // A file that cannot be read is left as it is; nobody is given a key out of it either.
    whenDone(m_vault.outdate(entry), this, [this, entry, elsewhere, reply](const Opened &marked) {
        m_inVault.remove(entry);
        reply(marked ? elsewhere : Kept(failure(fileError(marked.error()))));
    });
}

void KeyRing::removeFromVault(const QString &entry, const Kept &elsewhere, const Reply<void> &reply)
{
    const auto answer = [this, entry, elsewhere, reply](const Opened &removed) {
        m_inVault.remove(entry);
        if (removed || !m_vault.exists())
            return reply(elsewhere);
        reply(failure(fileError({.kind = VaultError::Kind::NotRemoved, .path = m_vault.file()})));
    };
    whenOpen([this, entry, answer](const Opened &opened) {
        if (opened)
            return whenDone(m_vault.remove(entry), this, answer);
        // Nobody is given it any more, and it leaves the file when that is next opened.
        whenDone(m_vault.outdate(entry), this, [answer, opened](const Opened & /*outdated*/) {
            answer(opened);
        });
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

bool KeyRing::isKeychainLocked() const
{
    return m_isLocked;
}

KeyVault::Answer KeyRing::makeVault(const Passphrase &passphrase)
{
    const auto promise = std::make_shared<QPromise<Opened>>();
    promise->start();
    const auto answer = [this, promise](const Opened &moved) {
        tellIfChanged();
        promise->addResult(moved);
        promise->finish();
    };
    whenDone(m_vault.create(passphrase), this, [this, answer](const Opened &made) {
        if (made)
            return moveIntoVault(answer);
        answer(made);
    });
    return promise->future();
}

void KeyRing::moveIntoVault(const std::function<void(const Opened &)> &then)
{
    const auto moved = std::make_shared<QHash<QString, AppKey>>();
    const auto give = [this, moved] { return *moved = m_homeless; };
    whenDone(m_vault.writeAll(give), this, [this, moved, then](const Opened &written) {
        for (auto key = moved->cbegin(); written && key != moved->cend(); ++key) {
            if (m_homeless.value(key.key()) != key.value())
                continue; // Changed or removed since, by who knows that it is in the file.
            m_homeless.remove(key.key());
            m_inVault.insert(key.key());
        }
        then(written);
    });
}

KeyVault::Answer KeyRing::openVault()
{
    const auto promise = std::make_shared<QPromise<Opened>>();
    promise->start();
    whenOpen([promise](const Opened &opened) {
        promise->addResult(opened);
        promise->finish();
    });
    return promise->future();
}

KeyVault::Answer KeyRing::forgetVault()
{
    const auto promise = std::make_shared<QPromise<Opened>>();
    promise->start();
    whenDone(m_vault.forget(), this, [this, promise](const Opened &forgotten) {
        if (forgotten)
            m_inVault.clear();
        tellIfChanged();
        promise->addResult(forgotten);
        promise->finish();
    });
    return promise->future();
}

void KeyRing::whenOpen(const std::function<void(const Opened &)> &then)
{
    if (m_vault.isOpen())
        return then({});
    m_waiting.append(then);
    if (m_waiting.size() > 1)
        return;
    auto *const watcher = new QFutureWatcher<Opened>(this);
    connect(watcher, &QFutureWatcher<Opened>::finished, this, [this, watcher] {
        watcher->deleteLater();
        // Cancelled: who asked is gone, with a window that was closed.
        const Opened opened = watcher->future().resultCount() > 0 ? watcher->result() : notOpened();
        // What is called may ask for the next.
        const auto waiting = std::exchange(m_waiting, {});
        for (const auto &goOn : waiting)
            goOn(opened);
    });
    watcher->setFuture(m_opener ? m_opener->open(m_vault) : readyFuture(notOpened()));
}

KeyRing::Opened KeyRing::notOpened() const
{
    return failure(VaultError{.kind = VaultError::Kind::NotOpen, .path = m_vault.file()});
}

void KeyRing::noteKeychain(const std::optional<KeyError> &error)
{
    m_lacksKeychain = error && error->isWithoutKeychain();
    const bool isLocked = error && error->kind == Kind::Locked;
    if (std::exchange(m_isLocked, isLocked) != isLocked && m_toldEnds && endsWithRun())
        Q_EMIT endsWithRunChanged(); // For another reason.
    tellIfChanged();
}

void KeyRing::tellIfChanged()
{
    if (std::exchange(m_toldEnds, endsWithRun()) != endsWithRun())
        Q_EMIT endsWithRunChanged();
}

} // namespace smsdesk
