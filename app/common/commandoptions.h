// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/secrecy.h"
#include "app/common/usageerror.h"
#include "core/account/account.h"
#include "core/account/appkey.h"
#include "core/base/result.h"

#include <QCommandLineParser>
#include <QString>

#include <optional>

namespace smsdesk {

/// The options that both programs share.
struct CommonOptions
{
    /// An account for this run alone, with its key.
    struct RunAccount
    {
        Account account;
        AppKey key;
    };

    QString dataFolder; ///< Empty: the default.
    QString accountName; ///< Empty: none was named.
    std::optional<RunAccount> runAccount;
    EnvironmentSecrets secrets; ///< For whoever needs them; the environment has them no more.
};

/// Teaches a parser the shared options.
void addCommonOptions(QCommandLineParser &parser);

/// Those of them that are about no account.
void addFolderOption(QCommandLineParser &parser);

/// With --verbose, the log speaks from here on.
void heedVerbosity(const QCommandLineParser &parser);

/// Reads the folder alone.
[[nodiscard]] Result<CommonOptions, UsageError> readFolderOption(const QCommandLineParser &parser,
                                                                 const EnvironmentSecrets &secrets);

/// Reads them. A key is never an argument: that of `--endpoint` is the environment's.
[[nodiscard]] Result<CommonOptions, UsageError>
readCommonOptions(const QCommandLineParser &parser, const EnvironmentSecrets &secrets);

/// Whether the line has `--endpoint` or `--sdkappid`, which make an account for this run.
[[nodiscard]] bool namesRunAccount(const QCommandLineParser &parser);

/// What makes no sense without such an account.
[[nodiscard]] std::optional<UsageError> findRunOptionAlone(const QCommandLineParser &parser);

/// That account, with what else the line says of it.
[[nodiscard]] Result<CommonOptions::RunAccount, UsageError>
readRunAccount(const QCommandLineParser &parser, const AppKey &key);

/// An option that was given more than once, except `repeatable`: of two recipients one would be
/// dropped without a word.
[[nodiscard]] std::optional<UsageError> findRepeated(const QCommandLineParser &parser,
                                                     const QString &repeatable = {});

/// A whole number from `smallest` to `largest`; `fallback` where the option was not given.
[[nodiscard]] Result<int, UsageError> readNumber(const QCommandLineParser &parser,
                                                 const QString &option,
                                                 int smallest,
                                                 int largest,
                                                 int fallback);

} // namespace smsdesk
