// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/compose/composepage.h"
#include "ui/compose/question.h"

#include <QTimer>

namespace smsdesk {

/// Asks whether a message is to be sent that was sent before: when that was, what became of it, and
/// what sending it again would mean. Follows the earlier message's outcome and the time while it is
/// open. Accepted: send it again; rejected: do not. Never sends by itself.
class RepeatQuestion final : public Question
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
    /// The earlier message is to be shown; comes after rejected().
    void logChosen(smsdesk::JournalId id);

protected:
    void retranslate() override;

private:
    void readEarlier(JournalId id);
    void say();

    EarlierMessage m_earlier;
    QString m_number;
    Services m_services;
    QLabel *m_headline;
    QLabel *m_sentences;
    QLabel *m_pause;
    QPushButton *m_sendAgain;
    QPushButton *m_showInLog;
    QPushButton *m_cancel;
    QTimer m_everySecond;
};

} // namespace smsdesk
