// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFutureWatcher>
#include <QObject>

#include <utility>

namespace smsdesk {

/// Calls `handler` with the future's value on the main thread, from the event loop and never at
/// once; not at all when `context` is gone by then, or the future was cancelled without a value.
///
/// QFuture::then(context, …) of Qt 6.4 asserts that the context is still there when the value
/// comes, and calls the handler at once where the value is there already.
template<typename Value, typename Handler>
void whenFinished(const QFuture<Value> &future, QObject *context, Handler handler)
{
    auto *watcher = new QFutureWatcher<Value>(context);
    QObject::connect(watcher,
                     &QFutureWatcherBase::finished,
                     context,
                     [watcher, handler = std::move(handler)]() mutable {
                         watcher->deleteLater();
                         if (watcher->future().resultCount() > 0)
                             handler(watcher->result());
                     });
    watcher->setFuture(future);
}

} // namespace smsdesk
