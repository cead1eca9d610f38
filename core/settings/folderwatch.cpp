// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/folderwatch.h"

#include <chrono>

using namespace std::chrono_literals;

namespace smsdesk {

FolderWatch::FolderWatch(const QString &folder, QObject *parent)
    : QObject(parent)
    , m_watcher({folder})
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(100ms); // Somebody who goes on writing is heard all the same.
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, [this] {
        if (!m_pause.isActive())
            m_pause.start();
    });
    connect(&m_pause, &QTimer::timeout, this, &FolderWatch::changed);
}

} // namespace smsdesk
