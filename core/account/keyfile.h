// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account/appkey.h"
#include "core/account/sealing.h"
#include "core/account/vaulterror.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QString>

namespace smsdesk {

/// AppKeys by entry.
using KeysByEntry = QMap<QString, AppKey>;

/// A key file as anybody can read it. docs/keys.md has the format. A value.
struct KeyFile
{
    /// A few hundred keys; more is none of ours.
    static constexpr qsizetype largestSize = 1 << 20;

    Derivation derivation;
    QByteArray nonce;
    QByteArray header; ///< All that stands before the sealed part, which vouches for it.
    QByteArray sealed;
    QList<QByteArray> held; ///< Marks of the entries that it has keys of.
    QList<QByteArray> outdated; ///< Marks of those whose newer key is elsewhere; under no seal.

    /// The error is Damaged or TooNew.
    [[nodiscard]] static Result<KeyFile, VaultError::Kind> parse(const QByteArray &bytes);

    /// Whether it has a key of that entry, outdated or not.
    [[nodiscard]] bool holds(const QString &entry) const;
    [[nodiscard]] bool isOutdated(const QString &entry) const;

    /// The whole file with a key in it marked as outdated, which needs no passphrase.
    [[nodiscard]] QByteArray withOutdated(const QString &entry) const;

    /// The keys in it but those that are outdated. Nothing where this is not the key, or the file
    /// was tampered with.
    [[nodiscard]] std::optional<KeysByEntry> open(const SealingKey &key) const;
};

/// A whole key file, with a nonce of its own.
[[nodiscard]] QByteArray
sealKeys(const KeysByEntry &keys, const SealingKey &key, const Derivation &derivation);

} // namespace smsdesk
