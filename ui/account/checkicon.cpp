// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/account/checkicon.h"

#include "ui/common/outcomeicon.h"
#include "ui/common/shapeicon.h"
#include "ui/common/theme.h"

namespace smsdesk {

using shape::closed;
using shape::lineThrough;
using shape::strokeOf;

namespace {

QPainterPath ring()
{
    QPainterPath circle;
    circle.addEllipse(QPointF(8, 8), 6, 6);
    return strokeOf(circle, 1.4);
}

QPainterPath dashInRing()
{
    return ring().united(strokeOf(lineThrough({{5.4, 8}, {10.6, 8}}), 1.7));
}

/// A triangle, like a warning sign, with an exclamation mark cut out of it.
QPainterPath triangle()
{
    const QPainterPath corners = closed({{8, 2}, {14.4, 13.6}, {1.6, 13.6}});
    QPainterPath dot;
    dot.addEllipse(QPointF(8, 12), 1.0, 1.0);
    return strokeOf(corners, 1.8)
        .united(corners)
        .subtracted(strokeOf(lineThrough({{8, 6.2}, {8, 9.2}}), 1.7))
        .subtracted(dot);
}

QIcon endedIcon(CheckVerdict verdict, const QPalette &palette)
{
    switch (verdict) {
    case CheckVerdict::Passed:
        return outcomeIcon(Outcome::Accepted, palette);
    case CheckVerdict::Warning:
        return shapeIcon(triangle(), theme::warningColor(palette), palette);
    case CheckVerdict::Failed:
        return outcomeIcon(Outcome::Rejected, palette);
    case CheckVerdict::Skipped:
        return shapeIcon(dashInRing(), theme::mutedColor(palette), palette);
    }
    Q_UNREACHABLE();
}

} // namespace

QIcon checkIcon(CheckState state, CheckVerdict verdict, const QPalette &palette)
{
    switch (state) {
    case CheckState::Waiting:
        return shapeIcon(ring(), theme::mutedColor(palette), palette);
    case CheckState::Running:
        return outcomeIcon(std::nullopt, palette);
    case CheckState::Ended:
        return endedIcon(verdict, palette);
    }
    Q_UNREACHABLE();
}

} // namespace smsdesk
