// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/shapeicon.h"

#include <QColor>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace smsdesk {

namespace {

/// Shapes are drawn in a square of this many units a side.
constexpr qreal grid = 16;

/// Draws one shape anew at every size and pixel density it is asked for.
class ShapeIconEngine final : public QIconEngine
{
public:
    ShapeIconEngine(QPainterPath shape, const QColor &color, const QPalette &palette)
        : m_shape(std::move(shape))
        , m_color(color)
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

    [[nodiscard]] QIconEngine *clone() const override { return new ShapeIconEngine(*this); }

    [[nodiscard]] QString key() const override { return u"smsdesk-shape"_s; }

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

QPainterPath shape::strokeOf(const QPainterPath &line, qreal width)
{
    QPainterPathStroker stroker;
    stroker.setWidth(width);
    stroker.setCapStyle(Qt::RoundCap);
    stroker.setJoinStyle(Qt::RoundJoin);
    stroker.setCurveThreshold(0.01); // The default is meant for pixels and leaves corners here.
    return stroker.createStroke(line).simplified();
}

QPainterPath shape::lineThrough(std::initializer_list<QPointF> points)
{
    QPainterPath path(*points.begin());
    std::for_each(points.begin() + 1, points.end(), [&path](QPointF point) { path.lineTo(point); });
    return path;
}

QPainterPath shape::closed(std::initializer_list<QPointF> points)
{
    QPainterPath path = lineThrough(points);
    path.closeSubpath();
    return path;
}

QIcon shapeIcon(const QPainterPath &shape, const QColor &color, const QPalette &palette)
{
    return QIcon(new ShapeIconEngine(shape, color, palette)); // The icon owns its engine.
}

} // namespace smsdesk
