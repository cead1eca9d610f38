// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/fault/faultmatrix.h"

namespace smsdesk::faults {

/// What was seen, added up.
struct Totals
{
    int cases = 0;
    int messages = 0;
    int requests = 0;
    int seenTwice = 0; ///< Messages of which more than one request was made.
    int accepted = 0;
    int rejected = 0;
    int notSent = 0;
    int unknown = 0;
};

[[nodiscard]] Totals totalsOf(const QList<Case> &cases);

/// What was seen, in Markdown: a table for each group, and the totals as its last line.
[[nodiscard]] QString markdownOf(const QList<Case> &cases);

} // namespace smsdesk::faults
