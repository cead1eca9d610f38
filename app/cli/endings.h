// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/output.h"
#include "app/common/usageerror.h"

#include <QFuture>
#include <QString>
#include <QStringList>

namespace smsdesk {

/// How a command ends that has nothing to wait for.
[[nodiscard]] QFuture<ExitStatus> done();

/// Complains of what is wrong with the command line.
[[nodiscard]] QFuture<ExitStatus> invalid(const QStringList &sentences);
[[nodiscard]] QFuture<ExitStatus> invalid(const QString &sentence);
[[nodiscard]] QFuture<ExitStatus> invalid(const UsageError &error);

/// Complains that what was asked for could not be done.
[[nodiscard]] QFuture<ExitStatus> failed(const QString &sentence);

} // namespace smsdesk
