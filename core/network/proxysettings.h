// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>

namespace smsdesk {

/// Where a proxy is. A value.
struct ProxyAddress
{
    enum class Kind : quint8 {
        Http, ///< Asked for a tunnel with CONNECT.
        Socks5,
    };

    Kind kind = Kind::Http;
    QString host; ///< A name or an address, as a URL has it; never empty where it was parsed.
    quint16 port = 0; ///< Never 0 where it was parsed.

    friend bool operator==(const ProxyAddress &, const ProxyAddress &) = default;
};

/// Why a text is no proxy's address.
enum class ProxyAddressError : quint8 {
    Empty,
    NotAnAddress, ///< No host, or what cannot be read as one.
    WrongScheme, ///< Another kind of proxy than http:// and socks5://.
    HasLogin, ///< user:password@host: the password would stand in the settings' file.
    HasPath, ///< Something behind the port, such as the address of a PAC file.
    NoPort,
    BadPort, ///< Not from 1 to 65535.
};

/// Reads what a person typed: `proxy.corp:8080`, `http://proxy.corp:8080`, `socks5://[::1]:1080`.
[[nodiscard]] Result<ProxyAddress, ProxyAddressError> parseProxyAddress(const QString &typed);

/// `proxy.corp:8080`, `socks5://proxy.corp:1080`; reads back as the same address. Empty where there
/// is no host.
[[nodiscard]] QString toText(const ProxyAddress &address);

/// Which way messages take to the gateway. Holds everything but the password, which is in the
/// KeyStore. A value.
struct ProxySettings
{
    enum class Mode : quint8 {
        System, ///< As the system says for each address, with its PAC file where it has one.
        None, ///< Straight, whatever the system says.
        Manual, ///< Through `address`.
    };

    Mode mode = Mode::System;
    ProxyAddress address = {}; ///< Kept in the other modes, too, for choosing it again.
    QString user = {}; ///< Empty: a manual proxy that asks for no login.

    /// Whether there is an address and a user for it, so that a password belongs to them.
    [[nodiscard]] bool hasLogin() const
    {
        return !address.host.isEmpty() && address.port != 0 && !user.isEmpty();
    }

    friend bool operator==(const ProxySettings &, const ProxySettings &) = default;
};

} // namespace smsdesk
