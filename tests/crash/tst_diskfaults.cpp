// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/claimtest.h"

namespace smsdesk {
class tst_DiskFaults final : public ClaimTest
{
    Q_OBJECT
};
} // namespace smsdesk
QTEST_GUILESS_MAIN(smsdesk::tst_DiskFaults)
#include "tst_diskfaults.moc"
