// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

#include <chrono>

namespace smsdesk {

/// Spaces the messages of an account evenly, so that no more leave in a second than it may send:
/// beyond, the gateway refuses with 1013, and whoever sends a list is told so for every row.
/// Counts what this program sends; another one on the same account has its own count. Not
/// thread-safe.
class Pace final
{
public:
    using Moment = std::chrono::steady_clock::time_point;

    /// Takes the account's next turn and tells how long it is until then, from `now`. `entry` tells
    /// accounts apart; with a `messagesPerSecond` of 0 every moment is a turn.
    [[nodiscard]] std::chrono::milliseconds
    takeTurn(const QString &entry, int messagesPerSecond, Moment now);

private:
    QHash<QString, Moment> m_next; ///< The first moment that is free.
};

} // namespace smsdesk
