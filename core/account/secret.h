// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringView>

#include <memory>

namespace smsdesk {

/// Text that must not be found in memory once nobody needs it: held as UTF-8, wiped when the last
/// copy goes. What AppKey and Passphrase are made of. A value; copies share the bytes. Reentrant.
class Secret final
{
public:
    Secret() = default;
    explicit Secret(QStringView text);

    [[nodiscard]] bool isEmpty() const { return !m_bytes; }

    /// Bytes that are still shared when the last secret goes cannot be wiped: do not keep them.
    [[nodiscard]] const QByteArray &bytes() const;

    friend bool operator==(const Secret &left, const Secret &right)
    {
        return left.bytes() == right.bytes();
    }

private:
    struct Bytes;

    std::shared_ptr<const Bytes> m_bytes; ///< Null for an empty secret.
};

} // namespace smsdesk
