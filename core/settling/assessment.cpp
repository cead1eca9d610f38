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

/// When a message was certainly no longer on its way; by the gateway's clock.
QDateTime endedAt(const JournalRecord &record)
{
    const QDateTime latest = certainFrom(record);
    if (!record.result)
        return latest;
    const auto offset
        = std::chrono::milliseconds(record.message.startedAt.msecsTo(signedAt(record)));
    // A row that was recovered ended when somebody looked, perhaps days later.
    return std::min(record.result->finishedAt + offset, latest);
}

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

/// Whether an entry of the books can be this message.
bool fits(const JournalRecord &record, const BookedMessage &booked)
{
    if (!booked.sentAt.isValid() || booked.sentAt < signedAt(record) - slack
        || booked.sentAt > endedAt(record) + slack)
        return false;
    const QString &signature = record.message.signature;
    const bool signatureFits
        = signature.isEmpty() || booked.signature.isEmpty() || signature == booked.signature;
    return signatureFits && textFits(record, booked.text);
}

QString sidOf(const JournalRecord &record)
{
    const bool isAnswered = record.result && record.result->reply;
    return isAnswered ? record.result->reply->sid.value_or(QString()) : QString();
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

/// Whether an entry can be one of the other messages. One whose `sid` is known is that entry alone.
bool canBeAnother(const QList<JournalRecord> &others, const BookedMessage &booked)
{
    return std::ranges::any_of(others, [&booked](const JournalRecord &other) {
        return sidOf(other).isEmpty() && resultFits(other, booked) && fits(other, booked);
    });
}

/// The entries that are not known to be other messages.
QList<BookedMessage> unexplained(const LookUpFacts &facts)
{
    const auto number = PhoneNumber::parse(facts.record.message.tel);
    const QString mobile = number ? number->nationalDigits() : QString();
    QList<BookedMessage> entries = facts.history->messages;
    entries.removeIf([&](const BookedMessage &entry) {
        const bool isOfAnotherNumber
            = !mobile.isEmpty() && !entry.mobile.isEmpty() && entry.mobile != mobile;
        return isOfAnotherNumber || hasSid(facts.others, entry.sid);
    });
    return entries;
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

Assessment absent(const LookUpFacts &facts)
{
    if (facts.askedAt < certainFrom(facts.record))
        return {.finding = Finding::NotThereYet, .settled = {}};
    if (facts.askedAt > signedAt(facts.record) + bookMemory)
        return {.finding = Finding::Forgotten, .settled = {}};
    return {.finding = Finding::NotThere,
            .settled = Settled{.outcome = Outcome::NotSent, .by = Settled::By::LookUp}};
}

Assessment byHistory(const LookUpFacts &facts)
{
    const Assessment ambiguous{.finding = Finding::Ambiguous, .settled = {}};
    const QList<BookedMessage> entries = unexplained(facts);
    if (facts.history->isTruncated)
        return ambiguous;
    if (entries.isEmpty())
        return absent(facts);

    QList<BookedMessage> fitting = entries;
    fitting.removeIf([&](const BookedMessage &entry) { return !fits(facts.record, entry); });
    if (fitting.size() != 1 || canBeAnother(facts.others, fitting.constFirst()))
        return ambiguous;
    return found(fitting.constFirst());
}

/// A receipt proves that its message was accepted; the lack of one proves nothing.
std::optional<Assessment> byReceipts(const LookUpFacts &facts)
{
    const bool hasRival = std::ranges::any_of(facts.others, [&](const JournalRecord &other) {
        return sidOf(other).isEmpty() && other.outcome() != Outcome::NotSent
            && signedAt(other) <= certainFrom(facts.record)
            && endedAt(other) >= signedAt(facts.record);
    });
    QList<Receipt> own = facts.receipts->receipts;
    own.removeIf([&](const Receipt &receipt) {
        return receipt.sid.isEmpty() || hasSid(facts.others, receipt.sid)
            || !receipt.receivedAt.isValid() || receipt.receivedAt < signedAt(facts.record) - slack
            || receipt.receivedAt > certainFrom(facts.record);
    });
    if (hasRival || own.size() != 1)
        return {};
    return Assessment{.finding = Finding::Accepted,
                      .settled = Settled{.outcome = Outcome::Accepted,
                                         .by = Settled::By::LookUp,
                                         .result = 0,
                                         .sid = own.constFirst().sid}};
}

} // namespace

bool isOpen(const JournalRecord &record, const ResultCatalogue &catalogue)
{
    if (!record.result)
        return false;
    if (record.result->outcome == Outcome::Unknown)
        return true;
    return record.result->outcome == Outcome::Rejected
        && catalogue.codes(Resend::CheckFirst).contains(record.result->reply->result);
}

QDateTime signedAt(const JournalRecord &record)
{
    const QJsonObject body = QJsonDocument::fromJson(record.message.requestBody).object();
    const qint64 time = body.value("time"_L1).toInteger();
    return time > 0 ? QDateTime::fromSecsSinceEpoch(time, Qt::UTC) : record.message.startedAt;
}

QDateTime certainFrom(const JournalRecord &record)
{
    return signedAt(record) + signatureLifetime + bookingDelay;
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
