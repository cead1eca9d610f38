// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/words/checksentences.h"

#include "core/network/networkfacts.h"
#include "core/sending/clockcorrection.h"
#include "core/words/checkadvice.h"
#include "core/words/sentences.h"

namespace smsdesk {

namespace {

int secondsOf(std::chrono::milliseconds time)
{
    return static_cast<int>(std::chrono::ceil<std::chrono::seconds>(time).count());
}

/// "90 seconds", "3 hours": as exact as anybody wants it.
QString lengthOf(std::chrono::seconds time)
{
    const auto count = static_cast<int>(time.count());
    constexpr int minute = 60;
    constexpr int hour = 60 * minute;
    constexpr int day = 24 * hour;
    if (count < 2 * minute)
        return CheckSentences::tr("%n second(s)", nullptr, count);
    if (count < 2 * hour)
        return CheckSentences::tr("%n minute(s)", nullptr, count / minute);
    if (count < 2 * day)
        return CheckSentences::tr("%n hour(s)", nullptr, count / hour);
    return CheckSentences::tr("%n day(s)", nullptr, count / day);
}

CheckWords ofSkip(SkipReason reason)
{
    switch (reason) {
    case SkipReason::EarlierFailure:
        return {CheckSentences::tr("Not tried, because an earlier step failed."), {}};
    case SkipReason::ByProxy:
        return {
            CheckSentences::tr("The proxy looks up the gateway's name; this computer need not know "
                               "it."),
            {}};
    case SkipReason::NotEncrypted:
        return {CheckSentences::tr(
                    "There is none, and none is needed: the gateway is on this computer, "
                    "and nothing that is sent to it leaves the computer."),
                {}};
    case SkipReason::NoKey:
        return {CheckSentences::tr(
                    "The gateway tells the time in its answer, and without an AppKey it was "
                    "not asked."),
                {}};
    case SkipReason::NoDate:
        return {CheckSentences::tr("The answer does not tell the gateway's time."), {}};
    case SkipReason::Stopped:
        return {CheckSentences::tr("Not tried, because the check was stopped."), {}};
    }
    Q_UNREACHABLE();
}

CheckWords ofKey(const KeyError &error)
{
    switch (error.kind) {
    case KeyError::Kind::NotFound:
        return {CheckSentences::tr(
                    "No AppKey is stored for this account, so the gateway was not asked."),
                CheckSentences::tr("Open the account in SMS Desk and enter its AppKey.")};
    case KeyError::Kind::NoKeychain:
        return {CheckSentences::tr("There is no keychain on this computer that SMS Desk can use, "
                                   "and the AppKey was not entered since SMS Desk was started. The "
                                   "gateway was not asked."),
                CheckSentences::tr("Start a keychain, or enter the AppKey in the account.")};
    case KeyError::Kind::Locked:
        return {CheckSentences::tr("The keychain, which may have the AppKey, is locked, so the "
                                   "gateway was not asked."),
                CheckSentences::tr("Unlock the keychain and check again, or enter the AppKey in "
                                   "the account.")};
    case KeyError::Kind::Denied:
        return {Sentences::withDetail(
                    CheckSentences::tr("Access to the AppKey was refused, so the gateway "
                                       "was not asked."),
                    error.detail),
                CheckSentences::tr("Unlock the keychain, and allow SMS Desk to use it.")};
    case KeyError::Kind::KeyFile:
        return {Sentences::of(error), {}};
    case KeyError::Kind::Failed:
        return {Sentences::withDetail(
                    CheckSentences::tr("The keychain reported an error, so the gateway "
                                       "was not asked."),
                    error.detail),
                CheckSentences::tr("Check again, or enter the AppKey in the account anew.")};
    }
    Q_UNREACHABLE();
}

CheckWords ofConnection(const ConnectFacts &facts)
{
    return {CheckSentences::tr("%1 answers on port %2.").arg(facts.address).arg(facts.port), {}};
}

/// What is told of an answer that never came, or is none.
QString answerMissing(const NetworkFailure &failure)
{
    const auto waited = NetworkFacts::fromText(failure.detail).waited;
    switch (failure.reason) {
    case Reason::NoReplyInTime:
        return CheckSentences::tr("The gateway was asked, but did not answer within %n second(s).",
                                  nullptr,
                                  secondsOf(waited.value_or(std::chrono::milliseconds(0))));
    case Reason::ConnectionBroken:
        return CheckSentences::tr(
            "The gateway was asked, but the connection broke before the whole answer "
            "was there.");
    case Reason::HttpStatus:
        return CheckSentences::tr(
                   "The gateway was asked, but the answer was an error with HTTP status %1.")
            .arg(failure.httpStatus);
    case Reason::Redirected:
        return CheckSentences::tr(
            "The gateway was asked, but the answer points to another address, which "
            "SMS Desk does not follow.");
    case Reason::NotTheGateway:
        return CheckSentences::tr("What came back is not an answer of the SMS gateway.");
    case Reason::ReplyTooLarge:
        return CheckSentences::tr("What came back is far longer than any answer of the gateway.");
    default:
        return {};
    }
}

QString adviceOnPath()
{
    return CheckSentences::tr("Correct the path of the gateway's address in the account. The whole "
                              "address of Tencent Cloud's gateway is %1.")
        .arg(Endpoint::tencentCloud().toString());
}

CheckWords ofClock(const ClockFacts &facts)
{
    const auto off = std::chrono::abs(facts.offset);
    if (off <= ClockCorrection::tolerance)
        return {CheckSentences::tr("This computer's clock agrees with the gateway's."), {}};
    const QString how = facts.offset.count() > 0
        //: %1 is a length of time
        ? CheckSentences::tr("This computer's clock is %1 behind the gateway's.").arg(lengthOf(off))
        //: %1 is a length of time
        : CheckSentences::tr("This computer's clock is %1 ahead of the gateway's.")
              .arg(lengthOf(off));
    if (verdictOf(facts) == CheckVerdict::Passed)
        return {Sentences::joined({how, CheckSentences::tr("That does no harm.")}), {}};
    const QString harm = off > ClockFacts::limit
        ? CheckSentences::tr(
            "The gateway refuses what is more than 10 minutes off. SMS Desk signs messages "
            "with the gateway's time, so that they are taken all the same.")
        : CheckSentences::tr(
            "SMS Desk signs messages with the gateway's time, so that they are taken all "
            "the same.");
    return {
        Sentences::joined({how, harm}),
        CheckSentences::tr("Let this computer set its clock, date and time zone automatically.")};
}

} // namespace

CheckSentences::CheckSentences(const ResultCatalogue &catalogue, const QLocale &locale)
    : m_catalogue(catalogue)
    , m_locale(locale)
{
}

QString CheckSentences::name(CheckStep step)
{
    switch (step) {
    case CheckStep::NameLookUp:
        return tr("Name look-up");
    case CheckStep::Proxy:
        return tr("Proxy");
    case CheckStep::Connect:
        return tr("Connection");
    case CheckStep::Certificate:
        return tr("Encryption and certificate");
    case CheckStep::Clock:
        return tr("Clock");
    case CheckStep::Application:
        return tr("SdkAppId and AppKey");
    }
    Q_UNREACHABLE();
}

QString CheckSentences::word(CheckVerdict verdict)
{
    switch (verdict) {
    case CheckVerdict::Passed:
        return tr("passed");
    case CheckVerdict::Warning:
        return tr("warning");
    case CheckVerdict::Failed:
        return tr("failed");
    case CheckVerdict::Skipped:
        return tr("skipped");
    }
    Q_UNREACHABLE();
}

QString CheckSentences::waitingWord()
{
    return tr("waiting");
}

QString CheckSentences::runningWord()
{
    return tr("checking…");
}

QString CheckSentences::summary(CheckVerdict verdict)
{
    switch (verdict) {
    case CheckVerdict::Passed:
        return tr("Everything is in order: messages can be sent with this account.");
    case CheckVerdict::Warning:
        return tr("Nothing was found that keeps messages from being sent, but something needs your "
                  "attention.");
    case CheckVerdict::Failed:
        return tr("Messages cannot be sent with this account for now. The step that failed says "
                  "what to do.");
    case CheckVerdict::Skipped:
        return tr("The check was stopped before everything was tried.");
    }
    Q_UNREACHABLE();
}

QString CheckSentences::runningSummary()
{
    return tr("The account is being checked. No message is sent, and nothing is billed.");
}

CheckWords CheckSentences::of(const CheckedStep &step, const Account &account) const
{
    if (const auto *skipped = std::get_if<SkipReason>(&step.problem))
        return ofSkip(*skipped);
    if (const auto *error = std::get_if<KeyError>(&step.problem))
        return ofKey(*error);
    if (const auto *failure = std::get_if<NetworkFailure>(&step.problem))
        return ofFailure(step, *failure);
    switch (step.step) {
    case CheckStep::NameLookUp:
        return ofName(std::get<NameFacts>(step.facts));
    case CheckStep::Proxy:
        return ofProxy(std::get<ProxyFacts>(step.facts), account);
    case CheckStep::Connect:
        return ofConnection(std::get<ConnectFacts>(step.facts));
    case CheckStep::Certificate:
        return ofCertificate(std::get<CertificateFacts>(step.facts));
    case CheckStep::Clock:
        return ofClock(std::get<ClockFacts>(step.facts));
    case CheckStep::Application:
        return ofApplication(std::get<ApplicationFacts>(step.facts), account);
    }
    Q_UNREACHABLE();
}

CheckWords CheckSentences::ofFailure(const CheckedStep &step, const NetworkFailure &failure) const
{
    const NetworkFacts facts = NetworkFacts::fromText(failure.detail);
    if (step.step == CheckStep::Proxy && failure.reason == Reason::NoConnectionInTime)
        return {tr("The system did not say within %n second(s) which proxy to use.",
                   nullptr,
                   secondsOf(facts.waited.value_or(std::chrono::milliseconds(0)))),
                tr("Ask whoever runs this network about its PAC file, or set the proxy by hand in "
                   "the settings.")};
    if (const auto *name = std::get_if<NameFacts>(&step.facts)) {
        const QString meaning = facts.waited
            ? tr("Nobody told within %n second(s) which address %1 has.",
                 nullptr,
                 secondsOf(*facts.waited))
            : tr("The name servers (DNS) of this network know no %1.");
        return {meaning.arg(name->host), checkAdvice(Reason::HostNotFound)};
    }
    constexpr int notFound = 404;
    const QString missing = answerMissing(failure);
    if (!missing.isEmpty())
        return {missing,
                failure.httpStatus == notFound ? adviceOnPath() : checkAdvice(failure.reason)};
    const SendResult result{.outcome = Outcome::NotSent,
                            .reason = failure.reason,
                            .detail = failure.detail,
                            .httpStatus = failure.httpStatus};
    return {Sentences::happened(result, m_locale), checkAdvice(failure.reason)};
}

CheckWords CheckSentences::ofName(const NameFacts &facts) const
{
    if (facts.isAddress)
        return {tr("%1 is an address: there is no name to look up.").arg(facts.host), {}};
    //: %2 is one or more internet addresses
    return {tr("%1 was found: %2.").arg(facts.host, m_locale.createSeparatedList(facts.addresses)),
            {}};
}

CheckWords CheckSentences::ofProxy(const ProxyFacts &facts, const Account &account)
{
    const bool isSystem = facts.from == ProxySettings::Mode::System;
    if (!facts.address.isEmpty())
        return {isSystem ? tr("The way goes through the proxy %1, which the system names.")
                               .arg(facts.address)
                         : tr("The way goes through the proxy %1, which is set in SMS Desk.")
                               .arg(facts.address),
                {}};
    if (account.endpoint.isLoopback())
        return {tr("No proxy is used: the gateway is on this computer."), {}};
    return {isSystem ? tr("No proxy is used: the system names none for the gateway.")
                     : tr("No proxy is used: so it is set in SMS Desk."),
            {}};
}

CheckWords CheckSentences::ofCertificate(const CertificateFacts &facts) const
{
    const QString day
        = m_locale.toString(facts.validUntil.toLocalTime().date(), QLocale::LongFormat);
    //: %1 is as "TLS 1.3"; %2 and %3 name a certificate's owner and its issuer
    const QString who = tr("The connection is encrypted with %1. The certificate is that of “%2”, "
                           "issued by “%3”.")
                            .arg(facts.protocol, facts.subject, facts.issuer);
    const QString trust = facts.isByCaFile
        ? tr("The account's certificate file vouches for it.")
        : tr("An authority that this computer trusts vouches for it.");
    if (verdictOf(facts) == CheckVerdict::Passed)
        //: %1 is a day
        return {Sentences::joined({who, trust, tr("It is valid until %1.").arg(day)}), {}};
    const QString left = facts.daysLeft < 1
        ? tr("It ends within a day.")
        : tr("It ends in %n day(s), on %1.", nullptr, static_cast<int>(facts.daysLeft)).arg(day);
    return {Sentences::joined({who, trust, left}),
            tr("Whoever runs the gateway, or the proxy that inspects connections, must renew the "
               "certificate before that; once it has ended no message leaves.")};
}

CheckWords CheckSentences::ofApplication(const ApplicationFacts &facts,
                                         const Account &account) const
{
    const QString sdkAppId = account.sdkAppId.toString();
    const ResultCode known = m_catalogue.find(facts.result, m_locale);
    const QString test = tr("Send one message to a phone of your own: it shows whether SdkAppId "
                            "and AppKey are right.");
    switch (proofOf(facts)) {
    case ApplicationProof::Proven:
        return {tr("The gateway knows the SdkAppId %1 and takes the AppKey. The application has "
                   "%n template(s).",
                   nullptr,
                   facts.templates)
                    .arg(sdkAppId),
                {}};
    case ApplicationProof::Refuted:
        return {tr("The gateway refused SdkAppId %1 with result %2. %3")
                    .arg(sdkAppId)
                    .arg(facts.result)
                    .arg(known.meaning),
                known.advice};
    case ApplicationProof::NoSuchOperation:
        return {tr("The account's address %1 is not that of the gateway: something answers there "
                   "(result %2), but takes no messages.")
                    .arg(account.endpoint.toString())
                    .arg(facts.result),
                adviceOnPath()};
    case ApplicationProof::NotOffered:
        return {tr("The gateway does not answer this question to the application (result %1), so "
                   "SdkAppId and AppKey are neither proven nor refuted.")
                    .arg(facts.result),
                test};
    case ApplicationProof::NotNow:
        return {tr("The gateway had no time for the question (result %1), so SdkAppId and AppKey "
                   "are neither proven nor refuted.")
                    .arg(facts.result),
                tr("Wait a few minutes, then check again.")};
    case ApplicationProof::Open:
        return {Sentences::withDetail(
                    tr("The gateway answered with result %1, which neither proves nor refutes "
                       "SdkAppId and AppKey.")
                        .arg(facts.result),
                    known.meaning.isEmpty() ? facts.errmsg : known.meaning),
                test};
    }
    Q_UNREACHABLE();
}

} // namespace smsdesk
