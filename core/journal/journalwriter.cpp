// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/journalwriter.h"

#include "core/journal/journalfile.h"
#include "core/journal/migrations.h"
#include "core/journal/recovery.h"
#include "core/journal/rowmapping.h"
#include "core/journal/sqltext.h"

#include <QMutexLocker>
#include <QSqlError>
#include <QTimer>

#include <algorithm>
#include <iterator>
#include <optional>
#include <type_traits>
#include <utility>

using namespace Qt::StringLiterals;

namespace smsdesk {

namespace {

/// How long to wait before an outcome that is owed is tried again.
constexpr std::chrono::seconds retryDelay{1};

/// Whether trying again can help. A statement that fails by itself (`isOfCommit` false) for no
/// reason of its surroundings fails for ever: the row is not there, or contradicts itself.
bool mayPass(JournalError::Kind kind, bool isOfCommit)
{
    switch (kind) {
    case JournalError::Kind::Locked:
    case JournalError::Kind::DiskFull:
    case JournalError::Kind::ReadOnly:
        return true;
    case JournalError::Kind::Failed:
        return isOfCommit;
    default:
        return false;
    }
}

} // namespace

JournalWriter::~JournalWriter() = default;

Result<void, JournalError> JournalWriter::open(const QString &folder,
                                               std::chrono::milliseconds busyTimeout,
                                               std::chrono::milliseconds patience)
{
    m_patience = patience;
    m_isClosing = false;
    auto opened = openAll(folder, busyTimeout);
    if (!opened)
        m_whyNotOpen = opened.error();
    return opened;
}

Result<void, JournalError> JournalWriter::openAll(const QString &folder,
                                                  std::chrono::milliseconds busyTimeout)
{
    // The session first: while it lasts nobody sets the file aside.
    auto session = Session::start(folder);
    if (!session)
        return failure(session.error());
    auto connection = openJournalFile(folder, busyTimeout);
    if (!connection)
        return failure(connection.error());

    Transaction transaction(**connection);
    if (auto begun = transaction.begin(); !begun)
        return begun;
    if (auto migrated = migrate(**connection); !migrated)
        return migrated;
    if (auto recovered = recover(**connection, **session); !recovered)
        return recovered;
    if (auto committed = transaction.commit(); !committed)
        return committed;

    auto begin = (*connection)->prepare(sqlStatement(u"begin"_s));
    auto finish = (*connection)->prepare(sqlStatement(u"finish"_s));
    if (!begin || !finish)
        return failure(begin ? finish.error() : begin.error());
    m_opened = std::make_unique<Opened>();
    m_opened->connection = std::move(*connection);
    m_opened->session = std::move(*session);
    m_opened->begin = std::move(*begin);
    m_opened->finish = std::move(*finish);
    return {};
}

void JournalWriter::close()
{
    m_isClosing = true;
    drain();
    m_opened.reset();
}

template<typename Kind>
auto JournalWriter::handOver(Kind write)
{
    write.promise.start();
    auto future = write.promise.future();
    const QMutexLocker lock(&m_mutex);
    m_waiting.push_back(std::move(write));
    if (m_waiting.size() == 1)
        QMetaObject::invokeMethod(this, &JournalWriter::drain, Qt::QueuedConnection);
    return future;
}

QFuture<Result<JournalId, JournalError>> JournalWriter::begin(const NewRecord &record)
{
    return handOver(Begin{.record = record, .answer = {}, .promise = {}});
}

QFuture<Result<void, JournalError>> JournalWriter::finish(JournalId id, const SendResult &result)
{
    return handOver(Finish{.id = id,
                           .result = result,
                           .answer = {},
                           .promise = {},
                           .patience = QDeadlineTimer(m_patience)});
}

void JournalWriter::drain()
{
    std::vector<Write> writes = std::exchange(m_owed, {});
    {
        const QMutexLocker lock(&m_mutex);
        std::move(m_waiting.begin(), m_waiting.end(), std::back_inserter(writes));
        m_waiting.clear();
    }
    if (!writes.empty())
        settle(writes, writeAll(writes));
}

Result<void, JournalError> JournalWriter::writeAll(std::vector<Write> &writes)
{
    if (!m_opened)
        return failure(m_whyNotOpen);
    Transaction transaction(*m_opened->connection);
    if (auto begun = transaction.begin(); !begun)
        return begun;
    for (Write &write : writes) {
        if (auto written = writeOne(write); !written)
            return written;
    }
    return transaction.commit();
}

/// A write that fails takes nothing with it: its error is its own answer. Where SQLite gave up the
/// whole transaction (a full disk), the savepoint is gone too, and nothing more may be written:
/// outside a transaction each further row would be committed although its caller hears of an error.
Result<void, JournalError> JournalWriter::writeOne(Write &write)
{
    SqliteConnection &connection = *m_opened->connection;
    if (auto saved = connection.run(u"SAVEPOINT one_write"_s); !saved)
        return saved;

    auto performed = std::visit(
        [this](auto &kind) -> Result<void, JournalError> {
            kind.answer = perform(kind);
            return kind.answer.map([](auto &&...) {});
        },
        write);
    if (!performed && !connection.run(u"ROLLBACK TO one_write"_s))
        return performed;
    return connection.run(u"RELEASE one_write"_s);
}

Result<JournalId, JournalError> JournalWriter::perform(const Begin &write)
{
    QSqlQuery &query = m_opened->begin;
    bindRecord(query, write.record, m_opened->session->id());
    if (!query.exec())
        return failure(m_opened->connection->error(query.lastError()));
    return JournalId{query.lastInsertId().toLongLong()};
}

Result<void, JournalError> JournalWriter::perform(const Finish &write)
{
    QSqlQuery &query = m_opened->finish;
    bindResult(query, write.id, write.result);
    if (!query.exec())
        return failure(m_opened->connection->error(query.lastError()));
    if (query.numRowsAffected() != 1)
        return failure(m_opened->connection->error(JournalError::Kind::NoSuchRow));
    return {};
}

void JournalWriter::settle(std::vector<Write> &writes, const Result<void, JournalError> &committed)
{
    QList<JournalId> beganIds;
    QList<JournalId> finishedIds;
    std::optional<JournalError> damage;
    for (Write &write : writes) {
        std::visit(
            [&](auto &kind) {
                if (!committed)
                    kind.answer = failure(committed.error());
                if (!kind.answer && kind.answer.error().kind == JournalError::Kind::Corrupt)
                    damage = kind.answer.error();
                if constexpr (std::is_same_v<decltype(kind), Begin &>) {
                    if (kind.answer)
                        beganIds.append(*kind.answer);
                    kind.promise.addResult(kind.answer);
                    kind.promise.finish();
                } else {
                    if (kind.answer)
                        finishedIds.append(kind.id);
                    if (kind.answer || m_isClosing
                        || !mayPass(kind.answer.error().kind, !committed))
                        answer(kind);
                    else
                        owe(std::move(kind));
                }
            },
            write);
    }
    if (!beganIds.isEmpty())
        Q_EMIT began(beganIds);
    if (!finishedIds.isEmpty())
        Q_EMIT finished(finishedIds);
    if (damage && m_opened)
        Q_EMIT damageFound(*damage);
}

void JournalWriter::owe(Finish write)
{
    if (write.patience.hasExpired())
        answer(write);
    if (m_owed.empty())
        QTimer::singleShot(retryDelay, this, &JournalWriter::drain);
    m_owed.push_back(std::move(write));
}

void JournalWriter::answer(Finish &write)
{
    if (std::exchange(write.isAnswered, true))
        return;
    write.promise.addResult(write.answer);
    write.promise.finish();
}

} // namespace smsdesk
