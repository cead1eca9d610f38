// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/account/checkrow.h"

#include "ui/common/mutedlabel.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QStyleOptionFocusRect>
#include <QStylePainter>

using namespace Qt::StringLiterals;

namespace smsdesk {

namespace {

QLabel *sentence(const QString &objectName, QWidget *parent)
{
    auto *const label = new QLabel(parent);
    label->setObjectName(objectName);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setWordWrap(true);
    label->hide();
    return label;
}

} // namespace

CheckRow::CheckRow(CheckStep step, QWidget *parent)
    : QFrame(parent)
    , m_step(step)
    , m_sign(new QLabel(this))
    , m_name(new QLabel(this))
    , m_word(new MutedLabel(this))
    , m_meaning(sentence(u"meaningLabel"_s, this))
    , m_advice(sentence(u"adviceLabel"_s, this))
{
    constexpr int gap = 6;
    setObjectName(checkKey(step) + "CheckRow"_L1);
    setFocusPolicy(Qt::TabFocus);
    m_sign->setObjectName(u"signLabel"_s);
    m_name->setObjectName(u"nameLabel"_s);
    m_word->setObjectName(u"wordLabel"_s);
    QFont bold = m_name->font();
    bold.setBold(true);
    m_name->setFont(bold);

    auto *const layout = new QGridLayout(this);
    layout->setContentsMargins(gap, gap, gap, gap);
    layout->setHorizontalSpacing(gap + 2);
    layout->setVerticalSpacing(3);
    layout->addWidget(m_sign, 0, 0, Qt::AlignVCenter);
    layout->addWidget(m_name, 0, 1);
    layout->addWidget(m_word, 0, 2);
    layout->addWidget(m_meaning, 1, 1, 1, 2);
    layout->addWidget(m_advice, 2, 1, 1, 2);
    layout->setColumnStretch(1, 1);
    showState(CheckState::Waiting);
}

void CheckRow::showState(CheckState state)
{
    m_state = state;
    update(state == CheckState::Running ? CheckSentences::runningWord()
                                        : CheckSentences::waitingWord(),
           {});
}

void CheckRow::showEnd(CheckVerdict verdict, const CheckWords &words)
{
    m_state = CheckState::Ended;
    m_verdict = verdict;
    update(CheckSentences::word(verdict), words);
}

void CheckRow::update(const QString &word, const CheckWords &words)
{
    const QString name = CheckSentences::name(m_step);
    m_name->setText(name);
    m_word->setText(word);
    m_meaning->setText(words.meaning);
    m_meaning->setVisible(!words.meaning.isEmpty());
    //: %1 is a sentence or two on what to do
    m_advice->setText(words.advice.isEmpty() ? QString() : tr("What to do: %1").arg(words.advice));
    m_advice->setVisible(!words.advice.isEmpty());
    //: %1 is the name of a step, %2 a word such as "passed"
    setAccessibleName(tr("%1: %2").arg(name, word));
    setAccessibleDescription(QStringList{m_meaning->text(), m_advice->text()}.join(u' ').trimmed());
    paintSign();
}

void CheckRow::paintSign()
{
    const int side = fontMetrics().height();
    m_sign->setPixmap(
        checkIcon(m_state, m_verdict, palette()).pixmap(QSize(side, side), devicePixelRatioF()));
}

void CheckRow::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        paintSign();
}

void CheckRow::paintEvent(QPaintEvent *event)
{
    QFrame::paintEvent(event);
    if (!hasFocus())
        return;
    QStylePainter painter(this);
    QStyleOptionFocusRect option;
    option.initFrom(this);
    option.backgroundColor = palette().color(QPalette::Window);
    painter.drawPrimitive(QStyle::PE_FrameFocusRect, option);
}

} // namespace smsdesk
