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

/// The folder everything the program keeps is under: journal, accounts, settings, drafts. Readable
/// by its owner alone. A value.
class DataFolder final
{
public:
    /// `chosen` (from --data-dir), or SMSDESK_DATA_DIR, or the system's place for application data.
    /// Makes the folder where it is missing.
    [[nodiscard]] static Result<DataFolder, DataFolderError> open(const QString &chosen = {});

    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] QString file(const QString &name) const;

private:
    explicit DataFolder(QString path)
        : m_path(std::move(path))
    {
    }

    QString m_path;
};

} // namespace smsdesk
