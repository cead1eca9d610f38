// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/output.h"
#include "app/common/services.h"
#include "core/words/language.h"

#include <QCommandLineParser>
#include <QFuture>

/// The user's accounts: `accounts list|add|edit|remove|export|import|check`.
///
/// An AppKey comes from the environment variable SMSDESK_APPKEY or from standard input, never from
/// an argument, which every user of the computer could read.
namespace smsdesk::accountscommand {

void addOptions(QCommandLineParser &parser);

/// The status is 0 where it was done, 2 where the command line is wrong, and 3 where it could not
/// be done. `services` and `language` must outlive the future.
[[nodiscard]] QFuture<ExitStatus>
run(const QCommandLineParser &parser, Services &services, const Language &language);

} // namespace smsdesk::accountscommand
