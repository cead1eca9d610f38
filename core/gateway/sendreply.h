// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace smsdesk {

/// The gateway's answer to one sendisms request, as it said it. A value.
struct SendReply
{
    int result = 0; ///< 0: accepted and billed.
    QString errmsg; ///< The gateway's own text; shown, never matched on.
    QString ext; ///< The session text as it came back.
    std::optional<QString> nationcode; ///< "86".
    std::optional<int> fee; ///< Segments billed.
    std::optional<QString> sid; ///< The gateway's name for this message.

    friend bool operator==(const SendReply &, const SendReply &) = default;
};

/// Why a body is not the gateway's answer.
enum class ReplyError : quint8 {
    Empty,
    NotJson, ///< HTML, half a document, not UTF-8, …
    NotAnObject, ///< JSON, but not `{…}`.
    Ambiguous, ///< `result` more than once: whichever is meant, the other says otherwise.
    NoResult, ///< No `result`, or not a whole number: nothing can be concluded.
};

/// Reads a reply tolerantly: optional fields may be missing, null or of the wrong type (then they
/// are absent), `fee` may be a number or a string, `msg` stands in for `errmsg`, unknown fields are
/// passed over. Strict in one point: without one `result`, a whole number, it is not the gateway's
/// answer. Pure.
[[nodiscard]] Result<SendReply, ReplyError> decodeSendReply(const QByteArray &body);

} // namespace smsdesk
