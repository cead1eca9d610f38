// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/stricttls.h"

#include "core/network/ownthread.h"

#include <QSslSocket>

namespace smsdesk {

std::optional<QSslConfiguration> strictTls(const QString &caFile)
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    tls.setPeerVerifyDepth(0); // The whole chain.
    if (!caFile.isEmpty() && !tls.addCaCertificates(caFile))
        return std::nullopt;
    return tls;
}

QFuture<LoadedTls> loadStrictTls(const QString &caFile)
{
    return onOwnThread([caFile] {
        return LoadedTls{.tls = strictTls(caFile),
                         .authorities = QSslCertificate::fromPath(caFile)};
    });
}

} // namespace smsdesk
