// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/session.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QThread>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace smsdesk {

namespace {

constexpr QFile::Permissions ownerAlone = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;

QString lockPath(const QString &folder, const QString &id)
{
    return folder + u'/' + id + u".lock"_s;
}

/// What a session is called that has the journal for itself.
const QString aloneId = u"alone"_s;

/// For how long to wait for it: it lasts as long as a few files take to move.
constexpr std::chrono::seconds patience{3};
constexpr std::chrono::milliseconds betweenLooks{20};

JournalError locked(const QString &folder)
{
    return {.kind = JournalError::Kind::Locked, .path = folder + u"/journal.sqlite"_s};
}

bool makeFolder(const QString &folder)
{
    // Another program may make it at the same moment.
    return (QDir().mkdir(folder, ownerAlone) || QDir(folder).exists())
        && QFile::setPermissions(folder, ownerAlone);
}

} // namespace

Session::Session(QString folder, QString id, std::unique_ptr<FileLock> lock)
    : m_folder(std::move(folder))
    , m_id(std::move(id))
    , m_lock(std::move(lock))
{
}

// Whoever begins locks its own file first and looks for the others' after: of a session that wants
// to be alone and any other, one at least sees the other.

Result<std::unique_ptr<Session>, JournalError> Session::start(const QString &folder)
{
    auto session = startAs(folder, QUuid::createUuid().toString(QUuid::WithoutBraces));
    if (session && (*session)->isShutOut())
        return failure(locked(folder));
    return session;
}

Result<std::unique_ptr<Session>, JournalError> Session::startAlone(const QString &folder)
{
    auto session = startAs(folder, aloneId);
    if (session && (*session)->living().size() > 1)
        return failure(locked(folder));
    return session;
}

bool Session::isShutOut() const
{
    const QDeadlineTimer deadline(patience);
    while (FileLock::isHeld(lockPath(m_folder, aloneId))) {
        if (deadline.hasExpired())
            return true;
        QThread::msleep(betweenLooks.count());
    }
    return false;
}

Result<std::unique_ptr<Session>, JournalError> Session::startAs(const QString &folder,
                                                                const QString &id)
{
    const QString sessions = folder + u"/sessions"_s;
    if (!makeFolder(sessions))
        return failure(JournalError{.kind = JournalError::Kind::CannotOpen, .path = sessions});

    auto lock = FileLock::take(lockPath(sessions, id));
    if (lock)
        return std::unique_ptr<Session>(new Session(sessions, id, std::move(*lock)));
    if (lock.error() == FileLock::Refusal::Taken)
        return failure(locked(folder));
    return failure(
        JournalError{.kind = JournalError::Kind::CannotOpen, .path = lockPath(sessions, id)});
}

QStringList Session::living() const
{
    QStringList ids;
    const QStringList files = QDir(m_folder).entryList({u"*.lock"_s}, QDir::Files);
    for (const QString &file : files) {
        const QString id = file.chopped(5);
        if (id == m_id || FileLock::isHeld(lockPath(m_folder, id)))
            ids.append(id);
    }
    return ids;
}

} // namespace smsdesk
