// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/account/fileturn.h"

#include <QTimer>

#include <chrono>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace smsdesk {

namespace {

/// Longer than any other program takes to write a few kilobytes.
constexpr auto patience = 2s;
constexpr auto pause = 20ms;

QString problemOf(const QLockFile &lock)
{
    if (lock.error() == QLockFile::LockFailedError)
        return u"another program is changing it"_s;
    return u"its lock file cannot be made"_s;
}

} // namespace

FileTurn::FileTurn(QString file, Work work, QObject *owner)
    : QObject(owner)
    , m_file(std::move(file))
    , m_work(std::move(work))
    , m_lock(m_file + ".lock"_L1)
    , m_deadline(patience)
{
    m_promise.start();
}

FileTurn::~FileTurn() = default;

QFuture<Result<void, VaultError>>
FileTurn::begin(const QString &file, const Work &work, QObject *owner)
{
    auto *const turn = new FileTurn(file, work, owner);
    const auto answer = turn->m_promise.future();
    turn->tryNow();
    return answer;
}

void FileTurn::tryNow()
{
    if (m_lock.tryLock(0))
        return finish(m_work());
    if (m_lock.error() != QLockFile::LockFailedError || m_deadline.hasExpired())
        return finish(failure(VaultError{
            .kind = VaultError::Kind::NotWritten, .path = m_file, .detail = problemOf(m_lock)}));
    QTimer::singleShot(pause, this, &FileTurn::tryNow);
}

void FileTurn::finish(const Result<void, VaultError> &answer)
{
    m_lock.unlock();
    m_promise.addResult(answer);
    m_promise.finish();
    deleteLater();
}

} // namespace smsdesk
