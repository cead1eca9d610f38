// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/log/messagereader.h"

#include "core/base/future.h"

namespace smsdesk {

MessageReader::MessageReader(const Journal &journal, QObject *parent)
    : QObject(parent)
    , m_journal(journal)
{
}

void MessageReader::ask(JournalId id)
{
    const quint64 question = ++m_question;
    const auto told = [this, question](const Result<JournalRecord, JournalError> &record) {
        if (question != m_question)
            return;
        if (record)
            askHistory(question, *record);
        else
            Q_EMIT failed(record.error());
    };
    whenDone(m_journal.record(id), this, told);
}

void MessageReader::askHistory(quint64 question, const JournalRecord &record)
{
    const auto told
        = [this, question, record](const Result<QList<JournalEvent>, JournalError> &history) {
              if (question != m_question)
                  return;
              if (history)
                  Q_EMIT read(record, *history);
              else
                  Q_EMIT failed(history.error());
          };
    whenDone(m_journal.history(record.id), this, told);
}

} // namespace smsdesk
