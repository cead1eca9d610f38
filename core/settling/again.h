// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account/account.h"
#include "core/base/result.h"
#include "core/journal/journalrecord.h"
#include "core/message/outgoingmessage.h"

#include <QList>

namespace smsdesk {

/// Why a message of the journal cannot be sent again as it was.
enum class AgainProblem : quint8 {
    AccountGone, ///< No account has the application that it was sent with.
    NotTheSame, ///< Its row does not make the same message again.
};

/// A message of the journal, to be sent once more. A value.
struct Again
{
    OutgoingMessage message;
    Account account; ///< Without defaults: the message goes with what it had.
};

/// Makes the message of a row again, exactly: number, template, parameters, signature, session text
/// and extension code. It goes through the account of the same name where that has the same
/// application, or else through the first of `accounts` that has it; what went to the sandbox goes
/// to today's sandbox. Pure.
[[nodiscard]] Result<Again, AgainProblem> messageAgain(const NewRecord &message,
                                                       const QList<Account> &accounts);

} // namespace smsdesk
