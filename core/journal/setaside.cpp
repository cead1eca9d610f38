// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/setaside.h"

#include "core/journal/journalfile.h"
#include "core/journal/session.h"

#include <QFile>
#include <QStringList>

#include <algorithm>

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

} // namespace

Result<QString, JournalError> setJournalAside(const QString &folder, const QDateTime &now)
{
    const QString path = journalPath(folder);
    if (!isTaken(path))
        return failure(JournalError{.kind = JournalError::Kind::CannotOpen,
                                    .path = path,
                                    .detail = u"there is no such file"_s});
    const auto alone = Session::startAlone(folder);
    if (!alone)
        return failure(alone.error());

    QString aside = freePath(folder, now);
    if (const auto moved = moveAll(path, aside); !moved)
        return failure(JournalError{
            .kind = JournalError::Kind::CannotOpen, .path = path, .detail = moved.error()});
    return aside;
}

} // namespace smsdesk
