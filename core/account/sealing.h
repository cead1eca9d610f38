// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account/passphrase.h"

#include <QByteArray>
#include <QByteArrayView>

#include <memory>
#include <optional>

namespace smsdesk {

/// What deriving a key from a passphrase costs whoever guesses (Argon2id). A value.
struct SealingCost
{
    quint64 operations = 0;
    quint64 memory = 0; ///< In bytes.

    /// What libsodium calls moderate: 256 MiB and some 0.7 s, at each opening and each guess.
    [[nodiscard]] static SealingCost usual();

    /// The least that the algorithm takes: for tests.
    [[nodiscard]] static SealingCost least();

    /// Whether the algorithm takes it and a computer of today bears it: a file that was tampered
    /// with might ask for hours, or for all memory.
    [[nodiscard]] bool isBearable() const;

    friend bool operator==(const SealingCost &, const SealingCost &) = default;
};

/// How a key is derived from a passphrase; stands in the file, so that its cost may grow. A value.
struct Derivation
{
    static constexpr qsizetype saltSize = 16;

    SealingCost cost;
    QByteArray salt;

    /// With a new, random salt.
    [[nodiscard]] static Derivation fresh(const SealingCost &cost);

    friend bool operator==(const Derivation &, const Derivation &) = default;
};

/// The key that a file is sealed with, in memory that is not swapped or dumped where the system
/// lets it, and is wiped when the last copy goes. A value; copies share the key. Reentrant.
class SealingKey final
{
public:
    /// Takes what the derivation costs: not for the main thread. Nothing where there is not as much
    /// memory.
    [[nodiscard]] static std::optional<SealingKey> derive(const Passphrase &passphrase,
                                                          const Derivation &derivation);

    [[nodiscard]] const unsigned char *bytes() const { return m_bytes.get(); }

private:
    explicit SealingKey(std::shared_ptr<const unsigned char> bytes)
        : m_bytes(std::move(bytes))
    {
    }

    std::shared_ptr<const unsigned char> m_bytes;
};

/// XChaCha20-Poly1305: nobody reads `plain` without the key, and neither it nor `header` can be
/// changed unnoticed.
inline constexpr qsizetype sealingNonceSize = 24;

[[nodiscard]] QByteArray freshSealingNonce();

[[nodiscard]] QByteArray
seal(QByteArrayView plain, QByteArrayView header, QByteArrayView nonce, const SealingKey &key);

/// Nothing where key, header or text is another.
[[nodiscard]] std::optional<QByteArray>
unseal(QByteArrayView sealed, QByteArrayView header, QByteArrayView nonce, const SealingKey &key);

/// BLAKE2b of 32 bytes: tells a damaged file from a wrong passphrase, and protects from nobody.
[[nodiscard]] QByteArray checksumOf(QByteArrayView bytes);

} // namespace smsdesk
