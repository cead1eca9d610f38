// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/checkcommand.h"

#include "app/cli/endings.h"
#include "app/cli/jsonline.h"
#include "app/cli/terminalopener.h"
#include "core/base/future.h"
#include "core/checking/accountchecker.h"
#include "core/words/checkreport.h"

using namespace Qt::StringLiterals;

namespace smsdesk::checkcommand {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(smsdesk::CheckCommand)
};

using Chosen = Result<Account, UsageError>;

/// The sandbox is started for it.
Chosen accountToCheck(const QString &name, Services &services)
{
    if (isSameAccountName(name, sandboxAccountName())) {
        if (const auto started = services.startSandbox(); !started)
            return failure(
                UsageError{.kind = UsageError::Kind::NoSandbox, .detail = started.error()});
        return services.sandbox.account();
    }
    if (const auto account = services.accounts.find(name))
        return *account;
    return failure(UsageError{.kind = UsageError::Kind::NoSuchAccount, .detail = name});
}

ExitStatus statusOf(CheckVerdict verdict)
{
    const bool isFine = verdict == CheckVerdict::Passed || verdict == CheckVerdict::Warning;
    return isFine ? ExitStatus::Accepted : ExitStatus::NotSent;
}

void printSteps(const AccountCheck &check,
                bool asJson,
                const Services &services,
                const QLocale &locale)
{
    for (const CheckedStep &step : check.steps) {
        const QStringList lines = asJson
            ? QStringList{jsonOf(step, check.account, services.catalogue, locale)}
            : linesOf(step, check.account, services.catalogue, locale);
        for (const QString &line : lines)
            print(printable(line));
        if (const auto *const error = std::get_if<KeyError>(&step.problem))
            TerminalOpener::adviseOn(*error);
    }
}

} // namespace

QStringList linesOf(const CheckedStep &step,
                    const Account &account,
                    const ResultCatalogue &catalogue,
                    const QLocale &locale)
{
    const CheckWords words = CheckSentences(catalogue, locale).of(step, account);
    QStringList lines{//: %1 is the name of a step, %2 a word such as "passed", %3 a sentence or two
                      Words::tr("%1: %2. %3")
                          .arg(CheckSentences::name(step.step),
                               CheckSentences::word(step.verdict),
                               words.meaning)};
    if (!words.advice.isEmpty())
        lines.append(u"    "_s + words.advice);
    return lines;
}

QString jsonOf(const CheckedStep &step,
               const Account &account,
               const ResultCatalogue &catalogue,
               const QLocale &locale)
{
    const CheckWords words = CheckSentences(catalogue, locale).of(step, account);
    return jsonLine({{u"step"_s, checkKey(step.step)},
                     {u"verdict"_s, checkKey(step.verdict)},
                     {u"meaning"_s, words.meaning},
                     {u"advice"_s, orNull(words.advice)},
                     {u"facts"_s, orNull(technicalFacts(step))},
                     {u"milliseconds"_s, static_cast<qint64>(step.took.count())}});
}

QFuture<ExitStatus>
run(const QCommandLineParser &parser, Services &services, const Language &language)
{
    const Chosen account = accountToCheck(parser.positionalArguments().value(2), services);
    if (!account)
        return invalid(account.error());
    auto *const checker = new AccountChecker({.proxies = services.proxies,
                                              .keys = services.keys,
                                              .clockCorrection = services.sender.clockCorrection(),
                                              .clock = services.clock},
                                             &services.sender);
    const bool asJson = parser.isSet(u"json"_s);
    return checker->check(*account).then(checker,
                                         [asJson, &services, &language](const AccountCheck &check) {
                                             printSteps(check, asJson, services, language.locale());
                                             if (!asJson)
                                                 print(CheckSentences::summary(check.verdict()));
                                             return statusOf(check.verdict());
                                         });
}

} // namespace smsdesk::checkcommand
