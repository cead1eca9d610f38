// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/account/sealing.h"

#include <sodium.h>

namespace smsdesk {

namespace {

constexpr qsizetype keySize = crypto_aead_xchacha20poly1305_ietf_KEYBYTES;
constexpr qsizetype tagSize = crypto_aead_xchacha20poly1305_ietf_ABYTES;
static_assert(sealingNonceSize == crypto_aead_xchacha20poly1305_ietf_NPUBBYTES);
static_assert(Derivation::saltSize == crypto_pwhash_argon2id_SALTBYTES);

/// Before anything else of libsodium's. It goes on where it was called before, from any thread.
void prepare()
{
    if (sodium_init() < 0)
        qFatal("libsodium cannot be used: this system gives no random numbers.");
}

const unsigned char *bytesOf(QByteArrayView view)
{
    return static_cast<const unsigned char *>(static_cast<const void *>(view.data()));
}

unsigned char *bytesOf(QByteArray &array)
{
    return static_cast<unsigned char *>(static_cast<void *>(array.data()));
}

QByteArray randomBytes(qsizetype size)
{
    prepare();
    QByteArray bytes(size, Qt::Uninitialized);
    randombytes_buf(bytes.data(), static_cast<size_t>(size));
    return bytes;
}

} // namespace

SealingCost SealingCost::usual()
{
    return {.operations = crypto_pwhash_argon2id_OPSLIMIT_MODERATE,
            .memory = crypto_pwhash_argon2id_MEMLIMIT_MODERATE};
}

SealingCost SealingCost::least()
{
    return {.operations = crypto_pwhash_argon2id_OPSLIMIT_MIN,
            .memory = crypto_pwhash_argon2id_MEMLIMIT_MIN};
}

bool SealingCost::isBearable() const
{
    // libsodium's "sensitive" is 4 operations and 1 GiB.
    constexpr quint64 mostOperations = 10;
    constexpr quint64 mostMemory = quint64{1} << 30U;
    return operations >= least().operations && operations <= mostOperations
        && memory >= least().memory && memory <= mostMemory;
}

Derivation Derivation::fresh(const SealingCost &cost)
{
    return {.cost = cost, .salt = randomBytes(saltSize)};
}

std::optional<SealingKey> SealingKey::derive(const Passphrase &passphrase,
                                             const Derivation &derivation)
{
    prepare();
    const std::shared_ptr<unsigned char> key(static_cast<unsigned char *>(sodium_malloc(keySize)),
                                             &sodium_free); // Which wipes.
    const bool isDerived = key
        && crypto_pwhash(key.get(),
                         keySize,
                         passphrase.bytes().constData(),
                         static_cast<unsigned long long>(passphrase.bytes().size()),
                         bytesOf(derivation.salt),
                         derivation.cost.operations,
                         static_cast<size_t>(derivation.cost.memory),
                         crypto_pwhash_ALG_ARGON2ID13)
            == 0;
    if (!isDerived)
        return std::nullopt;
    sodium_mprotect_readonly(key.get());
    return SealingKey(key);
}

QByteArray freshSealingNonce()
{
    return randomBytes(sealingNonceSize);
}

QByteArray
seal(QByteArrayView plain, QByteArrayView header, QByteArrayView nonce, const SealingKey &key)
{
    QByteArray sealed(plain.size() + tagSize, Qt::Uninitialized);
    crypto_aead_xchacha20poly1305_ietf_encrypt(bytesOf(sealed),
                                               nullptr,
                                               bytesOf(plain),
                                               static_cast<unsigned long long>(plain.size()),
                                               bytesOf(header),
                                               static_cast<unsigned long long>(header.size()),
                                               nullptr,
                                               bytesOf(nonce),
                                               key.bytes());
    return sealed;
}

std::optional<QByteArray>
unseal(QByteArrayView sealed, QByteArrayView header, QByteArrayView nonce, const SealingKey &key)
{
    if (sealed.size() < tagSize)
        return std::nullopt;
    QByteArray plain(sealed.size() - tagSize, Qt::Uninitialized);
    const int answer
        = crypto_aead_xchacha20poly1305_ietf_decrypt(bytesOf(plain),
                                                     nullptr,
                                                     nullptr,
                                                     bytesOf(sealed),
                                                     static_cast<unsigned long long>(sealed.size()),
                                                     bytesOf(header),
                                                     static_cast<unsigned long long>(header.size()),
                                                     bytesOf(nonce),
                                                     key.bytes());
    return answer == 0 ? std::optional(plain) : std::nullopt;
}

QByteArray checksumOf(QByteArrayView bytes)
{
    prepare();
    QByteArray sum(crypto_generichash_BYTES, Qt::Uninitialized);
    crypto_generichash(bytesOf(sum),
                       crypto_generichash_BYTES,
                       bytesOf(bytes),
                       static_cast<unsigned long long>(bytes.size()),
                       nullptr,
                       0);
    return sum;
}

} // namespace smsdesk
