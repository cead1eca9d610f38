// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/journalfile.h"

#include "core/journal/migrations.h"

#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace smsdesk {

namespace {

constexpr QFile::Permissions ownerAlone = QFile::ReadOwner | QFile::WriteOwner;

JournalError cannotOpen(const QString &path, const QString &detail)
{
    return {.kind = JournalError::Kind::CannotOpen, .path = path, .detail = detail};
}

/// SQLite gives its -wal and -shm files the mode of the file they belong to, so that one must be
/// right before SQLite sees it.
Result<void, JournalError> makeFile(const QString &path)
{
    QFile file(path);
    if (file.open(QFile::ReadWrite | QFile::NewOnly, ownerAlone)
        && file.setPermissions(ownerAlone)) // The umask may have taken some away.
        return {};
    if (!file.exists())
        return failure(cannotOpen(path, file.errorString()));
    return {};
}

JournalError corrupt(const QString &path, const QString &detail)
{
    return {.kind = JournalError::Kind::Corrupt, .path = path, .detail = detail};
}

/// A journal that was copied back may have come with the mode of its copy.
void closeToOthers(const QString &path)
{
    for (const QString &name : {path, QString(path + u"-wal"_s), QString(path + u"-shm"_s)}) {
        if (QFile::exists(name))
            QFile::setPermissions(name, ownerAlone);
    }
}

} // namespace

QString journalPath(const QString &folder)
{
    return folder + u"/journal.sqlite"_s;
}

std::optional<JournalError> findTorn(const QString &path)
{
    // The -wal first: another program may be making the journal, and its file then grows before
    // there is one.
    const qint64 walSize = QFileInfo(path + u"-wal"_s).size();
    const qint64 size = QFileInfo(path).size(); // 0 where there is none.
    if (size == 1) // SQLite takes it for an empty file, and would write over it.
        return corrupt(path, u"file is not a database"_s);
    // Rows may stand in there alone; SQLite would delete them with what it takes for remains.
    if (size == 0 && walSize > 0)
        return corrupt(path, u"only its -wal is left"_s);
    return std::nullopt;
}

Result<std::unique_ptr<SqliteConnection>, JournalError>
openJournalFile(const QString &folder, std::chrono::milliseconds busyTimeout)
{
    const QString path = journalPath(folder);
    if (const auto torn = findTorn(path))
        return failure(*torn);
    if (const auto made = makeFile(path); !made)
        return failure(made.error());

    auto connection = std::make_unique<SqliteConnection>(
        path, SqliteConnection::Access::ReadWrite, busyTimeout);
    if (const auto opened = connection->open(); !opened)
        return failure(opened.error());
    Transaction look(*connection);
    if (const auto begun = look.beginReading(); !begun)
        return failure(begun.error());
    if (const auto checked = checkIsJournal(*connection); !checked)
        return failure(checked.error());
    if (const auto committed = look.commit(); !committed)
        return failure(committed.error());
    closeToOthers(path);
    return connection;
}

} // namespace smsdesk
