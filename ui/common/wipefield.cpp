// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/wipefield.h"

#include "core/account/wipe.h"

#include <QLineEdit>

namespace smsdesk {

void wipeField(QLineEdit &field)
{
    if (field.text().isEmpty())
        return; // What an input method is composing stays.
    QString text = field.text(); // Shares the field's own text,
    field.setText({}); // unlike clear() forgets what could be undone,
    wipe(text); // and is the last one to hold it.
}

} // namespace smsdesk
