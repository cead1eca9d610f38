// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/sandbox/httpconnection.h"

#include <QObject>
#include <QTcpServer>

namespace smsdesk {

/// A small HTTP/1.1 server on 127.0.0.1.
///
/// Why not Qt HttpServer: up to 6.8 it hands over a request when it is complete and has no limit to
/// what it collects until then, so an endless head or body fills the memory; silence and hanging up
/// need the socket, which 6.4 gives and 6.5 no longer does; and 6.4 to 6.7, a technology preview,
/// differ from 6.8 in those very calls.
///
/// Lives on the thread that made it and needs its event loop.
class HttpServer final : public QObject
{
    Q_OBJECT

public:
    /// `clock` dates the answers; it must outlive the server.
    HttpServer(HttpHandler handler, const Clock &clock, QObject *parent = nullptr);

    /// Every connection is closed, whether or not it was answered.
    ~HttpServer() override;
    Q_DISABLE_COPY_MOVE(HttpServer)

    /// Begins to listen; port 0 takes any free one. The error is the system's own text.
    [[nodiscard]] Result<void, QString> listen(quint16 port);

    [[nodiscard]] bool isListening() const { return m_tcp.isListening(); }

    /// The port it listens at; 0 while it does not.
    [[nodiscard]] quint16 port() const { return m_tcp.serverPort(); }

private:
    void takeConnections();

    HttpHandler m_handler;
    const Clock &m_clock;
    QTcpServer m_tcp;
};

} // namespace smsdesk
