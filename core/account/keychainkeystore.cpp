// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/account/keychainkeystore.h"

#include "core/account/keychainerror.h"
#include "core/account/wipe.h"
#include "core/base/future.h"
#include "core/base/logging.h"

#include <QObject>
#include <QTimer>

#include <algorithm>
#include <functional>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace smsdesk {

namespace {

template<typename Value>
using Answer = Result<Value, KeyError>;

/// Fulfils the future only once control is back in the event loop: QtKeychain starts no further job
/// while a slot of finished() runs, and who gets a key may well open a dialog.
template<typename Value>
void answer(QObject *context, std::shared_ptr<QPromise<Answer<Value>>> promise, Answer<Value> value)
{
    QMetaObject::invokeMethod(
        context,
        [promise = std::move(promise), value = std::move(value)] {
            promise->addResult(value);
            promise->finish();
        },
        Qt::QueuedConnection);
}

template<typename Value>
std::shared_ptr<QPromise<Answer<Value>>> startedPromise()
{
    auto promise = std::make_shared<QPromise<Answer<Value>>>();
    promise->start();
    return promise;
}

/// What a key is called within its service.
QString entryOf(const QString &service, const QString &entry)
{
#ifdef Q_OS_WIN
    // The Credential Store files by this name alone, for all programs and services together.
    return service + u'/' + entry;
#else
    Q_UNUSED(service)
    return entry;
#endif
}

KeyError noAnswer()
{
    return {.kind = KeyError::Kind::NoKeychain};
}

/// A Secret Service that is locked, with nobody before a screen to unlock it, says that it has no
/// such key and that it removed one. Only writing tells.
constexpr bool mayBeLockedSilently()
{
#if defined(Q_OS_WIN) || defined(Q_OS_MACOS)
    return false;
#else
    return true;
#endif
}

/// The job's answer. The job goes on holding the bytes, which nobody looks at any more: they are
/// overwritten although they are shared, which wipe() would not do.
AppKey takeKey(const QKeychain::ReadPasswordJob &job)
{
    const QByteArray bytes = job.binaryData();
    AppKey key = AppKey::verbatim(bytes);
    auto *const place = const_cast<char *>(bytes.constData()); // NOLINT(*-const-cast)
    if (!bytes.isEmpty())
        std::fill_n(static_cast<volatile char *>(place), bytes.size(), '\0');
    return key;
}

} // namespace

/// Context of all connections, so that nothing reaches the store once it is gone.
class KeychainKeyStore::Private final : public QObject
{
public:
    Private(QString service, std::chrono::milliseconds patience)
        : m_service(std::move(service))
        , m_patience(patience)
    {
    }

    [[nodiscard]] const QString &service() const { return m_service; }

    /// Starts a job and calls `whenDone` exactly once: with nothing on success, or with the error.
    /// The job deletes itself, also one that answers too late.
    using Done = std::function<void(const std::optional<KeyError> &)>;
    void run(QKeychain::Job *job, const QString &entry, const Done &whenDone);

    void write(const QString &entry, const AppKey &key, const Done &whenDone);

    /// Whether a keychain that said "nothing there" is one that would say so: it has to keep
    /// something, and then to give it up.
    void probe(const Done &whenDone);

private:
    QString m_service;
    std::chrono::milliseconds m_patience;
};

void KeychainKeyStore::Private::run(QKeychain::Job *job, const QString &entry, const Done &whenDone)
{
    auto *const timer = new QTimer(job);
    timer->setSingleShot(true);
    connect(timer, &QTimer::timeout, this, [this, job, whenDone] {
        disconnect(job, nullptr, this, nullptr);
        whenDone(noAnswer());
    });
    connect(job, &QKeychain::Job::finished, this, [job, timer, whenDone] {
        timer->stop();
        if (job->error() != QKeychain::NoError && job->error() != QKeychain::EntryNotFound)
            qCInfo(logging::keys, "the keychain: %s", qUtf8Printable(job->errorString()));
        whenDone(job->error() == QKeychain::NoError
                     ? std::nullopt
                     : std::optional(keyErrorOf(job->error(), job->errorString())));
    });
    job->setAutoDelete(true);
    job->setKey(entryOf(m_service, entry));
    timer->start(m_patience);
    job->start();
}

void KeychainKeyStore::Private::write(const QString &entry, const AppKey &key, const Done &whenDone)
{
    auto *const job = new QKeychain::WritePasswordJob(m_service);
    job->setBinaryData(key.bytes());
    // The job shares the key's bytes: the key has to be the last to let go of them, or they are not
    // wiped. Before the job answers, and also where it answers too late.
    connect(job, &QKeychain::Job::finished, job, [job, key] { job->setBinaryData({}); });
    run(job, entry, whenDone);
}

void KeychainKeyStore::Private::probe(const Done &whenDone)
{
    if (!mayBeLockedSilently())
        return whenDone(std::nullopt);
    const QString entry = entryOfNoAccount(u"probe");
    write(entry, AppKey(entry), [this, entry, whenDone](const auto &error) {
        if (error)
            return whenDone(error);
        // QtKeychain starts no further job while a slot of finished() runs; it queues this one.
        run(new QKeychain::DeletePasswordJob(m_service), entry, whenDone);
    });
}

KeychainKeyStore::KeychainKeyStore(QString service, std::chrono::milliseconds patience)
    : d(std::make_unique<Private>(std::move(service), patience))
{
}

KeychainKeyStore::~KeychainKeyStore() = default;

QFuture<Result<AppKey, KeyError>> KeychainKeyStore::read(const QString &entry)
{
    const auto promise = startedPromise<AppKey>();
    auto *const job = new QKeychain::ReadPasswordJob(d->service());
    d->run(job, entry, [this, job, promise](const auto &error) {
        const AppKey key = error ? AppKey() : takeKey(*job);
        if (!key.isEmpty())
            return answer<AppKey>(d.get(), promise, key);
        if (error && error->kind != KeyError::Kind::NotFound)
            return answer<AppKey>(d.get(), promise, failure(*error));
        d->probe([this, promise](const auto &problem) {
            answer<AppKey>(d.get(), promise, failure(problem.value_or(KeyError{})));
        });
    });
    // Also what comes too late for anybody is overwritten; after the answer above.
    QObject::connect(job, &QKeychain::Job::finished, job, [job] { std::ignore = takeKey(*job); });
    return promise->future();
}

QFuture<Result<void, KeyError>> KeychainKeyStore::write(const QString &entry, const AppKey &key)
{
    const auto promise = startedPromise<void>();
    d->write(entry, key, [this, promise](const auto &error) {
        if (error)
            return answer<void>(d.get(), promise, failure(*error));
        answer<void>(d.get(), promise, {});
    });
    return promise->future();
}

QFuture<Result<void, KeyError>> KeychainKeyStore::remove(const QString &entry)
{
    const auto promise = startedPromise<void>();
    auto *const job = new QKeychain::DeletePasswordJob(d->service());
    d->run(job, entry, [this, promise](const auto &error) {
        if (error && error->kind != KeyError::Kind::NotFound)
            return answer<void>(d.get(), promise, failure(*error));
        d->probe([this, promise](const auto &problem) {
            if (problem)
                return answer<void>(d.get(), promise, failure(*problem));
            answer<void>(d.get(), promise, {});
        });
    });
    return promise->future();
}

bool KeychainKeyStore::isForThisRunOnly(const QString &entry) const
{
    Q_UNUSED(entry)
    return false;
}

} // namespace smsdesk
