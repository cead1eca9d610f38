// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

namespace smsdesk {

/// Where the program takes the time of day from, so that tests can set it.
/// Thread-safe: implementations may be asked from any thread.
class Clock
{
public:
    Clock() = default;
    virtual ~Clock();
    Q_DISABLE_COPY_MOVE(Clock)

    /// The present moment, in UTC.
    [[nodiscard]] virtual QDateTime now() const = 0;
};

/// The computer's own clock.
class SystemClock final : public Clock
{
public:
    [[nodiscard]] QDateTime now() const override;
};

} // namespace smsdesk
