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
constexpr qsizetype headerSize
    = 8 + sizeof(quint32) + 2 * sizeof(quint64) + Derivation::saltSize + sealingNonceSize;

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

QByteArray headerOf(const Derivation &derivation, const QByteArray &nonce)
{
    QByteArray header(magic.data(), magic.size());
    append(header, version);
    append(header, derivation.cost.operations);
    append(header, derivation.cost.memory);
    return header + derivation.salt + nonce;
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
    if (*written != version || bytes.size() < headerSize + checksumSize)
        return failure(Kind::Damaged);
    const QByteArrayView checked = QByteArrayView(bytes).chopped(checksumSize);
    if (checksumOf(checked) != QByteArrayView(bytes).last(checksumSize))
        return failure(Kind::Damaged);

    // Each is there: the size was looked at.
    KeyFile file;
    file.derivation.cost.operations = start.take<quint64>().value_or(0);
    file.derivation.cost.memory = start.take<quint64>().value_or(0);
    file.derivation.salt
        = start.take(Derivation::saltSize).value_or(QByteArrayView()).toByteArray();
    file.nonce = start.take(sealingNonceSize).value_or(QByteArrayView()).toByteArray();
    file.header = bytes.first(headerSize);
    file.sealed = checked.sliced(headerSize).toByteArray();
    if (!file.derivation.cost.isBearable())
        return failure(Kind::Damaged);
    return file;
}

std::optional<KeysByEntry> KeyFile::open(const SealingKey &key) const
{
    auto plain = unseal(sealed, header, nonce, key);
    if (!plain)
        return std::nullopt;
    auto keys = keysOf(*plain);
    wipe(*plain);
    return keys;
}

QByteArray sealKeys(const KeysByEntry &keys, const SealingKey &key, const Derivation &derivation)
{
    const QByteArray nonce = freshSealingNonce();
    const QByteArray header = headerOf(derivation, nonce);
    QByteArray plain = plainOf(keys);
    const QByteArray file = header + seal(plain, header, nonce, key);
    wipe(plain);
    return file + checksumOf(file);
}

} // namespace smsdesk
