// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/outcomeicon.h"

#include "ui/common/theme.h"

#include <QIconEngine>
#include <QPainter>
#include <QPainterPath>
#include <QPalette>

#include <algorithm>
#include <array>

namespace smsdesk {

using namespace Qt::StringLiterals;

namespace {

/// Shapes are drawn in a square of this many units a side.
constexpr qreal grid = 16;

QPainterPath strokeOf(const QPainterPath &line, qreal width)
{
    QPainterPathStroker stroker;
    stroker.setWidth(width);
    stroker.setCapStyle(Qt::RoundCap);
    stroker.setJoinStyle(Qt::RoundJoin);
    stroker.setCurveThreshold(0.01); // The default is meant for pixels and leaves corners here.
    return stroker.createStroke(line).simplified();
}

QPainterPath lineThrough(std::initializer_list<QPointF> points)
{
    QPainterPath path(*points.begin());
    std::for_each(points.begin() + 1, points.end(), [&path](QPointF point) { path.lineTo(point); });
    return path;
}

QPainterPath closed(std::initializer_list<QPointF> points)
{
    QPainterPath path = lineThrough(points);
    path.closeSubpath();
    return path;
}

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

/// Draws one shape anew at every size and pixel density it is asked for.
class OutcomeIconEngine final : public QIconEngine
{
public:
    OutcomeIconEngine(std::optional<Outcome> outcome, const QPalette &palette)
        : m_shape(shapeOf(outcome))
        , m_color(colorOf(outcome, palette))
        , m_selectedColor(palette.color(QPalette::Active, QPalette::HighlightedText))
        , m_disabledColor(palette.color(QPalette::Disabled, QPalette::Text))
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const qreal side = std::min(rect.width(), rect.height());
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->translate(rect.x() + (rect.width() - side) / 2,
                           rect.y() + (rect.height() - side) / 2);
        painter->scale(side / grid, side / grid);
        painter->fillPath(m_shape, colorIn(mode));
        painter->restore();
    }

    QSize actualSize(const QSize &size, QIcon::Mode, QIcon::State) override
    {
        const int side = std::min(size.width(), size.height());
        return {side, side};
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap result(size);
        result.fill(Qt::transparent);
        QPainter painter(&result);
        paint(&painter, QRect(QPoint(0, 0), size), mode, state);
        return result;
    }

    [[nodiscard]] QIconEngine *clone() const override { return new OutcomeIconEngine(*this); }

    [[nodiscard]] QString key() const override { return u"smsdesk-outcome"_s; }

private:
    [[nodiscard]] QColor colorIn(QIcon::Mode mode) const
    {
        if (mode == QIcon::Selected)
            return m_selectedColor;
        return mode == QIcon::Disabled ? m_disabledColor : m_color;
    }

    QPainterPath m_shape;
    QColor m_color;
    QColor m_selectedColor;
    QColor m_disabledColor;
};

} // namespace

QIcon outcomeIcon(std::optional<Outcome> outcome, const QPalette &palette)
{
    return QIcon(new OutcomeIconEngine(outcome, palette)); // The icon owns its engine.
}

} // namespace smsdesk
