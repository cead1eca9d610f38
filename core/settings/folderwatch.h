// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QFileSystemWatcher>
#include <QList>
#include <QObject>
#include <QStringList>
#include <QTimer>

#include <chrono>

namespace smsdesk {

/// Tells that one of some files of a folder was written, by whichever program. The folder is
/// watched rather than the files: they are replaced as a whole, and who watches a file keeps
/// looking at the old one. What else goes on in the folder is not told, and what comes in quick
/// succession is told once. Main thread.
class FolderWatch final : public QObject
{
    Q_OBJECT

public:
    /// So long what comes is taken together, whoever goes on writing.
    static constexpr std::chrono::milliseconds pause{100};

    /// `files` are in the folder, whether there or not: names, or whole paths.
    FolderWatch(const QString &folder, const QStringList &files, QObject *parent = nullptr);
    Q_DISABLE_COPY_MOVE(FolderWatch)

Q_SIGNALS:
    /// One of the files was put into the folder, replaced, written or taken away.
    void changed();

private:
    /// What tells a file from the one that was there before, without reading it. A value.
    struct Stamp
    {
        qint64 size = -1; ///< -1: there is none.
        QDateTime modified;
        quint64 inode = 0; ///< 0 where the system has none.

        friend bool operator==(const Stamp &, const Stamp &) = default;
    };

    [[nodiscard]] static Stamp stampOf(const QString &path);
    [[nodiscard]] QList<Stamp> stamps() const;
    void look();

    QFileSystemWatcher m_watcher;
    QTimer m_untilTold;
    QStringList m_paths;
    QList<Stamp> m_stamps;
};

} // namespace smsdesk
