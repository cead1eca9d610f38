// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QHash>
#include <QString>

#include <chrono>

namespace smsdesk {

/// How far this computer's clock is off, measured by the `Date` of each reply and applied when a
/// request is signed: the gateway refuses more than 10 minutes (result 1021).
///
/// `Date` has whole seconds and travels for a while, so offsets of up to `tolerance` are taken for
/// none. A value.
class ClockCorrection final
{
public:
    static constexpr std::chrono::seconds tolerance{5};

    /// From here on a person should hear of it.
    static constexpr std::chrono::seconds worthMentioning{60};

    /// Notes what a reply of `endpoint` told. Positive: the gateway is ahead.
    void note(const QString &endpoint, std::chrono::seconds offset);

    /// The offset to apply; zero where none is known or it is within the tolerance.
    [[nodiscard]] std::chrono::seconds offset(const QString &endpoint) const;

    [[nodiscard]] bool isKnown(const QString &endpoint) const;

    /// The gateway's time, as far as it is known.
    [[nodiscard]] QDateTime correctedNow(const Clock &clock, const QString &endpoint) const;

private:
    QHash<QString, std::chrono::seconds> m_offsets;
};

} // namespace smsdesk
