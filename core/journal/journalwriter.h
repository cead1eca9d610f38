// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journalevent.h"
#include "core/journal/journalrecord.h"
#include "core/journal/repeat.h"
#include "core/journal/session.h"
#include "core/journal/sqlite.h"

#include <QDeadlineTimer>
#include <QFuture>
#include <QList>
#include <QMutex>
#include <QObject>
#include <QPromise>
#include <QTimer>

#include <chrono>
#include <memory>
#include <optional>
#include <variant>
#include <vector>

namespace smsdesk {

/// Writes the journal, on the thread it lives on. Whatever is handed over while one commit is under
/// way shares the next one.
///
/// An outcome that cannot be written (another program locks the file, the disk is full) is owed: it
/// is tried again until it is there or the journal closes, since nobody else knows it any more. Its
/// future is kept waiting for `patience`, then told the error.
class JournalWriter final : public QObject
{
    Q_OBJECT

public:
    JournalWriter();
    ~JournalWriter() override;
    Q_DISABLE_COPY_MOVE(JournalWriter)

    /// Opens, migrates and recovers; again, too, after close() or where it failed. Own thread.
    /// While it is open it recovers every few seconds: programs die meanwhile.
    [[nodiscard]] Result<void, JournalError> open(const QString &folder,
                                                  std::chrono::milliseconds busyTimeout,
                                                  std::chrono::milliseconds patience);

    /// Writes what is left, tries what is owed a last time, and closes. Own thread.
    void close();

    /// Any thread. The futures have their values after the commit.
    [[nodiscard]] QFuture<Result<JournalId, BeginRefusal>> begin(const NewRecord &record,
                                                                 const BeginOptions &options);
    [[nodiscard]] QFuture<Result<void, JournalError>> finish(JournalId id,
                                                             const SendResult &result);
    [[nodiscard]] QFuture<Result<void, JournalError>> add(JournalId id, const JournalEvent &event);

Q_SIGNALS:
    /// Rows were committed.
    void began(const QList<smsdesk::JournalId> &ids);
    void finished(const QList<smsdesk::JournalId> &ids);
    void noted(const QList<smsdesk::JournalId> &ids);

    /// SQLite says that the file is damaged.
    void damageFound(const smsdesk::JournalError &error);

private:
    struct Begin
    {
        NewRecord record;
        BeginOptions options;
        Result<JournalId, BeginRefusal> answer;
        QPromise<Result<JournalId, BeginRefusal>> promise;
    };

    struct Finish
    {
        JournalId id{};
        SendResult result;
        Result<void, JournalError> answer;
        QPromise<Result<void, JournalError>> promise;
        QDeadlineTimer patience{QDeadlineTimer::Forever};
        bool isAnswered = false; ///< The promise was told; what is left is to write it.
    };

    struct Note
    {
        JournalId id{};
        JournalEvent event;
        Result<void, JournalError> answer;
        QPromise<Result<void, JournalError>> promise;
    };

    using Write = std::variant<Begin, Finish, Note>;

    /// Of which rows a commit has news, and of the file itself.
    struct News
    {
        QList<JournalId> began;
        QList<JournalId> finished;
        QList<JournalId> noted;
        std::optional<JournalError> damage;
    };

    /// Statements and session of an open journal. Declared in the order in which they need each
    /// other, so that they go in the opposite one.
    struct Opened
    {
        std::unique_ptr<Session> session;
        std::unique_ptr<SqliteConnection> connection;
        QSqlQuery begin;
        QSqlQuery finish;
        QSqlQuery repeats;
        QSqlQuery addEvent;
    };

    template<typename Kind>
    auto handOver(Kind write);

    void drain();
    void recoverDead();
    [[nodiscard]] Result<void, JournalError> writeAll(std::vector<Write> &writes);
    [[nodiscard]] Result<void, JournalError> writeOne(Write &write);
    [[nodiscard]] Result<JournalId, BeginRefusal> perform(const Begin &write);
    [[nodiscard]] Result<void, JournalError> perform(const Finish &write);
    [[nodiscard]] Result<void, JournalError> perform(const Note &write);
    [[nodiscard]] Result<std::optional<EarlierMessage>, JournalError>
    findRepeat(const NewRecord &record, const RepeatRule &rule);
    [[nodiscard]] Result<void, JournalError> insertEvent(JournalId id, const JournalEvent &event);
    void conclude(Begin &write, News &news);
    void conclude(Finish &write, bool isCommitted, News &news);
    void conclude(Note &write, News &news);
    void settle(std::vector<Write> &writes, const Result<void, JournalError> &committed);
    void owe(Finish write);
    static void answer(Finish &write);
    [[nodiscard]] Result<void, JournalError> openAll(const QString &folder,
                                                     std::chrono::milliseconds busyTimeout);
    [[nodiscard]] static Result<void, JournalError> prepareAll(Opened &opened);

    std::unique_ptr<Opened> m_opened;
    std::vector<Write> m_owed; ///< Outcomes that could not be written yet.
    std::unique_ptr<QTimer> m_recovery; ///< New at each opening: a QTimer is bound to its thread.
    std::chrono::milliseconds m_patience{};
    bool m_isClosing = false;
    JournalError m_whyNotOpen{.kind = JournalError::Kind::Closed};
    QMutex m_mutex;
    std::vector<Write> m_waiting; ///< Guarded by the mutex; all else belongs to the own thread.
};

} // namespace smsdesk
