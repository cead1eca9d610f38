// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTest>

namespace smsdesk {

/// The base of every test: a warning that the test did not announce (QTest::ignoreMessage) fails
/// it.
class ClaimTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
};

} // namespace smsdesk
