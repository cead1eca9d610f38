// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/output.h"
#include "core/settings/datafolder.h"

#include <QCommandLineParser>

namespace smsdesk {

/// `journal check` and `journal set-aside`: for the day on which the journal is damaged.
namespace journalcommand {

void addOptions(QCommandLineParser &parser);

/// Does what the second word says. Blocks.
[[nodiscard]] ExitStatus run(const QCommandLineParser &parser, const DataFolder &folder);

} // namespace journalcommand

} // namespace smsdesk
