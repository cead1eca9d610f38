// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compose/question.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace smsdesk {

using namespace Qt::StringLiterals;

Question::Question(QStyle::StandardPixmap sign, QWidget *parent)
    : QDialog(parent)
    , m_picture(sign)
    , m_sign(new QLabel(this))
    , m_words(new QVBoxLayout)
    , m_buttons(new QDialogButtonBox(this))
{
    m_sign->setObjectName(u"signLabel"_s);
    paintSign();
    arrange();
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void Question::arrange()
{
    constexpr int edge = 16;
    m_words->setSpacing(8);
    auto *column = new QVBoxLayout;
    column->addLayout(m_words);
    column->addStretch();

    auto *top = new QHBoxLayout;
    top->setSpacing(edge);
    top->addWidget(m_sign, 0, Qt::AlignTop);
    top->addLayout(column, 1);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(edge, edge, edge, edge);
    layout->setSpacing(edge);
    layout->addLayout(top, 1);
    layout->addWidget(m_buttons);
}

QLabel *Question::addWords(const QString &objectName)
{
    constexpr int charactersInALine = 62;
    auto *label = new QLabel(this);
    label->setObjectName(objectName);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setMinimumWidth(label->fontMetrics().averageCharWidth() * charactersInALine);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setFocusPolicy(Qt::NoFocus);
    if (m_words->isEmpty()) {
        QFont bold = label->font();
        bold.setBold(true);
        label->setFont(bold);
    }
    m_words->addWidget(label);
    return label;
}

QPushButton *Question::addButton(const QString &objectName, QDialogButtonBox::ButtonRole role)
{
    auto *const button = m_buttons->addButton(QString(), role);
    button->setObjectName(objectName);
    button->setAutoDefault(false);
    button->installEventFilter(this);
    return button;
}

QPushButton *Question::addCancel()
{
    auto *const cancel = addButton(u"cancelPushButton"_s, QDialogButtonBox::RejectRole);
    cancel->setAutoDefault(true);
    cancel->setDefault(true);
    cancel->setFocus();
    return cancel;
}

void Question::done(int answer)
{
    if (!std::exchange(m_isAnswered, true))
        QDialog::done(answer);
}

void Question::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::StyleChange)
        paintSign();
}

bool Question::eventFilter(QObject *watched, QEvent *event)
{
    // The key that pressed Send may still be held; it must not answer before anybody has read.
    const bool isHeld
        = event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->isAutoRepeat();
    return isHeld || QDialog::eventFilter(watched, event);
}

void Question::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void Question::paintSign()
{
    const int size = style()->pixelMetric(QStyle::PM_MessageBoxIconSize, nullptr, this);
    m_sign->setPixmap(style()->standardIcon(m_picture, nullptr, this).pixmap(size, size));
}

} // namespace smsdesk
