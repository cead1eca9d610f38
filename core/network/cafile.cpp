// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/cafile.h"

#include "core/network/ownthread.h"

#include <QFile>
#include <QSemaphore>

#include <memory>

namespace smsdesk {

namespace {

/// Many times what all authorities of a system take: whatever is longer is something else.
constexpr qsizetype longestFile = qsizetype{16} * 1024 * 1024;

} // namespace

/// As far as it goes, in pieces: what is no ordinary file may have no end.
QByteArray bytesOfCaFile(const QString &path)
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

std::optional<QByteArray> bytesOfCaFileInTime(const QString &path)
{
    const auto done = std::make_shared<QSemaphore>();
    const QFuture<QByteArray> reading = onOwnThread([path, done] {
        const QByteArray bytes = bytesOfCaFile(path);
        done->release();
        return bytes;
    });
    if (!done->tryAcquire(1, static_cast<int>(caFilePatience.count())))
        return std::nullopt;
    return reading.result();
}

} // namespace smsdesk
