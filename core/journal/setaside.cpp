// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/setaside.h"

#include "core/base/privatefiles.h"
#include "core/journal/journalfile.h"
#include "core/journal/session.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QStringList>
#include <QThread>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace smsdesk {

namespace {

/// What belongs to a journal, by what stands behind its name. The file itself goes last: without it
/// SQLite would take the others for remains and delete them, and they may hold rows.
const QStringList &endings()
{
    static const QStringList all{u"-wal"_s, u"-shm"_s, QString()};
    return all;
}

/// For how long to try to become alone where somebody died while it was.
constexpr std::chrono::seconds patience{5};

bool isTaken(const QString &path)
{
    return std::any_of(endings().cbegin(), endings().cend(), [&path](const QString &ending) {
        return QFile::exists(path + ending);
    });
}

QString freePath(const QString &folder, const QDateTime &now)
{
    const QString name
        = folder + u"/journal-set-aside-"_s + now.toUTC().toString(u"yyyyMMdd'T'HHmmss'Z'"_s);
    QString path = name + u".sqlite"_s;
    for (int number = 2; isTaken(path); ++number)
        path = name + u'-' + QString::number(number) + u".sqlite"_s;
    return path;
}

/// All of them or none.
Result<void, QString> moveAll(const QString &from, const QString &to)
{
    QStringList moved;
    for (const QString &ending : endings()) {
        QFile file(from + ending);
        if (!file.exists())
            continue;
        if (file.rename(to + ending)) {
            moved.append(ending);
            continue;
        }
        for (const QString &back : std::as_const(moved))
            QFile::rename(to + back, from + back);
        return failure(file.errorString());
    }
    return {};
}

JournalError cannotMove(const QString &folder, const QString &detail)
{
    return {.kind = JournalError::Kind::CannotOpen, .path = journalPath(folder), .detail = detail};
}

/// While it is there, the journal is on its way to the name that stands in it.
QString intentPath(const QString &folder)
{
    return journalPath(folder) + u"-moving"_s;
}

/// All or nothing of it, on the disk before the first file moves.
Result<void, JournalError> writeIntent(const QString &folder, const QString &aside)
{
    return writePrivately(intentPath(folder), QFileInfo(aside).fileName().toUtf8())
        .map_error([&folder](const QString &detail) { return cannotMove(folder, detail); });
}

Result<void, JournalError> removeIntent(const QString &folder)
{
    QFile intent(intentPath(folder));
    if (!intent.exists() || intent.remove())
        return {};
    return failure(cannotMove(folder, intent.errorString()));
}

/// Where the journal is on its way to. Nothing for a name that setJournalAside() does not give: who
/// knows who wrote it.
std::optional<QString> intended(const QString &folder)
{
    static const QRegularExpression given(
        u"\\Ajournal-set-aside-[0-9]{8}T[0-9]{6}Z(-[0-9]+)?\\.sqlite\\z"_s);
    QFile intent(intentPath(folder));
    if (!intent.open(QFile::ReadOnly))
        return std::nullopt;
    const QString name = QString::fromUtf8(intent.read(200));
    return given.match(name).hasMatch() ? std::optional(folder + u'/' + name) : std::nullopt;
}

/// Whether any file would have to take the place of another. Then this is no move that broke off:
/// a file that was moved was not there any more, and none was made before the move was over.
bool collides(const QString &from, const QString &to)
{
    return std::any_of(endings().cbegin(), endings().cend(), [&](const QString &ending) {
        return QFile::exists(from + ending) && QFile::exists(to + ending);
    });
}

/// Does the rest of a move that broke off, and tells where it led; nothing where there was none.
/// Only for who is alone.
Result<std::optional<QString>, JournalError> finishMove(const QString &folder)
{
    if (!QFile::exists(intentPath(folder)))
        return std::optional<QString>();
    const QString path = journalPath(folder);
    auto aside = intended(folder);
    // The file goes last: where it has arrived, what is in its old place is another.
    if (aside && !QFile::exists(*aside) && !collides(path, *aside)) {
        if (const auto moved = moveAll(path, *aside); !moved)
            return failure(cannotMove(folder, moved.error()));
    }
    if (const auto removed = removeIntent(folder); !removed)
        return failure(removed.error());
    return aside && QFile::exists(*aside) ? aside : std::nullopt;
}

} // namespace

Result<QString, JournalError> setJournalAside(const QString &folder, const QDateTime &now)
{
    const QString path = journalPath(folder);
    if (!isTaken(path) && !QFile::exists(intentPath(folder)))
        return failure(cannotMove(folder, u"there is no such file"_s));
    const auto alone = Session::startAlone(folder);
    if (!alone)
        return failure(alone.error());

    const auto finished = finishMove(folder);
    if (!finished)
        return failure(finished.error());
    if (*finished) // What is asked for now was asked for before, and is done.
        return **finished;

    QString aside = freePath(folder, now);
    if (const auto written = writeIntent(folder, aside); !written)
        return failure(written.error());
    const auto moved = moveAll(path, aside);
    if (const auto removed = removeIntent(folder); !removed)
        return failure(removed.error());
    if (!moved)
        return failure(cannotMove(folder, moved.error()));
    return aside;
}

Result<std::unique_ptr<Session>, JournalError> startSession(const QString &folder)
{
    // Others may be at the same, and are in each other's way while they look.
    const QDeadlineTimer deadline(patience);
    for (;;) {
        auto session = Session::start(folder);
        // While a session lasts no move begins; one that broke off can be there already.
        if (!session || !QFile::exists(intentPath(folder)))
            return session;
        session->reset();

        const auto alone = Session::startAlone(folder);
        if (!alone && (alone.error().kind != JournalError::Kind::Locked || deadline.hasExpired()))
            return failure(alone.error());
        if (!alone) {
            QThread::msleep(QRandomGenerator::global()->bounded(5U, 50U));
            continue;
        }
        if (const auto finished = finishMove(folder); !finished)
            return failure(finished.error());
    }
}

} // namespace smsdesk
