// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>

#include <chrono>

namespace smsdesk {

/// One complete HTTP/1 request, as far as the sandbox looks at it. A value.
struct HttpRequest
{
    QByteArray method; ///< "POST"; methods are case-sensitive.
    QByteArray path; ///< As it was sent, not decoded: "/v5/tlssmssvr/sendisms".
    QByteArray query; ///< What follows the "?", not decoded.
    QByteArray body;
    bool keepAlive = true; ///< The client wants to use the connection again.

    friend bool operator==(const HttpRequest &, const HttpRequest &) = default;
};

/// What shall happen with a request. A value, so that an answer that comes late, or never, needs
/// nobody who keeps hold of the connection.
struct HttpAnswer
{
    enum class Manner : quint8 {
        Reply,
        Silence, ///< Nothing, until the client gives up.
        HangUp, ///< The connection is closed without a byte.
    };

    Manner manner = Manner::Reply;
    int status = 200;
    QByteArray contentType = "application/json";
    QByteArray body{};
    QByteArray allow{}; ///< The methods a status 405 names.
    std::chrono::milliseconds delay{0}; ///< How long a Reply waits before it leaves.

    friend bool operator==(const HttpAnswer &, const HttpAnswer &) = default;
};

/// "Sun, 06 Nov 1994 08:49:37 GMT": RFC 9110's IMF-fixdate, in English whatever the locale. Pure.
[[nodiscard]] QByteArray httpDate(const QDateTime &moment);

/// The bytes of a Reply. `withBody` is false for HEAD, which gets the head alone. Pure.
[[nodiscard]] QByteArray
httpBytes(const HttpAnswer &answer, const QDateTime &moment, bool keepAlive, bool withBody = true);

} // namespace smsdesk
