// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/outcomeicon.h"

#include "ui/common/shapeicon.h"
#include "ui/common/theme.h"

#include <QPainterPath>
#include <QPalette>

namespace smsdesk {

using shape::closed;
using shape::lineThrough;
using shape::strokeOf;

namespace {

/// A disc with a tick cut out of it.
QPainterPath acceptedShape()
{
    QPainterPath disc;
    disc.addEllipse(QPointF(8, 8), 7, 7);
    return disc.subtracted(strokeOf(lineThrough({{4.6, 8.3}, {7.0, 10.7}, {11.5, 5.7}}), 1.9));
}

/// An octagon, like a stop sign, with a cross cut out of it.
QPainterPath rejectedShape()
{
    const QPainterPath octagon = closed(
        {{5.1, 1}, {10.9, 1}, {15, 5.1}, {15, 10.9}, {10.9, 15}, {5.1, 15}, {1, 10.9}, {1, 5.1}});
    return octagon.subtracted(strokeOf(lineThrough({{5.3, 5.3}, {10.7, 10.7}}), 1.9))
        .subtracted(strokeOf(lineThrough({{10.7, 5.3}, {5.3, 10.7}}), 1.9));
}

/// An arrow on its way, crossed out.
QPainterPath notSentShape()
{
    const QPainterPath arrow = closed(
        {{0.4, 6.4}, {8.6, 6.4}, {8.6, 2.2}, {15.6, 8}, {8.6, 13.8}, {8.6, 9.6}, {0.4, 9.6}});
    const QPainterPath bar = lineThrough({{3.0, 13.4}, {6.0, 2.6}});
    return arrow.subtracted(strokeOf(bar, 4.0)).united(strokeOf(bar, 1.9));
}

/// A diamond, like a warning sign, with a question mark cut out of it.
QPainterPath unknownShape()
{
    const QPainterPath diamond = strokeOf(closed({{8, 1.6}, {14.4, 8}, {8, 14.4}, {1.6, 8}}), 1.8)
                                     .united(closed({{8, 1.6}, {14.4, 8}, {8, 14.4}, {1.6, 8}}));
    QPainterPath hook;
    hook.arcMoveTo(QRectF(5.9, 4.2, 4.2, 4.2), 170);
    hook.arcTo(QRectF(5.9, 4.2, 4.2, 4.2), 170, -230);
    hook.lineTo(8, 9.5);
    QPainterPath dot;
    dot.addEllipse(QPointF(8, 11.9), 1.05, 1.05);
    return diamond.subtracted(strokeOf(hook, 1.6)).subtracted(dot);
}

/// An hourglass, half run through.
QPainterPath sendingShape()
{
    const QPainterPath frame = strokeOf(closed({{4, 2},
                                                {12, 2},
                                                {12, 4.4},
                                                {8.9, 8},
                                                {12, 11.6},
                                                {12, 14},
                                                {4, 14},
                                                {4, 11.6},
                                                {7.1, 8},
                                                {4, 4.4}}),
                                        1.4);
    const QPainterPath ends = strokeOf(lineThrough({{2.8, 1.7}, {13.2, 1.7}}), 1.6)
                                  .united(strokeOf(lineThrough({{2.8, 14.3}, {13.2, 14.3}}), 1.6));
    const QPainterPath sand = closed({{6, 5.2}, {10, 5.2}, {8, 7.6}})
                                  .united(closed({{5, 13.6}, {11, 13.6}, {8, 10.4}}));
    return frame.united(ends).united(sand);
}

QPainterPath shapeOf(std::optional<Outcome> outcome)
{
    if (!outcome)
        return sendingShape();
    switch (*outcome) {
    case Outcome::Accepted:
        return acceptedShape();
    case Outcome::Rejected:
        return rejectedShape();
    case Outcome::NotSent:
        return notSentShape();
    case Outcome::Unknown:
        break;
    }
    return unknownShape();
}

QColor colorOf(std::optional<Outcome> outcome, const QPalette &palette)
{
    if (!outcome)
        return palette.color(QPalette::Active, QPalette::Link);
    switch (*outcome) {
    case Outcome::Accepted:
        return theme::okColor(palette);
    case Outcome::Rejected:
        return theme::errorColor(palette);
    case Outcome::NotSent:
        return theme::mutedColor(palette);
    case Outcome::Unknown:
        break;
    }
    return theme::warningColor(palette);
}

} // namespace

QIcon outcomeIcon(std::optional<Outcome> outcome, const QPalette &palette)
{
    return shapeIcon(shapeOf(outcome), colorOf(outcome, palette), palette);
}

} // namespace smsdesk
