// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

namespace smsdesk {

/// The whole of a file of exported accounts; "-" reads standard input. The error is a sentence.
[[nodiscard]] Result<QByteArray, QString> readAccountFile(const QString &path);

/// Writes such a file, readable by its owner alone, whole or not at all; no path, or "-", writes
/// to standard output. The error is a sentence.
[[nodiscard]] Result<void, QString> writeAccountFile(const QString &path, const QByteArray &bytes);

} // namespace smsdesk
