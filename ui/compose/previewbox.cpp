// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compose/previewbox.h"

#include "ui/common/mutedlabel.h"

#include <QAbstractTextDocumentLayout>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPainterPath>
#include <QTextEdit>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace smsdesk {

using namespace Qt::StringLiterals;

namespace {

constexpr int tail = 7;
constexpr int radius = 12;
constexpr int visibleLines = 7;

QColor mixed(const QColor &base, const QColor &tint, float share)
{
    return QColor::fromRgbF(base.redF() + (tint.redF() - base.redF()) * share,
                            base.greenF() + (tint.greenF() - base.greenF()) * share,
                            base.blueF() + (tint.blueF() - base.blueF()) * share);
}

/// The bubble's outline, with the tail of a received message at its lower left.
class Bubble final : public QWidget
{
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent *) override
    {
        const QRectF box = QRectF(rect()).adjusted(tail, 0.5, -0.5, -0.5);
        QPainterPath body;
        body.addRoundedRect(box, radius, radius);
        QPainterPath point;
        point.moveTo(box.left() + radius, box.bottom());
        point.quadTo(box.left() + 2, box.bottom(), 0.5, box.bottom());
        point.quadTo(box.left(), box.bottom() - 5, box.left(), box.bottom() - 16);
        point.lineTo(box.left() + radius, box.bottom() - 16);
        point.closeSubpath();

        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(
            mixed(palette().color(QPalette::Window), palette().color(QPalette::Highlight), 0.18F));
        painter.drawPath(body.united(point));
    }
};

} // namespace

/// As high as its text or its placeholder, up to some lines; then it scrolls.
class PreviewBox::BubbleText final : public QTextEdit
{
public:
    explicit BubbleText(QWidget *parent)
        : QTextEdit(parent)
    {
        setReadOnly(true);
        setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        setTabChangesFocus(true);
        setFrameShape(QFrame::NoFrame);
        setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        viewport()->setAutoFillBackground(false);
        document()->setDocumentMargin(0);
        connect(document()->documentLayout(),
                &QAbstractTextDocumentLayout::documentSizeChanged,
                this,
                &BubbleText::fitHeight);
        connect(this, &QTextEdit::textChanged, this, &BubbleText::fitHeight);
        fitHeight();
    }

    void say(const QString &placeholder)
    {
        setPlaceholderText(placeholder);
        fitHeight();
    }

protected:
    void resizeEvent(QResizeEvent *event) override
    {
        QTextEdit::resizeEvent(event);
        // The document tells of its own lines, but not of the placeholder's.
        fitHeight();
    }

private:
    void fitHeight()
    {
        const int line = fontMetrics().lineSpacing();
        const int wanted = document()->isEmpty()
            ? placeholderHeight()
            : static_cast<int>(std::ceil(document()->size().height()));
        setFixedHeight(std::clamp(wanted, line, visibleLines * line));
    }

    /// As QTextEdit draws it.
    [[nodiscard]] int placeholderHeight() const
    {
        const QRect room(0, 0, viewport()->width(), QWIDGETSIZE_MAX);
        constexpr int flags = static_cast<int>(Qt::AlignTop) | static_cast<int>(Qt::TextWordWrap);
        return fontMetrics().boundingRect(room, flags, placeholderText()).height();
    }
};

PreviewBox::PreviewBox(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_count(new MutedLabel(this))
    , m_bubble(new Bubble(this))
    , m_text(new BubbleText(m_bubble))
    , m_remark(new FieldMessage(this))
{
    m_text->setObjectName(u"previewTextEdit"_s);
    m_count->setObjectName(u"charactersLabel"_s);
    m_remark->setObjectName(u"previewFieldMessage"_s);
    m_title->setBuddy(m_text);

    auto *inside = new QVBoxLayout(m_bubble);
    inside->setContentsMargins(tail + radius, 9, radius, 9);
    inside->addWidget(m_text);

    auto *heading = new QHBoxLayout;
    heading->addWidget(m_title, 1);
    heading->addWidget(m_count);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(heading);
    layout->addWidget(m_bubble);
    layout->addWidget(m_remark);
    retranslate();
}

void PreviewBox::setPreview(const Preview &preview)
{
    if (preview == m_preview)
        return;
    m_preview = preview;
    if (m_text->toPlainText() != preview.text)
        m_text->setPlainText(preview.text);
    m_remark->say(preview.tone, preview.remark);
    showCount();
}

QWidget *PreviewBox::view() const
{
    return m_text;
}

void PreviewBox::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void PreviewBox::retranslate()
{
    m_title->setText(tr("Preview"));
    m_text->setAccessibleName(tr("Preview"));
    m_text->say(tr("Choose a template to see the message here."));
    showCount();
}

void PreviewBox::showCount()
{
    m_count->setText(m_preview.characters ? tr("%n character(s)", nullptr, *m_preview.characters)
                                          : QString());
}

} // namespace smsdesk
