// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPalette>
#include <QString>

namespace smsdesk {

/// Light and dark, as palettes of the Fusion style, or the system's own look.
///
/// Text reaches a contrast of 4.5:1 on every ground it stands on, edges of fields and boxes, and
/// the ring of the focus, reach 3:1 (WCAG 2.1, 1.4.3 and 1.4.11). Main thread.
namespace theme {

/// "light", "dark"; empty for the system's. May be called any number of times while windows are
/// open; anything else counts as the system's.
void apply(const QString &code);

/// The two looks the program brings along, whatever is applied.
[[nodiscard]] QPalette lightPalette();
[[nodiscard]] QPalette darkPalette();

/// Whether text is lighter than its background: for colours that are not in the palette.
[[nodiscard]] bool isDark(const QPalette &palette);

/// Colours for words and signs on Window, Base and AlternateBase, beside a word or a shape that
/// says the same. Muted is for what matters less than the text around it.
[[nodiscard]] QColor okColor(const QPalette &palette);
[[nodiscard]] QColor warningColor(const QPalette &palette);
[[nodiscard]] QColor errorColor(const QPalette &palette);
[[nodiscard]] QColor mutedColor(const QPalette &palette);

/// The edge of a field or a box that can be used, and of one that cannot for now.
[[nodiscard]] QColor edgeColor(const QPalette &palette);
[[nodiscard]] QColor disabledEdgeColor(const QPalette &palette);

/// The ring around what has the keyboard's focus.
[[nodiscard]] QColor focusColor(const QPalette &palette);

} // namespace theme

} // namespace smsdesk
