// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace smsdesk {

/// What the person at this computer is logged in as, from the environment (USER, LOGNAME,
/// USERNAME): who did something, unless somebody says otherwise. Empty where it is not told.
[[nodiscard]] QString loginName();

} // namespace smsdesk
