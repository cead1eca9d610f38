// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/account/accounteditor.h"

#include <QMessageBox>

namespace smsdesk {

/// Asks whether an account is to go. To be shown with open(); goes when it is answered.
class RemoveQuestion final : public QMessageBox
{
    Q_OBJECT

public:
    explicit RemoveQuestion(const AccountRow &row, QWidget *parent = nullptr);
    Q_DISABLE_COPY_MOVE(RemoveQuestion)

Q_SIGNALS:
    void confirmed();
};

} // namespace smsdesk
