// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/account/wipe.h"

#include <atomic>

namespace smsdesk {

namespace {

template<typename Text>
void overwrite(Text &secret)
{
    if (!secret.isDetached()) {
        secret.clear();
        return;
    }
    // Stores to volatile memory are kept even where nobody reads them again.
    volatile char *const place = static_cast<char *>(static_cast<void *>(secret.data()));
    const auto size = secret.size() * static_cast<qsizetype>(sizeof(*secret.constData()));
    for (qsizetype i = 0; i < size; ++i)
        place[i] = 0;
    std::atomic_signal_fence(std::memory_order_seq_cst);
    secret.resize(0);
}

} // namespace

void wipe(QByteArray &secret)
{
    overwrite(secret);
}

void wipe(QString &secret)
{
    overwrite(secret);
}

} // namespace smsdesk
