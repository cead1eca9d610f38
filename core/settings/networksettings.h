// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/network/proxysettings.h"
#include "core/settings/settings.h"

#include <QString>

#include <optional>

namespace smsdesk {

/// The remembered way to the gateway. A manual one whose address is missing or spoiled stays a
/// manual one without an address: messages must not take another way than the one that was set.
[[nodiscard]] ProxySettings readProxySettings(const Settings &settings);

/// The entry of the password that nobody is given any more once `next` holds in the place of
/// `before`; nothing where it stays of use, or there was no login.
[[nodiscard]] std::optional<QString> outdatedPassword(const ProxySettings &before,
                                                      const ProxySettings &next);

/// Remembers everything but the password.
void writeProxySettings(Settings &settings, const ProxySettings &proxy);

} // namespace smsdesk
