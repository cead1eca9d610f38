// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/gallery/exhibit.h"

namespace smsdesk::gallery {

/// The settings, page by page, and the question they can ask for.
[[nodiscard]] QList<Exhibit> settingsExhibits();

} // namespace smsdesk::gallery
