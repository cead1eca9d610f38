// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>

namespace smsdesk {

/// Why the data folder cannot be used.
struct DataFolderError
{
    enum class Kind : quint8 {
        NotAFolder, ///< A file stands there.
        CannotCreate,
        CannotWrite,
    };

    Kind kind = Kind::CannotCreate;
    QString path;

    friend bool operator==(const DataFolderError &, const DataFolderError &) = default;
};

/// The folder everything the program keeps is under: journal, accounts, settings, drafts. A value.
class DataFolder final
{
public:
    /// `chosen` (from --data-dir), or SMSDESK_DATA_DIR, or the system's place for local application
    /// data. Makes the folder, readable by its owner alone, where it is missing; a chosen folder
    /// that is there keeps its permissions. The folder that is returned can be written to.
    [[nodiscard]] static Result<DataFolder, DataFolderError> open(const QString &chosen = {});

    /// Absolute.
    [[nodiscard]] const QString &path() const { return m_path; }

    /// Whether it is the system's place, however it was named.
    [[nodiscard]] bool isDefault() const;

    [[nodiscard]] QString file(const QString &name) const;

private:
    explicit DataFolder(QString path)
        : m_path(std::move(path))
    {
    }

    QString m_path;
};

} // namespace smsdesk
