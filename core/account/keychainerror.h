// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account/keystore.h"

#if __has_include(<qt6keychain/keychain.h>)
#include <qt6keychain/keychain.h>
#else
#include <keychain.h>
#endif

namespace smsdesk {

/// What a failed QtKeychain job means to us. Private to core: the header brings QtKeychain along.
[[nodiscard]] KeyError keyErrorOf(QKeychain::Error error, const QString &detail);

} // namespace smsdesk
