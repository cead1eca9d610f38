// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/folderwatch.h"

#include <QDir>
#include <QFileInfo>

#include <utility>

#ifdef Q_OS_UNIX
#include <QFile>

#include <sys/stat.h>
#endif

namespace smsdesk {

namespace {

quint64 inodeOf(const QString &path)
{
#ifdef Q_OS_UNIX
    struct stat found = {};
    return ::stat(QFile::encodeName(path).constData(), &found) == 0 ? found.st_ino : 0;
#else
    Q_UNUSED(path)
    return 0;
#endif
}

} // namespace

FolderWatch::FolderWatch(const QString &folder, const QStringList &files, QObject *parent)
    : QObject(parent)
    , m_watcher({folder})
{
    for (const QString &file : files)
        m_paths << QDir(folder).filePath(file);
    m_stamps = stamps();
    m_untilTold.setSingleShot(true);
    m_untilTold.setInterval(pause);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, [this] {
        if (!m_untilTold.isActive())
            m_untilTold.start();
    });
    connect(&m_untilTold, &QTimer::timeout, this, &FolderWatch::look);
}

FolderWatch::Stamp FolderWatch::stampOf(const QString &path)
{
    const QFileInfo file(path);
    if (!file.exists())
        return {};
    return {.size = file.size(), .modified = file.lastModified(), .inode = inodeOf(path)};
}

QList<FolderWatch::Stamp> FolderWatch::stamps() const
{
    QList<Stamp> all;
    for (const QString &path : m_paths)
        all << stampOf(path);
    return all;
}

/// Before anybody reads: what is written while they do is told next.
void FolderWatch::look()
{
    QList<Stamp> now = stamps();
    if (std::exchange(m_stamps, now) != now)
        Q_EMIT changed();
}

} // namespace smsdesk
