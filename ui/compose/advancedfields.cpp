// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compose/advancedfields.h"

#include "ui/compose/textfield.h"

#include <QEvent>
#include <QLineEdit>
#include <QToolButton>
#include <QVBoxLayout>

namespace smsdesk {

using namespace Qt::StringLiterals;

AdvancedFields::AdvancedFields(QWidget *parent)
    : QWidget(parent)
    , m_toggle(new QToolButton(this))
    , m_body(new QWidget(this))
    , m_ext(new TextField(u"ext"_s, m_body))
    , m_extend(new TextField(u"extend"_s, m_body))
{
    m_toggle->setObjectName(u"advancedToolButton"_s);
    m_toggle->setCheckable(true);
    m_toggle->setAutoRaise(true);
    m_toggle->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_toggle->setFocusPolicy(Qt::StrongFocus);

    auto *fields = new QVBoxLayout(m_body);
    fields->setContentsMargins(0, 0, 0, 0);
    fields->setSpacing(10);
    fields->addWidget(m_ext);
    fields->addWidget(m_extend);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(m_toggle, 0, Qt::AlignLeft);
    layout->addWidget(m_body);

    connect(m_toggle, &QToolButton::toggled, this, &AdvancedFields::showOpen);
    connect(m_toggle, &QToolButton::clicked, this, [this](bool isOpen) {
        if (isOpen)
            Q_EMIT unfolded();
    });
    connect(m_ext->edit(), &QLineEdit::textChanged, this, &AdvancedFields::textsChanged);
    connect(m_extend->edit(), &QLineEdit::textChanged, this, &AdvancedFields::textsChanged);
    showOpen(false);
    retranslate();
}

QWidget *AdvancedFields::toggle() const
{
    return m_toggle;
}

void AdvancedFields::open()
{
    m_toggle->setChecked(true);
}

void AdvancedFields::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void AdvancedFields::textsChanged()
{
    if (!m_ext->edit()->text().isEmpty() || !m_extend->edit()->text().isEmpty())
        open();
    Q_EMIT changed();
}

void AdvancedFields::showOpen(bool isOpen)
{
    m_toggle->setArrowType(isOpen ? Qt::DownArrow : Qt::RightArrow);
    m_body->setVisible(isOpen);
    retranslate();
}

void AdvancedFields::retranslate()
{
    const bool isUsed = !m_ext->edit()->text().isEmpty() || !m_extend->edit()->text().isEmpty();
    m_toggle->setText(isUsed && !m_toggle->isChecked() ? tr("A&dvanced (in use)")
                                                       : tr("A&dvanced"));
    m_ext->setLabel(tr("Session te&xt"), tr("Session text"));
    m_ext->setHint(
        tr("Called “ext”: the gateway returns it unchanged with its reply, for example a "
           "ticket number."));
    m_extend->setLabel(tr("Cha&nnel extension code"), tr("Channel extension code"));
    m_extend->setHint(
        tr("Called “extend”: leave it empty unless Tencent Cloud enabled it for you."));
}

} // namespace smsdesk
