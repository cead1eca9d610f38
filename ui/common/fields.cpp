// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/fields.h"

#include <QComboBox>
#include <QSpinBox>

namespace smsdesk {

QComboBox *comboBox(const QString &objectName, QWidget *parent)
{
    auto *const box = named(new QComboBox(parent), objectName);
    box->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    return box;
}

QSpinBox *spinBox(int smallest, int largest, const QString &objectName, QWidget *parent)
{
    auto *const box = named(new QSpinBox(parent), objectName);
    box->setRange(smallest, largest);
    box->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    return box;
}

} // namespace smsdesk
