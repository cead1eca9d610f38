// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/account/memorykeystore.h"

#include "core/base/future.h"

namespace smsdesk {

QFuture<Result<AppKey, KeyError>> MemoryKeyStore::read(const QString &accountName)
{
    using Answer = Result<AppKey, KeyError>;
    const bool isReachable = !m_fault || m_fault->kind == KeyError::Kind::NoKeychain;
    if (const auto key = m_keys.constFind(accountName); key != m_keys.cend() && isReachable)
        return readyFuture(Answer(*key));
    return readyFuture(Answer(failure(m_fault.value_or(KeyError{}))));
}

QFuture<Result<void, KeyError>> MemoryKeyStore::write(const QString &accountName, const AppKey &key)
{
    if (!m_fault || m_fault->kind == KeyError::Kind::NoKeychain)
        m_keys.insert(accountName, key);
    return readyFuture(outcome());
}

QFuture<Result<void, KeyError>> MemoryKeyStore::remove(const QString &accountName)
{
    if (m_fault && m_fault->kind != KeyError::Kind::NoKeychain)
        return readyFuture(outcome());
    // A key in memory alone is gone with it, keychain or not.
    if (m_keys.remove(accountName))
        return readyFuture(Result<void, KeyError>());
    return readyFuture(outcome());
}

bool MemoryKeyStore::isForThisRunOnly(const QString &accountName) const
{
    return m_fault && m_fault->kind == KeyError::Kind::NoKeychain && contains(accountName);
}

Result<void, KeyError> MemoryKeyStore::outcome() const
{
    if (m_fault)
        return failure(*m_fault);
    return {};
}

} // namespace smsdesk
