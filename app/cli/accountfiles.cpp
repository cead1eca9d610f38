// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/accountfiles.h"

#include "app/cli/output.h"
#include "core/words/sentences.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QSaveFile>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace smsdesk {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(smsdesk::AccountFiles)
};

bool isStream(const QString &path)
{
    return path.isEmpty() || path == "-"_L1;
}

} // namespace

Result<QByteArray, QString> readAccountFile(const QString &path)
{
    QFile file(path);
    const bool isOpen
        = isStream(path) ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    const QByteArray bytes = isOpen ? file.readAll() : QByteArray();
    if (!isOpen || file.error() != QFileDevice::NoError)
        return failure(
            Sentences::withDetail(Words::tr("The file %1 cannot be read: check its name, "
                                            "and that you may read it.")
                                      .arg(QDir::toNativeSeparators(path)),
                                  file.errorString()));
    return bytes;
}

Result<void, QString> writeAccountFile(const QString &path, const QByteArray &bytes)
{
    if (isStream(path)) {
        if (print(QString::fromUtf8(bytes).trimmed()) == Printed::Failed)
            return failure(Words::tr("The accounts could not be written: is the disk full?"));
        return {};
    }
    QSaveFile file(path);
    const bool isWritten = file.open(QIODevice::WriteOnly)
        && file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner)
        && file.write(bytes) == bytes.size() && file.commit();
    if (!isWritten)
        return failure(Sentences::withDetail(Words::tr("The file %1 cannot be written: choose "
                                                       "another place, or make room.")
                                                 .arg(QDir::toNativeSeparators(path)),
                                             file.errorString()));
    return {};
}

} // namespace smsdesk
