// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/gallery/exhibit.h"

namespace smsdesk::gallery {

/// Where there is no keychain: what the window says, and the key file's passphrase.
[[nodiscard]] QList<Exhibit> keyExhibits();

} // namespace smsdesk::gallery
