// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/account/keystore.h"

namespace smsdesk {

KeyStore::~KeyStore() = default;

} // namespace smsdesk
