// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account/account.h"

#include <QColor>
#include <QFrame>
#include <QIcon>

namespace smsdesk {

/// The colour an account is marked with; reaches a contrast of 3:1 on the windows of both looks.
/// Invalid for None.
[[nodiscard]] QColor accountColor(AccountColour colour);

/// A rounded square of that colour, with a light rim where it stands on a selection; no icon at all
/// for None.
[[nodiscard]] QIcon accountIcon(AccountColour colour);

/// The same, but an empty square for None: where colours stand in a list, their names are in line.
[[nodiscard]] QIcon accountSwatch(AccountColour colour);

/// A stripe in the colour of the account that sends, above the form. Says nothing by itself: the
/// account's name stands below it and in the window's title. Not there for None.
class AccountStripe final : public QFrame
{
    Q_OBJECT

public:
    explicit AccountStripe(QWidget *parent = nullptr);
    Q_DISABLE_COPY_MOVE(AccountStripe)

    void setColour(AccountColour colour);

    [[nodiscard]] AccountColour colour() const { return m_colour; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    AccountColour m_colour = AccountColour::None;
};

} // namespace smsdesk
