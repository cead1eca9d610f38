// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/journal.h"

#include "core/base/future.h"
#include "core/base/logging.h"
#include "core/journal/journalreader.h"
#include "core/journal/journalwriter.h"
#include "core/journal/setaside.h"

#include <QCoreApplication>
#include <QEvent>
#include <QThread>

#include <functional>
#include <optional>
#include <type_traits>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace smsdesk {

namespace {

/// An object with a thread to itself. Its functions run there, except those it declares safe for
/// any thread.
template<typename Worker>
class Employed final
{
public:
    explicit Employed(const QString &threadName)
    {
        m_thread.setObjectName(threadName);
        m_worker.moveToThread(&m_thread);
    }

    ~Employed() { stop(); }
    Q_DISABLE_COPY_MOVE(Employed)

    Worker *operator->() { return &m_worker; }

    Worker *get() { return &m_worker; }

    void start() { m_thread.start(); }

    [[nodiscard]] bool isAtWork() const { return m_thread.isRunning(); }

    /// Has the worker do `job` after what it was asked before.
    template<typename Job>
    auto ask(Job job)
    {
        using Value = std::invoke_result_t<Job, Worker &>;
        const auto promise = std::make_shared<QPromise<Value>>();
        promise->start();
        QMetaObject::invokeMethod(
            &m_worker,
            [this, promise, job = std::move(job)] {
                promise->addResult(job(m_worker));
                promise->finish();
            },
            Qt::QueuedConnection);
        return promise->future();
    }

    /// Waits until all it was asked is done.
    void stop()
    {
        if (!isAtWork())
            return;
        QMetaObject::invokeMethod(&m_worker, &Worker::close, Qt::BlockingQueuedConnection);
        m_thread.quit();
        m_thread.wait();
    }

private:
    QThread m_thread;
    Worker m_worker;
};

template<typename Value, typename Error = JournalError>
QFuture<Result<Value, Error>> closed()
{
    return readyFuture(
        Result<Value, Error>(failure(Error(JournalError{.kind = JournalError::Kind::Closed}))));
}

} // namespace

struct Journal::Private
{
    /// Where the journal is, and how patient it is.
    struct Place
    {
        QString folder;
        std::chrono::milliseconds busyTimeout{};
        std::chrono::milliseconds patience{};
    };

    /// Has the writer open the file by `make`, which is a Result, and the reader after it.
    template<typename Make>
    auto open(Make make)
    {
        writer.start();
        reader.start();
        damage.reset();
        const auto made = writer.ask(std::move(make));
        // The reader's thread waits for the writer's, so that whatever is asked from now on finds
        // the journal open, and one answer stands for both.
        const auto opened = reader.ask([this, made, place = place](JournalReader &worker) {
            auto answer = made.result();
            if (!answer)
                return answer;
            if (const auto readable = worker.open(place.folder, place.busyTimeout); !readable) {
                QMetaObject::invokeMethod(writer.get(), &JournalWriter::close);
                answer = failure(readable.error());
            }
            return answer;
        });
        hasFailed = [opened] { return opened.isFinished() && !opened.result(); };
        return opened;
    }

    template<typename Job>
    auto read(Job job)
    {
        using Value = typename std::invoke_result_t<Job, JournalReader &>::value_type;
        const auto watched = [job = std::move(job)](JournalReader &worker) {
            auto answer = job(worker);
            if (!answer && answer.error().kind == JournalError::Kind::Corrupt)
                Q_EMIT worker.damageFound(answer.error());
            return answer;
        };
        return reader.isAtWork() ? reader.ask(watched) : closed<Value>();
    }

    Employed<JournalWriter> writer{u"journal writer"_s};
    Employed<JournalReader> reader{u"journal reader"_s};
    Place place;

    /// Whether the last attempt to open has failed. Empty before the first.
    std::function<bool()> hasFailed;

    std::optional<JournalError> damage; ///< Found while it was open.
};

Journal::Journal(QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>())
{
    connect(d->writer.get(), &JournalWriter::began, this, [this](const QList<JournalId> &ids) {
        for (const JournalId id : ids) {
            qCInfo(logging::journal, "message %lld is on disk", static_cast<long long>(id));
            Q_EMIT recordBegan(id);
        }
    });
    connect(d->writer.get(), &JournalWriter::finished, this, [this](const QList<JournalId> &ids) {
        for (const JournalId id : ids) {
            qCInfo(logging::journal,
                   "the outcome of message %lld is on disk",
                   static_cast<long long>(id));
            Q_EMIT recordFinished(id);
        }
    });
    connect(d->writer.get(), &JournalWriter::noted, this, [this](const QList<JournalId> &ids) {
        for (const JournalId id : ids)
            Q_EMIT recordNoted(id);
    });
    connect(d->reader.get(), &JournalReader::changed, this, &Journal::changed);
    const auto noteDamage = [this](const JournalError &error) {
        if (d->damage || !d->writer.isAtWork())
            return;
        d->damage = error;
        Q_EMIT damageFound(error);
    };
    connect(d->writer.get(), &JournalWriter::damageFound, this, noteDamage);
    connect(d->reader.get(), &JournalReader::damageFound, this, noteDamage);
}

Journal::~Journal()
{
    close();
}

QFuture<Result<void, JournalError>> Journal::open(const QString &folder,
                                                  std::chrono::milliseconds busyTimeout,
                                                  std::chrono::milliseconds patience)
{
    if (d->writer.isAtWork() && !d->hasFailed())
        return closed<void>();
    close();
    d->place = {.folder = folder, .busyTimeout = busyTimeout, .patience = patience};
    return d->open([place = d->place](JournalWriter &writer) {
        return writer.open(place.folder, place.busyTimeout, place.patience);
    });
}

QFuture<Result<QString, JournalError>> Journal::startAnew()
{
    close();
    // What there is still to hear of the old file must not be taken for the new one's.
    QCoreApplication::sendPostedEvents(this, QEvent::MetaCall);
    return d->open([place = d->place](JournalWriter &writer) {
        auto aside = setJournalAside(place.folder, QDateTime::currentDateTimeUtc());
        if (!aside)
            return aside;
        if (auto opened = writer.open(place.folder, place.busyTimeout, place.patience); !opened)
            aside = failure(opened.error());
        return aside;
    });
}

QFuture<Result<JournalId, BeginRefusal>> Journal::begin(const NewRecord &record,
                                                        const BeginOptions &options)
{
    if (d->damage)
        return readyFuture(Result<JournalId, BeginRefusal>(failure(BeginRefusal(*d->damage))));
    return d->writer.isAtWork() ? d->writer->begin(record, options)
                                : closed<JournalId, BeginRefusal>();
}

QFuture<Result<void, JournalError>> Journal::finish(JournalId id, const SendResult &result)
{
    return d->writer.isAtWork() ? d->writer->finish(id, result) : closed<void>();
}

QFuture<Result<void, JournalError>> Journal::add(JournalId id, const JournalEvent &event)
{
    return d->writer.isAtWork() ? d->writer->add(id, event) : closed<void>();
}

QFuture<Result<QList<JournalEvent>, JournalError>> Journal::history(JournalId id) const
{
    return d->read([id](JournalReader &reader) { return reader.history(id); });
}

QFuture<Result<QList<JournalRecord>, JournalError>> Journal::read(const JournalQuery &query) const
{
    return d->read([query](JournalReader &reader) { return reader.read(query); });
}

QFuture<Result<JournalRecord, JournalError>> Journal::record(JournalId id) const
{
    return d->read([id](JournalReader &reader) { return reader.record(id); });
}

QFuture<Result<QList<UsedTemplate>, JournalError>> Journal::usedTemplates(const QString &account,
                                                                          int limit) const
{
    return d->read([=](JournalReader &reader) { return reader.usedTemplates(account, limit); });
}

QFuture<Result<std::optional<std::chrono::seconds>, JournalError>>
Journal::lastClockOffset(const QString &endpoint) const
{
    return d->read([endpoint](JournalReader &reader) {
        return reader.lastClockOffset(endpoint, QDateTime::currentDateTimeUtc().addDays(-1));
    });
}

void Journal::close()
{
    // The reader first: the last connection tidies up SQLite's files, and it must be able to write.
    d->reader.stop();
    d->writer.stop();
}

} // namespace smsdesk
