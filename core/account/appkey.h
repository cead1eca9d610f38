// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account/secret.h"

#include <QByteArray>
#include <QString>
#include <QStringView>

namespace smsdesk {

/// The secret that signs requests (AppKey in Tencent's console). Holds it as UTF-8, wipes it when
/// the last copy goes, and cannot be printed. Blanks around a pasted key are taken off, the
/// invisible ones too: the console copies one along, which fails every signature with 1001.
///
/// The proxy's password travels the same way, and keeps every character: verbatim().
///
/// A value; copies share the bytes. Reentrant.
class AppKey final
{
public:
    AppKey() = default;
    explicit AppKey(const QString &typed);
    explicit AppKey(const QByteArray &utf8);

    /// With every character kept: for passwords, which may begin or end with a blank, and for what
    /// a key store gives back.
    [[nodiscard]] static AppKey verbatim(QStringView text);
    [[nodiscard]] static AppKey verbatim(const QByteArray &utf8);

    [[nodiscard]] bool isEmpty() const { return m_secret.isEmpty(); }

    /// What a text looks like beside the AppKeys of Tencent's console.
    enum class Shape : quint8 {
        Usual, ///< 32 hexadecimal digits, or nothing at all.
        Unusual, ///< Another gateway may well have it like this.
        Impossible, ///< A blank or a control character is in it: it is no key, or more than one.
    };
    [[nodiscard]] Shape shape() const;

    /// For the signer and the key store alone. Do not log, store or show what it returns, nor keep
    /// it: bytes that are still shared when the last key goes cannot be wiped.
    [[nodiscard]] const QByteArray &bytes() const { return m_secret.bytes(); }

    friend bool operator==(const AppKey &left, const AppKey &right)
    {
        return left.m_secret == right.m_secret;
    }

private:
    Secret m_secret;
};

} // namespace smsdesk
