// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/sandbox/httpmessage.h"

#include <optional>

namespace smsdesk {

/// Why bytes are not a request; nothing that follows them can be understood.
struct HttpRefusal
{
    int status = 400;

    friend bool operator==(const HttpRefusal &, const HttpRefusal &) = default;
};

/// Cuts a stream of bytes into HTTP/1 requests (RFC 9112), whatever pieces it comes in. Bounded:
/// a head or body beyond the limits is refused as soon as it shows, before it is there.
///
/// Bodies need a Content-Length; "chunked" is refused with 411, as the RFC allows. A value.
class HttpReader final
{
public:
    static constexpr qsizetype headLimit = 16'384;
    static constexpr qsizetype bodyLimit = 1'048'576;

    void feed(const QByteArray &bytes) { m_buffer += bytes; }

    /// The next complete request, or why there can be none; nothing while bytes are missing.
    [[nodiscard]] std::optional<Result<HttpRequest, HttpRefusal>> next();

    /// True once for a request whose client waits for "100 Continue" before it sends the body.
    [[nodiscard]] bool takeContinue();

    /// True in the middle of a request and when another one waits.
    [[nodiscard]] bool hasBytes() const { return m_head || !m_buffer.isEmpty(); }

    /// True when more bytes wait than one request can have.
    [[nodiscard]] bool isOverfull() const { return m_buffer.size() > headLimit + bodyLimit; }

private:
    struct Head
    {
        HttpRequest request;
        qsizetype bodySize = 0;
        bool wantsContinue = false;
    };

    [[nodiscard]] std::optional<Result<Head, HttpRefusal>> takeHead();
    [[nodiscard]] static Result<Head, HttpRefusal> parseHead(const QByteArray &bytes);

    QByteArray m_buffer;
    std::optional<Head> m_head;
};

} // namespace smsdesk
