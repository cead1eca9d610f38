// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/account/accounteditor.h"

#include <QListWidget>

namespace smsdesk {

/// The names of the accounts that are being edited. Those with unsaved changes say so.
class AccountList final : public QListWidget
{
    Q_OBJECT

public:
    explicit AccountList(QWidget *parent = nullptr);
    Q_DISABLE_COPY_MOVE(AccountList)

    /// The row's ID; 0 where none is chosen.
    [[nodiscard]] int chosenId() const;
    void choose(int id);

    /// Shows the row's name as it is now; a new row goes to the end.
    void put(const AccountRow &row);
    void remove(int id);

Q_SIGNALS:
    void chosenChanged();

    /// By the Delete key.
    void removalWished();

private:
    [[nodiscard]] QListWidgetItem *find(int id) const;
};

} // namespace smsdesk
