// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account/account.h"
#include "core/message/outgoingmessage.h"
#include "ui/compose/question.h"

namespace smsdesk {

/// Asks before a message leaves that is billed: to whom, what and with which account. For those who
/// want to be asked each time. Accepted: send it. Never sends by itself.
class BillQuestion final : public Question
{
    Q_OBJECT

public:
    BillQuestion(OutgoingMessage message, Account account, QWidget *parent);
    Q_DISABLE_COPY_MOVE(BillQuestion)

protected:
    void retranslate() override;

private:
    [[nodiscard]] QStringList sentences() const;

    OutgoingMessage m_message;
    Account m_account;
    QLabel *m_headline;
    QLabel *m_sentences;
    QPushButton *m_send;
    QPushButton *m_cancel;
};

} // namespace smsdesk
