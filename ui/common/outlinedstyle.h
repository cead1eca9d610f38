// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCache>
#include <QPalette>
#include <QProxyStyle>

namespace smsdesk {

/// The Fusion style, with edges of fields, lists and boxes that can be seen.
///
/// Fusion draws them in the window's colour, somewhat darker, and offers no colour of their own for
/// it; around a dark window nearly nothing is left. Here they are theme::edgeColor(), and the ring
/// around what has the focus, which Fusion draws in the colour of selections, is
/// theme::focusColor(). Whatever else Fusion draws stays as it is. Main thread.
class OutlinedStyle final : public QProxyStyle
{
    Q_OBJECT

public:
    OutlinedStyle();
    Q_DISABLE_COPY_MOVE(OutlinedStyle)

    void drawPrimitive(PrimitiveElement element,
                       const QStyleOption *option,
                       QPainter *painter,
                       const QWidget *widget = nullptr) const override;
    void drawComplexControl(ComplexControl control,
                            const QStyleOptionComplex *option,
                            QPainter *painter,
                            const QWidget *widget = nullptr) const override;

private:
    template<typename Option>
    [[nodiscard]] Option outlined(const Option &option) const;
    [[nodiscard]] QPalette outlined(const QPalette &palette) const;

    /// By the key of the palette each was made of. Fusion keeps what it has drawn under the
    /// palette's key: a palette made anew each time would never find it.
    mutable QCache<qint64, QPalette> m_palettes;
};

} // namespace smsdesk
