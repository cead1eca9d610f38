// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/datafolder.h"

#include "core/base/logging.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>
#include <QTemporaryFile>

using namespace Qt::StringLiterals;

namespace smsdesk {

namespace {

using Kind = DataFolderError::Kind;

constexpr auto ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner;

/// Named here and not by QCoreApplication, so that the window and the terminal program always share
/// it. Local rather than roaming: a journal must not be copied about while it is open.
QString systemPlace()
{
#if defined(Q_OS_WIN) || defined(Q_OS_MACOS)
    const auto name = "/SMS Desk"_L1;
#else
    const auto name = "/smsdesk"_L1;
#endif
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + name;
}

QString placeFor(const QString &chosen)
{
    if (!chosen.isEmpty())
        return chosen;
    return qEnvironmentVariable("SMSDESK_DATA_DIR");
}

bool makeFolder(const QString &path)
{
    const QDir parent = QFileInfo(path).dir();
    return parent.mkpath(u"."_s) && QDir().mkdir(path, ownerOnly);
}

void noteWhoElseSees(const QString &path)
{
    constexpr auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup
        | QFileDevice::ReadOther | QFileDevice::WriteOther;
    if (QFileInfo(path).permissions() & others)
        qCInfo(logging::files,
               "%s was there and is open to others; what is in it is not",
               qUtf8Printable(path));
    else
        qCInfo(logging::files, "everything is kept under %s", qUtf8Printable(path));
}

} // namespace

Result<DataFolder, DataFolderError> DataFolder::open(const QString &chosen)
{
    const QString asked = placeFor(chosen);
    const bool isOurs = asked.isEmpty();
    const QString path = QDir::cleanPath(QDir(isOurs ? systemPlace() : asked).absolutePath());

    const QFileInfo info(path);
    if (info.exists() && !info.isDir())
        return failure(DataFolderError{Kind::NotAFolder, path});
    // Two programs may start at the same moment: who comes second finds the folder made.
    if (!info.exists() && !makeFolder(path) && !QFileInfo(path).isDir())
        return failure(DataFolderError{Kind::CannotCreate, path});
    // A folder that people chose may hold other things, for others to read.
    if (isOurs)
        QFile::setPermissions(path, ownerOnly);
    noteWhoElseSees(path);

    if (QTemporaryFile probe(path + "/.probe-XXXXXX"_L1); !probe.open())
        return failure(DataFolderError{Kind::CannotWrite, path});
    return DataFolder(path);
}

bool DataFolder::isDefault() const
{
    const QFileInfo place(systemPlace());
    return place.exists() && place.canonicalFilePath() == QFileInfo(m_path).canonicalFilePath();
}

QString DataFolder::file(const QString &name) const
{
    return m_path + u'/' + name;
}

} // namespace smsdesk
