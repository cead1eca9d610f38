// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/noticebar.h"

#include "ui/common/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace smsdesk {

NoticeBar::NoticeBar(Kind kind, QWidget *parent)
    : QFrame(parent)
    , m_kind(kind)
    , m_sign(new QLabel(this))
    , m_words(new QLabel(this))
    , m_button(new QPushButton(this))
{
    m_words->setWordWrap(true);
    m_words->setTextFormat(Qt::RichText);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_words->setFocusPolicy(Qt::NoFocus);
    m_words->setObjectName(u"noticeLabel"_s);
    m_button->setObjectName(u"noticePushButton"_s);
    m_button->hide();
    connect(m_button, &QPushButton::clicked, this, &NoticeBar::buttonPressed);

    auto *layout = new QHBoxLayout(this);
    constexpr int across = 12;
    constexpr int down = 6;
    layout->setContentsMargins(across, down, across, down);
    layout->setSpacing(across);
    layout->addWidget(m_sign);
    layout->addWidget(m_words, 1);
    layout->addWidget(m_button);
    setAutoFillBackground(true);
    dress();
}

void NoticeBar::setWords(const QString &headline, const QString &text)
{
    m_words->setText(u"<b>%1</b> %2"_s.arg(headline.toHtmlEscaped(), text.toHtmlEscaped()));
    m_words->setAccessibleName(headline + u' ' + text);
}

void NoticeBar::setButton(const QString &text)
{
    m_button->setText(text);
    m_button->setVisible(!text.isEmpty());
}

void NoticeBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    // The window's palette tells light from dark; our own must not be asked, since we set it.
    if (event->type() == QEvent::PaletteChange && !m_isDressing)
        dress();
}

void NoticeBar::dress()
{
    const bool isDark = theme::isDark(parentWidget() ? parentWidget()->palette() : palette());
    const bool isProblem = m_kind == Kind::Problem;
    const QColor background = isProblem ? (isDark ? QColor(0x5c1f1f) : QColor(0xfde3e1))
                                        : (isDark ? QColor(0x4d3b08) : QColor(0xfff1c2));
    const QColor text = isDark ? QColor(0xfff6e0) : QColor(0x3b2a00);

    m_isDressing = true;
    QPalette dress = parentWidget() ? parentWidget()->palette() : palette();
    dress.setColor(QPalette::Window, background);
    dress.setColor(QPalette::WindowText, text);
    setPalette(dress);
    if (parentWidget())
        m_button->setPalette(parentWidget()->palette());
    m_isDressing = false;

    const int size = style()->pixelMetric(QStyle::PM_ButtonIconSize) + 4;
    m_sign->setPixmap(
        style()
            ->standardIcon(isProblem ? QStyle::SP_MessageBoxCritical : QStyle::SP_MessageBoxWarning)
            .pixmap(size, size));
}

} // namespace smsdesk
