// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/settlecommand.h"

#include "app/cli/historywriter.h"
#include "app/cli/recordwriter.h"
#include "core/base/future.h"
#include "core/base/loginname.h"
#include "core/words/historysentences.h"

using namespace Qt::StringLiterals;

namespace smsdesk::settlecommand {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(smsdesk::SettleCommand)
};

/// What the command line says of a message.
struct Decision
{
    JournalId id{};
    Outcome outcome = Outcome::Unknown;
    QString author;
    QString note;
};

using Read = Result<OneMessage, Refusal>;
using Noted = Result<void, SettleRefusal>;

Result<Decision, UsageError> readDecision(const QCommandLineParser &parser)
{
    const auto id = readMessageId(parser);
    if (!id)
        return failure(id.error());
    for (const QString &option : {u"as"_s, u"note"_s}) {
        if (!parser.isSet(option))
            return failure(
                UsageError{.kind = UsageError::Kind::MissingOption, .detail = u"--"_s + option});
    }
    const QString word = parser.value(u"as"_s);
    const auto outcome = outcomeFromKey(word);
    if (!outcome)
        return failure(UsageError{.kind = UsageError::Kind::BadOutcome, .detail = word});
    return Decision{.id = *id,
                    .outcome = *outcome,
                    .author = parser.isSet(u"by"_s) ? parser.value(u"by"_s) : loginName(),
                    .note = parser.value(u"note"_s)};
}

/// The message as it is known now.
QFuture<ExitStatus> report(JournalId id, Services &services, const Language &language)
{
    return readMessage(services, id)
        .then(&services.journal, [&services, &language](const Read &message) {
            if (!message)
                return refused(message.error().sentence);
            print(RecordWriter(services.catalogue, language.locale()).line(message->record));
            const QStringList lines
                = HistoryWriter(services.catalogue, language.locale()).latest(*message);
            for (const QString &line : lines)
                print(line);
            return ExitStatus::Accepted;
        });
}

} // namespace

void addOptions(QCommandLineParser &parser)
{
    parser.addOptions({
        {u"as"_s,
         Words::tr("What became of it: accepted, rejected, not-sent, or unknown to take a decision "
                   "back."),
         u"O"_s},
        {u"note"_s, Words::tr("How you know it; kept in the log."), u"TEXT"_s},
        {u"by"_s, Words::tr("Who says so; your login name unless given."), u"NAME"_s},
    });
}

QFuture<ExitStatus>
run(const QCommandLineParser &parser, Services &services, const Language &language)
{
    const auto decision = readDecision(parser);
    if (!decision)
        return readyFuture(refused(UsageSentences::of(decision.error())));
    const auto tell = [&services, &language, id = decision->id](const Noted &noted) {
        return noted ? report(id, services, language)
                     : readyFuture(refused(HistorySentences::of(noted.error())));
    };
    const auto settle = [&services, tell, decided = *decision](const Read &message) {
        if (!message)
            return readyFuture(refused(message.error().sentence));
        return services.settler
            .settleByHand(decided.id, decided.outcome, decided.author, decided.note)
            .then(&services.settler, tell)
            .unwrap();
    };
    return openMessage(services, decision->id).then(&services.settler, settle).unwrap();
}

} // namespace smsdesk::settlecommand
