// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace smsdesk {

/// Whom a FaultProxy lets through, and how it asks: HTTP's ways to log in (RFC 7617, RFC 7616). A
/// value.
struct ProxyLogin
{
    enum class Scheme {
        Basic,
        Digest, ///< With MD5, and a nonce that does not change.
        Other, ///< `challenges` alone; nobody is let through.
    };

    Scheme scheme = Scheme::Basic;
    QByteArray user = {};
    QByteArray password = {};
    QByteArray challenges = {}; ///< For Other: whole header fields, each with its line end.

    /// The answer to whoever is not known; the connection stays open.
    [[nodiscard]] QByteArray challenge() const;

    /// Whether the request with this head has the right login.
    [[nodiscard]] bool isKnown(const QByteArray &head) const;

private:
    [[nodiscard]] bool isRightDigest(const QByteArray &head, const QByteArray &login) const;
};

} // namespace smsdesk
