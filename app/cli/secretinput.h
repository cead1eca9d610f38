// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/usageerror.h"
#include "core/account/appkey.h"
#include "core/account/passphrase.h"
#include "core/base/result.h"

#include <QCommandLineParser>

namespace smsdesk {

/// Says on standard error where a key does not look like those of Tencent's console.
void warnOf(const AppKey &key);

/// The AppKey for an account: with --key-stdin the first line of standard input, typed unseen where
/// that is a terminal; else the environment's. Empty where there is neither; one that was asked for
/// (--key-stdin, --key-env) and is empty, and a text that cannot be a key, is an error.
[[nodiscard]] Result<AppKey, UsageError> readAppKey(const QCommandLineParser &parser,
                                                    const AppKey &ofEnvironment);

/// The proxy's password: the first line of standard input, typed unseen where that is a terminal.
/// An empty line is an error. An AppKey holds it, for that cannot be printed.
[[nodiscard]] Result<AppKey, UsageError> readProxyPassword();

/// A passphrase of the key file: typed unseen in answer to `question` at a terminal, else the next
/// line of standard input. Kept as it is, blanks included; an empty line is an error.
[[nodiscard]] Result<Passphrase, UsageError> readPassphrase(const QString &question);

} // namespace smsdesk
