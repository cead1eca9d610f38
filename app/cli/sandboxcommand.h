// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/output.h"
#include "app/common/services.h"

#include <QCommandLineParser>

#include <optional>

namespace smsdesk {

/// `sandbox`: serves the sandbox gateway on loopback until it is ended.
namespace sandboxcommand {

void addOptions(QCommandLineParser &parser);

/// Begins to serve, for as long as the event loop runs. A status where it cannot.
[[nodiscard]] std::optional<ExitStatus> start(const QCommandLineParser &parser, Services &services);

} // namespace sandboxcommand

} // namespace smsdesk
