// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/network/certificateproblem.h"

#include <QList>
#include <QSslCertificate>
#include <QSslError>

namespace smsdesk {

/// "Company – name" of whom a certificate is for and who issued it, as far as it tells; fit to be
/// shown.
[[nodiscard]] QString subjectOf(const QSslCertificate &certificate);
[[nodiscard]] QString issuerOf(const QSslCertificate &certificate);

/// What the TLS library found wrong with the certificate that was shown for `host`; `trusted` are
/// the certificates that were to be trusted. `errors` is not empty. Pure.
[[nodiscard]] CertificateProblem certificateProblem(const QList<QSslError> &errors,
                                                    const QString &host,
                                                    const QList<QSslCertificate> &trusted);

} // namespace smsdesk
