// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/account/colourcombobox.h"

#include "core/words/accountsentences.h"
#include "ui/common/accountmark.h"

#include <QEvent>

namespace smsdesk {

ColourComboBox::ColourComboBox(QWidget *parent)
    : QComboBox(parent)
{
    for (const AccountColour colour : accountColours())
        addItem(accountSwatch(colour), QString(), QVariant::fromValue(colour));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    retranslate();
}

AccountColour ColourComboBox::colour() const
{
    return currentData().value<AccountColour>();
}

void ColourComboBox::setColour(AccountColour colour)
{
    setCurrentIndex(static_cast<int>(accountColours().indexOf(colour)));
}

void ColourComboBox::changeEvent(QEvent *event)
{
    QComboBox::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ColourComboBox::retranslate()
{
    for (int at = 0; at < count(); ++at)
        setItemText(at, AccountSentences::nameOf(itemData(at).value<AccountColour>()));
}

} // namespace smsdesk
