// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/usageerror.h"

#include "core/words/accountsentences.h"
#include "core/words/sentences.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace smsdesk {

QString UsageSentences::of(const UsageError &error)
{
    switch (error.kind) {
    case UsageError::Kind::UnknownOption:
        return tr("%1 Run the program with --help to see its options.").arg(error.detail);
    case UsageError::Kind::UnknownCommand:
        return tr("There is no command “%1”: use send, log, look-up, settle, history, journal, "
                  "accounts, settings or sandbox.")
            .arg(error.detail);
    case UsageError::Kind::NoCommand:
        return tr("Say what to do: send, log, look-up, settle, history, journal, accounts, "
                  "settings or sandbox. Run the program with --help to see how.");
    case UsageError::Kind::NoJournalCommand:
        return tr("Say what to do with the message log: “journal check” or “journal set-aside”.");
    case UsageError::Kind::NoAccountsCommand:
        return tr("Say what to do with accounts: “accounts list”, add, edit, remove, check, "
                  "passphrase, export or import.");
    case UsageError::Kind::NoSubject:
        if (error.detail == "import"_L1)
            return tr("Say which file: “accounts import FILE”.");
        if (error.detail == "check"_L1)
            return tr("Say which account: “accounts check NAME”, or --endpoint and --sdkappid for "
                      "one that is not stored.");
        return tr("Say which account: “accounts %1 NAME”.").arg(error.detail);
    case UsageError::Kind::NotWithThis:
        return tr("The option %1 does not go with this: leave it out.").arg(error.detail);
    case UsageError::Kind::TooManyWords:
        return tr("“%1” belongs to no option: put values with blanks in quotation marks.")
            .arg(error.detail);
    case UsageError::Kind::MissingOption:
        return tr("The option %1 is missing: add it with its value.").arg(error.detail);
    case UsageError::Kind::GivenTwice:
        return tr("The option %1 is there more than once: give it once.").arg(error.detail);
    case UsageError::Kind::EmptyValue:
        return tr("The value of %1 is empty: give it one, or leave the option out.")
            .arg(error.detail);
    case UsageError::Kind::BrokenText:
        return tr("The command line holds bytes that are no UTF-8 text: write them again.");
    case UsageError::Kind::NotANumber:
        return tr("The value of %1 is not a whole number: write digits alone.").arg(error.detail);
    case UsageError::Kind::OutOfRange:
        return tr("The value of %1 must be from %2 to %3.")
            .arg(error.detail)
            .arg(error.smallest)
            .arg(error.largest);
    case UsageError::Kind::BadEndpoint:
        return Sentences::of(error.endpoint);
    case UsageError::Kind::BadSdkAppId:
        return tr("The SdkAppId is a whole number, as the console shows it: correct --sdkappid.");
    case UsageError::Kind::EndpointAlone:
        return tr("--endpoint and --sdkappid go together: give both, or neither.");
    case UsageError::Kind::RunOptionAlone:
        return tr("%1 goes with --endpoint and --sdkappid alone; stored accounts have their own.")
            .arg(error.detail);
    case UsageError::Kind::AccountAndEndpoint:
        return tr("--account and --endpoint both name an account: give one of them.");
    case UsageError::Kind::NamedTwice:
        return tr("The account to check is named twice: give one of NAME, --account, and "
                  "--endpoint with --sdkappid.");
    case UsageError::Kind::BadCaFile:
        return tr("The file %1 cannot be read, or holds no certificate in PEM form: name another "
                  "one with --ca-file, or leave it out.")
            .arg(QDir::toNativeSeparators(error.detail));
    case UsageError::Kind::NoAppKey:
        return tr("The AppKey is missing: put it into the environment variable SMSDESK_APPKEY.");
    case UsageError::Kind::BadAppKey:
        return AccountSentences::impossibleKey();
    case UsageError::Kind::NoKeyOnInput:
        return tr("No AppKey came from standard input: write it there, or leave --key-stdin out.");
    case UsageError::Kind::NoPasswordOnInput:
        return tr("No password came from standard input: write it there.");
    case UsageError::Kind::NoPassphraseOnInput:
        return tr("No passphrase came from standard input: write the present one there, unless "
                  "SMSDESK_PASSPHRASE holds it, and the new one on the next line.");
    case UsageError::Kind::DifferentPassphrases:
        return tr("These are two different passphrases: nothing is changed. Try again, and type "
                  "the same one twice.");
    case UsageError::Kind::BadColour:
        return tr("“%1” is no colour: use none, red, orange, yellow, green, teal, blue, purple or "
                  "grey.")
            .arg(error.detail);
    case UsageError::Kind::NoSuchAccount:
        return tr("There is no account “%1”: “smsdesk-cli accounts list” names those there "
                  "are.")
            .arg(error.detail);
    case UsageError::Kind::AmbiguousAccount:
        return tr("There are several accounts: choose one with --account.");
    case UsageError::Kind::BadOutcome:
        return tr("“%1” is no outcome: use accepted, rejected, not-sent or unknown.")
            .arg(error.detail);
    case UsageError::Kind::BadMoment:
        return tr("“%1” is no time: write 2026-03-01, 2026-03-01T14:30, or 30m, 24h, 7d ago.")
            .arg(error.detail);
    case UsageError::Kind::NoMessage:
        return tr("Say which message: its number, as “smsdesk-cli log” lists it.");
    case UsageError::Kind::BadMessage:
        return tr("“%1” is no message's number: use one that “smsdesk-cli log” lists.")
            .arg(error.detail);
    case UsageError::Kind::NoSuchMessage:
        return tr("The log has no message with the number %1: use one that “smsdesk-cli log” "
                  "lists.")
            .arg(error.detail);
    case UsageError::Kind::NoDigits:
        return tr("“%1” holds no digit: give --to some digits of the number.").arg(error.detail);
    case UsageError::Kind::JsonAndCsv:
        return tr("--json and --csv are two forms of the same: give one of them.");
    case UsageError::Kind::WindowIsOpen:
        return tr("SMS Desk is open already, and takes no --endpoint then: close its window, or "
                  "name another folder with --data-dir.");
    case UsageError::Kind::NoSandbox:
        return tr("The sandbox cannot listen on this computer (%1): choose another --port.")
            .arg(error.detail);
    }
    return {};
}

} // namespace smsdesk
