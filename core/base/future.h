// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QPromise>

namespace smsdesk {

/// A future that already holds its value: for answers that need no waiting.
template<typename Value>
[[nodiscard]] QFuture<std::decay_t<Value>> readyFuture(Value &&value)
{
    QPromise<std::decay_t<Value>> promise;
    promise.start();
    promise.addResult(std::forward<Value>(value));
    promise.finish();
    return promise.future();
}

} // namespace smsdesk
