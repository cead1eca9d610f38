// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/output.h"
#include "app/common/services.h"
#include "core/words/language.h"

#include <QCommandLineParser>
#include <QFuture>

namespace smsdesk {

/// `send`: one message, with its outcome as the exit status.
namespace sendcommand {

void addOptions(QCommandLineParser &parser);

/// The parser has been parsed. `services` and `language` must outlive the future.
[[nodiscard]] QFuture<ExitStatus> run(const QCommandLineParser &parser,
                                      const CommonOptions &options,
                                      Services &services,
                                      const Language &language);

} // namespace sendcommand

} // namespace smsdesk
