// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/tlsloader.h"

#include "core/network/ownthread.h"

namespace smsdesk {

QFuture<LoadedTls> TlsLoader::load(const QString &caFile)
{
    const auto known = m_underWay.constFind(caFile);
    if (known != m_underWay.constEnd() && !known->isFinished())
        return *known;
    const QFuture<LoadedTls> reading = onOwnThread([caFile] { return loadStrictTls(caFile); });
    m_underWay.insert(caFile, reading);
    return reading;
}

} // namespace smsdesk
