// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/gallery/exhibit.h"

namespace smsdesk::gallery {

/// The main window: its log, its form, its notices.
[[nodiscard]] QList<Exhibit> mainExhibits();

} // namespace smsdesk::gallery
