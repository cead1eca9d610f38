// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace smsdesk {

/// A label that matters less than what it stands beside.
class MutedLabel final : public QLabel
{
    Q_OBJECT

public:
    explicit MutedLabel(QWidget *parent = nullptr);
    Q_DISABLE_COPY_MOVE(MutedLabel)

protected:
    void changeEvent(QEvent *event) override;

private:
    void mute();

    bool m_isMuting = false;
};

} // namespace smsdesk
