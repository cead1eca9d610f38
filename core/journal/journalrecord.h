// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/gateway/outcome.h"
#include "core/gateway/sendresult.h"

#include <QByteArray>
#include <QDateTime>
#include <QMetaType>
#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>

namespace smsdesk {

/// A row's number in the journal; grows with time, never used twice.
enum class JournalId : qint64 {};

/// What a row says of a message before it leaves. A value.
struct NewRecord
{
    QString account; ///< The account's name at that time.
    bool isSandbox = false;
    quint32 sdkAppId = 0;
    QString endpoint;
    QString tel; ///< E.164.
    QString region; ///< ISO 3166-1 alpha-2 of `tel`.
    qint64 templateId = 0;
    QStringList parameters;
    QString signature;
    QString ext;
    QString extend;
    QString requestUrl;
    QByteArray requestBody; ///< JSON with `sig`; never the key.
    QDateTime startedAt; ///< UTC.

    friend bool operator==(const NewRecord &, const NewRecord &) = default;
};

/// One row of the journal. A value.
struct JournalRecord
{
    JournalId id{};
    NewRecord message;

    /// How its way ended. Absent: it is being sent.
    std::optional<SendResult> result;

    /// What it was settled as later, by a look-up or by a person; the history tells more.
    std::optional<Outcome> settled = {};

    [[nodiscard]] bool isSending() const { return !result.has_value(); }

    /// What is known of it today. Absent: it is being sent.
    [[nodiscard]] std::optional<Outcome> outcome() const
    {
        if (settled)
            return settled;
        return result ? std::optional(result->outcome) : std::nullopt;
    }

    friend bool operator==(const JournalRecord &, const JournalRecord &) = default;
};

/// Which rows to read. Absent or empty fields do not narrow. A value.
struct JournalQuery
{
    QString telPart{}; ///< Digits anywhere in the number; everything but digits is passed over.
    QString tel{}; ///< Exactly this number, in E.164.
    std::optional<Outcome> outcome{}; ///< As known today.
    QDateTime since{}; ///< Rows started at this moment or later.
    QDateTime until{}; ///< Rows started before this moment.
    std::optional<JournalId> before{}; ///< Rows with a smaller id: the next page.
    int limit = 200; ///< At most so many rows, newest first; at least 1.

    friend bool operator==(const JournalQuery &, const JournalQuery &) = default;
};

/// A template that was used before, for choosing it again. A value.
struct UsedTemplate
{
    qint64 templateId = 0;
    int parameterCount = 0; ///< Of its last use.
    QString signature; ///< Of its last use.
    QDateTime lastUsed;

    friend bool operator==(const UsedTemplate &, const UsedTemplate &) = default;
};

} // namespace smsdesk

Q_DECLARE_METATYPE(smsdesk::JournalId)
