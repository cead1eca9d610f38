// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <chrono>

namespace smsdesk {

/// A clock that stands still until it is told to move. 2026-03-01 12:00 UTC unless told otherwise.
class FakeClock final : public Clock
{
public:
    [[nodiscard]] QDateTime now() const override { return m_now; }

    void set(const QDateTime &now) { m_now = now.toUTC(); }

    void advance(std::chrono::milliseconds by) { m_now = m_now.addMSecs(by.count()); }

private:
    QDateTime m_now{QDate(2026, 3, 1), QTime(12, 0), Qt::UTC};
};

} // namespace smsdesk
