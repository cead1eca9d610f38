// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/privatefiles.h"

#include <QSaveFile>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

namespace smsdesk {

void makeFilesPrivately()
{
#ifdef Q_OS_UNIX
    ::umask(S_IRWXG | S_IRWXO);
#endif
}

Result<void, QString> writePrivately(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    // commit() alone takes what a full disk has room for as all of it (QTBUG-75077).
    const bool isWritten = file.open(QIODevice::WriteOnly)
        && file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner)
        && file.write(bytes) == bytes.size() && file.flush() && file.commit();
    if (!isWritten)
        return failure(file.errorString());
    return {};
}

} // namespace smsdesk
