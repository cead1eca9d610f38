// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QPromise>

#include <memory>
#include <thread>
#include <utility>

namespace smsdesk {

/// Has a thread of its own do what may hang for as long as a network does, and cannot be stopped.
/// Nobody waits for it, not even the end of the program, which every thread pool would hold up: so
/// `work` must hold all it needs itself, and may refer to nothing that can go.
///
/// A thread that still hangs when the program ends, hangs in the system, and ends with it.
template<typename Work>
[[nodiscard]] auto onOwnThread(Work work) -> QFuture<decltype(work())>
{
    const auto promise = std::make_shared<QPromise<decltype(work())>>();
    promise->start();
    std::thread([promise, work = std::move(work)] {
        promise->addResult(work());
        promise->finish();
    }).detach();
    return promise->future();
}

} // namespace smsdesk
