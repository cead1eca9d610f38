// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/words/networksentences.h"

namespace smsdesk {

namespace {

using Kind = CertificateProblem::Kind;

QString day(const QDateTime &moment, const QLocale &locale)
{
    return locale.toString(moment.toLocalTime().date(), QLocale::LongFormat);
}

/// Where a certificate does not tell, the sentence does without.
QString ofIssuer(const QString &withName, const QString &without, const QString &name)
{
    return name.isEmpty() ? without : withName.arg(name);
}

QString ofWrongHost(const CertificateProblem &problem, const QLocale &locale)
{
    if (problem.names.isEmpty())
        return NetworkSentences::tr("The certificate that was shown is not for %1.")
            .arg(problem.host);
    return NetworkSentences::tr("The certificate that was shown is for %1, not for %2.")
        .arg(locale.createSeparatedList(problem.names), problem.host);
}

QString ofFault(Kind kind, const CertificateProblem &problem, const QLocale &locale)
{
    switch (kind) {
    case Kind::Revoked:
        return NetworkSentences::tr(
            "Whoever issued the gateway's certificate has taken it back: its key may "
            "be in the wrong hands.");
    case Kind::SelfSigned:
        return ofIssuer(
            NetworkSentences::tr("The gateway's certificate, “%1”, is issued by itself, so that "
                                 "nobody vouches for it."),
            NetworkSentences::tr("The gateway's certificate is issued by itself, so that nobody "
                                 "vouches for it."),
            problem.subject);
    case Kind::UnknownAuthority:
        return ofIssuer(
            NetworkSentences::tr("The gateway's certificate is issued by “%1”, an authority that "
                                 "this computer does not trust."),
            NetworkSentences::tr("The gateway's certificate is issued by an authority that this "
                                 "computer does not trust."),
            problem.issuer);
    case Kind::WrongHost:
        return ofWrongHost(problem, locale);
    case Kind::Expired:
        //: %1 is a day
        return NetworkSentences::tr("The certificate was valid until %1 only.")
            .arg(day(problem.validUntil, locale));
    case Kind::NotYetValid:
        //: %1 is a day
        return NetworkSentences::tr("The certificate is valid from %1 on.")
            .arg(day(problem.validFrom, locale));
    case Kind::TooWeak:
        return NetworkSentences::tr(
            "The key or the signature of the gateway's certificate can be forged "
            "today.");
    case Kind::Other:
        return NetworkSentences::tr("The gateway's certificate cannot be trusted.");
    }
    Q_UNREACHABLE();
}

/// Rounded up: what waited for less than a second did not wait for 0.
int secondsOf(std::chrono::milliseconds waited)
{
    return static_cast<int>(std::chrono::ceil<std::chrono::seconds>(waited).count());
}

QString throughProxy(const NetworkFacts &facts)
{
    return facts.proxy.isEmpty()
        ? QString()
        : NetworkSentences::tr("The way goes through the proxy %1.").arg(facts.proxy);
}

QStringList ofProxy(Reason reason, const NetworkFacts &facts)
{
    if (facts.proxy.isEmpty())
        return {};
    switch (reason) {
    case Reason::ProxyFailed:
        return {NetworkSentences::tr(
                    "The proxy %1 cannot be reached, or refuses the way to the gateway.")
                    .arg(facts.proxy)};
    case Reason::ProxyNotFound:
        return {NetworkSentences::tr(
                    "The name servers (DNS) of this network do not tell where the proxy %1 is.")
                    .arg(facts.proxy)};
    case Reason::ProxyWantsLogin:
        return {NetworkSentences::tr(
                    "The proxy %1 on the way to the gateway asks for a user name and password.")
                    .arg(facts.proxy)};
    case Reason::ProxyLoginRefused:
        return {NetworkSentences::tr("The proxy %1 does not take the user name or the password.")
                    .arg(facts.proxy)};
    case Reason::ProxyLoginUnsupported:
        //: %2 is a technical word such as "NTLM", or several.
        return {NetworkSentences::tr(
                    "The proxy %1 wants a kind of login that SMS Desk does not know: %2.")
                    .arg(facts.proxy, facts.proxyLogins.join(u' '))};
    default:
        return {};
    }
}

} // namespace

QStringList NetworkSentences::of(Reason reason, const NetworkFacts &facts, const QLocale &locale)
{
    if (facts.certificate)
        return of(*facts.certificate, locale) + QStringList{throughProxy(facts)};
    if (facts.waited && reason == Reason::NoConnectionInTime)
        return {tr("The connection to the gateway was not up within %n second(s).",
                   nullptr,
                   secondsOf(*facts.waited)),
                throughProxy(facts)};
    if (facts.waited && reason == Reason::CaFileNotInTime)
        return {tr("The certificate file of the account could not be read within %n second(s).",
                   nullptr,
                   secondsOf(*facts.waited))};
    if (facts.waited && reason == Reason::NoReplyInTime)
        return {tr("The message left, but the gateway did not answer within %n second(s).",
                   nullptr,
                   secondsOf(*facts.waited)),
                throughProxy(facts)};
    return ofProxy(reason, facts);
}

QStringList NetworkSentences::of(const CertificateProblem &problem, const QLocale &locale)
{
    QStringList sentences;
    for (const Kind kind : problem.kinds)
        sentences.append(ofFault(kind, problem, locale));
    return sentences;
}

} // namespace smsdesk
