// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/historycommand.h"

#include "app/cli/historywriter.h"
#include "app/cli/recordwriter.h"
#include "core/base/future.h"

using namespace Qt::StringLiterals;

namespace smsdesk::historycommand {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(smsdesk::HistoryCommand)
};

} // namespace

void addOptions(QCommandLineParser &parser)
{
    parser.addOption({u"json"_s, Words::tr("Prints one line of JSON an entry.")});
}

QFuture<ExitStatus>
run(const QCommandLineParser &parser, Services &services, const Language &language)
{
    const auto id = readMessageId(parser);
    if (!id)
        return readyFuture(refused(UsageSentences::of(id.error())));
    const bool asJson = parser.isSet(u"json"_s);
    const auto printAll
        = [&services, &language, asJson](const Result<OneMessage, Refusal> &message) {
              if (!message)
                  return refused(message.error().sentence);
              const HistoryWriter writer(services.catalogue, language.locale());
              if (!asJson)
                  print(RecordWriter(services.catalogue, language.locale()).line(message->record));
              const QStringList lines = asJson ? writer.json(*message) : writer.text(*message);
              for (const QString &line : lines)
                  print(line);
              return ExitStatus::Accepted;
          };
    return openMessage(services, *id).then(&services.journal, printAll);
}

} // namespace smsdesk::historycommand
