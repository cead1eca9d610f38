// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
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

} // namespace smsdesk
