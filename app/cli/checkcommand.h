// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/output.h"
#include "app/common/services.h"
#include "core/checking/accountcheck.h"
#include "core/words/language.h"

#include <QCommandLineParser>
#include <QFuture>
#include <QStringList>

/// `accounts check`: whether messages can be sent with an account, step by step. Sends and
/// bills nothing.
namespace smsdesk::checkcommand {

/// Teaches a parser the options of `accounts check`, but for those that others have as well.
void addOptions(QCommandLineParser &parser);

/// What a step says, for people: a line with its verdict, and indented what to do.
[[nodiscard]] QStringList linesOf(const CheckedStep &step,
                                  const Account &account,
                                  const ResultCatalogue &catalogue,
                                  const QLocale &locale);

/// The same as one line of JSON.
[[nodiscard]] QString jsonOf(const CheckedStep &step,
                             const Account &account,
                             const ResultCatalogue &catalogue,
                             const QLocale &locale);

/// The status is 0 where nothing failed, 3 where something did, 2 where there is no such account or
/// the command line is wrong.
/// `services` and `language` must outlive the future.
[[nodiscard]] QFuture<ExitStatus>
run(const QCommandLineParser &parser, Services &services, const Language &language);

} // namespace smsdesk::checkcommand
