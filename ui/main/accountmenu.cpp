// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/accountmenu.h"

#include "ui/common/accountmark.h"

#include <QActionGroup>

using namespace Qt::StringLiterals;

namespace smsdesk {

AccountMenu::AccountMenu(const AccountBook &accounts, QWidget *parent)
    : QMenu(parent)
    , m_accounts(accounts)
    , m_group(new QActionGroup(this))
{
    setObjectName(u"accountMenu"_s);
    connect(&m_accounts, &AccountBook::changed, this, &AccountMenu::fill);
    connect(m_group, &QActionGroup::triggered, this, [this](const QAction *action) {
        Q_EMIT chosen(action->data().toString());
    });
    fill();
}

void AccountMenu::setChosen(const QString &name)
{
    m_chosen = name;
    for (QAction *const action : m_group->actions())
        action->setChecked(isSameAccountName(action->data().toString(), name));
}

void AccountMenu::fill()
{
    qDeleteAll(m_group->actions());
    constexpr int keys = 9;
    int key = 0;
    for (const Account &account : m_accounts.all()) {
        // What stands in a name is no mnemonic.
        QAction *const action = addAction(QString(account.name).replace(u'&', u"&&"_s));
        action->setData(account.name);
        action->setCheckable(true);
        action->setIcon(accountIcon(account.colour));
        if (++key <= keys)
            action->setShortcut(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_0 + key)));
        m_group->addAction(action);
    }
    setChosen(m_chosen);
}

void AccountMenu::retranslate()
{
    setTitle(tr("Send &With"));
}

} // namespace smsdesk
