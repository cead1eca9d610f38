// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>

#include <chrono>
#include <memory>

namespace smsdesk {

/// A lock on a file, held by the operating system: it ends with the object or with the process,
/// however that ends, and what stands in the file means nothing. A file that is there and that
/// nobody has locked is free, whoever left it.
///
/// The lock belongs to the object: another one of the same program is kept out as well, and a
/// program that is started meanwhile does not inherit it. Any thread.
class FileLock final
{
public:
    enum class Refusal : quint8 {
        Taken, ///< Somebody else holds it.
        CannotMake, ///< The file cannot be made, opened or locked.
    };

    /// Makes the file where there is none, readable by its owner alone, and locks it. Waits at most
    /// `patience` for whoever holds it.
    [[nodiscard]] static Result<std::unique_ptr<FileLock>, Refusal>
    take(const QString &path, std::chrono::milliseconds patience = {});

    /// Whether somebody holds it, of this program or another. A file that nobody has locked is
    /// removed; one that may not be looked at counts as held.
    [[nodiscard]] static bool isHeld(const QString &path);

    /// Removes the file and lets go of it.
    ~FileLock();
    Q_DISABLE_COPY_MOVE(FileLock)

private:
    FileLock(QString path, qintptr handle);

    [[nodiscard]] static Result<std::unique_ptr<FileLock>, Refusal> tryTake(const QString &path);

    QString m_path;
    qintptr m_handle; ///< A file descriptor; on Windows a HANDLE.
};

/// Why a file was not changed whose lock was refused, as the detail of an error.
[[nodiscard]] QString whyNotChanged(FileLock::Refusal refusal);

} // namespace smsdesk
