// SPDX-License-Identifier: GPL-3.0-or-later

// The part of Sentences that says what became of a message.
#include "core/words/networksentences.h"
#include "core/words/reasonwords.h"
#include "core/words/sentences.h"

#include <algorithm>
#include <array>

namespace smsdesk {
namespace {

/// The reasons whose detail says what to mend.
constexpr std::array toldWithDetail{Reason::TlsFailed,
                                    Reason::ProxyFailed,
                                    Reason::ProxyPasswordUnreadable,
                                    Reason::CaFileUnreadable,
                                    Reason::CaFileNotInTime,
                                    Reason::ConnectionFailed};

/// Sentences after one another; Chinese has no blank between them.
QString joined(const QString &first, const QString &second)
{
    if (first.isEmpty() || second.isEmpty())
        return first + second;
    //: Two sentences, one after the other
    return Sentences::tr("%1 %2").arg(first, second);
}

QString translated(const char *text, const SendResult &result)
{
    const QString words = text ? Sentences::tr(text) : QString();
    return result.reason == Reason::HttpStatus && words.contains(u"%1")
        ? words.arg(result.httpStatus)
        : words;
}

/// `bare` is the headline where the reason is none of those known.
Explanation ofReason(const SendResult &result, const QString &bare, const QLocale &locale)
{
    const std::optional<ReasonWords> words = reasonWords(result.reason);
    if (!words)
        return {bare, {}, {}};
    return {translated(words->headline, result),
            Sentences::happened(result, locale),
            translated(words->remedy, result)};
}

Explanation accepted(const SendResult &result)
{
    const std::optional<int> fee = result.reply ? result.reply->fee : std::nullopt;
    const QString billed = fee
        ? Sentences::tr("The gateway accepted the message and bills %n segment(s).", nullptr, *fee)
        : Sentences::tr("The gateway accepted the message and bills it.");
    return {Sentences::tr("Accepted"),
            joined(billed, Sentences::tr("Whether it is delivered is not known yet.")),
            Sentences::tr("Do not send it again. Its receipt says whether it arrived; the Tencent "
                          "Cloud SMS console shows it under Message Records.")};
}

Explanation
rejected(const SendResult &result, const ResultCatalogue &catalogue, const QLocale &locale)
{
    const SendReply reply = result.reply.value_or(SendReply{});
    const QString headline = Sentences::tr("Rejected: result %1").arg(reply.result);
    if (catalogue.contains(reply.result)) {
        const ResultCode known = catalogue.find(reply.result, locale);
        return {headline, known.meaning, known.advice};
    }
    return {headline,
            Sentences::withDetail(
                Sentences::tr("The gateway refused the message with code %1, which SMS Desk "
                              "does not know.")
                    .arg(reply.result),
                reply.errmsg),
            Sentences::tr("Look the code up in Tencent Cloud's list of SMS error codes, or ask its "
                          "support, before you send again.")};
}

Explanation notSent(const SendResult &result, const QLocale &locale)
{
    const Explanation why = ofReason(result, Sentences::tr("Not sent"), locale);
    return {why.headline,
            joined(Sentences::tr("Nothing was sent or billed."), why.meaning),
            why.advice.isEmpty() ? Sentences::tr("You can send it again.") : why.advice};
}

Explanation unknown(const SendResult &result, const QLocale &locale)
{
    const Explanation why = ofReason(result, Sentences::tr("Unknown"), locale);
    const QString lookUp
        = Sentences::tr("Look it up: that asks the gateway and bills nothing. If you know from the "
                        "recipient or from the Tencent Cloud SMS console (Statistics > Global SMS "
                        "> Message Records) what became of it, settle it by hand. Send it again "
                        "only if it did not get there.");
    return {why.headline,
            joined(Sentences::tr("It may have been sent and billed."), why.meaning),
            joined(lookUp, why.advice)};
}

/// What somebody, or a look-up, found out later.
Explanation settled(Outcome outcome, const Explanation &first)
{
    //: %1 is a headline such as "Unknown: no answer in time".
    const QString before = Sentences::tr("When it was sent, it was “%1”.").arg(first.headline);
    switch (outcome) {
    case Outcome::Accepted:
        return {Sentences::tr("Accepted (settled)"),
                joined(Sentences::tr("It turned out that the gateway accepted the message and "
                                     "bills it."),
                       before),
                {}};
    case Outcome::Rejected:
        return {Sentences::tr("Rejected (settled)"),
                joined(Sentences::tr("It turned out that the gateway refused the message: it was "
                                     "not sent."),
                       before),
                Sentences::tr("The history says why. Mend that before you send it again.")};
    case Outcome::NotSent:
        return {Sentences::tr("Not sent (settled)"),
                joined(Sentences::tr("It turned out that nothing was sent or billed."), before),
                Sentences::tr("You can send it again.")};
    case Outcome::Unknown:
        return {Sentences::tr("Unknown again"),
                joined(Sentences::tr("An earlier decision was taken back: it may have been sent "
                                     "and billed."),
                       before),
                first.advice};
    }
    Q_UNREACHABLE();
}

} // namespace

QString Sentences::joined(const QStringList &sentences)
{
    QString text;
    for (const QString &sentence : sentences)
        text = smsdesk::joined(text, sentence);
    return text;
}

QString Sentences::happened(const SendResult &result, const QLocale &locale)
{
    const NetworkFacts facts = NetworkFacts::fromText(result.detail);
    const QStringList known = NetworkSentences::of(result.reason, facts, locale);
    const std::optional<ReasonWords> words = reasonWords(result.reason);
    const bool withDetail = std::find(toldWithDetail.begin(), toldWithDetail.end(), result.reason)
        != toldWithDetail.end();
    return Sentences::withDetail(
        known.isEmpty() ? translated(words ? words->happened : nullptr, result) : joined(known),
        withDetail ? facts.said : QString());
}

QString Sentences::word(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Accepted:
        return tr("accepted");
    case Outcome::Rejected:
        return tr("rejected");
    case Outcome::NotSent:
        return tr("not sent");
    case Outcome::Unknown:
        return tr("unknown");
    }
    Q_UNREACHABLE();
}

QString Sentences::sendingWord()
{
    return tr("sending");
}

QString Sentences::word(const JournalRecord &record)
{
    const std::optional<Outcome> outcome = record.outcome();
    if (!outcome)
        return sendingWord();
    if (!record.settled || *outcome == Outcome::Unknown)
        return word(*outcome);
    //: %1 is an outcome such as "accepted" that was found out later.
    return tr("%1 (settled)").arg(word(*outcome));
}

Explanation Sentences::explain(const SendResult &result,
                               const ResultCatalogue &catalogue,
                               const QLocale &locale)
{
    switch (result.outcome) {
    case Outcome::Accepted:
        return accepted(result);
    case Outcome::Rejected:
        return rejected(result, catalogue, locale);
    case Outcome::NotSent:
        return notSent(result, locale);
    case Outcome::Unknown:
        return unknown(result, locale);
    }
    Q_UNREACHABLE();
}

Explanation Sentences::explain(const JournalRecord &record,
                               const ResultCatalogue &catalogue,
                               const QLocale &locale)
{
    if (!record.result)
        return {.headline = tr("Being sent"),
                .meaning = tr("The message is on its way. Its outcome will stand here as soon as "
                              "it is known."),
                .advice = {}};
    const Explanation first = explain(*record.result, catalogue, locale);
    return record.settled ? settled(*record.settled, first) : first;
}

} // namespace smsdesk
