// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/journal/journal.h"
#include "core/sending/frequency.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace smsdesk {

/// Knows which of the gateway's frequency limits one more message to a number would meet: asks the
/// journal a moment after number or account changed and after the journal did, and goes with the
/// time. Main thread; never blocks.
class FrequencyWatch final : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive it.
    FrequencyWatch(Journal &journal, const Clock &clock, QObject *parent = nullptr);
    Q_DISABLE_COPY_MOVE(FrequencyWatch)

    /// Whose limits: a number in E.164 and the account to send with. Empty or absent: nobody's.
    void setTarget(const QString &tel, const std::optional<Account> &account);

Q_SIGNALS:
    /// None while nothing is known.
    void changed(const smsdesk::FrequencyWarnings &warnings);

private:
    void journalChanged();
    void read();
    void judge();

    Journal &m_journal;
    const Clock &m_clock;
    QString m_tel;
    std::optional<Account> m_account;
    QList<JournalRecord> m_rows;
    FrequencyWarnings m_warnings;
    quint64 m_question = 0; ///< Grows with each target and reading: older answers are dropped.
    QTimer m_pause;
    QTimer m_everySecond;
};

} // namespace smsdesk
