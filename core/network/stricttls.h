// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QList>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QString>

#include <optional>

namespace smsdesk {

/// How every encrypted connection of the program is made, whatever the system's defaults are:
/// TLS 1.2 or newer, and the other side's certificate verified against the system's authorities and
/// those in `caFile` (PEM; may be empty). Nothing where that file has no certificate that can be
/// read.
[[nodiscard]] std::optional<QSslConfiguration> strictTls(const QString &caFile);

/// What strictTls() makes of a file of certificates, and the certificates by themselves.
struct LoadedTls
{
    std::optional<QSslConfiguration> tls;
    QList<QSslCertificate> authorities;
};

/// strictTls() on a thread of its own: the file may be another computer's, which does not answer.
/// Read anew for each connection, so that a changed file counts at once.
[[nodiscard]] QFuture<LoadedTls> loadStrictTls(const QString &caFile);

} // namespace smsdesk
