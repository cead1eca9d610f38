// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/sendcommand.h"

#include "app/cli/endings.h"
#include "app/cli/recordwriter.h"
#include "app/cli/terminalopener.h"
#include "core/base/future.h"
#include "core/gateway/gatewayrequest.h"
#include "core/phone/country.h"
#include "core/sending/frequency.h"
#include "core/words/sentences.h"

using namespace Qt::StringLiterals;

namespace smsdesk::sendcommand {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(smsdesk::SendCommand)
};

Draft readDraft(const QCommandLineParser &parser)
{
    return {.recipient = parser.value(u"to"_s),
            .templateId = parser.value(u"template"_s),
            .parameters = parser.values(u"param"_s),
            .signature = parser.value(u"sign"_s),
            .ext = parser.value(u"ext"_s),
            .extend = parser.value(u"extend"_s),
            .acceptsImpossibleNumber = parser.isSet(u"impossible-number"_s)};
}

/// What no message can do without. Here rather than with the draft's problems, whose sentences
/// speak of fields.
QStringList missingOptions(const QCommandLineParser &parser)
{
    QStringList sentences;
    for (const QString &option : {u"to"_s, u"template"_s}) {
        if (!parser.isSet(option))
            sentences.append(UsageSentences::of(
                {.kind = UsageError::Kind::MissingOption, .detail = u"--"_s + option}));
    }
    if (sentences.size() > 1)
        sentences.append(Words::tr("For example: %1")
                             .arg(u"smsdesk-cli send --to +442070313000 --template 20 "
                                  "--param 1234 --param 5"_s));
    return sentences;
}

QStringList sentencesOf(const DraftProblems &problems)
{
    QStringList sentences;
    for (const DraftProblem &problem : problems) {
        sentences.append(Sentences::of(problem));
        if (problem.kind == DraftProblem::Kind::ImpossibleNumber)
            sentences.append(Words::tr("With --impossible-number it is sent all the same."));
    }
    return sentences;
}

/// What is wrong with a message whatever account sends it comes first: no account could send it.
QFuture<ExitStatus> withoutAccount(const NoAccount &reason, const Draft &draft)
{
    if (const auto *usage = std::get_if<UsageError>(&reason))
        return invalid(*usage);
    if (const auto message = OutgoingMessage::fromDraft(draft); !message) {
        DraftProblems problems = message.error();
        problems.removeIf([](const DraftProblem &problem) {
            // The account's region might read it.
            return problem.kind == DraftProblem::Kind::Phone
                && problem.phone.kind == PhoneError::Kind::NoCountryCode;
        });
        if (!problems.isEmpty())
            return invalid(sentencesOf(problems));
    }
    return failed(Sentences::of(std::get<AccountStoreError>(reason)));
}

QFuture<ExitStatus> refused(const SendRefusal &refusal, const QDateTime &now, const QLocale &locale)
{
    complain(Sentences::of(refusal, now, locale));
    if (const auto *key = std::get_if<KeyError>(&refusal))
        TerminalOpener::adviseOn(*key);
    const auto *earlier = std::get_if<EarlierMessage>(&refusal);
    if (!earlier)
        return readyFuture(ExitStatus::NotSent);
    complain(Words::tr("It is number %1 in the log. With --allow-duplicate the message is sent all "
                       "the same.")
                 .arg(qToUnderlying(earlier->id)));
    if (const QString pause = Sentences::pause(*earlier, now); !pause.isEmpty())
        complain(pause);
    return readyFuture(ExitStatus::InvalidInput);
}

/// What is known of a message without its row.
NewRecord recordOf(const OutgoingMessage &message, const Account &account)
{
    return {.account = account.name,
            .isSandbox = account.isSandbox,
            .sdkAppId = account.sdkAppId.value(),
            .endpoint = account.endpoint.toString(),
            .tel = message.to().e164(),
            .region = message.to().region(),
            .templateId = message.templateId().value(),
            .parameters = message.parameters(),
            .signature = effectiveSignature(message, account),
            .ext = message.ext(),
            .extend = effectiveExtend(message, account)};
}

/// What the gateway's frequency limits say to the message. A journal that cannot be read tells
/// nothing here; the sender will say so.
QFuture<FrequencyWarnings>
warningsFor(const OutgoingMessage &message, const Account &account, Services &services)
{
    using Rows = Result<QList<JournalRecord>, JournalError>;
    const QString tel = message.to().e164();
    return services.journal.read(frequencyQuery(tel, account, services.clock.now()))
        .then(&services.sender, [account, &services](const Rows &rows) {
            return rows ? frequencyWarnings(*rows, account, services.clock.now())
                        : FrequencyWarnings{};
        });
}

/// Sends once the journal is open. Warnings are for what leaves, not for what is held back.
QFuture<Result<SendReport, SendRefusal>> send(const OutgoingMessage &message,
                                              const Account &account,
                                              const SendOptions &options,
                                              Services &services)
{
    return warningsFor(message, account, services)
        .then(&services.sender,
              [message, account, options, &services](const FrequencyWarnings &warnings) {
                  const Sending sending = services.sender.send(message, account, options);
                  const auto warn = [warnings](const Result<JournalId, SendRefusal> &begun) {
                      if (!begun)
                          return;
                      for (const QString &sentence : Sentences::of(warnings))
                          complain(sentence);
                  };
                  whenDone(sending.begun, &services.sender, warn);
                  return sending.finished;
              })
        .unwrap();
}

/// Prints how it ended, read back from the journal: what is shown is what is kept. Where that
/// fails, `message` is shown: a script must know whom its message went to.
QFuture<ExitStatus> report(const SendReport &sent,
                           const NewRecord &message,
                           bool asJson,
                           Services &services,
                           const Language &language)
{
    if (sent.notWritten)
        complain(Sentences::notWritten(sent.result, *sent.notWritten));
    return services.journal.record(sent.id).then(
        &services.journal,
        [sent, message, asJson, &services, &language](
            const Result<JournalRecord, JournalError> &row) {
            JournalRecord record = row ? *row : JournalRecord{.id = sent.id, .message = message};
            record.result = sent.result;
            const RecordWriter writer(services.catalogue, language.locale());
            if (asJson) {
                print(writer.json(record));
            } else {
                print(writer.line(record));
                for (const QString &line : writer.explanation(record))
                    print(line);
            }
            return statusOf(sent.result.outcome);
        });
}

} // namespace

void addOptions(QCommandLineParser &parser)
{
    parser.addOptions({
        {u"to"_s, Words::tr("The recipient's number, with + and country code."), u"NUMBER"_s},
        {u"template"_s, Words::tr("The number of an approved template."), u"ID"_s},
        {u"param"_s,
         Words::tr("A parameter of the template; repeat it for each, in order."),
         u"TEXT"_s},
        {u"sign"_s, Words::tr("The signature; the account's default unless given."), u"TEXT"_s},
        {u"ext"_s, Words::tr("Session text that the gateway returns with its reply."), u"TEXT"_s},
        {u"extend"_s, Words::tr("Channel extension code, where Tencent enabled one."), u"TEXT"_s},
        {u"impossible-number"_s,
         Words::tr("Sends even to a number that is too short or too long.")},
        {u"allow-duplicate"_s, Words::tr("Sends even what was sent just so a few minutes ago.")},
        {u"json"_s, Words::tr("Prints the outcome as one line of JSON.")},
    });
}

QFuture<ExitStatus> run(const QCommandLineParser &parser,
                        const CommonOptions &options,
                        Services &services,
                        const Language &language)
{
    if (const QStringList missing = missingOptions(parser); !missing.isEmpty())
        return invalid(missing);
    const Draft draft = readDraft(parser);
    const auto account = services.chooseAccount(options);
    if (!account)
        return withoutAccount(account.error(), draft);
    const auto message = OutgoingMessage::fromDraft(draft, account->defaultRegion);
    if (!message)
        return invalid(sentencesOf(message.error()));
    if (message->to().doubt() != PhoneNumber::Doubt::None)
        complain(Sentences::of(message->to().doubt(),
                               countryName(message->to().region(), language.locale())));

    const bool asJson = parser.isSet(u"json"_s);
    using Opened = Result<void, JournalError>;
    using Finished = Result<SendReport, SendRefusal>;
    const SendOptions sendOptions{.allowsRepeat = parser.isSet(u"allow-duplicate"_s)};

    return services.openJournal()
        .then(
            &services.sender,
            [&services, sendOptions, message = *message, account = *account](const Opened &opened) {
                if (!opened)
                    return readyFuture(Finished(failure(SendRefusal(opened.error()))));
                return send(message, account, sendOptions, services);
            })
        .unwrap()
        .then(&services.sender,
              [&services, &language, asJson, record = recordOf(*message, *account)](
                  const Finished &finished) {
                  if (!finished)
                      return refused(finished.error(), services.clock.now(), language.locale());
                  return report(*finished, record, asJson, services, language);
              })
        .unwrap();
}

} // namespace smsdesk::sendcommand
