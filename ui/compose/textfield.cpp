// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compose/textfield.h"

#include "core/words/sentences.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace smsdesk {

using namespace Qt::StringLiterals;

TextField::TextField(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_label(new QLabel(this))
    , m_line(new QHBoxLayout)
    , m_edit(new QLineEdit(this))
    , m_message(new FieldMessage(this))
{
    m_edit->setObjectName(name + "LineEdit"_L1);
    m_message->setObjectName(name + "FieldMessage"_L1);
    m_label->setBuddy(m_edit);
    setFocusProxy(m_edit);

    m_line->setSpacing(4);
    m_line->addWidget(m_edit, 1);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(3);
    layout->addWidget(m_label);
    layout->addLayout(m_line);
    layout->addWidget(m_message);

    // A sentence about a text is no longer true once the text is another.
    connect(m_edit, &QLineEdit::textChanged, this, &TextField::clearProblem);
}

void TextField::setLabel(const QString &label, const QString &accessibleName)
{
    m_label->setText(label);
    m_edit->setAccessibleName(accessibleName);
}

void TextField::addBeside(QWidget *widget)
{
    m_line->addWidget(widget);
}

void TextField::setHint(const QString &hint, Tone tone)
{
    m_hint = hint;
    m_hintTone = tone;
    speak();
}

void TextField::showProblem(const DraftProblem &problem)
{
    m_problem = problem;
    speak();
}

void TextField::clearProblem()
{
    m_problem.reset();
    speak();
}

void TextField::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        speak();
}

void TextField::speak()
{
    if (m_problem)
        m_message->say(Tone::Error, Sentences::of(*m_problem));
    else
        m_message->say(m_hintTone, m_hint);
    m_edit->setAccessibleDescription(m_message->text());
}

} // namespace smsdesk
