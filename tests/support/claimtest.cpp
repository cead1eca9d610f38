// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/claimtest.h"

#include <QRegularExpression>

namespace smsdesk {

void ClaimTest::init()
{
    // The offscreen platform says so for every window; it is no fault of ours.
    QTest::failOnWarning(QRegularExpression(
        QStringLiteral("^(?!This plugin does not support (propagateSizeHints|raise)\\(\\))")));
}

} // namespace smsdesk
