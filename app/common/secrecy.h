// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account/appkey.h"
#include "core/account/passphrase.h"

namespace smsdesk {

/// What a script hands over through the environment. A value.
struct EnvironmentSecrets
{
    AppKey appKey; ///< SMSDESK_APPKEY
    Passphrase passphrase; ///< SMSDESK_PASSPHRASE, of the key file.

    /// Reads both and takes them away: out of the environment, so that no program that is started
    /// inherits them, and out of the memory where others find them (`/proc/PID/environ`). Call
    /// first of all in main(), before there is another thread; later calls find nothing.
    [[nodiscard]] static EnvironmentSecrets take();
};

/// Keeps the system from writing this program's memory to disk when it crashes: keys are in it.
/// Linux and other Unix systems; Windows and macOS ask the user before they send anything.
void leaveNoCoreDump();

} // namespace smsdesk
