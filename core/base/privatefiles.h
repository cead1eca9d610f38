// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

namespace smsdesk {

/// From here on, what this program makes is closed to everybody else: files 0600, folders 0700,
/// also those that libraries make on their own (SQLite's, QSettings'). Call first of all. Where it
/// matters, files are made so in their own right as well. Nothing to do on Windows, where folders
/// pass on the permissions of the user's profile.
void makeFilesPrivately();

/// Has the file hold `bytes`, all of them or what it held before, readable by its owner alone from
/// its first moment on. The error is in the system's words. Any thread.
[[nodiscard]] Result<void, QString> writePrivately(const QString &path, const QByteArray &bytes);

} // namespace smsdesk
