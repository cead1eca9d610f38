// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/account/notelabel.h"

#include "ui/common/theme.h"

#include <QApplication>
#include <QEvent>

namespace smsdesk {

NoteLabel::NoteLabel(Kind kind, const QString &objectName, QWidget *parent)
    : QLabel(parent)
    , m_kind(kind)
{
    setObjectName(objectName);
    setWordWrap(true);
    setTextFormat(Qt::PlainText);
    setTextInteractionFlags(Qt::TextSelectableByMouse);
    setFocusPolicy(Qt::NoFocus);
    paintInItsColor();
}

QSize NoteLabel::sizeHint() const
{
    return {QLabel::sizeHint().width(), fontMetrics().lineSpacing()};
}

QSize NoteLabel::minimumSizeHint() const
{
    return {0, fontMetrics().lineSpacing()};
}

void NoteLabel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        paintInItsColor();
    QLabel::changeEvent(event);
}

void NoteLabel::paintInItsColor()
{
    // From the application's palette, since this label's own has its colour already.
    const QPalette look = QApplication::palette();
    const QColor color = m_kind == Kind::Hint ? theme::mutedColor(look) : theme::errorColor(look);
    // Setting the palette comes back here, once.
    if (palette().color(QPalette::WindowText) == color)
        return;
    QPalette own;
    own.setColor(QPalette::WindowText, color);
    setPalette(own);
}

} // namespace smsdesk
