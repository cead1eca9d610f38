// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account/account.h"
#include "core/journal/journalrecord.h"

#include <QList>

#include <optional>

namespace smsdesk {

/// The account that speaks for a message of the journal: one of its application. Several may share
/// an application; that of the message's own account name comes first, since its key is the
/// likeliest to be there. Nothing where there is none. Pure.
[[nodiscard]] std::optional<Account> accountOf(const NewRecord &message,
                                               const QList<Account> &accounts);

} // namespace smsdesk
