// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

namespace smsdesk {

/// Scrolls a form up and down where it is higher than the room it has. Never narrower than the
/// form with the scroll bar beside it, so that nothing is cut off; takes no focus itself.
class FormArea : public QScrollArea
{
    Q_OBJECT

public:
    explicit FormArea(QWidget *parent = nullptr);

    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace smsdesk
