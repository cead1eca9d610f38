// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journal.h"

#include <QObject>

namespace smsdesk {

/// Reads whole messages with their history, and tells only of the one asked for last. Main thread;
/// never blocks.
class MessageReader final : public QObject
{
    Q_OBJECT

public:
    /// `journal` must outlive the reader.
    explicit MessageReader(const Journal &journal, QObject *parent = nullptr);
    Q_DISABLE_COPY_MOVE(MessageReader)

    void ask(JournalId id);

    /// Nothing is wanted any more.
    void forget() { ++m_question; }

Q_SIGNALS:
    void read(const smsdesk::JournalRecord &record, const QList<smsdesk::JournalEvent> &history);
    void failed(const smsdesk::JournalError &error);

private:
    void askHistory(quint64 question, const JournalRecord &record);

    const Journal &m_journal;
    quint64 m_question = 0; ///< Grows with each question: older answers are dropped.
};

} // namespace smsdesk
