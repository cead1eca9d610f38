// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/noticebar.h"

#include "ui/common/outcomeicon.h"
#include "ui/common/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace smsdesk {

namespace {

struct Colors
{
    QColor ground;
    QColor text;
};

Colors colorsOf(NoticeBar::Kind kind, bool isDark)
{
    switch (kind) {
    case NoticeBar::Kind::Done:
        return isDark ? Colors{0x173d26, 0xe4f7ea} : Colors{0xdcf3e3, 0x10351d};
    case NoticeBar::Kind::Caution:
        return isDark ? Colors{0x4d3b08, 0xfff6e0} : Colors{0xfff1c2, 0x3b2a00};
    case NoticeBar::Kind::Problem:
        return isDark ? Colors{0x5c1f1f, 0xfff6e0} : Colors{0xfde3e1, 0x3b2a00};
    }
    Q_UNREACHABLE();
}

} // namespace

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

void NoticeBar::setWords(const std::function<Words()> &words)
{
    m_ask = words;
    const Words now = m_ask();
    setWords(now.headline, now.text);
}

void NoticeBar::setButton(const QString &text)
{
    m_button->setText(text);
    m_button->setVisible(!text.isEmpty());
}

void NoticeBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && m_ask)
        setWords(m_ask);
    // The window's palette tells light from dark; our own must not be asked, since we set it.
    if (event->type() == QEvent::PaletteChange && !m_isDressing)
        dress();
}

void NoticeBar::dress()
{
    const bool isDark = theme::isDark(parentWidget() ? parentWidget()->palette() : palette());
    const Colors colors = colorsOf(m_kind, isDark);

    m_isDressing = true;
    QPalette dress = parentWidget() ? parentWidget()->palette() : palette();
    dress.setColor(QPalette::Window, colors.ground);
    dress.setColor(QPalette::WindowText, colors.text);
    setPalette(dress);
    if (parentWidget())
        m_button->setPalette(parentWidget()->palette());
    m_isDressing = false;

    const int size = style()->pixelMetric(QStyle::PM_ButtonIconSize) + 4;
    m_sign->setPixmap(signOf(m_kind).pixmap(size, size));
}

QIcon NoticeBar::signOf(Kind kind) const
{
    switch (kind) {
    case Kind::Done:
        return outcomeIcon(Outcome::Accepted, palette());
    case Kind::Caution:
        return style()->standardIcon(QStyle::SP_MessageBoxWarning);
    case Kind::Problem:
        return style()->standardIcon(QStyle::SP_MessageBoxCritical);
    }
    Q_UNREACHABLE();
}

} // namespace smsdesk
