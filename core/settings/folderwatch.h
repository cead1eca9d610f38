// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>

namespace smsdesk {

/// Tells that files of a folder were written, by whichever program. A folder is watched rather than
/// its files: they are replaced as a whole, and who watches a file keeps looking at the old one.
/// What comes in quick succession is told once. Main thread.
class FolderWatch final : public QObject
{
    Q_OBJECT

public:
    explicit FolderWatch(const QString &folder, QObject *parent = nullptr);
    Q_DISABLE_COPY_MOVE(FolderWatch)

Q_SIGNALS:
    /// Something was put into the folder, replaced or taken away: whoever keeps a file of it in
    /// memory looks whether it was theirs.
    void changed();

private:
    QFileSystemWatcher m_watcher;
    QTimer m_pause;
};

} // namespace smsdesk
