// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account/account.h"
#include "core/account/keyplace.h"

namespace smsdesk {

/// An account as a line for people: its name, SdkAppId and gateway, where its key is, and what
/// differs from the usual.
[[nodiscard]] QString accountLine(const Account &account, bool isDefault, KeyPlace key);

/// An account as a line of JSON; what it does not have is null.
[[nodiscard]] QString accountJsonLine(const Account &account, bool isDefault, KeyPlace key);

} // namespace smsdesk
