// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/output.h"
#include "app/common/services.h"
#include "core/words/language.h"

#include <QCommandLineParser>
#include <QFuture>

namespace smsdesk {

/// `settle ID`: notes what a person found out about a message.
namespace settlecommand {

void addOptions(QCommandLineParser &parser);

/// The parser has been parsed. `services` and `language` must outlive the future.
[[nodiscard]] QFuture<ExitStatus>
run(const QCommandLineParser &parser, Services &services, const Language &language);

} // namespace settlecommand

} // namespace smsdesk
