// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compose/textfield.h"

#include "core/words/sentences.h"

#include <QEvent>
#include <QLineEdit>

namespace smsdesk {

using namespace Qt::StringLiterals;

TextField::TextField(const QString &name, QWidget *parent)
    : TextField(name, new QLineEdit(parent), parent)
{
}

TextField::TextField(const QString &name, QLineEdit *edit, QWidget *parent)
    : FormField(name, edit, parent)
    , m_edit(edit)
{
    m_edit->setObjectName(name + "LineEdit"_L1);
    // A sentence about a text is no longer true once the text is another.
    connect(m_edit, &QLineEdit::textChanged, this, &TextField::clearProblem);
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
    FormField::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        speak();
}

void TextField::speak()
{
    if (m_problem)
        say(Tone::Error, Sentences::of(*m_problem));
    else
        say(m_hintTone, m_hint);
}

} // namespace smsdesk
