// SPDX-License-Identifier: GPL-3.0-or-later

// The part of Sentences that says what became of a message.
#include "core/words/sentences.h"

#include <algorithm>
#include <array>

namespace smsdesk {
namespace {

/// What is peculiar to a reason; what all reasons of an outcome share is added by explain().
struct ReasonWords
{
    Reason reason;
    const char *headline;
    const char *happened;
    const char *remedy;
};

constexpr std::array reasonTable{
    ReasonWords{Reason::HostNotFound,
                QT_TRANSLATE_NOOP("smsdesk::Sentences", "Not sent: the gateway was not found"),
                QT_TRANSLATE_NOOP("smsdesk::Sentences",
                                  "There is no computer with the name in the gateway's address."),
                QT_TRANSLATE_NOOP("smsdesk::Sentences",
                                  "Check the internet connection and the spelling of the "
                                  "address in the account, then send again.")},
    ReasonWords{Reason::ConnectionRefused,
                QT_TRANSLATE_NOOP("smsdesk::Sentences", "Not sent: nobody answers at that address"),
                QT_TRANSLATE_NOOP("smsdesk::Sentences",
                                  "The computer at the gateway's address refused the "
                                  "connection."),
                QT_TRANSLATE_NOOP("smsdesk::Sentences",
                                  "Check the address in the account. If it is right, wait a "
                                  "few minutes, then send again.")},
    ReasonWords{Reason::NoConnectionInTime,
                QT_TRANSLATE_NOOP("smsdesk::Sentences", "Not sent: no connection in time"),
                QT_TRANSLATE_NOOP("smsdesk::Sentences",
                                  "The connection to the gateway was not up before the time "
                                  "was over."),
                QT_TRANSLATE_NOOP("smsdesk::Sentences",
                                  "Check the internet connection, then send again. In a "
                                  "company's network, ask whether the gateway's address is "
                                  "allowed.")},
    ReasonWords{
        Reason::NetworkDown,
        QT_TRANSLATE_NOOP("smsdesk::Sentences", "Not sent: no network"),
        QT_TRANSLATE_NOOP("smsdesk::Sentences",
                          "This computer has no network, or no way to the gateway."),
        QT_TRANSLATE_NOOP("smsdesk::Sentences", "Connect to the internet, then send again.")},
    ReasonWords{Reason::TlsFailed,
                QT_TRANSLATE_NOOP("smsdesk::Sentences", "Not sent: no secure connection"),
                QT_TRANSLATE_NOOP("smsdesk::Sentences",
                                  "No secure connection to the gateway could be made."),
                QT_TRANSLATE_NOOP("smsdesk::Sentences",
                                  "Check this computer's date and time. If your network "
                                  "inspects connections, choose its certificate file in the "
                                  "account. Then send again.")},
    ReasonWords{
        Reason::ProxyFailed,
        QT_TRANSLATE_NOOP("smsdesk::Sentences", "Not sent: the proxy does not let it through"),
        QT_TRANSLATE_NOOP("smsdesk::Sentences",
                          "The proxy cannot be reached, or refuses the way to the "
                          "gateway."),
        QT_TRANSLATE_NOOP("smsdesk::Sentences",
                          "Check the proxy in the system's network settings, or ask "
                          "whoever runs it to allow the gateway's address, then send "
                          "again.")},
    ReasonWords{Reason::ProxyWantsLogin,
                QT_TRANSLATE_NOOP("smsdesk::Sentences", "Not sent: the proxy wants a login"),
                QT_TRANSLATE_NOOP("smsdesk::Sentences",
                                  "The proxy on the way to the gateway asks for a user name "
                                  "and password."),
                QT_TRANSLATE_NOOP(
                    "smsdesk::Sentences",
                    "Ask whoever runs the proxy to allow the gateway's address without a login, "
                    "or use another network, then send again.")},
    ReasonWords{Reason::Cancelled,
                QT_TRANSLATE_NOOP("smsdesk::Sentences", "Not sent: cancelled"),
                QT_TRANSLATE_NOOP("smsdesk::Sentences", "It was cancelled before it left."),
                QT_TRANSLATE_NOOP("smsdesk::Sentences", "You can send it again at any time.")},
    ReasonWords{
        Reason::CaFileUnreadable,
        QT_TRANSLATE_NOOP("smsdesk::Sentences", "Not sent: the certificate file cannot be read"),
        QT_TRANSLATE_NOOP("smsdesk::Sentences",
                          "The certificate file of the account cannot be read."),
        QT_TRANSLATE_NOOP("smsdesk::Sentences",
                          "Choose another file in the account, or none, then send "
                          "again.")},
    ReasonWords{
        Reason::ConnectionFailed,
        QT_TRANSLATE_NOOP("smsdesk::Sentences", "Not sent: the connection failed"),
        QT_TRANSLATE_NOOP("smsdesk::Sentences", "The connection broke before the message left."),
        QT_TRANSLATE_NOOP("smsdesk::Sentences", "Check the internet connection, then send again.")},
    ReasonWords{Reason::NoReplyInTime,
                QT_TRANSLATE_NOOP("smsdesk::Sentences", "Unknown: no answer in time"),
                QT_TRANSLATE_NOOP("smsdesk::Sentences",
                                  "The message left, but the gateway did not answer before the "
                                  "time was over."),
                nullptr},
    ReasonWords{Reason::ConnectionBroken,
                QT_TRANSLATE_NOOP("smsdesk::Sentences", "Unknown: the connection broke"),
                QT_TRANSLATE_NOOP("smsdesk::Sentences",
                                  "The message left, but the connection broke before the whole "
                                  "answer was there."),
                nullptr},
    ReasonWords{Reason::HttpStatus,
                QT_TRANSLATE_NOOP("smsdesk::Sentences", "Unknown: HTTP status %1"),
                QT_TRANSLATE_NOOP("smsdesk::Sentences",
                                  "The message left, but the answer was an error with HTTP "
                                  "status %1."),
                QT_TRANSLATE_NOOP("smsdesk::Sentences",
                                  "If it happens again, check the gateway's address in the "
                                  "account and the proxy.")},
    ReasonWords{Reason::Redirected,
                QT_TRANSLATE_NOOP("smsdesk::Sentences", "Unknown: the answer points elsewhere"),
                QT_TRANSLATE_NOOP("smsdesk::Sentences",
                                  "The message left, but the answer points to another address, "
                                  "which SMS Desk does not follow."),
                QT_TRANSLATE_NOOP("smsdesk::Sentences",
                                  "Before you send anything else, correct the gateway's "
                                  "address in the account; if this network asks for a sign-in, "
                                  "sign in with a browser.")},
    ReasonWords{Reason::NotTheGateway,
                QT_TRANSLATE_NOOP("smsdesk::Sentences", "Unknown: the answer is not the gateway's"),
                QT_TRANSLATE_NOOP("smsdesk::Sentences",
                                  "The message left, but what came back is not an answer of "
                                  "the SMS gateway."),
                QT_TRANSLATE_NOOP("smsdesk::Sentences",
                                  "Check the gateway's address in the account, and whether a "
                                  "proxy or a sign-in page stands in between.")},
    ReasonWords{
        Reason::ReplyTooLarge,
        QT_TRANSLATE_NOOP("smsdesk::Sentences", "Unknown: the answer is too long"),
        QT_TRANSLATE_NOOP("smsdesk::Sentences",
                          "The message left, but the answer is far longer than any of "
                          "the gateway's and was not read to its end."),
        QT_TRANSLATE_NOOP("smsdesk::Sentences", "Check the gateway's address in the account.")},
    ReasonWords{Reason::ProgramEnded,
                QT_TRANSLATE_NOOP("smsdesk::Sentences", "Unknown: SMS Desk ended while sending"),
                QT_TRANSLATE_NOOP("smsdesk::Sentences",
                                  "SMS Desk or the computer stopped while the message was on "
                                  "its way."),
                nullptr},
    ReasonWords{Reason::CancelledLate,
                QT_TRANSLATE_NOOP("smsdesk::Sentences", "Unknown: cancelled too late"),
                QT_TRANSLATE_NOOP("smsdesk::Sentences",
                                  "It was cancelled when it had already begun to leave."),
                nullptr},
};

/// The reasons whose detail says what to mend.
constexpr std::array toldWithDetail{
    Reason::TlsFailed, Reason::ProxyFailed, Reason::CaFileUnreadable, Reason::ConnectionFailed};

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
Explanation ofReason(const SendResult &result, const QString &bare)
{
    const auto *const words = std::find_if(
        reasonTable.begin(), reasonTable.end(), [&result](const ReasonWords &candidate) {
            return candidate.reason == result.reason;
        });
    if (words == reasonTable.end())
        return {bare, {}, {}};

    const bool withDetail = std::find(toldWithDetail.begin(), toldWithDetail.end(), result.reason)
        != toldWithDetail.end();
    return {translated(words->headline, result),
            Sentences::withDetail(translated(words->happened, result),
                                  withDetail ? result.detail : QString()),
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

Explanation notSent(const SendResult &result)
{
    const Explanation why = ofReason(result, Sentences::tr("Not sent"));
    return {why.headline,
            joined(Sentences::tr("Nothing was sent or billed."), why.meaning),
            why.advice.isEmpty() ? Sentences::tr("You can send it again.") : why.advice};
}

Explanation unknown(const SendResult &result)
{
    const Explanation why = ofReason(result, Sentences::tr("Unknown"));
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
        return notSent(result);
    case Outcome::Unknown:
        return unknown(result);
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
