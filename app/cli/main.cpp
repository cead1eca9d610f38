// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/accountscommand.h"
#include "app/cli/historycommand.h"
#include "app/cli/journalcommand.h"
#include "app/cli/logcommand.h"
#include "app/cli/lookupcommand.h"
#include "app/cli/output.h"
#include "app/cli/sandboxcommand.h"
#include "app/cli/secretinput.h"
#include "app/cli/sendcommand.h"
#include "app/cli/settingscommand.h"
#include "app/cli/settlecommand.h"
#include "app/cli/terminalopener.h"
#include "app/common/services.h"
#include "core/base/future.h"
#include "core/base/privatefiles.h"
#include "core/words/language.h"
#include "core/words/sentences.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;
using namespace smsdesk;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(smsdesk::Cli)
};

/// A word that says what to do.
struct Command
{
    using AddOptions = void (*)(QCommandLineParser &);

    QLatin1StringView name;
    const char *description = nullptr;
    QLatin1StringView syntax;
    AddOptions addOptions = nullptr;
    qsizetype words = 1; ///< At most so many that are no options, itself included.

    /// It is told no account to send with: of the options of every command it has the folder's
    /// alone, and --endpoint and the like may be its own.
    bool takesNoAccount = false;
};

constexpr std::array commands{
    Command{"send"_L1,
            QT_TRANSLATE_NOOP("smsdesk::Cli",
                              "Sends one message and waits for its outcome, which is the exit "
                              "status:\n0 accepted, 1 rejected, 2 invalid input, 3 not sent, 4 "
                              "unknown.\nSend an unknown one again only after you looked it up."),
            "send --to NUMBER --template ID [--param TEXT]..."_L1,
            sendcommand::addOptions},
    Command{"log"_L1,
            QT_TRANSLATE_NOOP("smsdesk::Cli", "Lists what was sent, the newest first."),
            "log"_L1,
            logcommand::addOptions},
    Command{"look-up"_L1,
            QT_TRANSLATE_NOOP("smsdesk::Cli",
                              "Asks the gateway what became of a message that is unknown; sends "
                              "and bills nothing.\nThe exit status is what is known then: 0 "
                              "accepted, 1 rejected, 3 not sent, 4 unknown;\n2 where it could not "
                              "be asked."),
            "look-up ID"_L1,
            lookupcommand::addOptions,
            2},
    Command{"settle"_L1,
            QT_TRANSLATE_NOOP("smsdesk::Cli",
                              "Notes what you found out about a message that is unknown, with your "
                              "name and the reason."),
            "settle ID --as O --note TEXT"_L1,
            settlecommand::addOptions,
            2},
    Command{
        "history"_L1,
        QT_TRANSLATE_NOOP("smsdesk::Cli", "Lists what happened to a message, the oldest first."),
        "history ID"_L1,
        historycommand::addOptions,
        2},
    Command{"journal"_L1,
            QT_TRANSLATE_NOOP("smsdesk::Cli",
                              "Checks the message log (check), or keeps it beside and begins a new "
                              "one (set-aside).\nThe status of “journal check” is 0 where the log "
                              "is sound and 1 where it is not."),
            "journal check | journal set-aside"_L1,
            journalcommand::addOptions,
            2},
    Command{
        "accounts"_L1,
        QT_TRANSLATE_NOOP("smsdesk::Cli",
                          "Lists, adds, changes and removes accounts, and takes them to another "
                          "computer, without their AppKeys.\nAn AppKey is read from standard "
                          "input (--key-stdin) or from SMSDESK_APPKEY, and kept in the "
                          "keychain.\nThe exit status is 0 where it was done, 2 where the "
                          "input is wrong, 3 where it could not be done."),
        "accounts list | add NAME | edit NAME | remove NAME | check [NAME] | passphrase | "
        "export [FILE] | import FILE"_L1,
        accountscommand::addOptions,
        3,
        true},
    Command{"settings"_L1,
            QT_TRANSLATE_NOOP("smsdesk::Cli",
                              "Lists, shows, sets and resets the settings. The proxy's password is "
                              "read from standard input and kept in the keychain.\nThe exit status "
                              "is 0 where it was done, 2 where the input is wrong, 3 where it "
                              "could not be done."),
            "settings [list | get NAME | set NAME VALUE | reset NAME]"_L1,
            settingscommand::addOptions,
            4,
            true},
    Command{"sandbox"_L1,
            QT_TRANSLATE_NOOP("smsdesk::Cli",
                              "Serves a gateway for tests on this computer until it is ended "
                              "(Ctrl+C).\nIt sends nothing to a phone and bills nothing."),
            "sandbox"_L1,
            sandboxcommand::addOptions},
};

/// Nothing for a word that is no command.
const Command *commandOf(const QString &word)
{
    const auto *const found = std::ranges::find(commands, word, &Command::name);
    return found == commands.end() ? nullptr : found;
}

/// Qt's own would add --help-all, which has nothing to tell here.
void addInformationOptions(QCommandLineParser &parser)
{
    parser.addOptions({
        {{u"h"_s, u"help"_s}, Words::tr("Shows what can be written, and ends.")},
        {{u"v"_s, u"version"_s}, Words::tr("Shows the program's version, and ends.")},
    });
}

/// Teaches the parser what belongs to a command; without one, what there is to know at first.
void prepare(QCommandLineParser &parser, const Command *command)
{
    if (command) {
        parser.setApplicationDescription(Words::tr(command->description));
        parser.addPositionalArgument(command->name, Words::tr("The command."), command->syntax);
        command->addOptions(parser);
    } else {
        parser.setApplicationDescription(
            Words::tr("Sends international SMS through Tencent Cloud, and keeps a log of them.\n"
                      "“send --help”, “log --help” and so on say more."));
        parser.addPositionalArgument(
            u"command"_s,
            Words::tr("send, log, look-up, settle, history, journal, accounts, "
                      "settings or sandbox"));
    }
    if (command && command->takesNoAccount)
        addFolderOption(parser);
    else
        addCommonOptions(parser);
    addInformationOptions(parser);
}

/// The first word that is no option and no option's value. Options may stand before the command,
/// so a parser that knows all of them looks for it.
QString findCommand(const QStringList &arguments)
{
    QCommandLineParser all;
    addInformationOptions(all);
    addCommonOptions(all);
    sendcommand::addOptions(all);
    const QStringList others{u"outcome"_s,
                             u"since"_s,
                             u"limit"_s,
                             u"port"_s,
                             u"as"_s,
                             u"note"_s,
                             u"by"_s,
                             u"region"_s,
                             u"rate"_s,
                             u"colour"_s,
                             u"repeat-window"_s,
                             u"daily-limit"_s,
                             u"rename"_s};
    for (const QString &option : others)
        all.addOption({option, {}, u"VALUE"_s});
    for (const QString &option : {u"csv"_s,
                                  u"yes"_s,
                                  u"default"_s,
                                  u"key-stdin"_s,
                                  u"key-env"_s,
                                  u"replace"_s,
                                  u"forgotten"_s,
                                  u"leave-key"_s})
        all.addOption({option, {}});
    all.parse(arguments);
    return all.positionalArguments().value(0);
}

/// A number below zero is what a setting is to be, and no option: so it goes behind all of them.
QStringList withNumberAsValue(const QStringList &arguments)
{
    static const QRegularExpression below(u"^-[0-9.]+$"_s);
    const qsizetype value = arguments.indexOf(u"set"_s) + 2;
    if (value < 2 || value >= arguments.size() || arguments.contains(u"--"_s)
        || !below.match(arguments.at(value)).hasMatch())
        return arguments;
    QStringList moved = arguments;
    const QString number = moved.takeAt(value);
    return moved << u"--"_s << number;
}

ExitStatus refuse(const UsageError &error)
{
    complain(UsageSentences::of(error));
    return ExitStatus::InvalidInput;
}

/// Every command that ends by itself.
QFuture<ExitStatus> start(const Command &command,
                          const QCommandLineParser &parser,
                          const CommonOptions &options,
                          Services &services,
                          const Language &language)
{
    if (command.name == "send"_L1)
        return sendcommand::run(parser, options, services, language);
    if (command.name == "look-up"_L1)
        return lookupcommand::run(parser, services, language);
    if (command.name == "settle"_L1)
        return settlecommand::run(parser, services, language);
    if (command.name == "accounts"_L1)
        return accountscommand::run(parser, services, language);
    if (command.name == "settings"_L1)
        return settingscommand::run(parser, services);
    if (command.name == "history"_L1)
        return historycommand::run(parser, services, language);
    return logcommand::run(parser, services, language);
}

ExitStatus runCommand(const Command &command,
                      const QCommandLineParser &parser,
                      const EnvironmentSecrets &secrets,
                      const Language &language)
{
    if (const auto repeated = findRepeated(parser, u"param"_s))
        return refuse(*repeated);
    const auto options = command.takesNoAccount ? readFolderOption(parser, secrets)
                                                : readCommonOptions(parser, secrets);
    if (!options)
        return refuse(options.error());
    if (options->runAccount)
        warnOf(options->runAccount->key);
    const auto folder = DataFolder::open(options->dataFolder);
    if (!folder) {
        complain(Sentences::of(folder.error()));
        return ExitStatus::InvalidInput;
    }

    if (command.name == "journal"_L1)
        return journalcommand::run(parser, *folder);
    TerminalOpener opener(secrets.passphrase);
    Services services(*folder, *options);
    services.keys.setOpener(&opener); // Which goes last.
    if (command.name == "sandbox"_L1) {
        if (const auto status = sandboxcommand::start(parser, services))
            return *status;
        return static_cast<ExitStatus>(QCoreApplication::exec());
    }
    QFuture<ExitStatus> running = start(command, parser, *options, services, language);
    // Not then(): what is refused at once has ended before there is an event loop to leave.
    whenDone(running, &services.sender, [](ExitStatus status) {
        QCoreApplication::exit(static_cast<int>(status));
    });
    return static_cast<ExitStatus>(QCoreApplication::exec());
}

ExitStatus
run(const QStringList &arguments, const EnvironmentSecrets &secrets, const Language &language)
{
    const QString word = findCommand(arguments);
    const Command *const command = commandOf(word);
    QCommandLineParser parser;
    prepare(parser, command);
    const bool isSettings = command && command->name == "settings"_L1;
    const bool isUnderstood = parser.parse(isSettings ? withNumberAsValue(arguments) : arguments);
    if (parser.isSet(u"version"_s)) {
        print(u"smsdesk-cli "_s + QCoreApplication::applicationVersion());
        return ExitStatus::Accepted;
    }
    if (parser.isSet(u"help"_s)) {
        print(parser.helpText().trimmed());
        return ExitStatus::Accepted;
    }
    if (word.isEmpty())
        return refuse({.kind = UsageError::Kind::NoCommand});
    if (!command)
        return refuse({.kind = UsageError::Kind::UnknownCommand, .detail = word});
    if (!isUnderstood)
        return refuse({.kind = UsageError::Kind::UnknownOption, .detail = parser.errorText()});
    // What Qt cannot decode would reach the recipient as this character.
    if (arguments.join(QChar()).contains(QChar::ReplacementCharacter))
        return refuse({.kind = UsageError::Kind::BrokenText});
    if (const QStringList words = parser.positionalArguments(); words.size() > command->words)
        return refuse({.kind = UsageError::Kind::TooManyWords, .detail = words.at(command->words)});
    heedVerbosity(parser);
    return runCommand(*command, parser, secrets, language);
}

} // namespace

int main(int argc, char *argv[])
{
    makeFilesPrivately();
    const EnvironmentSecrets secrets = EnvironmentSecrets::take();
    leaveNoCoreDump();
    const QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"SMS Desk"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(SMSDESK_VERSION));

    prepareStreams();
    Language language;
    language.use({}); // The terminal's own.
    return static_cast<int>(run(QCoreApplication::arguments(), secrets, language));
}
