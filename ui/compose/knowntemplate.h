// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journalrecord.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace smsdesk {

/// A template the user can choose. A value.
struct KnownTemplate
{
    QString id;
    QString name; ///< Empty for one that is known from the journal alone.
    std::optional<QString> text; ///< Absent: kept at the gateway.
    int parameterCount = 0; ///< What the text takes; without a text, that of its last use.
    QDateTime lastUsed; ///< UTC; invalid where it is known otherwise.
    bool isInternational = true; ///< False: for mainland China alone.

    friend bool operator==(const KnownTemplate &, const KnownTemplate &) = default;
};

/// The sandbox's templates, with their texts.
[[nodiscard]] QList<KnownTemplate> knownToSandbox();

/// What the journal tells of templates used before: the text is at the gateway alone.
[[nodiscard]] QList<KnownTemplate> knownFromJournal(const QList<UsedTemplate> &used);

} // namespace smsdesk
