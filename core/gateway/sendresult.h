// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/gateway/outcome.h"
#include "core/gateway/sendreply.h"

#include <QByteArray>
#include <QDateTime>

#include <chrono>
#include <optional>

namespace smsdesk {

/// How one request ended, judged. A value.
struct SendResult
{
    Outcome outcome = Outcome::Unknown;
    Reason reason = Reason::None;
    QString detail; ///< NetworkFacts as text, for the details pane and the help desk.
    int httpStatus = 0; ///< 0 where no reply's head arrived.
    QByteArray replyBody; ///< As received, at most 1 MiB.
    std::optional<SendReply> reply; ///< Present for accepted and rejected alone.
    QDateTime finishedAt; ///< UTC.

    /// How far the gateway's clock is ahead of this computer's, from the reply's `Date`.
    std::optional<std::chrono::seconds> clockOffset;

    friend bool operator==(const SendResult &, const SendResult &) = default;
};

} // namespace smsdesk
