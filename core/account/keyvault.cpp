// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/account/keyvault.h"

#include "core/account/fileturn.h"
#include "core/account/keyfile.h"
#include "core/base/future.h"
#include "core/base/privatefiles.h"

#include <QFile>
#include <QFileInfo>
#include <QThreadPool>

#include <functional>
#include <utility>

namespace smsdesk {

namespace {

using Kind = VaultError::Kind;

template<typename Value>
using Outcome = Result<Value, VaultError>;

/// A key and what it was derived with.
struct Opening
{
    SealingKey key;
    Derivation derivation;
};

using Derived = Result<Opening, Kind>;

Derived derive(const Passphrase &passphrase, const Derivation &derivation)
{
    const auto key = SealingKey::derive(passphrase, derivation);
    if (!key)
        return failure(Kind::NoMemory);
    return Opening{*key, derivation};
}

Derived deriveFor(const KeyFile &file, const Passphrase &passphrase)
{
    auto opening = derive(passphrase, file.derivation);
    if (opening && !file.open(opening->key))
        return failure(Kind::WrongPassphrase);
    return opening;
}

/// Has another thread do what takes long. What it works with it holds itself: the vault may go.
template<typename Value>
QFuture<Value> elsewhere(const std::function<Value()> &work)
{
    const auto promise = std::make_shared<QPromise<Value>>();
    promise->start();
    QThreadPool::globalInstance()->start([promise, work] {
        promise->addResult(work());
        promise->finish();
    });
    return promise->future();
}

} // namespace

/// Context of what is awaited, so that nothing reaches the vault once it is gone.
class KeyVault::Private final : public QObject
{
public:
    Private(QString file, const SealingCost &costOfNew)
        : path(std::move(file))
        , cost(costOfNew)
    {
    }

    [[nodiscard]] VaultError error(Kind kind, const QString &detail = {}) const
    {
        return {kind, path, detail};
    }

    [[nodiscard]] Answer refuse(Kind kind) const
    {
        return readyFuture(Outcome<void>(failure(error(kind))));
    }

    [[nodiscard]] bool exists() const
    {
        // A broken link is a file, too: writing would replace what it was meant to lead to.
        return QFileInfo::exists(path) || QFileInfo(path).isSymLink();
    }

    [[nodiscard]] Outcome<KeyFile> load() const;
    [[nodiscard]] Outcome<KeysByEntry> unsealed();
    [[nodiscard]] Outcome<void> save(const KeysByEntry &keys, const Opening &opening) const;

    [[nodiscard]] Outcome<void> replace(const QByteArray &bytes) const;

    /// Does something while no other program changes the file: at once where nobody does, which is
    /// nearly always.
    using Work = FileTurn::Work;
    [[nodiscard]] Answer alone(const Work &work);

    [[nodiscard]] Answer change(const std::function<void(KeysByEntry &)> &change);

    /// Answers once `derived` is there, with what `use` makes of it.
    template<typename Value>
    [[nodiscard]] Answer after(const QFuture<Result<Value, Kind>> &derived,
                               std::function<Answer(const Value &)> use);

    QString path;
    SealingCost cost;
    std::optional<Opening> opening; ///< Of the file as it was when it was last opened or sealed.
};

template<typename Value>
KeyVault::Answer KeyVault::Private::after(const QFuture<Result<Value, Kind>> &derived,
                                          std::function<Answer(const Value &)> use)
{
    const auto promise = std::make_shared<QPromise<Outcome<void>>>();
    promise->start();
    whenDone(derived, this, [this, promise, use = std::move(use)](const auto &value) {
        const Answer used = value ? use(*value) : refuse(value.error());
        whenDone(used, this, [promise](const Outcome<void> &answer) {
            promise->addResult(answer);
            promise->finish();
        });
    });
    return promise->future();
}

Outcome<KeyFile> KeyVault::Private::load() const
{
    if (!exists())
        return failure(error(Kind::NoFile));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(error(Kind::Unreadable, file.errorString()));
    const QByteArray bytes = file.read(KeyFile::largestSize + 1);
    if (file.error() != QFileDevice::NoError)
        return failure(error(Kind::Unreadable, file.errorString()));
    if (bytes.size() > KeyFile::largestSize)
        return failure(error(Kind::Damaged));
    return KeyFile::parse(bytes).map_error([this](Kind kind) { return error(kind); });
}

Outcome<KeysByEntry> KeyVault::Private::unsealed()
{
    if (!opening)
        return failure(error(exists() ? Kind::NotOpen : Kind::NoFile));
    const auto file = load();
    if (!file)
        return failure(file.error());
    // Another program gave it another passphrase, or made it anew.
    if (file->derivation != opening->derivation) {
        opening.reset();
        return failure(error(Kind::NotOpen));
    }
    const auto keys = file->open(opening->key);
    if (!keys)
        return failure(error(Kind::Damaged));
    return *keys;
}

Outcome<void> KeyVault::Private::save(const KeysByEntry &keys, const Opening &with) const
{
    return replace(sealKeys(keys, with.key, with.derivation));
}

Outcome<void> KeyVault::Private::replace(const QByteArray &bytes) const
{
    return writePrivately(path, bytes).map_error([this](const QString &detail) {
        return error(Kind::NotWritten, detail);
    });
}

KeyVault::Answer KeyVault::Private::alone(const Work &work)
{
    return FileTurn::begin(path, work, this);
}

KeyVault::Answer KeyVault::Private::change(const std::function<void(KeysByEntry &)> &change)
{
    return alone([this, change]() -> Outcome<void> {
        auto keys = unsealed();
        if (!keys)
            return failure(keys.error());
        change(*keys);
        return save(*keys, *opening);
    });
}

KeyVault::KeyVault(QString file)
    : KeyVault(std::move(file), SealingCost::usual())
{
}

KeyVault::KeyVault(QString file, const SealingCost &cost)
    : d(std::make_unique<Private>(std::move(file), cost))
{
}

KeyVault::~KeyVault() = default;

const QString &KeyVault::file() const
{
    return d->path;
}

bool KeyVault::exists() const
{
    return d->exists();
}

bool KeyVault::isOpen() const
{
    if (!d->opening)
        return false;
    const auto file = d->load(); // Another program may have given it another passphrase.
    return !file || file->derivation == d->opening->derivation;
}

KeyVault::Answer KeyVault::create(const Passphrase &passphrase)
{
    if (d->exists())
        return d->refuse(Kind::Exists);
    if (!passphrase.isLongEnough())
        return d->refuse(Kind::TooShort);
    const auto derived = elsewhere<Derived>(
        [passphrase, cost = d->cost] { return derive(passphrase, Derivation::fresh(cost)); });
    return d->after<Opening>(derived, [this](const Opening &opening) {
        return d->alone([this, opening]() -> Outcome<void> {
            if (d->exists())
                return failure(d->error(Kind::Exists));
            return d->save({}, opening).map([this, &opening] { d->opening = opening; });
        });
    });
}

KeyVault::Answer KeyVault::open(const Passphrase &passphrase)
{
    const auto file = d->load();
    if (!file)
        return readyFuture(Outcome<void>(failure(file.error())));
    const auto derived
        = elsewhere<Derived>([passphrase, file = *file] { return deriveFor(file, passphrase); });
    return d->after<Opening>(derived, [this](const Opening &opening) {
        d->opening = opening;
        // What is outdated leaves the file as soon as it can; until then nobody is given it.
        if (const auto opened = d->load(); opened && !opened->outdated.isEmpty())
            std::ignore = d->change([](KeysByEntry &) {});
        return readyFuture(Outcome<void>());
    });
}

KeyVault::Answer KeyVault::changePassphrase(const Passphrase &old, const Passphrase &now)
{
    if (!now.isLongEnough())
        return d->refuse(Kind::TooShort);
    const auto file = d->load();
    if (!file)
        return readyFuture(Outcome<void>(failure(file.error())));

    using Both = std::pair<Opening, Opening>;
    const auto deriveBoth = [old, now, cost = d->cost, file = *file]() -> Result<Both, Kind> {
        const auto before = deriveFor(file, old);
        if (!before)
            return failure(before.error());
        return derive(now, Derivation::fresh(cost)).map([&before](const Opening &after) {
            return Both(*before, after);
        });
    };
    return d->after<Both>(elsewhere<Result<Both, Kind>>(deriveBoth), [this](const Both &both) {
        return d->alone([this, both]() -> Outcome<void> {
            d->opening = both.first;
            const auto keys = d->unsealed(); // As it is now.
            if (!keys)
                return failure(keys.error());
            return d->save(*keys, both.second).map([this, &both] { d->opening = both.second; });
        });
    });
}

KeyVault::Answer KeyVault::forget()
{
    return d->alone([this]() -> Outcome<void> {
        QFile file(d->path);
        if (d->exists() && !file.remove())
            return failure(d->error(Kind::NotWritten, file.errorString()));
        d->opening.reset();
        return {};
    });
}

KeyVault::Holding KeyVault::holding(const QString &entry) const
{
    if (!d->exists())
        return Holding::None;
    const auto file = d->load();
    if (!file)
        return Holding::Unknown;
    if (!file->holds(entry))
        return Holding::None;
    return file->isOutdated(entry) ? Holding::OutdatedKey : Holding::Key;
}

KeyVault::Answer KeyVault::outdate(const QString &entry)
{
    if (holding(entry) != Holding::Key)
        return readyFuture(Outcome<void>());
    return d->alone([this, entry]() -> Outcome<void> {
        if (auto keys = d->unsealed()) {
            keys->remove(entry);
            return d->save(*keys, *d->opening);
        }
        return d->load().and_then(
            [this, &entry](const KeyFile &file) { return d->replace(file.withOutdated(entry)); });
    });
}

Result<AppKey, VaultError> KeyVault::read(const QString &entry)
{
    return d->unsealed().map([&entry](const KeysByEntry &keys) { return keys.value(entry); });
}

KeyVault::Answer KeyVault::write(const QString &entry, const AppKey &key)
{
    return d->change([entry, key](KeysByEntry &keys) { keys.insert(entry, key); });
}

KeyVault::Answer KeyVault::writeAll(const std::function<QHash<QString, AppKey>()> &keys)
{
    return d->change([keys](KeysByEntry &all) {
        const auto added = keys();
        for (auto key = added.cbegin(); key != added.cend(); ++key)
            all.insert(key.key(), key.value());
    });
}

KeyVault::Answer KeyVault::remove(const QString &entry)
{
    return d->change([entry](KeysByEntry &keys) { keys.remove(entry); });
}

} // namespace smsdesk
