// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace smsdesk {

/// Why the other side's certificate was not trusted, with the facts a help desk asks for. The texts
/// are whatever the certificate says, on one line and cut to a length that can be shown. A value.
struct CertificateProblem
{
    /// What weighs more comes first.
    enum class Kind : quint8 {
        Revoked,
        Expired,
        NotYetValid,
        SelfSigned, ///< Issued by itself, and by nobody who is trusted.
        UnknownAuthority, ///< Issued by somebody who is not trusted.
        WrongHost,
        TooWeak, ///< Its key or its signature can be forged today.
        Other,
    };

    QList<Kind> kinds = {Kind::Other}; ///< All of them; never empty.
    QString host = {}; ///< Asked for.
    QStringList names = {}; ///< Whom the certificate is for: host names and addresses.
    QString subject = {}; ///< Of the certificate that is at fault: the server's, or an issuer's.
    QString issuer = {};
    QDateTime validFrom = {}; ///< UTC.
    QDateTime validUntil = {}; ///< UTC.

    /// The one that weighs most.
    [[nodiscard]] Kind kind() const { return kinds.constFirst(); }

    friend bool operator==(const CertificateProblem &, const CertificateProblem &) = default;
};

/// "self-signed", "wrong-host", …: stable names, kept in journals.
[[nodiscard]] QString certificateKey(CertificateProblem::Kind kind);
[[nodiscard]] std::optional<CertificateProblem::Kind> certificateKindFromKey(const QString &key);

} // namespace smsdesk
