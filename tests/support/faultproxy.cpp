// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/faultproxy.h"

#include <QTcpSocket>

using namespace Qt::StringLiterals;

namespace smsdesk {

FaultProxy::FaultProxy(std::optional<QByteArray> answer, QObject *parent)
    : QObject(parent)
    , m_answer(std::move(answer))
{
    if (!m_server.listen(QHostAddress::LocalHost))
        qFatal("cannot listen on loopback");
    connect(&m_server, &QTcpServer::pendingConnectionAvailable, this, &FaultProxy::accept);
}

QNetworkProxy FaultProxy::proxy() const
{
    return QNetworkProxy(QNetworkProxy::HttpProxy, u"127.0.0.1"_s, m_server.serverPort());
}

void FaultProxy::hangUp()
{
    Q_EMIT hungUp();
}

void FaultProxy::accept()
{
    while (QTcpSocket *client = m_server.nextPendingConnection()) {
        connect(client, &QTcpSocket::readyRead, this, [this, client] { readRequest(client); });
        connect(this, &FaultProxy::hungUp, client, &QTcpSocket::disconnectFromHost);
    }
}

void FaultProxy::readRequest(QTcpSocket *client)
{
    const QByteArray received = client->peek(client->bytesAvailable());
    if (!received.contains("\r\n\r\n"))
        return;
    client->readAll(); // Nothing follows the head before the tunnel is there.
    const QByteArray requestLine = received.first(received.indexOf("\r\n"));
    m_requestLines.append(requestLine);
    if (m_answer) {
        client->write(*m_answer);
        client->disconnectFromHost();
        return;
    }
    client->disconnect(this);
    tunnel(client, requestLine.split(' ').value(1));
}

void FaultProxy::tunnel(QTcpSocket *client, const QByteArray &hostAndPort)
{
    auto *server = new QTcpSocket(client);
    const qsizetype colon = hostAndPort.lastIndexOf(':');
    connect(server, &QTcpSocket::connected, client, [client] {
        client->write("HTTP/1.1 200 Connection established\r\n\r\n");
    });
    connect(client, &QTcpSocket::readyRead, server, [=] { server->write(client->readAll()); });
    connect(server, &QTcpSocket::readyRead, client, [=] { client->write(server->readAll()); });
    connect(client, &QTcpSocket::disconnected, server, &QTcpSocket::disconnectFromHost);
    connect(server, &QTcpSocket::disconnected, client, &QTcpSocket::disconnectFromHost);
    server->connectToHost(QString::fromLatin1(hostAndPort.first(colon)),
                          hostAndPort.sliced(colon + 1).toUShort());
}

} // namespace smsdesk
