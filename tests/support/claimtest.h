// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTest>

namespace smsdesk {

/// The base of every test: a warning that the test did not announce (QTest::ignoreMessage) fails
/// it.
class ClaimTest : public QObject
{
    Q_OBJECT

protected Q_SLOTS:
    /// A test with an init() of its own calls this one first.
    void init();
};

} // namespace smsdesk
