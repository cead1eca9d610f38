// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compose/accountfield.h"

#include "ui/common/fieldmessage.h"

#include <QComboBox>
#include <QEvent>
#include <QLabel>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace smsdesk {

using namespace Qt::StringLiterals;

AccountField::AccountField(AccountBook &accounts, Settings &settings, QWidget *parent)
    : QWidget(parent)
    , m_accounts(accounts)
    , m_settings(settings)
    , m_label(new QLabel(this))
    , m_combo(new QComboBox(this))
    , m_message(new FieldMessage(this))
    , m_wanted(settings.get(settings::account))
{
    m_combo->setObjectName(u"accountComboBox"_s);
    m_message->setObjectName(u"accountFieldMessage"_s);
    m_label->setBuddy(m_combo);
    // A long name must not make the window wide.
    m_combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_combo->setMinimumContentsLength(8);
    setFocusProxy(m_combo);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(3);
    layout->addWidget(m_label);
    layout->addWidget(m_combo);
    layout->addWidget(m_message);

    connect(m_combo, &QComboBox::activated, this, &AccountField::chosenByUser);
    connect(&m_accounts, &AccountBook::changed, this, &AccountField::fill);
    fill();
    retranslate();
}

std::optional<Account> AccountField::account() const
{
    return m_accounts.find(m_combo->currentText());
}

void AccountField::choose(const QString &name)
{
    if (m_combo->findText(name) < 0)
        return;
    m_wanted = name;
    fill();
}

QWidget *AccountField::edit() const
{
    return m_combo;
}

void AccountField::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

bool AccountField::isOfThisRun(const Account &account) const
{
    const QList<Account> &stored = m_accounts.stored();
    return !account.isSandbox
        && std::none_of(stored.begin(), stored.end(), [&account](const Account &each) {
               return each.name == account.name;
           });
}

void AccountField::fill()
{
    const QList<Account> accounts = m_accounts.all();
    // Somebody who names an account on the command line means to send with it.
    if (!m_announced && !accounts.isEmpty() && isOfThisRun(accounts.constFirst()))
        m_wanted = accounts.constFirst().name;

    {
        const QSignalBlocker onlyPeopleChoose(m_combo);
        m_combo->clear();
        for (const Account &account : accounts)
            m_combo->addItem(account.name);
        m_combo->setCurrentIndex(accounts.isEmpty() ? -1
                                                    : std::max(0, m_combo->findText(m_wanted)));
    }
    m_combo->setEnabled(!accounts.isEmpty());
    announce();
}

void AccountField::chosenByUser()
{
    m_wanted = m_combo->currentText();
    const std::optional<Account> chosen = account();
    if (chosen && !isOfThisRun(*chosen))
        m_settings.set(settings::account, m_wanted);
    announce();
}

void AccountField::announce()
{
    const std::optional<Account> chosen = account();
    if (chosen == m_announced)
        return;
    m_announced = chosen;
    retranslate();
    Q_EMIT changed();
}

void AccountField::retranslate()
{
    m_label->setText(tr("A&ccount"));
    m_combo->setAccessibleName(tr("Account"));
    if (m_announced && m_announced->isSandbox)
        m_message->say(Tone::Neutral,
                       tr("For trying things out: nothing is sent, nothing is billed."));
    else
        m_message->clear();
}

} // namespace smsdesk
