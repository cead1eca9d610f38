// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/output.h"
#include "app/common/services.h"
#include "core/words/language.h"

#include <QCommandLineParser>
#include <QFuture>

namespace smsdesk {

/// `log`: what the journal holds, newest first.
namespace logcommand {

void addOptions(QCommandLineParser &parser);

/// The parser has been parsed. `services` and `language` must outlive the future.
[[nodiscard]] QFuture<ExitStatus>
run(const QCommandLineParser &parser, Services &services, const Language &language);

/// "2026-03-01", "2026-03-01T14:30" (local time), "30m", "24h", "7d" ago. Nothing where it is none.
[[nodiscard]] std::optional<QDateTime> parseMoment(const QString &text, const QDateTime &now);

} // namespace logcommand

} // namespace smsdesk
