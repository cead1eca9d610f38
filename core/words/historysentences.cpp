// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/words/historysentences.h"

#include "core/words/findingsentences.h"
#include "core/words/sentences.h"

#include <algorithm>

namespace smsdesk {
namespace {

using Kind = HistoryEntry::Kind;

QString settledHeadline(const JournalEvent &event, const Settled &settled)
{
    const QString word = Sentences::word(settled.outcome);
    if (settled.by == Settled::By::LookUp)
        //: %1 is an outcome such as "accepted".
        return HistorySentences::tr("Settled by the look-up: %1").arg(word);
    if (settled.outcome == Outcome::Unknown)
        //: %1 is a person's name.
        return HistorySentences::tr("Taken back by %1: unknown again").arg(event.author);
    //: %1 is a person's name, %2 an outcome such as "accepted".
    return HistorySentences::tr("Settled by %1: %2").arg(event.author, word);
}

/// Turns events into entries, one kind each.
class Writer
{
public:
    Writer(const JournalRecord &record, const ResultCatalogue &catalogue, const QLocale &locale)
        : m_record(record)
        , m_catalogue(catalogue)
        , m_locale(locale)
    {
    }

    [[nodiscard]] HistoryEntry began() const
    {
        return {.kind = Kind::Began,
                .at = m_record.message.startedAt,
                .headline = HistorySentences::tr("Sending began"),
                .meaning = {},
                .items = {},
                .advice = {},
                .outcome = {},
                .other = {}};
    }

    [[nodiscard]] HistoryEntry ended() const
    {
        const SendResult &result = *m_record.result;
        const QString headline = Sentences::explain(result, m_catalogue, m_locale).headline;
        return {.kind = Kind::Ended,
                .at = result.finishedAt,
                .headline = headline,
                .meaning = {},
                .items = {},
                .advice = {},
                .outcome = result.outcome,
                .other = {}};
    }

    /// `next` is what was decided upon a look-up, where something was.
    [[nodiscard]] HistoryEntry entry(const JournalEvent &event, const Settled *next) const
    {
        if (const auto *lookedUp = std::get_if<LookedUp>(&event.what))
            return ofLookUp(event, *lookedUp, next);
        if (const auto *settled = std::get_if<Settled>(&event.what))
            return ofDecision(event, *settled);
        return ofRepeat(event, std::get<SentAgain>(event.what));
    }

private:
    [[nodiscard]] HistoryEntry
    ofLookUp(const JournalEvent &event, const LookedUp &lookedUp, const Settled *next) const
    {
        const QString word = HistorySentences::word(lookedUp.finding);
        const QString headline = event.author.isEmpty()
            //: %1 is what was found, such as "not on the gateway's books".
            ? HistorySentences::tr("Looked up: %1").arg(word)
            //: %1 is a person's name, %2 what was found, such as "not on the gateway's books".
            : HistorySentences::tr("Looked up by %1: %2").arg(event.author, word);
        const FindingWords words = FindingSentences(m_record, event.at, m_catalogue, m_locale)
                                       .of(lookedUp, next ? next->sid : QString());
        return {.kind = Kind::LookedUp,
                .at = event.at,
                .headline = headline,
                .meaning = words.meaning,
                .items = words.items,
                .advice = words.advice,
                .outcome = FindingSentences::outcomeOf(lookedUp.finding),
                .other = {}};
    }

    [[nodiscard]] static HistoryEntry ofDecision(const JournalEvent &event, const Settled &settled)
    {
        const bool isByLookUp = settled.by == Settled::By::LookUp;
        QStringList facts;
        if (settled.result)
            facts.append(HistorySentences::tr("Result %1").arg(*settled.result));
        if (!settled.sid.isEmpty())
            facts.append(HistorySentences::tr("Gateway ID %1").arg(settled.sid));
        return {.kind = isByLookUp ? Kind::Concluded : Kind::Settled,
                .at = event.at,
                .headline = settledHeadline(event, settled),
                .meaning = settled.note,
                .items = facts,
                .advice = {},
                .outcome = settled.outcome,
                .other = {}};
    }

    [[nodiscard]] static HistoryEntry ofRepeat(const JournalEvent &event, const SentAgain &again)
    {
        const qint64 number = qToUnderlying(again.as);
        const QString headline = event.author.isEmpty()
            //: %1 is a number in the log.
            ? HistorySentences::tr("Sent again as number %1").arg(number)
            //: %1 is a person's name, %2 a number in the log.
            : HistorySentences::tr("Sent again by %1 as number %2").arg(event.author).arg(number);
        return {.kind = Kind::SentAgain,
                .at = event.at,
                .headline = headline,
                .meaning = {},
                .items = {},
                .advice = {},
                .outcome = {},
                .other = again.as};
    }

    const JournalRecord &m_record;
    const ResultCatalogue &m_catalogue;
    const QLocale &m_locale;
};

} // namespace

QString HistorySentences::of(SettleProblem problem)
{
    switch (problem) {
    case SettleProblem::NotOpen:
        return tr("There is nothing to look up or to settle: what became of this message is "
                  "certain, or it is still being sent.");
    case SettleProblem::NoAccount:
        return tr("No account has the application that this message was sent with. Add it under "
                  "File > Accounts and look the message up again, or settle it by hand.");
    case SettleProblem::SandboxGone:
        return tr("This message went to a sandbox that has ended, and its books with it. It was "
                  "neither sent to a phone nor billed; you can settle it by hand.");
    case SettleProblem::AlreadyAsking:
        return tr("This message is being looked up. Wait for the answer.");
    case SettleProblem::OnTheBooks:
        return tr(
            "A look-up found this message on the gateway's books as accepted: it is billed, and "
            "cannot be settled as anything else.");
    case SettleProblem::NothingSaid:
        return tr("A message is settled by hand with a name and a reason. Enter both.");
    }
    Q_UNREACHABLE();
}

QString HistorySentences::of(const SettleRefusal &refusal)
{
    if (const auto *problem = std::get_if<SettleProblem>(&refusal))
        return of(*problem);
    if (const auto *key = std::get_if<KeyError>(&refusal))
        return Sentences::of(*key);
    return Sentences::of(std::get<JournalError>(refusal));
}

QString HistorySentences::of(AgainProblem problem)
{
    switch (problem) {
    case AgainProblem::AccountGone:
        return tr("No account has the application that this message was sent with. Add it under "
                  "File > Accounts, then send the message again.");
    case AgainProblem::NotTheSame:
        return tr("This message cannot be made again exactly as it was. Write it anew.");
    }
    Q_UNREACHABLE();
}

QString HistorySentences::word(Finding finding)
{
    switch (finding) {
    case Finding::Accepted:
        return tr("accepted");
    case Finding::Rejected:
        return tr("rejected");
    case Finding::NotThere:
        return tr("not sent");
    case Finding::NotThereYet:
        return tr("not on the gateway's books yet");
    case Finding::Ambiguous:
        return tr("not certain which one it is");
    case Finding::NotShown:
        return tr("not on the gateway's books, which prove nothing");
    case Finding::Refused:
        return tr("the gateway does not tell");
    case Finding::NoAnswer:
        return tr("no answer");
    }
    Q_UNREACHABLE();
}

QList<HistoryEntry> HistorySentences::entries(const JournalRecord &record,
                                              const QList<JournalEvent> &events,
                                              const ResultCatalogue &catalogue,
                                              const QLocale &locale)
{
    const Writer writer(record, catalogue, locale);
    QList<HistoryEntry> entries{writer.began()};
    if (record.result)
        entries.append(writer.ended());
    for (qsizetype at = 0; at < events.size(); ++at) {
        const Settled *const next
            = at + 1 < events.size() ? std::get_if<Settled>(&events.at(at + 1).what) : nullptr;
        const bool followsLookUp = next && next->by == Settled::By::LookUp;
        entries.append(writer.entry(events.at(at), followsLookUp ? next : nullptr));
    }
    return entries;
}

std::optional<HistoryEntry> HistorySentences::latest(const QList<HistoryEntry> &entries)
{
    const auto tells = [](const HistoryEntry &entry) {
        return entry.kind == Kind::LookedUp || entry.kind == Kind::Settled;
    };
    const auto found = std::find_if(entries.crbegin(), entries.crend(), tells);
    return found == entries.crend() ? std::nullopt : std::optional(*found);
}

} // namespace smsdesk
