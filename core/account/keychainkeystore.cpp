// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/account/keychainkeystore.h"

#include "core/account/keychainerror.h"
#include "core/base/future.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <functional>
#include <optional>
#include <utility>

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
    return {KeyError::Kind::NoKeychain, {}};
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
    void run(QKeychain::Job *job,
             const QString &entry,
             const std::function<void(const std::optional<KeyError> &)> &whenDone);

    QHash<QString, AppKey> thisRun;

private:
    QString m_service;
    std::chrono::milliseconds m_patience;
};

void KeychainKeyStore::Private::run(
    QKeychain::Job *job,
    const QString &entry,
    const std::function<void(const std::optional<KeyError> &)> &whenDone)
{
    auto *const timer = new QTimer(job);
    timer->setSingleShot(true);
    connect(timer, &QTimer::timeout, this, [this, job, whenDone] {
        disconnect(job, nullptr, this, nullptr);
        whenDone(noAnswer());
    });
    connect(job, &QKeychain::Job::finished, this, [job, timer, whenDone] {
        timer->stop();
        whenDone(job->error() == QKeychain::NoError
                     ? std::nullopt
                     : std::optional(keyErrorOf(job->error(), job->errorString())));
    });
    job->setAutoDelete(true);
    job->setKey(entryOf(m_service, entry));
    timer->start(m_patience);
    job->start();
}

KeychainKeyStore::KeychainKeyStore(QString service, std::chrono::milliseconds patience)
    : d(std::make_unique<Private>(std::move(service), patience))
{
}

KeychainKeyStore::~KeychainKeyStore() = default;

QFuture<Result<AppKey, KeyError>> KeychainKeyStore::read(const QString &entry)
{
    // Memory comes first. A key there was given in this run and is newer than the keychain's, and a
    // keychain that has never been unlocked says "not found" just after it refused to keep one.
    if (const auto known = d->thisRun.constFind(entry); known != d->thisRun.cend())
        return readyFuture(Answer<AppKey>(*known));

    const auto promise = startedPromise<AppKey>();
    auto *const job = new QKeychain::ReadPasswordJob(d->service());
    d->run(job, entry, [this, job, entry, promise](const auto &error) {
        if (const auto given = d->thisRun.constFind(entry); given != d->thisRun.cend())
            return answer<AppKey>(d.get(), promise, *given);
        if (error)
            return answer<AppKey>(d.get(), promise, failure(*error));
        const AppKey key(job->binaryData());
        if (key.isEmpty())
            return answer<AppKey>(d.get(), promise, failure(KeyError{}));
        answer<AppKey>(d.get(), promise, key);
    });
    return promise->future();
}

QFuture<Result<void, KeyError>> KeychainKeyStore::write(const QString &entry, const AppKey &key)
{
    const auto promise = startedPromise<void>();
    auto *const job = new QKeychain::WritePasswordJob(d->service());
    job->setBinaryData(key.bytes());
    d->run(job, entry, [this, entry, key, promise](const auto &error) {
        if (error && error->kind == KeyError::Kind::NoKeychain)
            d->thisRun.insert(entry, key);
        if (error)
            return answer<void>(d.get(), promise, failure(*error));
        d->thisRun.remove(entry);
        answer<void>(d.get(), promise, {});
    });
    return promise->future();
}

QFuture<Result<void, KeyError>> KeychainKeyStore::remove(const QString &entry)
{
    const bool wasInMemory = d->thisRun.remove(entry);
    const auto promise = startedPromise<void>();
    auto *const job = new QKeychain::DeletePasswordJob(d->service());
    d->run(job, entry, [this, wasInMemory, promise](const auto &error) {
        // A key in memory is there because no keychain would have it: with it, all is gone.
        const bool isGone = !error || error->kind == KeyError::Kind::NotFound
            || (error->kind == KeyError::Kind::NoKeychain && wasInMemory);
        if (isGone)
            return answer<void>(d.get(), promise, {});
        answer<void>(d.get(), promise, failure(*error));
    });
    return promise->future();
}

bool KeychainKeyStore::isForThisRunOnly(const QString &entry) const
{
    return d->thisRun.contains(entry);
}

void KeychainKeyStore::keepForThisRun(const QString &entry, const AppKey &key)
{
    d->thisRun.insert(entry, key);
}

} // namespace smsdesk
