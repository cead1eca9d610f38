// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/formfield.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace smsdesk {

using namespace Qt::StringLiterals;

FormField::FormField(const QString &name, QWidget *edit, QWidget *parent)
    : QWidget(parent)
    , m_label(new QLabel(this))
    , m_line(new QHBoxLayout)
    , m_edit(edit)
    , m_message(new FieldMessage(this))
    , m_warning(new FieldMessage(this))
{
    m_message->setObjectName(name + "FieldMessage"_L1);
    m_warning->setObjectName(name + "WarningFieldMessage"_L1);
    m_label->setBuddy(m_edit);

    m_line->setSpacing(4);
    m_line->addWidget(m_edit, 1);
    // What does not grow stands at the beginning of its line.
    if (m_edit->sizePolicy().horizontalPolicy() == QSizePolicy::Fixed)
        m_line->setAlignment(m_edit, Qt::AlignLeft);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(3);
    layout->addWidget(m_label);
    layout->addLayout(m_line);
    layout->addWidget(m_message);
    layout->addWidget(m_warning);
}

void FormField::setLabel(const QString &label, const QString &accessibleName)
{
    m_label->setText(label);
    m_edit->setAccessibleName(accessibleName);
}

void FormField::putLabelBeside()
{
    m_line->insertWidget(0, m_label);
}

void FormField::dropLabel()
{
    m_label->hide();
}

void FormField::addBeside(QWidget *widget)
{
    m_line->addWidget(widget);
}

void FormField::say(Tone tone, const QString &sentence)
{
    m_message->say(tone, sentence);
    describe();
}

void FormField::warn(const QString &sentence)
{
    m_warning->say(Tone::Warning, sentence);
    describe();
}

void FormField::describe()
{
    QStringList sentences{m_message->text(), m_warning->text()};
    sentences.removeAll(QString());
    m_edit->setAccessibleDescription(sentences.join(u' '));
}

} // namespace smsdesk
