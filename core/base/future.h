// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QFutureWatcher>
#include <QPromise>

#include <utility>

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

/// Calls `function` with the future's value, on `context`'s thread, from its event loop. Not where
/// `context` is gone by then, nor where the future was cancelled.
///
/// What `future.then(context, …)` promises; in Qt 6.4 that asserts when the context goes first.
template<typename Value, typename Function>
void whenDone(const QFuture<Value> &future, QObject *context, Function function)
{
    using Watcher = QFutureWatcher<Value>;
    auto *const watcher = new Watcher(context);
    QObject::connect(
        watcher, &Watcher::finished, context, [watcher, function = std::move(function)]() mutable {
            watcher->deleteLater();
            if (watcher->future().resultCount() > 0)
                function(watcher->result());
        });
    watcher->setFuture(future);
}

} // namespace smsdesk
