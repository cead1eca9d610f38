// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/account/accounteditor.h"

#include <QPushButton>

namespace smsdesk {

/// Checks an account as it is stored; says why it cannot while there is something to save first.
class CheckButton final : public QPushButton
{
    Q_OBJECT

public:
    explicit CheckButton(QWidget *parent = nullptr);
    Q_DISABLE_COPY_MOVE(CheckButton)

    /// Null for no account.
    void setRow(const AccountRow *row);

Q_SIGNALS:
    void wished(const QString &storedName);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QString m_storedName;
    bool m_isSavedFirst = false;
};

} // namespace smsdesk
