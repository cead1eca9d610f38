// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/account/keyfile.h"

#include "core/account/wipe.h"

#include <QtEndian>

#include <array>
#include <limits>

using namespace Qt::StringLiterals;

namespace smsdesk {

namespace {

constexpr QByteArrayView magic("SMSDKEYS");
constexpr quint32 version = 1;
constexpr qsizetype checksumSize = 32;
constexpr qsizetype markSize = 16;

template<typename Number>
void append(QByteArray &bytes, Number number)
{
    std::array<char, sizeof(Number)> place{};
    qToLittleEndian(number, place.data());
    bytes.append(place.data(), place.size());
}

/// Takes a file apart from its beginning; never reads beyond its end.
class Reader final
{
public:
    explicit Reader(QByteArrayView rest)
        : m_rest(rest)
    {
    }

    [[nodiscard]] bool isAtEnd() const { return m_rest.isEmpty(); }

    [[nodiscard]] qsizetype left() const { return m_rest.size(); }

    [[nodiscard]] std::optional<QByteArrayView> take(qsizetype size)
    {
        if (size > m_rest.size())
            return std::nullopt;
        const QByteArrayView taken = m_rest.first(size);
        m_rest = m_rest.sliced(size);
        return taken;
    }

    template<typename Number>
    [[nodiscard]] std::optional<Number> take()
    {
        const auto bytes = take(static_cast<qsizetype>(sizeof(Number)));
        return bytes ? std::optional(qFromLittleEndian<Number>(bytes->data())) : std::nullopt;
    }

    /// What append() of its size and itself made.
    [[nodiscard]] std::optional<QByteArrayView> takeSized()
    {
        const auto size = take<quint32>();
        return size ? take(*size) : std::nullopt;
    }

private:
    QByteArrayView m_rest;
};

/// Tells whether a file has a key without telling whose to those who do not know the entry.
QByteArray markOf(const QString &entry, const Derivation &derivation)
{
    const QByteArray salted = derivation.salt + entry.toUtf8();
    return checksumOf(salted).first(markSize);
}

QByteArray headerOf(const KeysByEntry &keys, const Derivation &derivation, const QByteArray &nonce)
{
    QByteArray header(magic.data(), magic.size());
    append(header, version);
    append(header, derivation.cost.operations);
    append(header, derivation.cost.memory);
    header += derivation.salt + nonce;
    append(header, static_cast<quint32>(keys.size()));
    for (auto key = keys.cbegin(); key != keys.cend(); ++key)
        header += markOf(key.key(), derivation);
    return header;
}

std::optional<QList<QByteArray>> takeMarks(Reader &reader, qsizetype count)
{
    const auto bytes = reader.take(count * markSize);
    if (!bytes)
        return std::nullopt;
    QList<QByteArray> marks;
    for (qsizetype i = 0; i < count; ++i)
        marks << bytes->sliced(i * markSize, markSize).toByteArray();
    return marks;
}

/// Reads what stands between the version and the checksum; nothing where that is not all there is.
std::optional<KeyFile> fileOf(QByteArrayView checked)
{
    KeyFile file;
    Reader reader(checked.sliced(magic.size() + static_cast<qsizetype>(sizeof(version))));
    const auto operations = reader.take<quint64>();
    const auto memory = reader.take<quint64>();
    const auto salt = reader.take(Derivation::saltSize);
    const auto nonce = reader.take(sealingNonceSize);
    const auto count = reader.take<quint32>();
    const auto held = count ? takeMarks(reader, *count) : std::nullopt;
    const qsizetype headerSize = checked.size() - reader.left();
    const auto sealed = held ? reader.takeSized() : std::nullopt;
    const auto outdated = sealed ? takeMarks(reader, reader.left() / markSize) : std::nullopt;
    if (!outdated || !reader.isAtEnd())
        return std::nullopt;
    file.derivation
        = {.cost = {.operations = *operations, .memory = *memory}, .salt = salt->toByteArray()};
    file.nonce = nonce->toByteArray();
    file.header = checked.first(headerSize).toByteArray();
    file.sealed = sealed->toByteArray();
    file.held = *held;
    file.outdated = *outdated;
    return file;
}

QByteArray sizedAndSealed(const QByteArray &sealed)
{
    QByteArray bytes;
    append(bytes, static_cast<quint32>(sealed.size()));
    return bytes + sealed;
}

/// Its place is taken at once: growing would leave copies of keys behind.
QByteArray plainOf(const KeysByEntry &keys)
{
    qsizetype size = 0;
    QList<std::pair<QByteArray, AppKey>> entries;
    for (auto key = keys.cbegin(); key != keys.cend(); ++key) {
        entries.append({key.key().toUtf8(), key.value()});
        size += static_cast<qsizetype>(2 * sizeof(quint32)) + entries.constLast().first.size()
            + key->bytes().size();
    }
    QByteArray plain;
    plain.reserve(size);
    for (const auto &[entry, key] : std::as_const(entries)) {
        append(plain, static_cast<quint32>(entry.size()));
        plain.append(entry);
        append(plain, static_cast<quint32>(key.bytes().size()));
        plain.append(key.bytes());
    }
    return plain;
}

std::optional<KeysByEntry> keysOf(QByteArrayView plain)
{
    KeysByEntry keys;
    for (Reader reader(plain); !reader.isAtEnd();) {
        const auto entry = reader.takeSized();
        const auto secret = entry ? reader.takeSized() : std::nullopt;
        if (!secret)
            return std::nullopt;
        keys.insert(QString::fromUtf8(*entry),
                    AppKey::verbatim(QByteArray::fromRawData(secret->data(), secret->size())));
    }
    return keys;
}

} // namespace

Result<KeyFile, VaultError::Kind> KeyFile::parse(const QByteArray &bytes)
{
    using Kind = VaultError::Kind;
    Reader start(bytes);
    const auto name = start.take(magic.size());
    const auto written = start.take<quint32>();
    if (!name || *name != magic || !written)
        return failure(Kind::Damaged);
    if (*written > version)
        return failure(Kind::TooNew);
    if (*written != version || start.left() < checksumSize)
        return failure(Kind::Damaged);
    const QByteArrayView checked = QByteArrayView(bytes).chopped(checksumSize);
    if (checksumOf(checked) != QByteArrayView(bytes).last(checksumSize))
        return failure(Kind::Damaged);
    const auto file = fileOf(checked);
    if (!file || !file->derivation.cost.isBearable())
        return failure(Kind::Damaged);
    return *file;
}

bool KeyFile::holds(const QString &entry) const
{
    return held.contains(markOf(entry, derivation));
}

bool KeyFile::isOutdated(const QString &entry) const
{
    return outdated.contains(markOf(entry, derivation));
}

QByteArray KeyFile::withOutdated(const QString &entry) const
{
    QByteArray bytes = header + sizedAndSealed(sealed) + outdated.join();
    if (!isOutdated(entry))
        bytes += markOf(entry, derivation);
    return bytes + checksumOf(bytes);
}

std::optional<KeysByEntry> KeyFile::open(const SealingKey &key) const
{
    auto plain = unseal(sealed, header, nonce, key);
    if (!plain)
        return std::nullopt;
    auto keys = keysOf(*plain);
    wipe(*plain);
    if (!keys)
        return std::nullopt;
    for (const QString &entry : keys->keys()) {
        if (isOutdated(entry))
            keys->remove(entry);
    }
    return keys;
}

QByteArray sealKeys(const KeysByEntry &keys, const SealingKey &key, const Derivation &derivation)
{
    const QByteArray nonce = freshSealingNonce();
    const QByteArray header = headerOf(keys, derivation, nonce);
    QByteArray plain = plainOf(keys);
    const QByteArray file = header + sizedAndSealed(seal(plain, header, nonce, key));
    wipe(plain);
    return file + checksumOf(file);
}

} // namespace smsdesk
