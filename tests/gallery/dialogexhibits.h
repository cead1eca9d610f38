// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/gallery/exhibit.h"

namespace smsdesk::gallery {

/// What stands before the main window: dialogs, questions.
[[nodiscard]] QList<Exhibit> dialogExhibits();

} // namespace smsdesk::gallery
