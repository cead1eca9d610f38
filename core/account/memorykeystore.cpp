// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/account/memorykeystore.h"

#include "core/base/future.h"

namespace smsdesk {

QFuture<Result<AppKey, KeyError>> MemoryKeyStore::read(const QString &entry)
{
    using Answer = Result<AppKey, KeyError>;
    const bool isReachable = !m_fault || m_fault->isWithoutKeychain();
    if (const auto key = m_keys.constFind(entry); key != m_keys.cend() && isReachable)
        return readyFuture(Answer(*key));
    return readyFuture(Answer(failure(m_fault.value_or(KeyError{}))));
}

QFuture<Result<void, KeyError>> MemoryKeyStore::write(const QString &entry, const AppKey &key)
{
    if (!m_fault || m_fault->isWithoutKeychain())
        m_keys.insert(entry, key);
    return readyFuture(outcome());
}

QFuture<Result<void, KeyError>> MemoryKeyStore::remove(const QString &entry)
{
    if (m_fault && !m_fault->isWithoutKeychain())
        return readyFuture(outcome());
    // A key in memory alone is gone with it, keychain or not.
    if (m_keys.remove(entry))
        return readyFuture(Result<void, KeyError>());
    return readyFuture(outcome());
}

bool MemoryKeyStore::isForThisRunOnly(const QString &entry) const
{
    return m_fault && m_fault->isWithoutKeychain() && contains(entry);
}

Result<void, KeyError> MemoryKeyStore::outcome() const
{
    if (m_fault)
        return failure(*m_fault);
    return {};
}

} // namespace smsdesk
