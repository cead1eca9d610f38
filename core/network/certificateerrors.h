// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/network/certificateproblem.h"

#include <QList>
#include <QSslError>

namespace smsdesk {

/// What the TLS library found wrong with the certificate that was shown for `host`. `errors` is not
/// empty. Pure.
[[nodiscard]] CertificateProblem certificateProblem(const QList<QSslError> &errors,
                                                    const QString &host);

} // namespace smsdesk
