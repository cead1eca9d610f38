// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"

namespace smsdesk {

Clock::~Clock() = default;

QDateTime SystemClock::now() const
{
    return QDateTime::currentDateTimeUtc();
}

} // namespace smsdesk
