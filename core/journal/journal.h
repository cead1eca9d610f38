// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/journal/journalerror.h"
#include "core/journal/journalevent.h"
#include "core/journal/journalrecord.h"
#include "core/journal/repeat.h"

#include <QFuture>
#include <QList>
#include <QObject>

#include <chrono>
#include <memory>

namespace smsdesk {

/// Every message this program ever sent, on disk before its first byte leaves.
///
/// SQLite in WAL mode with synchronous=FULL: when a future of begin() or finish() has its value,
/// the row survives a power failure. Writes run on a thread of their own and are grouped into one
/// commit; reads run on another thread with its own connection. Several programs may have the same
/// journal open.
///
/// A row that is "sending" belongs to the Journal that began it. When open() finds one whose
/// process is gone, or whose Journal is closed, it becomes Unknown with Reason::ProgramEnded; a
/// Journal that is open looks every few seconds, and recordFinished() tells of what it ended.
///
/// Main thread; never blocks, except close() and the destructor, which finish what was handed over.
class Journal final : public QObject
{
    Q_OBJECT

public:
    explicit Journal(QObject *parent = nullptr);
    ~Journal() override;
    Q_DISABLE_COPY_MOVE(Journal)

    /// Opens or makes the journal in `folder` (which must exist): `journal.sqlite` and, under
    /// `sessions/`, a lock file per running program. Files are readable by their owner alone.
    /// Runs the migrations that are missing. Answers Closed while it is open; may be called again
    /// where it failed, and after close().
    ///
    /// What is asked after this call waits for it. Where another program keeps the journal locked,
    /// this and every write wait at most `busyTimeout` before they answer Locked; finish() tries
    /// again for `patience`.
    [[nodiscard]] QFuture<Result<void, JournalError>>
    open(const QString &folder,
         std::chrono::milliseconds busyTimeout = std::chrono::seconds(5),
         std::chrono::milliseconds patience = std::chrono::seconds(60));

    /// Sets the file aside (setJournalAside()) and opens an empty journal in its place, as open()
    /// was asked to. The value is the old file's new path; where it fails nothing is open, and it
    /// may be called again.
    ///
    /// Only while no message is under way: its outcome would go to another message's row.
    [[nodiscard]] QFuture<Result<QString, JournalError>> startAnew();

    /// Writes a "sending" row. When the future has an id, the row is durable and the request may
    /// leave; on a refusal it must not.
    [[nodiscard]] QFuture<Result<JournalId, BeginRefusal>> begin(const NewRecord &record,
                                                                 const BeginOptions &options = {});

    /// Writes how it ended. A row that has ended is not changed again (NoSuchRow).
    ///
    /// Where the journal is locked or the disk full, the outcome is owed: it is tried again until
    /// it is written or the journal closes, also after the future has told the error;
    /// recordFinished() says when it is there.
    [[nodiscard]] QFuture<Result<void, JournalError>> finish(JournalId id,
                                                             const SendResult &result);

    /// Adds to a message's history. Settled changes what the message is known as, and is Failed for
    /// one that is being sent, was accepted or was not sent: there is nothing to settle.
    [[nodiscard]] QFuture<Result<void, JournalError>> add(JournalId id, const JournalEvent &event);

    /// What happened to a message after its way had ended, oldest first.
    [[nodiscard]] QFuture<Result<QList<JournalEvent>, JournalError>> history(JournalId id) const;

    [[nodiscard]] QFuture<Result<QList<JournalRecord>, JournalError>>
    read(const JournalQuery &query) const;

    [[nodiscard]] QFuture<Result<JournalRecord, JournalError>> record(JournalId id) const;

    /// Templates used with an account, most recent first, at most `limit`.
    [[nodiscard]] QFuture<Result<QList<UsedTemplate>, JournalError>>
    usedTemplates(const QString &account, int limit = 50) const;

    /// The newest clock offset a reply of this endpoint carried within the last day.
    [[nodiscard]] QFuture<Result<std::optional<std::chrono::seconds>, JournalError>>
    lastClockOffset(const QString &endpoint) const;

    /// Waits until everything handed over is on disk, and closes.
    void close();

Q_SIGNALS:
    void recordBegan(smsdesk::JournalId id);
    void recordFinished(smsdesk::JournalId id);

    /// The message's history has grown; it may have been settled.
    void recordNoted(smsdesk::JournalId id);

    /// Rows have changed, perhaps by another program, which the other signals do not tell of. At
    /// most once a second.
    void changed();

    /// The file turned out to be damaged while it was open: nothing is begun in it any more.
    void damageFound(const smsdesk::JournalError &error);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace smsdesk
