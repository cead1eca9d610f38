// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace smsdesk {

/// The secret that signs requests (AppKey in Tencent's console). Holds it as bytes, wipes them when
/// the last copy goes, and cannot be printed. Blanks around a pasted key are taken off: the console
/// copies one along, which fails every signature with 1001.
///
/// A value; copies share the bytes. Reentrant.
class AppKey final
{
public:
    AppKey() = default;
    explicit AppKey(const QString &typed);
    explicit AppKey(const QByteArray &bytes);
    AppKey(const AppKey &) = default;
    AppKey(AppKey &&) noexcept = default;
    AppKey &operator=(const AppKey &) = default;
    AppKey &operator=(AppKey &&) noexcept = default;
    ~AppKey();

    [[nodiscard]] bool isEmpty() const { return m_bytes.isEmpty(); }

    /// For the signer and the key store alone. Do not log, store or show what it returns.
    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }

    friend bool operator==(const AppKey &left, const AppKey &right)
    {
        return left.m_bytes == right.m_bytes;
    }

private:
    QByteArray m_bytes;
};

} // namespace smsdesk
