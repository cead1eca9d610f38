// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/compose/composepage.h"

#include <QMessageBox>
#include <QTimer>

namespace smsdesk {

/// Asks whether a message is to be sent that was sent before: when that was, what became of it, and
/// what sending it again would mean. Follows the earlier message's outcome and the time while it is
/// open. Never sends by itself.
class RepeatQuestion final : public QMessageBox
{
    Q_OBJECT

public:
    using Services = ComposePage::Services;

    /// `number` is the recipient's, for people. The services must outlive the question. Show it
    /// with open().
    RepeatQuestion(const EarlierMessage &earlier,
                   const QString &number,
                   const Services &services,
                   QWidget *parent);
    Q_DISABLE_COPY_MOVE(RepeatQuestion)

Q_SIGNALS:
    void sendAgainChosen();

    /// It is not to be sent again; whatever closes the question without a choice says so, too.
    void refused();

    /// After refused(): the earlier message is to be shown.
    void logChosen(smsdesk::JournalId id);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void answer();
    void readEarlier(JournalId id);
    void retranslate();
    void say();

    EarlierMessage m_earlier;
    QString m_number;
    Services m_services;
    QPushButton *m_sendAgain;
    QPushButton *m_showInLog;
    QPushButton *m_cancel;
    QTimer m_everySecond;
};

} // namespace smsdesk
