// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>

#include <utility>

namespace smsdesk {

/// Calls `handler` with the future's value in `context`'s thread, always after this call returned;
/// never once `context` is gone.
///
/// Not QFuture::then(context, …): Qt 6.4's asserts that the context outlives the future, and a page
/// is closed while its messages are on their way.
template<typename Value, typename Handler>
void whenFinished(const QFuture<Value> &future, QObject *context, Handler handler)
{
    auto *watcher = new QFutureWatcher<Value>(context);
    QObject::connect(watcher,
                     &QFutureWatcherBase::finished,
                     context,
                     [watcher, handler = std::move(handler)]() mutable {
                         watcher->deleteLater();
                         // A future whose promise was dropped ends without a value.
                         if (watcher->future().resultCount() > 0)
                             handler(watcher->result());
                     });
    watcher->setFuture(future);
}

} // namespace smsdesk
