// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/checkcommand.h"

#include "app/cli/endings.h"
#include "app/cli/jsonline.h"
#include "app/cli/secretinput.h"
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

const QString accountOption = u"account"_s;

using Chosen = Result<Account, UsageError>;

/// The sandbox is started for it.
Chosen accountCalled(const QString &name, Services &services)
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

/// One for this run alone, whose key comes as that of a new account does.
Chosen accountOfThisRun(const QCommandLineParser &parser, Services &services)
{
    const auto key = readAppKey(parser, services.secrets.appKey);
    if (!key)
        return failure(key.error());
    const auto account = readRunAccount(parser, *key);
    if (!account)
        return failure(account.error());
    services.useForThisRun(*account);
    return account->account;
}

Chosen accountToCheck(const QCommandLineParser &parser, Services &services)
{
    const QStringList names = parser.positionalArguments().sliced(2) + parser.values(accountOption);
    const bool isForThisRun = namesRunAccount(parser);
    if (names.size() + (isForThisRun ? 1 : 0) > 1)
        return failure(UsageError{.kind = UsageError::Kind::NamedTwice});
    if (isForThisRun)
        return accountOfThisRun(parser, services);
    if (const auto alone = findRunOptionAlone(parser))
        return failure(*alone);
    if (parser.isSet(u"key-stdin"_s))
        return failure(
            UsageError{.kind = UsageError::Kind::RunOptionAlone, .detail = u"--key-stdin"_s});
    const QString name = names.value(0);
    if (name.isEmpty())
        return failure(UsageError{.kind = UsageError::Kind::NoSubject, .detail = u"check"_s});
    return accountCalled(name, services);
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

void addOptions(QCommandLineParser &parser)
{
    parser.addOption({accountOption,
                      Words::tr("The account of this name, in the place of NAME (check)."),
                      u"NAME"_s});
}

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
    const Chosen account = accountToCheck(parser, services);
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
