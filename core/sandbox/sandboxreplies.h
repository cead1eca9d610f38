// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sandbox/sandboxhistory.h"
#include "core/sandbox/sandboxrequest.h"
#include "core/sandbox/sandboxsend.h"

#include <QByteArray>
#include <QList>

namespace smsdesk {

// The bodies the gateway answers with, as its documents show them. All pure.

/// A failure: `result` and `errmsg`, which get_template calls `msg`. The send operations add `ext`;
/// there is no `sid`, `fee` or `nationcode`. No operation: the path was none.
[[nodiscard]] QByteArray failureReply(std::optional<SandboxRequest::Operation> operation,
                                      int result,
                                      const QString &ext = {});

/// An accepted message; `nationcode` is in the reply of sendisms alone.
[[nodiscard]] QByteArray
sendReply(SandboxRequest::Operation operation, const SandboxMessage &message, const QString &sid);

/// pullstatus and pullstatus4mobile.
[[nodiscard]] QByteArray receiptsReply(const QList<SandboxRecord> &receipts);

/// querysms4mobile: the first hundred, digits masked. Receipts show once they are there.
[[nodiscard]] QByteArray messagesReply(const QList<SandboxRecord> &messages, const QDateTime &now);

/// get_template; ids that are none are passed over.
[[nodiscard]] QByteArray templatesReply(const SandboxTemplateQuery &query);

/// "1**4": of each run of three digits or more only the first and the last are left.
[[nodiscard]] QString maskedDigits(const QString &text);

} // namespace smsdesk
