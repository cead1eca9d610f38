// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QAction;
class QHBoxLayout;
class QLabel;
class QPushButton;

namespace smsdesk {

/// What can be done about a message whose outcome was left open: a button and a line for each way
/// that is open now. Hidden where there is none.
class SettlePanel final : public QFrame
{
    Q_OBJECT

public:
    /// The ways; shown while they are enabled.
    struct Ways
    {
        QAction *lookUp = nullptr;
        QAction *sendAgain = nullptr;
        QAction *settle = nullptr;
    };

    explicit SettlePanel(const Ways &ways, QWidget *parent = nullptr);
    Q_DISABLE_COPY_MOVE(SettlePanel)

    /// The gateway is being asked: its way keeps its place, but cannot be gone again.
    void setAsking(bool isAsking);

    /// Whether sending again can be done without a doubt.
    void setSafeToSend(bool isSafe);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Way
    {
        QAction *action = nullptr;
        QWidget *box = nullptr;
        QPushButton *button = nullptr;
        QLabel *hint = nullptr;
    };

    [[nodiscard]] Way makeWay(QAction *action, const QString &name, QHBoxLayout *row);
    void enable(QPushButton *button, bool isEnabled);
    void follow();
    void retranslate();
    static void setWords(const Way &way, const QString &hint);

    QWidget *m_progress;
    QLabel *m_asking;
    Way m_lookUp;
    Way m_sendAgain;
    Way m_settle;
    QPushButton *m_lender = nullptr; ///< Gets the keyboard back when it can be used again.
    bool m_isAsking = false;
    bool m_isSafe = false;
};

} // namespace smsdesk
