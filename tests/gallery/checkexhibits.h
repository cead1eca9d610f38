// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/gallery/exhibit.h"

namespace smsdesk::gallery {

/// "Check this account": a good one, and each thing that can be wrong.
[[nodiscard]] QList<Exhibit> checkExhibits();

} // namespace smsdesk::gallery
