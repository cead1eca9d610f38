// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/lookupcommand.h"

#include "app/cli/historywriter.h"
#include "app/cli/recordwriter.h"
#include "app/cli/terminalopener.h"
#include "core/base/future.h"
#include "core/base/loginname.h"
#include "core/words/historysentences.h"

using namespace Qt::StringLiterals;

namespace smsdesk::lookupcommand {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(smsdesk::LookUpCommand)
};

using Read = Result<OneMessage, Refusal>;
using Looked = Result<LookUpReport, SettleRefusal>;

/// What was found, read back from the journal: what is shown is what is kept.
QFuture<ExitStatus>
report(const LookUpReport &found, bool asJson, Services &services, const Language &language)
{
    const QDateTime certainFrom
        = found.lookedUp.finding == Finding::NotThereYet ? found.certainFrom : QDateTime();
    return readMessage(services, found.id)
        .then(&services.journal, [certainFrom, asJson, &services, &language](const Read &message) {
            if (!message)
                return refused(message.error().sentence);
            const HistoryWriter writer(services.catalogue, language.locale());
            if (asJson) {
                print(writer.lookUpJson(*message, certainFrom));
                return statusOf(message->record.outcome());
            }
            print(RecordWriter(services.catalogue, language.locale()).line(message->record));
            const QStringList lines = writer.latest(*message);
            for (const QString &line : lines)
                print(line);
            return statusOf(message->record.outcome());
        });
}

ExitStatus refusedBecause(const SettleRefusal &refusal)
{
    const auto status = refused(HistorySentences::of(refusal));
    if (const auto *const key = std::get_if<KeyError>(&refusal))
        TerminalOpener::adviseOn(*key);
    return status;
}

} // namespace

void addOptions(QCommandLineParser &parser)
{
    parser.addOption({u"json"_s, Words::tr("Prints what was found as one line of JSON.")});
}

QFuture<ExitStatus>
run(const QCommandLineParser &parser, Services &services, const Language &language)
{
    const auto id = readMessageId(parser);
    if (!id)
        return readyFuture(refused(UsageSentences::of(id.error())));
    const bool asJson = parser.isSet(u"json"_s);
    const auto tell = [&services, &language, asJson](const Looked &looked) {
        return looked ? report(*looked, asJson, services, language)
                      : readyFuture(refusedBecause(looked.error()));
    };
    const auto ask = [&services, tell](const Read &message) {
        if (!message)
            return readyFuture(refused(message.error().sentence));
        return services.settler.lookUp(message->record.id, loginName())
            .then(&services.settler, tell)
            .unwrap();
    };
    return openMessage(services, *id).then(&services.settler, ask).unwrap();
}

} // namespace smsdesk::lookupcommand
