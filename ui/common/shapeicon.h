// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QPainterPath>

#include <initializer_list>

class QColor;
class QPalette;

namespace smsdesk {

/// Parts of shapes, drawn in a square of 16 units a side.
namespace shape {

/// What a round pen of this width leaves behind on a line.
[[nodiscard]] QPainterPath strokeOf(const QPainterPath &line, qreal width);
[[nodiscard]] QPainterPath lineThrough(std::initializer_list<QPointF> points);
[[nodiscard]] QPainterPath closed(std::initializer_list<QPointF> points);

} // namespace shape

/// A sign of one shape and one colour, drawn anew at every size and pixel density. `palette` has
/// the colours it takes where it is selected or disabled.
[[nodiscard]] QIcon
shapeIcon(const QPainterPath &shape, const QColor &color, const QPalette &palette);

} // namespace smsdesk
