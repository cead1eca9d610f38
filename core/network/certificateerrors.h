// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/network/certificateproblem.h"

#include <QList>
#include <QSslCertificate>
#include <QSslError>

namespace smsdesk {

/// What the TLS library found wrong with the certificate that was shown for `host`; `trusted` are
/// the certificates that were to be trusted. `errors` is not empty. Pure.
[[nodiscard]] CertificateProblem certificateProblem(const QList<QSslError> &errors,
                                                    const QString &host,
                                                    const QList<QSslCertificate> &trusted);

} // namespace smsdesk
