// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sending/sender.h"
#include "core/settings/settings.h"

#include <QObject>

class QMessageBox;
class QWidget;

namespace smsdesk {

/// Keeps the window open while messages are on their way, unless a person says that it shall close
/// all the same. Asks what to do; where the settings say not to ask, it waits for the answers and
/// closes the window then, and asks only who closes it once more.
class CloseGuard final : public QObject
{
    Q_OBJECT

public:
    /// All of them must outlive the guard, but the window, whose child it is.
    CloseGuard(Sender &sender, const Settings &settings, QWidget *window);
    Q_DISABLE_COPY_MOVE(CloseGuard)

    /// Whether the window may close now; if not, it was asked about, or waits.
    [[nodiscard]] bool mayClose();

    /// Whether the window closes as soon as there is nothing on its way.
    [[nodiscard]] bool isWaiting() const { return m_closesWhenAnswered; }

    /// There is something that a person must read first.
    void stayOpen();

Q_SIGNALS:
    void waitingChanged();

private:
    void ask();
    void showCounts();
    void goOn(int underWay);
    void setWaiting(bool isWaiting);

    Sender &m_sender;
    const Settings &m_settings;
    QWidget *m_window;
    QMessageBox *m_box = nullptr;
    bool m_closesNow = false; ///< A person said so, whatever is under way.
    bool m_closesWhenAnswered = false;
};

} // namespace smsdesk
