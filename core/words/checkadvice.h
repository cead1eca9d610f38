// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/gateway/outcome.h"

#include <QString>

namespace smsdesk {

/// What to do about what stood in the way of a check; empty where it says itself. The texts are
/// CheckSentences'.
[[nodiscard]] QString checkAdvice(Reason reason);

} // namespace smsdesk
