// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QUrl>

namespace smsdesk {

/// Why a text is not an endpoint.
enum class EndpointError : quint8 {
    Empty,
    NotAnAddress, ///< No scheme or host, or cannot be read as a URL.
    PlainHttp, ///< http:// to another computer: the message and its signature would be readable.
    WrongScheme, ///< ftp://, file://, …
    HasLogin, ///< user:password@host; the gateway takes none.
    HasQuery, ///< A "?" or "#" part: the program adds the query itself.
};

/// Whether a host, as a URL has it, is this computer whatever a name server says: "localhost", ::1
/// or an address of 127.0.0.0/8.
[[nodiscard]] bool isLoopbackHost(const QString &host);

/// Where to connect to for `url`: the port it names, else that of its scheme.
[[nodiscard]] quint16 portOf(const QUrl &url);

/// The whole address of the gateway's send operation before the "?", e.g.
/// `https://yun.tim.qq.com/v5/tlssmssvr/sendisms`. HTTPS, or HTTP to a loopback address; nothing
/// else can be made. A value.
class Endpoint final
{
public:
    [[nodiscard]] static Result<Endpoint, EndpointError> parse(const QString &typed);

    /// Tencent Cloud's own, for new accounts (sendisms specification).
    [[nodiscard]] static Endpoint tencentCloud();

    [[nodiscard]] const QUrl &url() const { return m_url; }

    [[nodiscard]] QString toString() const { return m_url.toString(QUrl::FullyEncoded); }

    [[nodiscard]] bool isLoopback() const;

    /// At Tencent Cloud's host, but not at the address of its gateway: no message gets there.
    [[nodiscard]] bool isElsewhereAtTencent() const;

    /// The operation of this name beside the send operation:
    /// `…/tlssmssvr/sendisms` → `…/tlssmssvr/pullstatus4mobile`.
    [[nodiscard]] QUrl sibling(const QString &operation) const;

    friend bool operator==(const Endpoint &, const Endpoint &) = default;

private:
    explicit Endpoint(QUrl url)
        : m_url(std::move(url))
    {
    }

    QUrl m_url;
};

} // namespace smsdesk
