// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/mutedlabel.h"

#include "ui/common/theme.h"

#include <QApplication>
#include <QEvent>

namespace smsdesk {

MutedLabel::MutedLabel(QWidget *parent)
    : QLabel(parent)
{
    mute();
}

void MutedLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_isMuting)
        mute();
}

void MutedLabel::mute()
{
    m_isMuting = true;
    QPalette muted;
    muted.setColor(QPalette::WindowText, theme::mutedColor(QApplication::palette()));
    setPalette(muted);
    m_isMuting = false;
}

} // namespace smsdesk
