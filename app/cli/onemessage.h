// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/output.h"
#include "app/common/services.h"
#include "app/common/usageerror.h"

#include <QCommandLineParser>
#include <QFuture>

namespace smsdesk {

/// A message as a command that is about one sees it. A value.
struct OneMessage
{
    JournalRecord record;
    QList<JournalEvent> history;
};

/// Why a command could not be done: a sentence was found for it already. A value.
struct Refusal
{
    QString sentence;
};

/// Reads the number behind the command's word.
[[nodiscard]] Result<JournalId, UsageError> readMessageId(const QCommandLineParser &parser);

/// Reads a message with its history. The journal is open.
[[nodiscard]] QFuture<Result<OneMessage, Refusal>> readMessage(Services &services, JournalId id);

/// Opens the journal, then reads a message with its history.
[[nodiscard]] QFuture<Result<OneMessage, Refusal>> openMessage(Services &services, JournalId id);

/// Complains, and ends with the status of what was refused.
[[nodiscard]] ExitStatus refused(const QString &sentence);

} // namespace smsdesk
