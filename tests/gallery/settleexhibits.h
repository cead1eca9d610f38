// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/gallery/exhibit.h"

namespace smsdesk::gallery {

/// Messages whose outcome was left open, on every way to settle them.
[[nodiscard]] QList<Exhibit> settleExhibits();

} // namespace smsdesk::gallery
