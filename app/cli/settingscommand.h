// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/output.h"
#include "app/common/services.h"

#include <QCommandLineParser>
#include <QFuture>

namespace smsdesk::settingscommand {

/// Teaches a parser the options of `settings`.
void addOptions(QCommandLineParser &parser);

/// Lists, shows, sets and resets what an administrator sets up once. The proxy's password goes to
/// the KeyStore, comes from standard input alone, and is never shown.
[[nodiscard]] QFuture<ExitStatus> run(const QCommandLineParser &parser, Services &services);

} // namespace smsdesk::settingscommand
