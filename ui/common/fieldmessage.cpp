// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/fieldmessage.h"

#include "ui/common/theme.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPainterPath>

namespace smsdesk {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal designSize = 16;

QColor colorOf(Tone tone, const QPalette &palette)
{
    switch (tone) {
    case Tone::Ok:
        return theme::okColor(palette);
    case Tone::Warning:
        return theme::warningColor(palette);
    case Tone::Error:
        return theme::errorColor(palette);
    case Tone::Neutral:
        break;
    }
    return theme::mutedColor(palette);
}

QPainterPath outlineOf(Tone tone)
{
    QPainterPath path;
    if (tone == Tone::Ok) {
        path.addEllipse(QRectF(1, 1, 14, 14));
    } else if (tone == Tone::Warning) {
        path.moveTo(8, 1.5);
        path.lineTo(15, 14);
        path.lineTo(1, 14);
        path.closeSubpath();
    } else {
        path.addRoundedRect(QRectF(1.5, 1.5, 13, 13), 3, 3);
    }
    return path;
}

QPainterPath markOf(Tone tone)
{
    QPainterPath path;
    if (tone == Tone::Ok) {
        path.moveTo(4.6, 8.3);
        path.lineTo(7, 10.8);
        path.lineTo(11.4, 5.6);
    } else if (tone == Tone::Warning) {
        path.moveTo(8, 6);
        path.lineTo(8, 9.4);
        path.moveTo(8, 11.9);
        path.lineTo(8, 12);
    } else {
        path.moveTo(5.4, 5.4);
        path.lineTo(10.6, 10.6);
        path.moveTo(10.6, 5.4);
        path.lineTo(5.4, 10.6);
    }
    return path;
}

QPixmap signOf(Tone tone, const QColor &color, const QColor &mark, int size, qreal pixelRatio)
{
    const int pixels = qRound(size * pixelRatio);
    QPixmap pixmap(pixels, pixels);
    pixmap.setDevicePixelRatio(pixelRatio);
    pixmap.fill(Qt::transparent);

    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(size / designSize, size / designSize);
    painter.setPen(QPen(color, 1, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(color);
    painter.drawPath(outlineOf(tone));
    painter.setPen(QPen(mark, 1.7, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(markOf(tone));
    return pixmap;
}

} // namespace

FieldMessage::FieldMessage(QWidget *parent)
    : QWidget(parent)
    , m_sign(new QLabel(this))
    , m_sentence(new QLabel(this))
{
    m_sentence->setWordWrap(true);
    m_sentence->setTextFormat(Qt::PlainText);
    // Can be copied, but a click on it must not take the focus from the field it is about.
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_sentence->setFocusPolicy(Qt::NoFocus);
    m_sentence->setObjectName(u"sentenceLabel"_s);
    m_sign->setObjectName(u"signLabel"_s);
    m_sign->setAlignment(Qt::AlignTop | Qt::AlignLeft);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(m_sign, 0, Qt::AlignTop);
    layout->addWidget(m_sentence, 1);

    clear();
}

void FieldMessage::say(Tone tone, const QString &sentence)
{
    if (tone == m_tone && sentence == text() && !isHidden())
        return;
    m_tone = tone;
    m_sentence->setText(sentence);
    paintSign();
    showOrHide();
    if (tone == Tone::Error && !sentence.isEmpty()) {
        QAccessibleEvent alert(m_sentence, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
}

void FieldMessage::clear()
{
    m_tone = Tone::Neutral;
    m_sentence->clear();
    paintSign();
    showOrHide();
}

void FieldMessage::keepPlace()
{
    m_keepsPlace = true;
    m_sentence->setMinimumHeight(m_sentence->fontMetrics().height());
    showOrHide();
}

QString FieldMessage::text() const
{
    return m_sentence->text();
}

void FieldMessage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    const bool looksChange = event->type() == QEvent::PaletteChange
        || event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange;
    if (looksChange)
        paintSign();
}

void FieldMessage::paintSign()
{
    const QColor color = colorOf(m_tone, palette());
    const bool isPlainText = m_tone == Tone::Ok || m_tone == Tone::Warning;
    QPalette sentencePalette;
    if (!isPlainText)
        sentencePalette.setColor(QPalette::WindowText, color);
    m_sentence->setPalette(sentencePalette);

    m_sign->setVisible(m_tone != Tone::Neutral);
    if (m_tone == Tone::Neutral)
        return;
    const int size = m_sentence->fontMetrics().height();
    m_sign->setPixmap(
        signOf(m_tone, color, palette().color(QPalette::Window), size, devicePixelRatioF()));
}

void FieldMessage::showOrHide()
{
    setVisible(m_keepsPlace || !m_sentence->text().isEmpty());
}

} // namespace smsdesk
