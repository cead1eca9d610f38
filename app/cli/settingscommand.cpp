// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/settingscommand.h"

#include "app/cli/endings.h"
#include "app/cli/jsonline.h"
#include "app/cli/secretinput.h"
#include "app/cli/terminalopener.h"
#include "core/account/keyplace.h"
#include "core/base/future.h"
#include "core/settings/networksettings.h"
#include "core/settings/settingrow.h"
#include "core/words/sentences.h"
#include "core/words/settingsentences.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace smsdesk::settingscommand {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(smsdesk::SettingsCommand)
};

/// Called like a setting, but kept in the KeyStore.
constexpr auto passwordName = "proxy.password"_L1;
constexpr auto passwordOption = "key-stdin"_L1; // As the AppKey of `accounts`.

/// What was changed must be on disk before the program says so.
QFuture<ExitStatus> saved(Services &services)
{
    if (services.settings.sync())
        return done();
    return failed(SettingSentences::notWritten(services.settings.file()));
}

QFuture<ExitStatus> unknownSetting(const QString &name)
{
    QStringList names;
    for (const SettingRow &row : settingRows()) {
        if (!row.name().isEmpty())
            names << row.name();
    }
    names << passwordName;
    return invalid(
        Words::tr("There is no setting “%1”: there are %2.").arg(name, names.join(u", "_s)));
}

QJsonValue jsonValue(const SettingRow &row, const QString &text)
{
    if (row.type() == "number"_L1)
        return text.toInt();
    if (row.type() == "yes or no"_L1)
        return text == "true"_L1;
    return text;
}

QString lineOf(const SettingRow &row, const Settings &settings, bool isJson)
{
    const QString value = row.value(settings);
    if (!isJson)
        return printable(u"%1 = %2"_s.arg(row.name(), value));
    return jsonLine({{u"name"_s, row.name()},
                     {u"value"_s, jsonValue(row, value)},
                     {u"default"_s, jsonValue(row, row.fallback())},
                     {u"values"_s, orNull(row.values())}});
}

QFuture<ExitStatus> list(const QCommandLineParser &parser, Services &services)
{
    for (const SettingRow &row : settingRows()) {
        if (!row.name().isEmpty())
            print(lineOf(row, services.settings, parser.isSet(u"json"_s)));
    }
    return done();
}

QFuture<ExitStatus> get(const QCommandLineParser &parser, Services &services)
{
    const QString name = parser.positionalArguments().value(2);
    if (name == passwordName)
        return invalid(
            Words::tr("The proxy's password is never shown; set a new one with “settings "
                      "set proxy.password --key-stdin”."));
    const auto row = settingRow(name);
    if (!row)
        return unknownSetting(name);
    print(parser.isSet(u"json"_s) ? lineOf(*row, services.settings, true)
                                  : printable(row->value(services.settings)));
    return done();
}

QFuture<ExitStatus> setPassword(const QCommandLineParser &parser, Services &services)
{
    if (parser.positionalArguments().size() > 3 || !parser.isSet(passwordOption))
        return invalid(Words::tr("Other programs can read what stands on the command line: write "
                                 "the password to standard input, with --key-stdin."));
    const ProxySettings proxy = readProxySettings(services.settings);
    if (!proxy.hasLogin())
        return invalid(Words::tr("A password belongs to one proxy and one user: set proxy.host, "
                                 "proxy.port and proxy.user first."));
    const auto password = readProxyPassword();
    if (!password)
        return invalid(password.error());
    return services.keys.write(proxyPasswordEntry(proxy), *password)
        .then([](const Result<void, KeyError> &kept) {
            if (kept)
                return ExitStatus::Accepted;
            complain(Words::tr("The proxy's password is not kept."));
            complain(SettingSentences::passwordNotKept(kept.error()));
            TerminalOpener::adviseOnPassword(kept.error());
            return ExitStatus::NotSent;
        });
}

/// Where there is no keychain there was no lasting password.
bool isForgotten(const Result<void, KeyError> &gone)
{
    return gone || gone.error().kind == KeyError::Kind::NoKeychain;
}

/// As it is known to people.
QString loginOf(const ProxySettings &proxy)
{
    return printable(u"%1@%2"_s.arg(proxy.user, toText(proxy.address)));
}

void warnOfForgotten(const ProxySettings &before, const ProxySettings &next)
{
    complain(next.hasLogin()
                 ? Words::tr("No password is kept any more for %1; set the one of %2 with "
                             "“settings set proxy.password --key-stdin”.")
                       .arg(loginOf(before), loginOf(next))
                 : Words::tr("No password is kept any more for %1.").arg(loginOf(before)));
}

/// The setting is set by then: a password that cannot be forgotten is worth a warning, not a
/// question.
QFuture<ExitStatus>
forgetOutdated(Services &services, const ProxySettings &before, const ProxySettings &next)
{
    const QString entry = proxyPasswordEntry(before);
    const auto goOn = [&services, entry, before, next](KeyPlace place) {
        if (place == KeyPlace::None || place == KeyPlace::NoKeychain)
            return done(); // None was kept.
        const auto report = [before, next](const Result<void, KeyError> &gone) {
            if (isForgotten(gone))
                warnOfForgotten(before, next);
            else
                complain(Sentences::joined(
                    {Words::tr("The setting is set."),
                     SettingSentences::passwordLeft(gone.error(), loginOf(before))}));
            return ExitStatus::Accepted;
        };
        return services.keys.removeAllButSealed(entry).then(report);
    };
    return placeOfKey(services.keys, keychainServiceOf(services.folder), entry)
        .then(&services.keys, goOn)
        .unwrap();
}

/// Has `change` made to the settings, and forgets the password that is of no use after it.
template<typename Change>
QFuture<ExitStatus> changed(Services &services, Change change)
{
    const ProxySettings before = readProxySettings(services.settings);
    change();
    const ProxySettings next = readProxySettings(services.settings);
    const auto outdated = outdatedPassword(before, next);
    QFuture<ExitStatus> status = saved(services);
    if (!outdated || status.result() != ExitStatus::Accepted)
        return status;
    return forgetOutdated(services, before, next);
}

QFuture<ExitStatus> set(const QCommandLineParser &parser, Services &services)
{
    const QStringList words = parser.positionalArguments();
    const QString &name = words.at(2);
    if (name == passwordName)
        return setPassword(parser, services);
    const auto row = settingRow(name);
    if (!row)
        return unknownSetting(name);
    if (words.size() < 4)
        return invalid(Words::tr("Say what “%1” is to be: “settings set %1 VALUE”.").arg(name));
    Result<void, SettingProblem> taken;
    const auto status
        = changed(services, [&] { taken = row->set(services.settings, words.at(3)); });
    return taken ? status : invalid(SettingSentences::of(taken.error(), name));
}

QFuture<ExitStatus> forgetPassword(Services &services)
{
    const ProxySettings proxy = readProxySettings(services.settings);
    if (!proxy.hasLogin())
        return done();
    return services.keys.removeAllButSealed(proxyPasswordEntry(proxy))
        .then([proxy](const Result<void, KeyError> &gone) {
            if (isForgotten(gone))
                return ExitStatus::Accepted;
            complain(SettingSentences::passwordLeft(gone.error(), loginOf(proxy)));
            return ExitStatus::NotSent;
        });
}

QFuture<ExitStatus> reset(const QCommandLineParser &parser, Services &services)
{
    const QString name = parser.positionalArguments().value(2);
    if (name == passwordName)
        return forgetPassword(services);
    const auto row = settingRow(name);
    if (!row)
        return unknownSetting(name);
    return changed(services, [&] { row->reset(services.settings); });
}

/// What can be done with settings.
struct Action
{
    QLatin1StringView name;
    qsizetype words = 0; ///< With which it is complete, but for a value.
    qsizetype mostWords = 0;
    QFuture<ExitStatus> (*run)(const QCommandLineParser &, Services &) = nullptr;
};

constexpr std::array actions{
    Action{"list"_L1, 2, 2, list},
    Action{"get"_L1, 3, 3, get},
    Action{"set"_L1, 3, 4, set},
    Action{"reset"_L1, 3, 3, reset},
};

} // namespace

void addOptions(QCommandLineParser &parser)
{
    parser.addOptions({
        {QString(passwordOption),
         Words::tr("Reads the proxy's password from standard input (set proxy.password).")},
        {u"json"_s, Words::tr("Prints each setting as a line of JSON (list, get).")},
    });
}

QFuture<ExitStatus> run(const QCommandLineParser &parser, Services &services)
{
    const QStringList words = parser.positionalArguments();
    const QString word = words.value(1, u"list"_s);
    const auto *const action = std::ranges::find(actions, word, &Action::name);
    if (action == actions.end())
        return invalid(
            Words::tr("Say what to do with settings: “settings list”, get, set or reset."));
    if (words.size() < action->words && words.size() > 1)
        return invalid(Words::tr("Say which setting: “settings %1 NAME”.").arg(word));
    if (words.size() > action->mostWords)
        return invalid(UsageError{.kind = UsageError::Kind::TooManyWords,
                                  .detail = words.at(action->mostWords)});
    return action->run(parser, services);
}

} // namespace smsdesk::settingscommand
