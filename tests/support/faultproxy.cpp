// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/faultproxy.h"

#include "tests/support/connectionends.h"

#include <QTcpSocket>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace smsdesk {

namespace {

constexpr qint64 mostHeld = qint64{256} * 1024;

/// Whoever is spoken to may be gone by now.
void say(QTcpSocket *socket, const QByteArray &words)
{
    if (socket->isWritable())
        socket->write(words);
}

/// Passes on what arrived, no faster than it is taken.
void pump(QTcpSocket *from, QTcpSocket *to)
{
    if (from->isReadable() && to->bytesToWrite() < mostHeld)
        say(to, from->read(mostHeld));
}

void pumpFrom(QTcpSocket *from, QTcpSocket *to)
{
    from->setReadBufferSize(mostHeld);
    QObject::connect(from, &QTcpSocket::readyRead, to, [=] { pump(from, to); });
    QObject::connect(to, &QTcpSocket::bytesWritten, from, [=] { pump(from, to); });
    QObject::connect(from, &QTcpSocket::disconnected, to, [=] {
        if (from->isReadable())
            say(to, from->readAll());
        to->disconnectFromHost();
    });
}

void endWith(QTcpSocket *socket, FaultServer::Ending ending)
{
    switch (ending) {
    case FaultServer::Ending::Close:
    case FaultServer::Ending::Drop:
        return dropConnection(socket);
    case FaultServer::Ending::Reset:
        return resetConnection(socket);
    case FaultServer::Ending::KeepOpen:
        socket->disconnect(SIGNAL(readyRead()));
        break;
    }
}

bool isForTunnel(const QByteArray &head)
{
    return head.startsWith("CONNECT ");
}

/// Where a request wants to go: `host:port` after CONNECT, a whole address otherwise.
QUrl targetOf(const QByteArray &requestLine)
{
    const QByteArray target = requestLine.split(' ').value(1);
    return isForTunnel(requestLine) ? QUrl(u"tunnel://"_s + QString::fromLatin1(target))
                                    : QUrl::fromEncoded(target);
}

/// The request as the server itself is to get it: with a path in the place of the whole address.
QByteArray forServer(const QByteArray &request)
{
    const QByteArray address = request.split(' ').value(1);
    const QByteArray path
        = QUrl::fromEncoded(address).toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority);
    return QByteArray(request).replace(request.indexOf(address), address.size(), path);
}

} // namespace

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

void FaultProxy::breakOff(FaultServer::Ending ending)
{
    Q_EMIT brokenOff(ending);
}

void FaultProxy::accept()
{
    while (QTcpSocket *const client = m_server.nextPendingConnection()) {
        connect(client, &QTcpSocket::readyRead, this, [this, client] { readRequest(client); });
        connect(this, &FaultProxy::brokenOff, client, [client](FaultServer::Ending ending) {
            endWith(client, ending);
        });
    }
}

void FaultProxy::readRequest(QTcpSocket *client)
{
    const QByteArray received = client->peek(client->bytesAvailable());
    if (!received.contains("\r\n\r\n"))
        return;
    m_requestLines.append(received.first(received.indexOf("\r\n")));
    if (m_answer) {
        client->readAll();
        say(client, *m_answer);
        client->disconnectFromHost();
        return;
    }
    if (m_login && !m_login->isKnown(received)) {
        client->readAll();
        say(client, m_login->challenge());
        return;
    }
    client->disconnect(this);
    openWay(client, client->readAll());
}

void FaultProxy::openWay(QTcpSocket *client, const QByteArray &head)
{
    auto *const server = new QTcpSocket(client);
    connect(server, &QTcpSocket::connected, client, [this, client, server, head] {
        if (isForTunnel(head)) {
            say(client, "HTTP/1.1 200 Connection established\r\n\r\n");
            client->flush();
        }
        if (m_endingAtOnce)
            return endWith(client, *m_endingAtOnce);
        if (!isForTunnel(head))
            say(server, forServer(head));
        join(client, server);
    });
    const QUrl target = targetOf(m_requestLines.last());
    if (m_target != 0)
        server->connectToHost(u"127.0.0.1"_s, m_target);
    else
        server->connectToHost(target.host(), static_cast<quint16>(target.port()));
    // Qt overlooks a reset that comes before it has looked at the connection. On loopback this
    // does not wait.
    server->waitForConnected();
}

void FaultProxy::join(QTcpSocket *client, QTcpSocket *server)
{
    pumpFrom(client, server);
    pumpFrom(server, client);
    pump(client, server);
}

} // namespace smsdesk
