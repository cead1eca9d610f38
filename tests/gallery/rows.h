// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account/account.h"
#include "core/journal/journalrecord.h"

#include <QList>

#include <optional>

namespace smsdesk::gallery {

/// A message as the journal takes it, and how it ended; absent: it is still on its way.
struct Row
{
    NewRecord message;
    std::optional<SendResult> result;
};

/// What the rows of a busy morning are called, newest first: the row that is chosen shows one.
enum class RowName : quint8 {
    Sending,
    Accepted,
    Rejected1016,
    NoReply,
    Refused,
    Rejected1014,
    AcceptedEnglish,
};

/// A busy morning of an account, oldest first: every outcome, Chinese and English texts, numbers of
/// many countries. The newest are the rows of RowName, in reverse.
[[nodiscard]] QList<Row> busyMorning(const Account &account, const QDateTime &now);

} // namespace smsdesk::gallery
