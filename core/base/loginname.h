// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace smsdesk {

/// What the person at this computer is logged in as, from the environment (USER, LOGNAME,
/// USERNAME) or else as the owner of the home folder: who did something, unless somebody says
/// otherwise. Empty where neither tells.
[[nodiscard]] QString loginName();

} // namespace smsdesk
