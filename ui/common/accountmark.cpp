// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/accountmark.h"

#include <QIconEngine>
#include <QPainter>

namespace smsdesk {

namespace {

/// Drawn at the size that is asked for, so that it is sharp on every screen.
class SwatchEngine final : public QIconEngine
{
public:
    explicit SwatchEngine(const QColor &color)
        : m_color(color)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        if (!m_color.isValid())
            return;
        constexpr qreal share = 0.12; // Of the side: left free around it.
        constexpr qreal disabledOpacity = 0.4;
        const QRectF square = QRectF(rect).adjusted(rect.width() * share,
                                                    rect.height() * share,
                                                    -rect.width() * share,
                                                    -rect.height() * share);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        if (mode == QIcon::Disabled)
            painter->setOpacity(disabledOpacity);
        if (isOnSelection(mode))
            drawOn(painter, square, Qt::white);
        const qreal rim = isOnSelection(mode) ? square.width() * rimShare : 0;
        drawOn(painter, square.adjusted(rim, rim, -rim, -rim), m_color);
        painter->restore();
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }

    [[nodiscard]] QIconEngine *clone() const override { return new SwatchEngine(m_color); }

private:
    /// There the ground may have this very colour: a light rim stands out from a dark ground, the
    /// colour itself from a light one. Lists say Selected, menus Active.
    [[nodiscard]] static bool isOnSelection(QIcon::Mode mode)
    {
        return mode == QIcon::Selected || mode == QIcon::Active;
    }

    static void drawOn(QPainter *painter, const QRectF &square, const QColor &color)
    {
        constexpr qreal roundness = 0.2;
        painter->setBrush(color);
        painter->drawRoundedRect(square, square.width() * roundness, square.height() * roundness);
    }

    static constexpr qreal rimShare = 0.14; ///< Of the square's side.

    QColor m_color;
};

} // namespace

QColor accountColor(AccountColour colour)
{
    switch (colour) {
    case AccountColour::None:
        break;
    case AccountColour::Red:
        return 0xd9423a;
    case AccountColour::Orange:
        return 0xc4651a;
    case AccountColour::Yellow:
        return 0xa8860b;
    case AccountColour::Green:
        return 0x3a9147;
    case AccountColour::Teal:
        return 0x17898a;
    case AccountColour::Blue:
        return 0x3b7fd0;
    case AccountColour::Purple:
        return 0x9465cf;
    case AccountColour::Grey:
        return 0x7c8590;
    }
    return {};
}

QIcon accountIcon(AccountColour colour)
{
    return colour == AccountColour::None ? QIcon() : accountSwatch(colour);
}

QIcon accountSwatch(AccountColour colour)
{
    return QIcon(new SwatchEngine(accountColor(colour)));
}

AccountStripe::AccountStripe(QWidget *parent)
    : QFrame(parent)
{
    constexpr int thickness = 5;
    setFixedHeight(thickness);
    hide();
}

void AccountStripe::setColour(AccountColour colour)
{
    m_colour = colour;
    setVisible(colour != AccountColour::None);
    update();
}

void AccountStripe::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), accountColor(m_colour));
}

} // namespace smsdesk
