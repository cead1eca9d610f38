// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QString>

#include <optional>

namespace smsdesk {

/// How every encrypted connection of the program is made, whatever the system's defaults are:
/// TLS 1.2 or newer, and the other side's certificate verified against the system's authorities and
/// `authorities`.
[[nodiscard]] QSslConfiguration strictTls(const QList<QSslCertificate> &authorities = {});

/// strictTls() with the authorities of a file.
struct LoadedTls
{
    std::optional<QSslConfiguration> tls; ///< Nothing where no certificate could be read.
    QList<QSslCertificate> authorities;
};

/// Reads a file of certificates (PEM). Blocks for as long as the file does, which may be another
/// computer's: TlsLoader does not.
[[nodiscard]] LoadedTls loadStrictTls(const QString &caFile);

} // namespace smsdesk
