// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/journalwriter.h"

#include "core/base/logging.h"
#include "core/journal/eventmapping.h"
#include "core/journal/journalfile.h"
#include "core/journal/migrations.h"
#include "core/journal/recovery.h"
#include "core/journal/rowmapping.h"
#include "core/journal/setaside.h"
#include "core/journal/sqltext.h"

#include <QElapsedTimer>
#include <QMutexLocker>
#include <QSqlError>

#include <algorithm>
#include <iterator>
#include <type_traits>
#include <utility>

using namespace Qt::StringLiterals;

namespace smsdesk {

namespace {

/// How long to wait before an outcome that is owed is tried again.
constexpr std::chrono::seconds retryDelay{1};

/// How often to look for rows of programs that died.
constexpr std::chrono::seconds recoveryInterval{5};

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

/// What made SQLite refuse a write. A repeat is a refusal of ours, which no SQL error stands for.
JournalError errorOf(const JournalError &error)
{
    return error;
}

JournalError errorOf(const BeginRefusal &refusal)
{
    const auto *error = std::get_if<JournalError>(&refusal);
    return error ? *error : JournalError{};
}

std::optional<JournalError> damageIn(const JournalError &error)
{
    return error.kind == JournalError::Kind::Corrupt ? std::optional(error) : std::nullopt;
}

std::optional<JournalError> damageIn(const BeginRefusal &refusal)
{
    const auto *const error = std::get_if<JournalError>(&refusal);
    return error ? damageIn(*error) : std::nullopt;
}

} // namespace

JournalWriter::JournalWriter() = default;

JournalWriter::~JournalWriter() = default;

Result<void, JournalError> JournalWriter::open(const QString &folder,
                                               std::chrono::milliseconds busyTimeout,
                                               std::chrono::milliseconds patience)
{
    m_patience = patience;
    m_isClosing = false;
    QElapsedTimer sinceOpen;
    sinceOpen.start();
    auto opened = openAll(folder, busyTimeout);
    if (!opened)
        m_whyNotOpen = opened.error();
    qCInfo(logging::journal,
           "%s after %lld ms",
           opened ? "open" : "not open",
           static_cast<long long>(sinceOpen.elapsed()));
    return opened;
}

Result<void, JournalError> JournalWriter::openAll(const QString &folder,
                                                  std::chrono::milliseconds busyTimeout)
{
    auto opened = std::make_unique<Opened>();
    // The session first: while it lasts nobody sets the file aside.
    auto session = startSession(folder);
    if (!session)
        return failure(session.error());
    opened->session = std::move(*session);
    auto connection = openJournalFile(folder, busyTimeout);
    if (!connection)
        return failure(connection.error());
    opened->connection = std::move(*connection);

    Transaction transaction(*opened->connection);
    if (auto begun = transaction.begin(); !begun)
        return begun;
    if (auto migrated = migrate(*opened->connection); !migrated)
        return migrated;
    const auto recovered = recover(*opened->connection, *opened->session);
    if (!recovered)
        return failure(recovered.error());
    qCInfo(logging::journal,
           "%lld messages of programs that ended",
           static_cast<long long>(recovered->size()));
    if (auto prepared = prepareAll(*opened); !prepared)
        return prepared;
    // Up to here a file that is refused was not changed.
    if (auto committed = transaction.commit(); !committed)
        return committed;
    if (auto durable = opened->connection->makeDurable(); !durable)
        return durable;
    m_opened = std::move(opened);
    m_recovery = std::make_unique<QTimer>();
    connect(m_recovery.get(), &QTimer::timeout, this, &JournalWriter::recoverDead);
    m_recovery->start(recoveryInterval);
    return {};
}

Result<void, JournalError> JournalWriter::prepareAll(Opened &opened)
{
    for (const auto &[query, name] : {std::pair(&opened.begin, u"begin"_s),
                                      std::pair(&opened.finish, u"finish"_s),
                                      std::pair(&opened.repeats, u"repeats"_s),
                                      std::pair(&opened.addEvent, u"add-event"_s)}) {
        auto prepared = opened.connection->prepare(sqlStatement(name));
        if (!prepared)
            return failure(prepared.error());
        *query = std::move(*prepared);
    }
    return {};
}

void JournalWriter::close()
{
    m_isClosing = true;
    m_recovery.reset();
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

QFuture<Result<JournalId, BeginRefusal>> JournalWriter::begin(const NewRecord &record,
                                                              const BeginOptions &options)
{
    return handOver(Begin{.record = record, .options = options, .answer = {}, .promise = {}});
}

QFuture<Result<void, JournalError>> JournalWriter::finish(JournalId id, const SendResult &result)
{
    return handOver(Finish{.id = id,
                           .result = result,
                           .answer = {},
                           .promise = {},
                           .patience = QDeadlineTimer(m_patience)});
}

QFuture<Result<void, JournalError>> JournalWriter::add(JournalId id, const JournalEvent &event)
{
    return handOver(Note{.id = id, .event = event, .answer = {}, .promise = {}});
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

/// Where it fails, the next time may do better: the rows are still "sending".
void JournalWriter::recoverDead()
{
    const auto ended = recoverAgain(*m_opened->connection, *m_opened->session);
    if (!ended) {
        if (const auto damage = damageIn(ended.error()))
            Q_EMIT damageFound(*damage);
    } else if (!ended->isEmpty()) {
        Q_EMIT finished(*ended);
    }
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
            if (kind.answer)
                return {};
            return failure(errorOf(kind.answer.error()));
        },
        write);
    if (!performed && !connection.run(u"ROLLBACK TO one_write"_s))
        return performed;
    return connection.run(u"RELEASE one_write"_s);
}

Result<JournalId, BeginRefusal> JournalWriter::perform(const Begin &write)
{
    if (write.options.unlessRepeated) {
        const auto repeat = findRepeat(write.record, *write.options.unlessRepeated);
        if (!repeat)
            return failure(BeginRefusal(repeat.error()));
        if (*repeat)
            return failure(BeginRefusal(**repeat));
    }
    QSqlQuery &query = m_opened->begin;
    bindRecord(query, write.record, m_opened->session->id());
    if (!query.exec())
        return failure(BeginRefusal(m_opened->connection->error(query.lastError())));
    const JournalId id{query.lastInsertId().toLongLong()};
    if (write.options.again) {
        const JournalEvent event{.at = write.record.startedAt,
                                 .author = write.options.author,
                                 .what = SentAgain{.as = id}};
        if (const auto noted = insertEvent(*write.options.again, event); !noted)
            return failure(BeginRefusal(noted.error()));
    }
    return id;
}

Result<std::optional<EarlierMessage>, JournalError>
JournalWriter::findRepeat(const NewRecord &record, const RepeatRule &rule)
{
    QSqlQuery &query = m_opened->repeats;
    bindRepeat(query, record, rule);
    if (!query.exec())
        return failure(m_opened->connection->error(query.lastError()));
    std::optional<EarlierMessage> found;
    while (!found && query.next())
        found = repeatFromRow(query, rule);
    const QSqlError error = query.lastError();
    query.finish(); // Else it would keep the transaction from ending.
    if (error.isValid())
        return failure(m_opened->connection->error(error));
    return found;
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

Result<void, JournalError> JournalWriter::perform(const Note &write)
{
    return insertEvent(write.id, write.event);
}

Result<void, JournalError> JournalWriter::insertEvent(JournalId id, const JournalEvent &event)
{
    QSqlQuery &query = m_opened->addEvent;
    bindEvent(query, id, event);
    if (query.exec())
        return {};
    return failure(m_opened->connection->error(query.lastError()));
}

void JournalWriter::settle(std::vector<Write> &writes, const Result<void, JournalError> &committed)
{
    News news;
    for (Write &write : writes) {
        std::visit(
            [&](auto &kind) {
                using Error = typename decltype(kind.answer)::error_type;
                if (!committed)
                    kind.answer = failure(Error(committed.error()));
                if (!kind.answer)
                    news.damage = news.damage ? news.damage : damageIn(kind.answer.error());
                if constexpr (std::is_same_v<decltype(kind), Finish &>)
                    conclude(kind, committed.has_value(), news);
                else
                    conclude(kind, news);
            },
            write);
    }
    if (!news.began.isEmpty())
        Q_EMIT began(news.began);
    if (!news.finished.isEmpty())
        Q_EMIT finished(news.finished);
    if (!news.noted.isEmpty())
        Q_EMIT noted(news.noted);
    if (m_opened && news.damage)
        Q_EMIT damageFound(*news.damage);
}

void JournalWriter::conclude(Begin &write, News &news)
{
    if (write.answer) {
        news.began.append(*write.answer);
        if (write.options.again)
            news.noted.append(*write.options.again);
    }
    write.promise.addResult(write.answer);
    write.promise.finish();
}

void JournalWriter::conclude(Finish &write, bool isCommitted, News &news)
{
    if (write.answer)
        news.finished.append(write.id);
    if (write.answer || m_isClosing || !mayPass(write.answer.error().kind, !isCommitted))
        answer(write);
    else
        owe(std::move(write));
}

void JournalWriter::conclude(Note &write, News &news)
{
    if (write.answer)
        news.noted.append(write.id);
    write.promise.addResult(write.answer);
    write.promise.finish();
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
