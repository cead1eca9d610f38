// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compose/accountfield.h"

#include "core/words/sentences.h"
#include "ui/common/accountmark.h"
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
    connect(&m_accounts, &AccountBook::renamed, this, &AccountField::followName);
    fill();
    retranslate();
}

std::optional<Account> AccountField::account() const
{
    return m_accounts.find(m_combo->currentText());
}

void AccountField::beginWithDefault()
{
    const std::optional<Account> byDefault = m_accounts.defaultAccount();
    if (byDefault && !m_metRunAccount)
        choose(byDefault->name);
}

void AccountField::switchTo(const QString &name)
{
    choose(name);
    chosenByUser();
}

void AccountField::chooseIfThere(const QString &name)
{
    m_accounts.refresh(); // The terminal may have added it a moment ago.
    if (m_accounts.find(name) || isSameAccountName(name, sandboxAccountName()))
        return choose(name);
    m_missed = name;
    say();
}

void AccountField::choose(const QString &name)
{
    m_missed.clear();
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
    if (!m_metRunAccount && !accounts.isEmpty() && isOfThisRun(accounts.constFirst())) {
        m_metRunAccount = true;
        m_wanted = accounts.constFirst().name;
    }

    if (m_accounts.find(m_missed))
        m_missed.clear();
    const QString wanted = wantedNow();
    {
        const QSignalBlocker onlyPeopleChoose(m_combo);
        m_combo->clear();
        for (const Account &account : accounts)
            m_combo->addItem(accountIcon(account.colour), account.name);
        const auto found = std::ranges::find_if(accounts, [&wanted](const Account &account) {
            return isSameAccountName(account.name, wanted);
        });
        m_combo->setCurrentIndex(
            found == accounts.end() ? -1 : static_cast<int>(found - accounts.begin()));
    }
    m_combo->setEnabled(!accounts.isEmpty());
    announce();
}

QString AccountField::wantedNow() const
{
    if (!m_wanted.isEmpty())
        return m_wanted;
    const QList<Account> &stored = m_accounts.stored();
    if (stored.isEmpty())
        return sandboxAccountName();
    return stored.size() == 1 ? stored.constFirst().name : QString();
}

void AccountField::followName(const QString &from, const QString &to)
{
    if (isSameAccountName(m_settings.get(settings::account), from))
        m_settings.set(settings::account, to);
    if (isSameAccountName(m_wanted, from))
        m_wanted = to;
}

void AccountField::chosenByUser()
{
    m_missed.clear();
    m_wanted = m_combo->currentText();
    const std::optional<Account> chosen = account();
    if (chosen && !isOfThisRun(*chosen))
        m_settings.set(settings::account, m_wanted);
    announce();
}

void AccountField::announce()
{
    const std::optional<Account> chosen = account();
    // Also what was chosen by default: no other takes its place unasked.
    if (chosen)
        m_wanted = chosen->name;
    const bool isNew = chosen != m_announced;
    m_announced = chosen;
    say();
    if (isNew)
        Q_EMIT changed();
}

void AccountField::say()
{
    const bool waitsForSandbox = isSameAccountName(wantedNow(), sandboxAccountName());
    if (!m_missed.isEmpty())
        m_message->say(Tone::Warning,
                       m_announced
                           ? tr("There is no account “%1”: “%2” stays chosen.")
                                 .arg(m_missed, m_announced->name)
                           : tr("There is no account “%1”. Choose another one.").arg(m_missed));
    else if (m_announced && m_announced->isSandbox)
        m_message->say(
            Tone::Neutral,
            Sentences::joined({tr("For trying things out: nothing is sent, nothing is billed."),
                               m_accounts.stored().isEmpty()
                                   ? QString()
                                   : tr("To send for real, choose your account here.")}));
    else if (m_announced || waitsForSandbox)
        m_message->clear();
    else if (m_wanted.isEmpty())
        m_message->say(Tone::Neutral, tr("Choose the account to send with."));
    else
        m_message->say(Tone::Warning,
                       tr("There is no account “%1” any more. Choose another one.").arg(m_wanted));
}

void AccountField::retranslate()
{
    m_label->setText(tr("A&ccount"));
    m_combo->setAccessibleName(tr("Account"));
    say();
}

} // namespace smsdesk
