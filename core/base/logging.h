// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLoggingCategory>
#include <QString>

QT_BEGIN_NAMESPACE
class QUrl;
QT_END_NAMESPACE

namespace smsdesk {

/// What the program does, for who looks for a fault: a category for each area, "smsdesk.journal"
/// and so on, quiet but for warnings. `--verbose` and QT_LOGGING_RULES make them speak.
///
/// What is logged is read by strangers: telephone numbers through PhoneNumber::masked(), addresses
/// without their query; never a key, a signature, a password, a parameter or a body. Not for users:
/// words are English. Any thread.
namespace logging {
Q_DECLARE_LOGGING_CATEGORY(accounts)
Q_DECLARE_LOGGING_CATEGORY(files)
Q_DECLARE_LOGGING_CATEGORY(gateway)
Q_DECLARE_LOGGING_CATEGORY(journal)
Q_DECLARE_LOGGING_CATEGORY(keys)
Q_DECLARE_LOGGING_CATEGORY(network)
Q_DECLARE_LOGGING_CATEGORY(sandbox)
Q_DECLARE_LOGGING_CATEGORY(sending)
Q_DECLARE_LOGGING_CATEGORY(settling)
Q_DECLARE_LOGGING_CATEGORY(ui)

/// An address without its query and a login: those hold the signature.
[[nodiscard]] QString withoutSecrets(const QUrl &url);

/// All of them speak from here on, unless QT_LOGGING_RULES says otherwise, to standard error: a
/// line each, with the time (UTC) and the category before it.
void beVerbose();

} // namespace logging

} // namespace smsdesk
