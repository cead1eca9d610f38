// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/filelock.h"
#include "core/base/result.h"
#include "core/journal/journalerror.h"

#include <QString>
#include <QStringList>

#include <memory>

namespace smsdesk {

/// A journal's time of being open: rows that are being sent name it, and `sessions/ID.lock` is
/// locked for as long as it lasts. It ends with the object or the process, even a killed one: the
/// lock is the operating system's, and what the file holds, or that it is there, says nothing.
class Session final
{
public:
    /// Begins a session of the journal in `folder`.
    [[nodiscard]] static Result<std::unique_ptr<Session>, JournalError>
    start(const QString &folder);

    /// Begins a session that has the journal for itself: Locked while any other lasts, and none can
    /// begin before this one has ended.
    [[nodiscard]] static Result<std::unique_ptr<Session>, JournalError>
    startAlone(const QString &folder);
    Q_DISABLE_COPY_MOVE(Session)

    [[nodiscard]] const QString &id() const { return m_id; }

    /// The sessions that last, this one included. Removes the lock files of those that ended.
    ///
    /// Whoever concludes from this that a row is abandoned must have taken the right to write
    /// before: else a session may start and begin a row in between.
    [[nodiscard]] QStringList living() const;

private:
    Session(QString folder, QString id, std::unique_ptr<FileLock> lock);

    [[nodiscard]] static Result<std::unique_ptr<Session>, JournalError>
    startAs(const QString &folder, const QString &id);
    [[nodiscard]] bool isShutOut() const;

    QString m_folder;
    QString m_id;
    std::unique_ptr<FileLock> m_lock;
};

} // namespace smsdesk
