// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/words/findingsentences.h"

#include "core/network/networkfacts.h"
#include "core/settling/assessment.h"
#include "core/words/networksentences.h"
#include "core/words/sentences.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace smsdesk {
namespace {

constexpr int shownEntries = 10;

const EvidenceAnswer *answerOf(const Evidence &evidence, QLatin1StringView operation)
{
    const auto found = std::ranges::find(evidence.answers, operation, &EvidenceAnswer::operation);
    return found == evidence.answers.cend() ? nullptr : &*found;
}

std::optional<HistoryAnswer> historyOf(const Evidence &evidence)
{
    const EvidenceAnswer *const answer = answerOf(evidence, "querysms4mobile"_L1);
    const auto history = answer ? decodeHistoryAnswer(answer->body) : failure(ReplyError::Empty);
    return history ? std::optional(*history) : std::nullopt;
}

std::optional<BookedMessage> entryWith(const HistoryAnswer &history, const QString &sid)
{
    QList<BookedMessage> accepted = history.messages;
    accepted.removeIf([&sid](const BookedMessage &entry) {
        return entry.result != 0 || (!sid.isEmpty() && entry.sid != sid);
    });
    return accepted.size() == 1 ? std::optional(accepted.constFirst()) : std::nullopt;
}

QString deliverySentence(const BookedMessage &booked)
{
    switch (booked.delivery) {
    case Delivery::Delivered:
        return FindingSentences::tr("Its receipt says that it arrived.");
    case Delivery::Undelivered:
        return FindingSentences::tr("Its receipt says that it did not arrive.");
    case Delivery::NotKnown:
        break;
    }
    return {};
}

QString billedSentence()
{
    return FindingSentences::tr("It is billed: do not send it again.");
}

/// Where else the truth can be found.
QString otherWays()
{
    return FindingSentences::tr(
        "Ask the recipient, or look in the Tencent Cloud SMS console under Statistics > Global SMS "
        "> Message Records, then settle the message by hand.");
}

/// Why the gateway's books could not be read.
QString noAnswerReason(const EvidenceAnswer &answer)
{
    switch (answer.reason) {
    case Reason::NoReplyInTime:
        return FindingSentences::tr("The gateway did not answer before the time was over.");
    case Reason::ConnectionBroken:
        return FindingSentences::tr("The connection broke before the whole answer was there.");
    case Reason::HttpStatus:
        return FindingSentences::tr("The answer was an error with HTTP status %1.")
            .arg(answer.httpStatus);
    case Reason::CaFileUnreadable:
    case Reason::CaFileNotInTime:
        return FindingSentences::tr("The certificate file of the account cannot be read.");
    case Reason::None:
    case Reason::Redirected:
    case Reason::NotTheGateway:
    case Reason::ReplyTooLarge:
        return FindingSentences::tr("What came back is not an answer of the SMS gateway.");
    case Reason::ProgramEnded:
    case Reason::Cancelled:
    case Reason::CancelledLate:
        return FindingSentences::tr("The look-up was interrupted.");
    default:
        return FindingSentences::tr("There was no connection to the gateway.");
    }
}

QString noAnswerSentence(const EvidenceAnswer &answer, const QLocale &locale)
{
    const NetworkFacts facts = NetworkFacts::fromText(answer.detail);
    const QString reason = noAnswerReason(answer);
    // Where nothing left, what is known of the connection is the same as for a message.
    const QStringList known = answer.reason < Reason::NoReplyInTime
        ? NetworkSentences::of(answer.reason, facts, locale)
        : QStringList();
    return known.isEmpty() ? Sentences::withDetail(reason, facts.said)
                           : Sentences::joined(QStringList{reason} + known);
}

} // namespace

FindingSentences::FindingSentences(const JournalRecord &record,
                                   const QDateTime &lookedUpAt,
                                   const ResultCatalogue &catalogue,
                                   const QLocale &locale)
    : m_record(record)
    , m_lookedUpAt(lookedUpAt)
    , m_catalogue(catalogue)
    , m_locale(locale)
{
}

std::optional<Outcome> FindingSentences::outcomeOf(Finding finding)
{
    switch (finding) {
    case Finding::Accepted:
        return Outcome::Accepted;
    case Finding::Rejected:
        return Outcome::Rejected;
    case Finding::NotThere:
        return Outcome::NotSent;
    default:
        return {};
    }
}

FindingWords FindingSentences::of(const LookedUp &lookedUp, const QString &sid) const
{
    const Evidence evidence = evidenceFromJson(lookedUp.evidence);
    switch (lookedUp.finding) {
    case Finding::Accepted:
        return accepted(evidence, sid);
    case Finding::Rejected:
        return rejected(evidence);
    case Finding::NotThere:
        return {tr("It is not on the gateway's books, and its signature expired at %1, so it "
                   "cannot get there any more: nothing was sent, and nothing is billed.")
                    .arg(moment(certainFrom(evidence) - bookingDelay, Precision::Minute)),
                {},
                tr("You can send it again.")};
    case Finding::NotThereYet:
        return notThereYet(evidence);
    case Finding::Ambiguous:
        return ambiguous(evidence);
    case Finding::NotShown:
        return {tr("The gateway's books do not show it. Most likely it was not sent; but they show "
                   "no other message of that time either that would prove them complete."),
                {},
                otherWays()};
    case Finding::Refused:
        return refused(evidence);
    case Finding::NoAnswer:
        return noAnswer(evidence);
    }
    Q_UNREACHABLE();
}

FindingWords FindingSentences::accepted(const Evidence &evidence, const QString &sid) const
{
    const auto history = historyOf(evidence);
    if (!history || history->result != 0)
        return {tr("The gateway has a receipt for it, so it was accepted."), {}, billedSentence()};
    const auto entry = entryWith(*history, sid);
    if (!entry)
        return {tr("It is on the gateway's books as accepted."), {}, billedSentence()};
    return {
        Sentences::joined({tr("It is on the gateway's books: sent at %1, result 0, gateway ID %2.")
                               .arg(moment(entry->sentAt), entry->sid),
                           deliverySentence(*entry)}),
        {},
        billedSentence()};
}

FindingWords FindingSentences::rejected(const Evidence &evidence) const
{
    const auto history = historyOf(evidence);
    QList<BookedMessage> refused = history ? history->messages : QList<BookedMessage>();
    refused.removeIf([](const BookedMessage &entry) { return entry.result == 0; });
    if (refused.size() != 1)
        return {tr("It is on the gateway's books as refused."), {}, {}};
    const BookedMessage &entry = refused.constFirst();
    const ResultCode code = m_catalogue.find(entry.result, m_locale);
    const QString booked = tr("It is on the gateway's books: refused at %1 with result %2.")
                               .arg(moment(entry.sentAt), QString::number(entry.result));
    return {Sentences::joined(
                {Sentences::withDetail(booked, code.meaning.isEmpty() ? entry.errmsg : QString()),
                 code.meaning}),
            {},
            code.advice};
}

FindingWords FindingSentences::ambiguous(const Evidence &evidence) const
{
    const auto history = historyOf(evidence);
    if (!history || history->messages.isEmpty())
        return {tr("So many messages went to this number around that time that they cannot be told "
                   "apart."),
                {},
                otherWays()};
    QStringList items;
    for (const BookedMessage &entry :
         history->messages.first(std::min<qsizetype>(shownEntries, history->messages.size())))
        items.append(bookedLine(entry));
    if (const int more = static_cast<int>(history->messages.size()) - shownEntries; more > 0)
        items.append(tr("… and %n more", nullptr, more));
    return {tr("The gateway's books have messages to this number, and it is not certain which of "
               "them is this one, if any:"),
            items,
            tr("Compare them with what you know of the message, or ask the recipient, then settle "
               "it by hand.")};
}

FindingWords FindingSentences::refused(const Evidence &evidence) const
{
    const HistoryAnswer answer = historyOf(evidence).value_or(HistoryAnswer{});
    return {Sentences::withDetail(tr("The gateway refused to tell, with result %1. Tencent enables "
                                     "look-ups for an application on request: ask its support.")
                                      .arg(answer.result),
                                  answer.errmsg),
            {},
            otherWays()};
}

FindingWords FindingSentences::notThereYet(const Evidence &evidence) const
{
    // The end of the minute: who looks at a clock without seconds is not too early.
    QDateTime certain = certainFrom(evidence) + std::chrono::seconds(59);
    certain = certain.addSecs(-certain.time().second());
    return {tr("It is not on the gateway's books, but a message on its way could still get there."),
            {},
            tr("Look it up again from %1 on: then it can no longer get there. Do not send it again "
               "before.")
                .arg(moment(certain, Precision::Minute))};
}

FindingWords FindingSentences::noAnswer(const Evidence &evidence) const
{
    const EvidenceAnswer *const answer = answerOf(evidence, "querysms4mobile"_L1);
    return {answer ? noAnswerSentence(*answer, m_locale) : QString(),
            {},
            tr("Nothing new is known. Try again in a while.")};
}

/// By this computer's clock. Where the evidence does not tell, as in what earlier versions kept, as
/// if that clock had been right when the message was signed.
QDateTime FindingSentences::certainFrom(const Evidence &evidence) const
{
    return evidence.certainFrom.isValid()
        ? evidence.certainFrom
        : m_record.message.startedAt + signatureLifetime + bookingDelay;
}

QString FindingSentences::bookedLine(const BookedMessage &booked) const
{
    const QString outcome = booked.result == 0
        //: %1 is the gateway's number of a message.
        ? tr("accepted, gateway ID %1").arg(booked.sid)
        : tr("refused with result %1").arg(booked.result);
    //: An entry of the gateway's books: %1 is a moment, %2 what became of it, %3 its text.
    return tr("%1: %2 – %3").arg(moment(booked.sentAt), outcome, booked.text);
}

QString FindingSentences::moment(const QDateTime &at, Precision precision) const
{
    const QDateTime local = at.toLocalTime();
    if (!local.isValid())
        return tr("an unknown time");
    const QString time = m_locale.toString(
        local.time(), precision == Precision::Second ? "HH:mm:ss"_L1 : "HH:mm"_L1);
    return local.date() == m_lookedUpAt.toLocalTime().date()
        ? time
        : m_locale.toString(local.date(), QLocale::ShortFormat) + u' ' + time;
}

} // namespace smsdesk
