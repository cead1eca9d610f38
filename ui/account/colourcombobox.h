// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account/account.h"

#include <QComboBox>

namespace smsdesk {

/// Chooses what an account is marked with, by name and by sight.
class ColourComboBox final : public QComboBox
{
    Q_OBJECT

public:
    explicit ColourComboBox(QWidget *parent = nullptr);
    Q_DISABLE_COPY_MOVE(ColourComboBox)

    [[nodiscard]] AccountColour colour() const;
    void setColour(AccountColour colour);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
};

} // namespace smsdesk
