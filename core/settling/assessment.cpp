// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settling/assessment.h"

#include "core/phone/phonenumber.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace smsdesk {

namespace {

/// Times on the books have whole seconds, and clocks are compared by them.
constexpr auto slack = 5s;

/// The books show no more of a text than this.
constexpr qsizetype bookedTextLimit = 100;

/// Moments of this computer as the gateway's clock shows them. Without a measured offset the one
/// that was assumed at signing is all there is.
class GatewayTime final
{
public:
    explicit GatewayTime(std::optional<std::chrono::seconds> offset)
        : m_offset(offset)
    {
    }

    [[nodiscard]] QDateTime leftAt(const JournalRecord &record) const
    {
        return m_offset ? record.message.startedAt + *m_offset : signedAt(record);
    }

    /// When it was no longer on its way, as far as this computer could see.
    [[nodiscard]] QDateTime endedAt(const JournalRecord &record) const
    {
        const QDateTime latest = latestArrival(record);
        if (!record.result)
            return latest;
        const auto lasted = std::chrono::milliseconds(
            record.message.startedAt.msecsTo(record.result->finishedAt));
        // A row that was recovered ended when somebody looked, perhaps days later.
        return std::min(leftAt(record) + lasted, latest);
    }

private:
    std::optional<std::chrono::seconds> m_offset;
};

/// The gateway masks digits, so they cannot be compared.
QString withoutDigits(QString text)
{
    text.removeIf([](QChar character) { return character.isDigit() || character == u'*'; });
    return text;
}

bool textFits(const JournalRecord &record, const QString &booked)
{
    if (booked.isEmpty() || booked.size() >= bookedTextLimit)
        return true; // The parameters may stand in the part that is cut off.
    const QString text = withoutDigits(booked);
    return std::ranges::all_of(record.message.parameters, [&text](const QString &parameter) {
        return text.contains(withoutDigits(parameter));
    });
}

bool contentFits(const JournalRecord &record, const BookedMessage &booked)
{
    const QString &signature = record.message.signature;
    const bool signatureFits
        = signature.isEmpty() || booked.signature.isEmpty() || signature == booked.signature;
    return signatureFits && textFits(record, booked.text);
}

bool isWithin(const QDateTime &moment, const QDateTime &from, const QDateTime &to)
{
    return moment.isValid() && moment >= from - slack && moment <= to + slack;
}

/// Whether an entry of the books is this message in all likelihood.
bool fits(const JournalRecord &record, const BookedMessage &booked, const GatewayTime &time)
{
    return isWithin(booked.sentAt, time.leftAt(record), time.endedAt(record))
        && contentFits(record, booked);
}

bool hasSid(const QList<JournalRecord> &records, const QString &sid)
{
    return !sid.isEmpty() && std::ranges::any_of(records, [&sid](const JournalRecord &record) {
        return sidOf(record) == sid;
    });
}

/// Whether what is known of a message agrees with the result of an entry.
bool resultFits(const JournalRecord &record, const BookedMessage &booked)
{
    const std::optional<Outcome> outcome = record.outcome();
    if (!outcome || *outcome == Outcome::Unknown)
        return true;
    switch (*outcome) {
    case Outcome::Accepted:
        return booked.result == 0;
    case Outcome::Rejected:
        return record.result->reply ? booked.result == record.result->reply->result
                                    : booked.result != 0;
    default:
        return false;
    }
}

/// Whether an entry can be one of the other messages, even one that came late. One whose `sid` is
/// known is that entry alone.
bool canBeAnother(const LookUpFacts &facts, const BookedMessage &booked)
{
    const GatewayTime time(facts.clockOffset);
    return std::ranges::any_of(facts.others, [&](const JournalRecord &other) {
        return sidOf(other).isEmpty() && resultFits(other, booked) && contentFits(other, booked)
            && isWithin(booked.sentAt, time.leftAt(other), latestArrival(other));
    });
}

/// The entries that are not known to be other messages. Not told apart by their number: it was
/// asked for, and may be masked or written in another way.
QList<BookedMessage> unexplained(const LookUpFacts &facts)
{
    QList<BookedMessage> entries = facts.history->messages;
    entries.removeIf(
        [&facts](const BookedMessage &entry) { return hasSid(facts.others, entry.sid); });
    return entries;
}

/// The receipts that are not known to be other messages'.
QList<Receipt> unexplainedReceipts(const LookUpFacts &facts)
{
    QList<Receipt> receipts = facts.receipts ? facts.receipts->receipts : QList<Receipt>();
    receipts.removeIf(
        [&facts](const Receipt &receipt) { return hasSid(facts.others, receipt.sid); });
    return receipts;
}

Assessment found(const BookedMessage &entry)
{
    const bool isAccepted = entry.result == 0;
    return {.finding = isAccepted ? Finding::Accepted : Finding::Rejected,
            .settled = Settled{.outcome = isAccepted ? Outcome::Accepted : Outcome::Rejected,
                               .by = Settled::By::LookUp,
                               .result = entry.result,
                               .sid = entry.sid}};
}

bool canStillArrive(const LookUpFacts &facts)
{
    return facts.askedAt + facts.clockOffset.value_or(0s) < certainFrom(facts.record);
}

bool isBeyondMemory(const LookUpFacts &facts)
{
    return facts.askedAt + facts.clockOffset.value_or(0s) > signedAt(facts.record) + bookMemory;
}

bool areBooksSilent(const LookUpFacts &facts)
{
    return facts.history && facts.history->result == 0 && !facts.history->isTruncated
        && unexplained(facts).isEmpty() && unexplainedReceipts(facts).isEmpty();
}

Assessment absent(const LookUpFacts &facts)
{
    if (canStillArrive(facts))
        return {.finding = Finding::NotThereYet, .settled = {}};
    if (!facts.areBooksProven || !facts.clockOffset || isBeyondMemory(facts))
        return {.finding = Finding::NotShown, .settled = {}};
    return {.finding = Finding::NotThere,
            .settled = Settled{.outcome = Outcome::NotSent, .by = Settled::By::LookUp}};
}

Assessment byHistory(const LookUpFacts &facts)
{
    if (areBooksSilent(facts))
        return absent(facts);
    QList<BookedMessage> fitting = unexplained(facts);
    fitting.removeIf([&facts](const BookedMessage &entry) {
        return !fits(facts.record, entry, GatewayTime(facts.clockOffset));
    });
    if (facts.history->isTruncated || fitting.size() != 1
        || canBeAnother(facts, fitting.constFirst()))
        return {.finding = Finding::Ambiguous, .settled = {}};
    return found(fitting.constFirst());
}

/// Whether a receipt of this moment can be another message's: receipts may come days later.
bool mayHaveReceipt(const JournalRecord &other,
                    const QDateTime &receivedAt,
                    const GatewayTime &time)
{
    return sidOf(other).isEmpty() && other.outcome() != Outcome::NotSent
        && time.leftAt(other) - slack <= receivedAt;
}

/// A receipt proves that its message was accepted; the lack of one proves nothing.
std::optional<Assessment> byReceipts(const LookUpFacts &facts)
{
    const GatewayTime time(facts.clockOffset);
    const auto number = PhoneNumber::parse(facts.record.message.tel);
    const QList<Receipt> own = unexplainedReceipts(facts);
    if (own.size() != 1)
        return {};
    const Receipt &receipt = own.constFirst();
    const bool isOfThisNumber = number && receipt.mobile == number->nationalDigits();
    const bool hasRival = std::ranges::any_of(facts.others, [&](const JournalRecord &other) {
        return mayHaveReceipt(other, receipt.receivedAt, time);
    });
    if (receipt.sid.isEmpty() || !isOfThisNumber || hasRival
        || !isWithin(receipt.receivedAt, time.leftAt(facts.record), latestArrival(facts.record)))
        return {};
    return Assessment{.finding = Finding::Accepted,
                      .settled = Settled{.outcome = Outcome::Accepted,
                                         .by = Settled::By::LookUp,
                                         .result = 0,
                                         .sid = receipt.sid}};
}

} // namespace

bool isOpen(const JournalRecord &record, const ResultCatalogue &catalogue)
{
    if (!record.result)
        return false;
    if (record.result->outcome == Outcome::Unknown)
        return true;
    return record.result->outcome == Outcome::Rejected
        && catalogue.mayBeOut(record.result->reply->result);
}

QString sidOf(const JournalRecord &record)
{
    const bool isAnswered = record.result && record.result->reply;
    return isAnswered ? record.result->reply->sid.value_or(QString()) : QString();
}

QDateTime signedAt(const JournalRecord &record)
{
    const QJsonObject body = QJsonDocument::fromJson(record.message.requestBody).object();
    const qint64 time = body.value("time"_L1).toInteger();
    return time > 0 ? QDateTime::fromSecsSinceEpoch(time, Qt::UTC) : record.message.startedAt;
}

QDateTime earliestArrival(const JournalRecord &record)
{
    return signedAt(record) - signatureLifetime;
}

QDateTime latestArrival(const JournalRecord &record)
{
    return signedAt(record) + signatureLifetime;
}

QDateTime certainFrom(const JournalRecord &record)
{
    return latestArrival(record) + bookingDelay;
}

bool needsProof(const LookUpFacts &facts)
{
    return areBooksSilent(facts) && !canStillArrive(facts) && !isBeyondMemory(facts);
}

Assessment assess(const LookUpFacts &facts)
{
    if (facts.history && facts.history->result == 0)
        return byHistory(facts);
    if (facts.receipts && facts.receipts->result == 0) {
        if (const auto assessment = byReceipts(facts))
            return *assessment;
    }
    return {.finding = facts.history ? Finding::Refused : Finding::NoAnswer, .settled = {}};
}

} // namespace smsdesk
