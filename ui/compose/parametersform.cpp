// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compose/parametersform.h"

#include "core/words/sentences.h"
#include "ui/common/fieldmessage.h"
#include "ui/compose/invisiblewords.h"
#include "ui/compose/textfield.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace smsdesk {

using namespace Qt::StringLiterals;

ParametersForm::ParametersForm(QWidget *parent)
    : QWidget(parent)
    , m_rows(new QVBoxLayout)
    , m_message(new FieldMessage(this))
    , m_buttons(new QWidget(this))
    , m_addButton(new QPushButton(m_buttons))
    , m_removeButton(new QPushButton(m_buttons))
{
    m_addButton->setObjectName(u"addParameterPushButton"_s);
    m_removeButton->setObjectName(u"removeParameterPushButton"_s);
    m_message->setObjectName(u"parametersFieldMessage"_s);
    m_rows->setSpacing(10);

    auto *buttons = new QHBoxLayout(m_buttons);
    buttons->setContentsMargins(0, 0, 0, 0);
    buttons->addWidget(m_addButton);
    buttons->addWidget(m_removeButton);
    buttons->addStretch();

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addLayout(m_rows);
    layout->addWidget(m_buttons);
    layout->addWidget(m_message);

    connect(m_addButton, &QPushButton::clicked, this, &ParametersForm::addOne);
    connect(m_removeButton, &QPushButton::clicked, this, &ParametersForm::removeOne);
    setCount(0, true);
    retranslate();
}

void ParametersForm::setFixedCount(int count)
{
    setCount(count, false);
}

void ParametersForm::setFreeCount(int count)
{
    setCount(count, true);
}

QStringList ParametersForm::values() const
{
    return allValues().mid(0, m_count);
}

QStringList ParametersForm::allValues() const
{
    QStringList values;
    for (const TextField *field : m_fields)
        values.append(field->edit()->text());
    while (values.size() > m_count && values.constLast().isEmpty())
        values.removeLast();
    return values;
}

void ParametersForm::setAllValues(const QStringList &values)
{
    while (m_fields.size() < std::min(values.size(), limits::parameters))
        appendField();
    for (qsizetype index = 0; index < m_fields.size(); ++index)
        m_fields.at(index)->edit()->setText(values.value(index));
}

void ParametersForm::showProblem(const DraftProblem &problem)
{
    if (problem.parameter >= 0 && problem.parameter < m_count) {
        m_fields.at(problem.parameter)->showProblem(problem);
        return;
    }
    m_problem = problem;
    speak();
}

void ParametersForm::clearProblems()
{
    m_problem.reset();
    speak();
    for (TextField *field : m_fields)
        field->clearProblem();
}

QList<QWidget *> ParametersForm::edits() const
{
    QList<QWidget *> edits;
    for (int index = 0; index < m_count; ++index)
        edits.append(m_fields.at(index)->edit());
    return edits;
}

QList<QWidget *> ParametersForm::tabStops() const
{
    return edits() << m_addButton << m_removeButton;
}

void ParametersForm::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ParametersForm::setCount(int count, bool isFree)
{
    const int wanted = std::clamp(count, 0, static_cast<int>(limits::parameters));
    m_isFree = isFree;
    m_buttons->setVisible(m_isFree);
    m_addButton->setEnabled(wanted < limits::parameters);
    m_removeButton->setEnabled(wanted > 0);
    setVisible(m_isFree || wanted > 0);
    if (wanted == m_count)
        return;

    m_count = wanted;
    while (m_fields.size() < m_count)
        appendField();
    for (qsizetype index = 0; index < m_fields.size(); ++index)
        m_fields.at(index)->setVisible(index < m_count);
    m_problem.reset();
    speak();
    Q_EMIT fieldsChanged();
}

void ParametersForm::appendField()
{
    const qsizetype index = m_fields.size();
    auto *field = new TextField(u"parameter%1"_s.arg(index + 1), this);
    field->setVisible(index < m_count);
    m_fields.append(field);
    m_rows->addWidget(field);
    retranslateField(static_cast<int>(index));
    connect(field->edit(), &QLineEdit::textChanged, this, [this, index] {
        // A sentence about all of them may no longer be true.
        m_problem.reset();
        speak();
        speakOf(static_cast<int>(index));
        Q_EMIT changed();
    });
}

void ParametersForm::addOne()
{
    setCount(m_count + 1, true);
    m_fields.at(m_count - 1)->edit()->setFocus(Qt::OtherFocusReason);
    Q_EMIT countChosen(m_count);
}

void ParametersForm::removeOne()
{
    setCount(m_count - 1, true);
    Q_EMIT countChosen(m_count);
    if (m_count == 0)
        m_addButton->setFocus(Qt::OtherFocusReason);
}

void ParametersForm::speak()
{
    if (m_problem)
        m_message->say(Tone::Error, Sentences::of(*m_problem));
    else
        m_message->clear();
}

void ParametersForm::speakOf(int index)
{
    TextField *field = m_fields.at(index);
    field->setHint(InvisibleWords::of(field->edit()->text()), Tone::Warning);
}

void ParametersForm::retranslate()
{
    speak();
    m_addButton->setText(tr("Add &Parameter"));
    m_removeButton->setText(tr("Rem&ove Parameter"));
    for (int index = 0; index < m_fields.size(); ++index)
        retranslateField(index);
}

void ParametersForm::retranslateField(int index)
{
    const int number = index + 1;
    const QString name = tr("Parameter %1").arg(number);
    // Alt and a digit; there are nine of those.
    const QString label = number <= 9 ? tr("Parameter &%1").arg(number) : name;
    m_fields.at(index)->setLabel(label, name);
    speakOf(index);
}

} // namespace smsdesk
