// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/onemessage.h"

#include "core/base/future.h"
#include "core/words/sentences.h"

namespace smsdesk {

namespace {

using Answer = Result<OneMessage, Refusal>;

QString sentenceOf(const JournalError &error, JournalId id)
{
    if (error.kind != JournalError::Kind::NoSuchRow)
        return Sentences::of(error);
    return UsageSentences::of(
        {.kind = UsageError::Kind::NoSuchMessage, .detail = QString::number(qToUnderlying(id))});
}

QFuture<Answer> refuse(const JournalError &error, JournalId id)
{
    return readyFuture(Answer(failure(Refusal{sentenceOf(error, id)})));
}

} // namespace

Result<JournalId, UsageError> readMessageId(const QCommandLineParser &parser)
{
    const QString word = parser.positionalArguments().value(1);
    if (word.isEmpty())
        return failure(UsageError{.kind = UsageError::Kind::NoMessage});
    // As the log writes it: "#12".
    bool isNumber = false;
    const qint64 number = QString(word).remove(u'#').toLongLong(&isNumber);
    if (!isNumber || number <= 0)
        return failure(UsageError{.kind = UsageError::Kind::BadMessage, .detail = word});
    return JournalId(number);
}

QFuture<Result<OneMessage, Refusal>> readMessage(Services &services, JournalId id)
{
    using Record = Result<JournalRecord, JournalError>;
    using History = Result<QList<JournalEvent>, JournalError>;
    Journal &journal = services.journal;
    const auto withHistory = [&journal, id](const Record &record) {
        if (!record)
            return refuse(record.error(), id);
        return journal.history(id)
            .then(&journal,
                  [id, row = *record](const History &history) {
                      return history
                          ? readyFuture(Answer(OneMessage{.record = row, .history = *history}))
                          : refuse(history.error(), id);
                  })
            .unwrap();
    };
    return journal.record(id).then(&journal, withHistory).unwrap();
}

QFuture<Result<OneMessage, Refusal>> openMessage(Services &services, JournalId id)
{
    using Opened = Result<void, JournalError>;
    return services.openJournal()
        .then(&services.journal,
              [&services, id](const Opened &opened) {
                  return opened ? readMessage(services, id) : refuse(opened.error(), id);
              })
        .unwrap();
}

ExitStatus refused(const QString &sentence)
{
    complain(sentence);
    return ExitStatus::InvalidInput;
}

} // namespace smsdesk
