// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/logcommand.h"
#include "app/cli/output.h"
#include "app/cli/sandboxcommand.h"
#include "app/cli/sendcommand.h"
#include "app/common/services.h"
#include "core/words/language.h"
#include "core/words/sentences.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;
using namespace smsdesk;

namespace {

void prepare(QCommandLineParser &parser)
{
    parser.setApplicationDescription(QCoreApplication::translate(
        "smsdesk::Cli", "Sends international SMS through Tencent Cloud, and keeps a log of them."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(
        u"command"_s, QCoreApplication::translate("smsdesk::Cli", "send, log or sandbox"));
    addCommonOptions(parser);
}

/// The options of a command; none for a word that is no command.
using AddOptions = void (*)(QCommandLineParser &);

AddOptions optionsOf(const QString &command)
{
    if (command == "send"_L1)
        return sendcommand::addOptions;
    if (command == "log"_L1)
        return logcommand::addOptions;
    if (command == "sandbox"_L1)
        return sandboxcommand::addOptions;
    return nullptr;
}

/// The first word that is no option and no option's value. Options may stand before the command,
/// so a parser that knows all of them looks for it.
QString findCommand(const QStringList &arguments)
{
    QCommandLineParser all;
    all.addHelpOption();
    all.addVersionOption();
    addCommonOptions(all);
    sendcommand::addOptions(all);
    const QStringList others{u"outcome"_s, u"since"_s, u"limit"_s, u"port"_s};
    for (const QString &option : others)
        all.addOption({option, {}, u"VALUE"_s});
    all.addOption({u"csv"_s, {}});
    all.parse(arguments);
    return all.positionalArguments().value(0);
}

ExitStatus refuse(const UsageError &error)
{
    complain(UsageSentences::of(error));
    return ExitStatus::InvalidInput;
}

ExitStatus
runCommand(const QString &command, const QCommandLineParser &parser, const Language &language)
{
    const auto options = readCommonOptions(parser);
    if (!options)
        return refuse(options.error());
    const auto folder = DataFolder::open(options->dataFolder);
    if (!folder) {
        complain(Sentences::of(folder.error()));
        return ExitStatus::InvalidInput;
    }

    Services services(*folder, *options);
    if (command == "sandbox"_L1) {
        if (const auto status = sandboxcommand::start(parser, services))
            return *status;
        return static_cast<ExitStatus>(QCoreApplication::exec());
    }
    QFuture<ExitStatus> running = command == "send"_L1
        ? sendcommand::run(parser, *options, services, language)
        : logcommand::run(parser, services, language);
    running.then(&services.sender,
                 [](ExitStatus status) { QCoreApplication::exit(static_cast<int>(status)); });
    return static_cast<ExitStatus>(QCoreApplication::exec());
}

ExitStatus run(const QStringList &arguments, const Language &language)
{
    const QString command = findCommand(arguments);
    QCommandLineParser parser;
    prepare(parser);
    if (const AddOptions addOptions = optionsOf(command))
        addOptions(parser);

    const bool isUnderstood = parser.parse(arguments);
    if (parser.isSet(u"version"_s)) {
        print(u"smsdesk-cli "_s + QCoreApplication::applicationVersion());
        return ExitStatus::Accepted;
    }
    if (parser.isSet(u"help"_s)) {
        print(parser.helpText());
        return ExitStatus::Accepted;
    }
    if (command.isEmpty())
        return refuse({.kind = UsageError::Kind::NoCommand});
    if (!optionsOf(command))
        return refuse({.kind = UsageError::Kind::UnknownCommand, .detail = command});
    if (!isUnderstood)
        return refuse({.kind = UsageError::Kind::UnknownOption, .detail = parser.errorText()});
    if (const QStringList words = parser.positionalArguments(); words.size() > 1)
        return refuse({.kind = UsageError::Kind::TooManyWords, .detail = words.at(1)});
    return runCommand(command, parser, language);
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"SMS Desk"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(SMSDESK_VERSION));

    Language language;
    language.use({}); // The terminal's own.
    return static_cast<int>(run(QCoreApplication::arguments(), language));
}
