// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/httpserver.h"

#include <QNetworkProxy>
#include <QTcpSocket>

namespace smsdesk {

HttpServer::HttpServer(HttpHandler handler, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_handler(std::move(handler))
    , m_clock(clock)
{
    // Without this a SOCKS proxy of the program would be asked to listen for us.
    m_tcp.setProxy(QNetworkProxy::NoProxy);
    m_tcp.setListenBacklogSize(1024);
    connect(&m_tcp, &QTcpServer::newConnection, this, &HttpServer::takeConnections);
}

HttpServer::~HttpServer()
{
    // They refer to m_handler, so they go before the members do.
    qDeleteAll(findChildren<HttpConnection *>(Qt::FindDirectChildrenOnly));
}

Result<void, QString> HttpServer::listen(quint16 port)
{
    m_tcp.close();
    if (!m_tcp.listen(QHostAddress::LocalHost, port))
        return failure(m_tcp.errorString());
    return {};
}

void HttpServer::takeConnections()
{
    while (QTcpSocket *socket = m_tcp.nextPendingConnection())
        new HttpConnection(socket, m_handler, m_clock, this);
}

} // namespace smsdesk
