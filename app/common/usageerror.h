// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account/endpoint.h"

#include <QCoreApplication>
#include <QString>

namespace smsdesk {

/// What is wrong with a command line. A value.
struct UsageError
{
    enum class Kind : quint8 {
        UnknownOption, ///< `detail` is Qt's own sentence.
        UnknownCommand, ///< `detail` is the word.
        NoCommand,
        NoJournalCommand, ///< What to do with the journal; `detail` is the word, or empty.
        NoAccountsCommand, ///< What to do with accounts; `detail` is the word, or empty.
        NoSubject, ///< Which account, or which file; `detail` is what is to be done.
        NotWithThis, ///< `detail` is an option that another action has.
        TooManyWords, ///< `detail` is the first one too many.
        MissingOption, ///< `detail` is the option.
        GivenTwice, ///< An option that takes one value; `detail` is it.
        EmptyValue, ///< `detail` is the option: a script's variable that is not set.
        BrokenText, ///< An argument is no text in the terminal's encoding.
        NotANumber, ///< `detail` is the option.
        OutOfRange, ///< `detail` is the option; `smallest` and `largest` bound it.
        BadEndpoint, ///< `endpoint` says why.
        BadSdkAppId,
        EndpointAlone, ///< --endpoint without --sdkappid, or the reverse.
        RunOptionAlone, ///< --ca-file or --timeout (`detail`) without --endpoint.
        AccountAndEndpoint, ///< Both name an account.
        NamedTwice, ///< The account to check: by two of a word, --account, and --endpoint.
        BadCaFile, ///< `detail` is the path of --ca-file, which holds no certificate.
        NoAppKey, ///< SMSDESK_APPKEY is not set.
        BadAppKey, ///< What came for one cannot be one.
        NoKeyOnInput, ///< --key-stdin, and nothing came.
        NoPasswordOnInput, ///< --key-stdin, and nothing came.
        NoPassphraseOnInput, ///< One of the key file was asked for, and nothing came.
        DifferentPassphrases, ///< A new one was typed twice, and not the same.
        BadColour, ///< `detail` is no colour.
        NoSuchAccount, ///< `detail` is the name.
        AmbiguousAccount, ///< Several accounts, none chosen.
        BadOutcome, ///< `detail` is the word.
        BadMoment, ///< `detail` is the text of --since.
        NoMessage, ///< The command is about a message, and none was named.
        BadMessage, ///< `detail` is no number of a message.
        NoSuchMessage, ///< `detail` is the number.
        NoDigits, ///< The part of a number to look for has none; `detail` is the text.
        JsonAndCsv,
        WindowIsOpen, ///< An account for one run, but the window is open with others.
        NoSandbox, ///< The built-in gateway cannot listen; `detail` is the system's text.
    };

    Kind kind = Kind::NoCommand;
    QString detail;
    EndpointError endpoint = EndpointError::Empty;
    int smallest = 0;
    int largest = 0;

    friend bool operator==(const UsageError &, const UsageError &) = default;
};

/// One sentence that says what is wrong and what to do.
class UsageSentences final
{
    Q_DECLARE_TR_FUNCTIONS(smsdesk::UsageSentences)

public:
    [[nodiscard]] static QString of(const UsageError &error);
};

} // namespace smsdesk
