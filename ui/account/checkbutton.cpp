// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/account/checkbutton.h"

#include <QEvent>

using namespace Qt::StringLiterals;

namespace smsdesk {

CheckButton::CheckButton(QWidget *parent)
    : QPushButton(parent)
{
    setObjectName(u"checkPushButton"_s);
    setAutoDefault(false);
    setRow(nullptr);
    connect(this, &QPushButton::clicked, this, [this] { Q_EMIT wished(m_storedName); });
}

void CheckButton::setRow(const AccountRow *row)
{
    m_storedName = row ? row->saved.storedName : QString();
    m_isSavedFirst = row && (row->isEdited() || row->isNew());
    setEnabled(row && !m_isSavedFirst && row->keysUnderWay == 0);
    retranslate();
}

void CheckButton::changeEvent(QEvent *event)
{
    QPushButton::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void CheckButton::retranslate()
{
    setText(tr("C&heck…"));
    setAccessibleName(tr("Check the account"));
    const QString hint = m_isSavedFirst
        ? tr("Save the account first: it is checked as it is stored.")
        : tr("Tries everything that a message with this account needs. Nothing is sent or billed.");
    setToolTip(hint);
    setAccessibleDescription(hint);
}

} // namespace smsdesk
