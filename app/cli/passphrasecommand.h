// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/output.h"
#include "app/common/services.h"

#include <QCommandLineParser>
#include <QFuture>

/// `accounts passphrase`: changes the passphrase of the key file, or deletes a file whose
/// passphrase nobody knows any more.
namespace smsdesk::passphrasecommand {

/// Teaches a parser the options of `accounts passphrase`, but for --yes.
void addOptions(QCommandLineParser &parser);

/// The status is 0 where it was done, 2 where the input is wrong, and 3 where it could not be done.
/// `services` must outlive the future.
[[nodiscard]] QFuture<ExitStatus> run(const QCommandLineParser &parser, Services &services);

} // namespace smsdesk::passphrasecommand
