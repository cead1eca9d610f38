// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/draftfile.h"

#include <QFile>
#include <QFileInfo>

#include <filesystem>
#include <system_error>

using namespace Qt::StringLiterals;

namespace smsdesk {

DraftFile::DraftFile(QString path)
    : m_path(std::move(path))
{
}

QByteArray DraftFile::read() const
{
    QFile file(m_path);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

void DraftFile::write(const QByteArray &draft)
{
    // One name, unlike QSaveFile's: what a killed program leaves is written over by the next.
    QFile next(m_path + u".new"_s);
    constexpr auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner;
    if (!next.open(QFile::WriteOnly | QFile::Truncate, ownerOnly))
        return;
    if (next.write(draft) != draft.size() || !next.flush())
        return;
    next.close();
    std::error_code draftBeforeStays;
    std::filesystem::rename(QFileInfo(next).filesystemAbsoluteFilePath(),
                            QFileInfo(m_path).filesystemAbsoluteFilePath(),
                            draftBeforeStays);
}

} // namespace smsdesk
