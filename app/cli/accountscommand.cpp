// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/accountscommand.h"

#include "app/cli/accountoptions.h"
#include "app/cli/accountwriter.h"
#include "app/cli/checkcommand.h"
#include "app/cli/endings.h"
#include "app/cli/passphrasecommand.h"
#include "app/cli/secretinput.h"
#include "app/cli/terminalopener.h"
#include "core/base/future.h"
#include "core/words/accountsentences.h"
#include "core/words/sentences.h"

#include <array>
#include <optional>

using namespace Qt::StringLiterals;

namespace smsdesk::accountscommand {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(smsdesk::AccountsCommand)
};

/// The name is at fault, or else the file.
QFuture<ExitStatus> notStored(const AccountStoreError &error)
{
    using Kind = AccountStoreError::Kind;
    const bool isFile = error.kind == Kind::Unreadable || error.kind == Kind::NotWritten;
    return isFile ? failed(Sentences::of(error)) : invalid(Sentences::of(error));
}

QFuture<ExitStatus> unknownAccount(const QString &name)
{
    return invalid(UsageError{.kind = UsageError::Kind::NoSuchAccount, .detail = name});
}

/// The third word: an account, or a file.
QString subjectOf(const QCommandLineParser &parser)
{
    return parser.positionalArguments().value(2);
}

void printAccounts(const QList<Account> &accounts,
                   const QList<QFuture<KeyPlace>> &keys,
                   bool asJson,
                   const Services &services)
{
    const auto byDefault = services.accounts.defaultAccount();
    for (qsizetype i = 0; i < accounts.size(); ++i) {
        const Account &account = accounts.at(i);
        const bool isDefault = byDefault && byDefault->id == account.id;
        const KeyPlace key = keys.at(i).result();
        print(asJson ? accountJsonLine(account, isDefault, key)
                     : accountLine(account, isDefault, key));
    }
}

QFuture<ExitStatus> list(const QCommandLineParser &parser, Services &services, const Language &)
{
    const QList<Account> stored = services.accounts.stored();
    const bool asJson = parser.isSet(u"json"_s);
    if (stored.isEmpty() && !asJson)
        complain(Words::tr("There is no account yet. Add one with “accounts add”; until then there "
                           "is the sandbox."));
    if (stored.isEmpty())
        return done();
    QList<QFuture<KeyPlace>> keys;
    for (const Account &account : stored)
        keys << placeOfKey(services.keys, keychainServiceOf(services.folder), account.keyEntry());
    return QtFuture::whenAll(keys.begin(), keys.end())
        .then(&services.keys, [stored, asJson, &services](const QList<QFuture<KeyPlace>> &places) {
            printAccounts(stored, places, asJson, services);
            return ExitStatus::Accepted;
        });
}

/// Keeps a key that was given; without one there is nothing to do.
QFuture<ExitStatus> keepKey(const Account &account, const AppKey &key, Services &services)
{
    if (key.isEmpty())
        return done();
    return services.keys.write(account.keyEntry(), key)
        .then([&services, entry = account.keyEntry()](const Result<void, KeyError> &kept) {
            if (kept) {
                print(services.keys.isInKeyFile(entry)
                          ? Words::tr("The AppKey is kept in the encrypted key file.")
                          : Words::tr("The AppKey is kept in the system's keychain."));
                return ExitStatus::Accepted;
            }
            complain(Words::tr("The account is stored, but its AppKey is not."));
            complain(Sentences::of(kept.error()));
            TerminalOpener::adviseOn(kept.error());
            return ExitStatus::NotSent;
        });
}

/// Stores an account and its key; `replaces` is empty for a new one.
QFuture<ExitStatus> store(const QCommandLineParser &parser,
                          AccountDraft draft,
                          const QString &replaces,
                          Services &services)
{
    if (const auto taken = takeAccountFields(parser, draft); !taken)
        return invalid(taken.error());
    const auto account = accountOf(draft);
    if (!account)
        return invalid(AccountSentences::of(account.error()));
    // It may be set for something else: nobody's key is replaced by chance.
    const bool takesEnvironment = replaces.isEmpty() || parser.isSet(u"key-env"_s);
    const auto key = readAppKey(parser, takesEnvironment ? services.secrets.appKey : AppKey());
    if (!key)
        return invalid(key.error());

    PutOptions options{.replaces = replaces};
    if (parser.isSet(u"default"_s))
        options.isDefault = true;
    if (const auto put = services.accounts.put(*account, options); !put)
        return notStored(put.error());
    const auto stored = services.accounts.findStored(account->name);
    for (const QString &doubt : AccountSentences::of(doubtsAbout(*stored)))
        complain(doubt);
    if (replaces.isEmpty() && key->isEmpty())
        complain(Words::tr("The account has no AppKey yet: give it one with “accounts edit %1 "
                           "--key-stdin”, or in the window.")
                     .arg(stored->name));
    return keepKey(*stored, *key, services);
}

QFuture<ExitStatus> add(const QCommandLineParser &parser, Services &services, const Language &)
{
    if (parser.isSet(u"rename"_s))
        return invalid(UsageError{.kind = UsageError::Kind::NotWithThis, .detail = u"--rename"_s});
    return store(parser, {.name = subjectOf(parser)}, {}, services);
}

QFuture<ExitStatus> edit(const QCommandLineParser &parser, Services &services, const Language &)
{
    const auto account = services.accounts.findStored(subjectOf(parser));
    if (!account)
        return unknownAccount(subjectOf(parser));
    AccountDraft draft = AccountDraft::of(*account);
    if (parser.isSet(u"rename"_s))
        draft.name = parser.value(u"rename"_s);
    return store(parser, draft, account->name, services);
}

constexpr auto leaveKeyOption = "leave-key"_L1;

/// Both the account and its key, or all but the key that is sealed in the file.
QFuture<ExitStatus> removeNow(const Account &account, bool leavesKey, Services &services)
{
    if (const auto removed = services.accounts.remove(account.name); !removed)
        return notStored(removed.error());
    const QString entry = account.keyEntry();
    const auto report = [&services, entry, leavesKey](const Result<void, KeyError> &gone) {
        // One that is locked was meant to give it up; where there is none, none may be left.
        const bool isMaybeLeft = !gone && gone.error().kind == KeyError::Kind::NoKeychain;
        const bool isLeftLocked = leavesKey && !gone && gone.error().kind == KeyError::Kind::Locked;
        if (isLeftLocked)
            complain(AccountSentences::keyLeftLocked(keychainServiceOf(services.folder), entry));
        else if (!gone && !isMaybeLeft)
            complain(Words::tr("The account is removed, but its AppKey is not."));
        if (!gone && !isLeftLocked)
            complain(AccountSentences::keyLeft(gone.error()));
        if (leavesKey && services.vault.holding(entry) != KeyVault::Holding::None)
            complain(AccountSentences::keyLeftSealed(services.vault.file()));
        return gone || isMaybeLeft || isLeftLocked ? ExitStatus::Accepted : ExitStatus::NotSent;
    };
    return (leavesKey ? services.keys.removeAllButSealed(entry) : services.keys.remove(entry))
        .then(report);
}

/// Opens the key file first where the key is in it: what cannot be done whole is not begun.
QFuture<ExitStatus> removeWithFileOpen(const Account &account, Services &services)
{
    using Holding = KeyVault::Holding;
    const Holding holding = services.vault.holding(account.keyEntry());
    if (holding != Holding::Key && holding != Holding::Unknown)
        return removeNow(account, false, services);
    const auto goOn = [account, &services](const Result<void, VaultError> &opened) {
        if (opened)
            return removeNow(account, false, services);
        complain(Sentences::of(opened.error()));
        return failed(Words::tr("Nothing is removed. With --leave-key the account is removed, and "
                                "its AppKey stays sealed in the key file."));
    };
    return services.keys.openVault().then(&services.keys, goOn).unwrap();
}

/// A locked keychain that has the key is asked for it first, which lets a person unlock it.
QFuture<ExitStatus> removeUnlocked(const Account &account, Services &services)
{
    const auto goOn = [account, &services](const Result<AppKey, KeyError> &found) {
        if (found || found.error().kind == KeyError::Kind::NotFound) // Gone meanwhile.
            return removeWithFileOpen(account, services);
        return failed(Words::tr("The keychain is locked and has the AppKey: nothing is removed. "
                                "Unlock it and try again; with --leave-key the account is removed, "
                                "and its AppKey stays there."));
    };
    return services.keychain.read(account.keyEntry()).then(&services.keys, goOn).unwrap();
}

QFuture<ExitStatus> removeWhole(const Account &account, Services &services)
{
    const auto goOn = [account, &services](KeyPlace place) {
        return place == KeyPlace::LockedKeychain ? removeUnlocked(account, services)
                                                 : removeWithFileOpen(account, services);
    };
    return placeInKeychain(keychainServiceOf(services.folder), account.keyEntry())
        .then(&services.keys, goOn)
        .unwrap();
}

QFuture<ExitStatus> remove(const QCommandLineParser &parser, Services &services, const Language &)
{
    const auto account = services.accounts.findStored(subjectOf(parser));
    if (!account)
        return unknownAccount(subjectOf(parser));
    if (!parser.isSet(u"yes"_s))
        return invalid(
            Words::tr("With --yes, the account “%1” and its AppKey are removed. Messages "
                      "that were sent with it stay in the log.")
                .arg(account->name));
    return parser.isSet(leaveKeyOption) ? removeNow(*account, true, services)
                                        : removeWhole(*account, services);
}

QFuture<ExitStatus>
exportAll(const QCommandLineParser &parser, Services &services, const Language &)
{
    const QString path = subjectOf(parser);
    const AccountExport exported = exportAccounts(services.accounts);
    for (const LostCaFile &lost : exported.lost)
        complain(AccountSentences::of(lost));
    if (path.isEmpty() || path == "-"_L1)
        return print(QString::fromUtf8(exported.file).trimmed()) == Printed::Failed
            ? failed(Words::tr("The accounts could not be written: is the disk full?"))
            : done();
    const auto written = writeExport(path, exported.file);
    return written ? done() : failed(AccountSentences::of(written.error()));
}

QFuture<ExitStatus>
importAll(const QCommandLineParser &parser, Services &services, const Language &)
{
    const auto accounts = readExport(subjectOf(parser)).and_then(exchangedAccounts);
    if (!accounts)
        return failed(AccountSentences::of(accounts.error()));
    const auto existing
        = parser.isSet(u"replace"_s) ? ExistingAccount::Replace : ExistingAccount::Keep;
    const QList<ImportCaution> cautions = cautionsOf(*accounts, existing, services.accounts);
    if (!cautions.isEmpty() && !parser.isSet(u"yes"_s)) {
        QStringList sentences;
        for (const ImportCaution &caution : cautions)
            sentences << AccountSentences::of(caution);
        return invalid(
            sentences << Words::tr("Add --yes where that is right: whoever runs that gateway can "
                                   "read what is sent to it."));
    }
    const auto report = importAccounts(*accounts, existing, services.accounts);
    if (!report)
        return failed(AccountSentences::of(report.error()));
    for (const QString &sentence : AccountSentences::of(*report))
        print(sentence);
    return done();
}

QFuture<ExitStatus>
changePassphrase(const QCommandLineParser &parser, Services &services, const Language &)
{
    return passphrasecommand::run(parser, services);
}

/// What can be done with accounts.
struct Action
{
    QLatin1StringView name;
    bool takesSubject; ///< Nothing can be done without an account or a file.
    qsizetype mostWords;
    QLatin1StringView options; ///< Beside those of every command, with blanks between them.
    QFuture<ExitStatus> (*run)(const QCommandLineParser &, Services &, const Language &);
};

constexpr auto fieldOptions
    = "sdkappid endpoint sign region extend rate colour ca-file timeout repeat-window daily-limit "
      "default key-stdin key-env rename"_L1;

constexpr std::array actions{
    Action{"list"_L1, false, 2, "json"_L1, list},
    Action{"add"_L1, true, 3, fieldOptions, add},
    Action{"edit"_L1, true, 3, fieldOptions, edit},
    Action{"remove"_L1, true, 3, "yes leave-key"_L1, remove},
    Action{"export"_L1, false, 3, ""_L1, exportAll},
    Action{"import"_L1, true, 3, "replace yes"_L1, importAll},
    // An account for one run has no name.
    Action{"check"_L1,
           false,
           3,
           "account endpoint sdkappid ca-file timeout key-stdin key-env json"_L1,
           checkcommand::run},
    Action{"passphrase"_L1, false, 2, "forgotten yes"_L1, changePassphrase},
};

/// What would be swallowed: an option of another action, or a word too many.
std::optional<UsageError> surplusOf(const QCommandLineParser &parser, const Action &action)
{
    const QStringList taken
        = QString(action.options).split(u' ') + QStringList{u"data-dir"_s, u"verbose"_s};
    for (const QString &option : parser.optionNames()) {
        if (!taken.contains(option))
            return UsageError{.kind = UsageError::Kind::NotWithThis, .detail = u"--"_s + option};
    }
    const QStringList words = parser.positionalArguments();
    if (words.size() > action.mostWords)
        return UsageError{.kind = UsageError::Kind::TooManyWords,
                          .detail = words.at(action.mostWords)};
    return std::nullopt;
}

} // namespace

void addOptions(QCommandLineParser &parser)
{
    addAccountFields(parser);
    checkcommand::addOptions(parser);
    passphrasecommand::addOptions(parser);
    parser.addOptions({
        {u"rename"_s, Words::tr("The account's new name (edit)."), u"NAME"_s},
        {u"default"_s, Words::tr("Begins with this account where none is named (add, edit).")},
        {u"key-stdin"_s,
         Words::tr("Reads the AppKey from standard input (add, edit, or check with --endpoint); "
                   "else a new account has that of the environment variable SMSDESK_APPKEY, where "
                   "it is set.")},
        {u"key-env"_s,
         Words::tr("Replaces the AppKey by that of the environment variable SMSDESK_APPKEY "
                   "(edit).")},
        {u"replace"_s,
         Words::tr("Replaces accounts that are here already; they keep their AppKeys (import).")},
        {QString(leaveKeyOption),
         Words::tr("Leaves an AppKey that is in the key file, or in a keychain that is locked, "
                   "there, for who cannot open them (remove).")},
        {u"yes"_s,
         Words::tr("Removes the account without asking (remove); takes accounts that send "
                   "elsewhere (import); deletes the key file (passphrase --forgotten).")},
        {u"json"_s,
         Words::tr("Prints each account (list) or each step (check) as a line of JSON.")},
    });
}

QFuture<ExitStatus>
run(const QCommandLineParser &parser, Services &services, const Language &language)
{
    const QString word = parser.positionalArguments().value(1);
    const auto *const action = std::ranges::find(actions, word, &Action::name);
    if (action == actions.end())
        return invalid(UsageError{.kind = UsageError::Kind::NoAccountsCommand, .detail = word});
    if (const auto surplus = surplusOf(parser, *action))
        return invalid(*surplus);
    if (action->takesSubject && subjectOf(parser).isEmpty())
        return invalid(UsageError{.kind = UsageError::Kind::NoSubject, .detail = word});
    if (services.accountsProblem)
        return notStored(*services.accountsProblem);
    return action->run(parser, services, language);
}

} // namespace smsdesk::accountscommand
