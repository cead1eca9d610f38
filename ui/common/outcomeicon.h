// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/gateway/outcome.h"

#include <QIcon>

#include <optional>

class QPalette;

namespace smsdesk {

/// The sign of an outcome; nothing for "being sent". Each has a shape of its own, so that none is
/// told by colour alone: a tick, a cross, a crossed-out arrow, a question mark, an hourglass.
/// Drawn, not loaded: crisp at every size, and fit for light and dark.
[[nodiscard]] QIcon outcomeIcon(std::optional<Outcome> outcome, const QPalette &palette);

} // namespace smsdesk
