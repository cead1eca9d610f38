// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QPalette;

namespace smsdesk {

/// Light and dark, as palettes of the Fusion style, or the system's own look.
namespace theme {

/// "light", "dark"; empty for the system's.
void apply(const QString &code);

/// Whether text is lighter than its background: for colours that are not in the palette.
[[nodiscard]] bool isDark(const QPalette &palette);

} // namespace theme

} // namespace smsdesk
