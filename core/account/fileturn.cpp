// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/account/fileturn.h"

#include "core/base/filelock.h"

#include <QTimer>

#include <chrono>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace smsdesk {

namespace {

/// Longer than any other program takes to write a few kilobytes.
constexpr auto patience = 2s;
constexpr auto pause = 50ms;

} // namespace

FileTurn::FileTurn(QString file, Work work, QObject *owner)
    : QObject(owner)
    , m_file(std::move(file))
    , m_work(std::move(work))
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
    auto lock = FileLock::take(m_file + ".lock"_L1);
    if (lock) {
        const auto answer = m_work();
        lock->reset(); // Before the answer: whoever gets it may want the next turn at once.
        return finish(answer);
    }
    if (lock.error() != FileLock::Refusal::Taken || m_deadline.hasExpired())
        return finish(failure(VaultError{.kind = VaultError::Kind::NotWritten,
                                         .path = m_file,
                                         .detail = whyNotChanged(lock.error())}));
    QTimer::singleShot(pause, this, &FileTurn::tryNow);
}

void FileTurn::finish(const Result<void, VaultError> &answer)
{
    m_promise.addResult(answer);
    m_promise.finish();
    deleteLater();
}

} // namespace smsdesk
