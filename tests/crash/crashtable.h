// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/crash/crashlane.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

namespace smsdesk {

/// What was counted at one place, or altogether. A value.
struct CrashCounts
{
    int kills = 0; ///< Programs that died of it; what ended before it was not killed.
    int rows = 0;
    int seen = 0; ///< Numbers that the gateway saw, whole or in part.
    QHash<QString, int> outcomes; ///< Of the rows, by their words.
    int duplicates = 0; ///< Times a number was seen once too often.
    int lost = 0; ///< Numbers that were begun or seen, and have no row.

    void add(const CrashCounts &other);
};

/// Holds what became of every program that was killed against what the gateway saw, and counts it.
class CrashTable final
{
public:
    /// Makes a line for `place`, below those that are there. Once made, it stays where it is.
    void addPlace(const QString &place);

    /// `gateway` must have no open connection left: what was seen is seen. Returns what is not as
    /// it must be.
    [[nodiscard]] QStringList add(const Casualty &casualty, const CountingGateway &gateway);

    [[nodiscard]] CrashCounts total() const;

    /// Markdown: a line a place, in the order in which they came, and a total.
    [[nodiscard]] QString text() const;

private:
    struct Line
    {
        QString place;
        CrashCounts counts;
    };

    [[nodiscard]] Line &line(const QString &place);

    QList<Line> m_lines;
};

} // namespace smsdesk
