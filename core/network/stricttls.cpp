// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/stricttls.h"

#include <QFile>
#include <QSslSocket>

namespace smsdesk {

namespace {

/// Many times what all authorities of a system take: whatever is longer is something else.
constexpr qsizetype longestFile = qsizetype{16} * 1024 * 1024;

/// As far as it goes, in pieces: what is no ordinary file may have no end.
QByteArray bytesOf(const QString &path)
{
    constexpr qint64 piece = qint64{64} * 1024;
    QFile file(path);
    QByteArray bytes;
    if (!file.open(QIODevice::ReadOnly))
        return bytes;
    for (QByteArray more = file.read(piece); !more.isEmpty() && bytes.size() <= longestFile;
         more = file.read(piece))
        bytes += more;
    return bytes;
}

} // namespace

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
    const QList<QSslCertificate> authorities = QSslCertificate::fromData(bytesOf(caFile));
    if (authorities.isEmpty())
        return {};
    return {.tls = strictTls(authorities), .authorities = authorities};
}

} // namespace smsdesk
