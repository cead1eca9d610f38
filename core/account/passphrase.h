// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account/secret.h"

#include <QString>

namespace smsdesk {

/// What a person opens the key file with. Taken as it is, blanks included, but composed (NFC,
/// RFC 8265): one keyboard makes an "é" of two characters, another of one. Wiped when the last copy
/// goes, and cannot be printed. A value; copies share the bytes. Reentrant.
class Passphrase final
{
public:
    /// A new one may not be shorter, in characters.
    static constexpr qsizetype smallestLength = 10;

    Passphrase() = default;
    explicit Passphrase(const QString &typed);

    [[nodiscard]] bool isEmpty() const { return m_secret.isEmpty(); }

    /// Whether it is as long as a new one has to be.
    [[nodiscard]] bool isLongEnough() const { return m_length >= smallestLength; }

    /// For deriving a key from it alone; see AppKey::bytes().
    [[nodiscard]] const QByteArray &bytes() const { return m_secret.bytes(); }

    friend bool operator==(const Passphrase &left, const Passphrase &right)
    {
        return left.m_secret == right.m_secret;
    }

private:
    Secret m_secret;
    qsizetype m_length = 0;
};

} // namespace smsdesk
