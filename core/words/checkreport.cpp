// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/words/checkreport.h"

#include <QDir>
#include <QStringList>
#include <QSysInfo>

using namespace Qt::StringLiterals;

namespace smsdesk {

namespace {

QString ofFailure(const NetworkFailure &failure)
{
    QStringList parts{u"reason "_s + reasonKey(failure.reason)};
    if (failure.httpStatus != 0)
        parts.append(u"HTTP status %1"_s.arg(failure.httpStatus));
    if (!failure.detail.isEmpty())
        parts.append(QString(failure.detail).replace(u'\n', u"; "_s));
    return parts.join(u"; "_s);
}

QString ofFacts(const CheckFacts &facts)
{
    if (const auto *certificate = std::get_if<CertificateFacts>(&facts))
        return u"%1; cipher %2; valid until %3; days left %4"_s
            .arg(certificate->protocol,
                 certificate->cipher,
                 certificate->validUntil.toString(Qt::ISODate))
            .arg(certificate->daysLeft);
    if (const auto *clock = std::get_if<ClockFacts>(&facts))
        return u"offset %1 s"_s.arg(clock->offset.count());
    if (const auto *application = std::get_if<ApplicationFacts>(&facts))
        return application->errmsg.isEmpty()
            ? u"get_template; result %1"_s.arg(application->result)
            : u"get_template; result %1; %2"_s.arg(application->result).arg(application->errmsg);
    return {};
}

QStringList linesOf(const CheckedStep &step, const CheckWords &words)
{
    //: %1 is the name of a step, %2 a verdict such as "passed", %3 a number of milliseconds
    QStringList lines{CheckReport::tr("%1: %2 (%3 ms)")
                          .arg(CheckSentences::name(step.step), CheckSentences::word(step.verdict))
                          .arg(step.took.count())};
    for (const QString &line : {words.meaning, words.advice, technicalFacts(step)}) {
        if (!line.isEmpty())
            lines.append(u"    "_s + line);
    }
    return lines;
}

} // namespace

QString technicalFacts(const CheckedStep &step)
{
    const auto *failure = std::get_if<NetworkFailure>(&step.problem);
    return failure ? ofFailure(*failure) : ofFacts(step.facts);
}

QString CheckReport::text(const AccountCheck &check,
                          const ResultCatalogue &catalogue,
                          const QLocale &locale)
{
    const Account &account = check.account;
    QStringList lines{
        tr("Check of the account “%1”").arg(account.name),
        CheckSentences::summary(check.verdict()),
        {},
        tr("Program: %1").arg(u"SMS Desk "_s + QCoreApplication::applicationVersion()),
        tr("System: %1").arg(QSysInfo::prettyProductName()),
        tr("Time: %1").arg(check.startedAt.toUTC().toString(Qt::ISODate)),
        tr("SdkAppId: %1").arg(account.sdkAppId.toString()),
        tr("Gateway: %1").arg(account.endpoint.toString()),
    };
    if (!account.caFile.isEmpty())
        lines.append(tr("Certificate file: %1").arg(QDir::toNativeSeparators(account.caFile)));
    const CheckSentences sentences(catalogue, locale);
    for (const CheckedStep &step : check.steps) {
        lines.append(QString());
        lines.append(linesOf(step, sentences.of(step, account)));
    }
    return lines.join(u'\n') + u'\n';
}

} // namespace smsdesk
