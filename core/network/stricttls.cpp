// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/stricttls.h"

#include "core/network/cafile.h"

#include <QSslSocket>

namespace smsdesk {

QSslConfiguration strictTls(const QList<QSslCertificate> &authorities)
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    tls.setPeerVerifyDepth(0); // The whole chain.
    if (!authorities.isEmpty())
        tls.addCaCertificates(authorities);
    return tls;
}

LoadedTls loadStrictTls(const QString &caFile)
{
    const QList<QSslCertificate> authorities = QSslCertificate::fromData(bytesOfCaFile(caFile));
    if (authorities.isEmpty())
        return {};
    return {.tls = strictTls(authorities), .authorities = authorities};
}

} // namespace smsdesk
