// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sending/clockcorrection.h"

namespace smsdesk {

void ClockCorrection::note(const QString &endpoint, std::chrono::seconds offset)
{
    m_offsets.insert(endpoint,
                     std::chrono::abs(offset) <= tolerance ? std::chrono::seconds(0) : offset);
}

std::chrono::seconds ClockCorrection::offset(const QString &endpoint) const
{
    return m_offsets.value(endpoint, std::chrono::seconds(0));
}

bool ClockCorrection::isKnown(const QString &endpoint) const
{
    return m_offsets.contains(endpoint);
}

QDateTime ClockCorrection::correctedNow(const Clock &clock, const QString &endpoint) const
{
    return clock.now().addSecs(offset(endpoint).count());
}

} // namespace smsdesk
