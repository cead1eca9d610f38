// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/logcommand.h"

#include "app/cli/endings.h"
#include "app/cli/recordwriter.h"
#include "core/base/future.h"
#include "core/words/sentences.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace smsdesk::logcommand {

namespace {

enum class Form : quint8 { Text, Json, Csv };

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(smsdesk::LogCommand)
};

bool holdsDigit(const QString &text)
{
    return std::any_of(
        text.cbegin(), text.cend(), [](QChar character) { return character.isDigit(); });
}

Result<JournalQuery, UsageError> readQuery(const QCommandLineParser &parser, const QDateTime &now)
{
    constexpr int usualLimit = 50;
    constexpr int largestLimit = 1'000'000;
    const auto limit = readNumber(parser, u"limit"_s, 1, largestLimit, usualLimit);
    if (!limit)
        return failure(limit.error());

    JournalQuery query{.telPart = parser.value(u"to"_s), .limit = *limit};
    if (parser.isSet(u"to"_s) && !holdsDigit(query.telPart))
        return failure(UsageError{.kind = UsageError::Kind::NoDigits, .detail = query.telPart});
    if (parser.isSet(u"outcome"_s)) {
        const QString word = parser.value(u"outcome"_s);
        query.outcome = outcomeFromKey(word);
        if (!query.outcome)
            return failure(UsageError{.kind = UsageError::Kind::BadOutcome, .detail = word});
    }
    if (parser.isSet(u"since"_s)) {
        const QString since = parser.value(u"since"_s);
        const auto moment = parseMoment(since, now);
        if (!moment)
            return failure(UsageError{.kind = UsageError::Kind::BadMoment, .detail = since});
        query.since = *moment;
    }
    return query;
}

QString written(const JournalRecord &record, Form form, const RecordWriter &writer)
{
    switch (form) {
    case Form::Text:
        return writer.line(record);
    case Form::Json:
        return writer.json(record);
    case Form::Csv:
        return writer.csv(record);
    }
    Q_UNREACHABLE();
}

ExitStatus printAll(const QList<JournalRecord> &records, Form form, const RecordWriter &writer)
{
    Printed printed = form == Form::Csv ? print(RecordWriter::csvHeader()) : Printed::Yes;
    for (const JournalRecord &record : records) {
        if (printed != Printed::Yes)
            break;
        printed = print(written(record, form, writer));
    }
    if (records.isEmpty() && form == Form::Text)
        complain(Words::tr("No message fits."));
    if (printed != Printed::Failed)
        return ExitStatus::Accepted;
    complain(Words::tr("The list could not be written to its end: check the disk it goes to."));
    return ExitStatus::NotSent;
}

} // namespace

void addOptions(QCommandLineParser &parser)
{
    parser.addOptions({
        {u"to"_s, Words::tr("Messages to numbers that hold these digits."), u"PART"_s},
        {u"outcome"_s,
         Words::tr("Messages with this outcome: accepted, rejected, not-sent or unknown."),
         u"O"_s},
        {u"since"_s,
         Words::tr("Messages since then: 2026-03-01, 2026-03-01T14:30, 30m, 24h, 7d."),
         u"T"_s},
        {u"limit"_s, Words::tr("At most so many, the newest; 50 unless given."), u"N"_s},
        {u"json"_s, Words::tr("Prints one line of JSON a message.")},
        {u"csv"_s, Words::tr("Prints CSV with a header.")},
    });
}

std::optional<QDateTime> parseMoment(const QString &text, const QDateTime &now)
{
    static const QRegularExpression ago(u"\\A([0-9]{1,6})([mhd])\\z"_s);
    if (const auto match = ago.match(text); match.hasMatch()) {
        const qint64 count = match.captured(1).toLongLong();
        const QChar unit = match.capturedView(2).front();
        const qint64 minutes = unit == u'm' ? count : unit == u'h' ? count * 60 : count * 60 * 24;
        return now.addSecs(-minutes * 60);
    }
    const QDateTime moment = QDateTime::fromString(text, Qt::ISODate);
    return moment.isValid() ? std::optional(moment.toUTC()) : std::nullopt;
}

QFuture<ExitStatus>
run(const QCommandLineParser &parser, Services &services, const Language &language)
{
    if (parser.isSet(u"json"_s) && parser.isSet(u"csv"_s))
        return invalid(UsageError{.kind = UsageError::Kind::JsonAndCsv});
    const auto query = readQuery(parser, services.clock.now());
    if (!query)
        return invalid(query.error());

    const Form form = parser.isSet(u"json"_s) ? Form::Json
        : parser.isSet(u"csv"_s)              ? Form::Csv
                                              : Form::Text;
    using Opened = Result<void, JournalError>;
    using Rows = Result<QList<JournalRecord>, JournalError>;
    return services.openJournal()
        .then(&services.journal,
              [&services, query = *query](const Opened &opened) {
                  return opened ? services.journal.read(query)
                                : readyFuture(Rows(failure(opened.error())));
              })
        .unwrap()
        .then(&services.journal, [&services, &language, form](const Rows &rows) {
            if (!rows) {
                complain(Sentences::of(rows.error()));
                return ExitStatus::NotSent;
            }
            return printAll(*rows, form, RecordWriter(services.catalogue, language.locale()));
        });
}

} // namespace smsdesk::logcommand
