// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/formarea.h"

#include <QEvent>
#include <QScrollBar>

namespace smsdesk {

FormArea::FormArea(QWidget *parent)
    : QScrollArea(parent)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
}

QSize FormArea::minimumSizeHint() const
{
    const QSize least = QScrollArea::minimumSizeHint();
    if (!widget())
        return least;
    const int width = widget()->minimumSizeHint().width() + verticalScrollBar()->sizeHint().width();
    return {width, least.height()};
}

bool FormArea::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        updateGeometry(); // The least width of the form may be another one.
    return QScrollArea::eventFilter(watched, event);
}

} // namespace smsdesk
