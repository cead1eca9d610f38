// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QTest>

namespace smsdesk {

/// Runs the event loop until the future has ended, and returns its result. Fails the test, and
/// returns a default value, when that takes longer than `milliseconds`.
template<typename Value>
[[nodiscard]] Value await(QFuture<Value> future, int milliseconds = 15'000)
{
    if (!QTest::qWaitFor([&future] { return future.isFinished(); }, milliseconds)) {
        QTest::qFail("the future did not end in time", __FILE__, __LINE__);
        return Value{};
    }
    return future.result();
}

} // namespace smsdesk
