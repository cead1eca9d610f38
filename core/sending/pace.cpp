// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sending/pace.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace smsdesk {

std::chrono::milliseconds Pace::takeTurn(const QString &entry, int messagesPerSecond, Moment now)
{
    if (messagesPerSecond <= 0)
        return 0ms;
    const Moment turn = std::max(now, m_next.value(entry, now));
    m_next.insert(entry, turn + std::chrono::microseconds(1s) / messagesPerSecond);
    // Rounded up: a turn that begins too early is one too many in its second.
    return std::chrono::ceil<std::chrono::milliseconds>(turn - now);
}

} // namespace smsdesk
