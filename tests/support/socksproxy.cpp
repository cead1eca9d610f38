// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/socksproxy.h"

#include <QHostAddress>
#include <QTcpSocket>

namespace smsdesk {

namespace {

/// Calls `step` when the client speaks next; it says each of its messages at once.
template<typename Step>
void onNextMessage(QTcpSocket *client, Step step)
{
    QObject::connect(client, &QTcpSocket::readyRead, client, step, Qt::SingleShotConnection);
}

/// A text with its length before it, at `at`.
QByteArray counted(const QByteArray &message, qsizetype at)
{
    return at < message.size() ? message.mid(at + 1, static_cast<quint8>(message.at(at)))
                               : QByteArray();
}

void pass(QTcpSocket *from, QTcpSocket *to)
{
    QObject::connect(from, &QTcpSocket::readyRead, to, [=] { to->write(from->readAll()); });
    QObject::connect(from, &QTcpSocket::disconnected, to, [=] { to->disconnectFromHost(); });
}

} // namespace

SocksProxy::SocksProxy(QByteArray user, QByteArray password, quint16 target, QObject *parent)
    : QObject(parent)
    , m_user(std::move(user))
    , m_password(std::move(password))
    , m_target(target)
{
    if (!m_server.listen(QHostAddress::LocalHost))
        qFatal("cannot listen on loopback");
    connect(&m_server, &QTcpServer::pendingConnectionAvailable, this, &SocksProxy::accept);
}

void SocksProxy::accept()
{
    while (QTcpSocket *const client = m_server.nextPendingConnection())
        onNextMessage(client, [this, client] { greet(client); });
}

void SocksProxy::greet(QTcpSocket *client)
{
    client->readAll();
    client->write(QByteArray("\x05\x02", 2)); // User name and password.
    onNextMessage(client, [this, client] { checkLogin(client); });
}

void SocksProxy::checkLogin(QTcpSocket *client)
{
    const QByteArray message = client->readAll();
    const QByteArray user = counted(message, 1);
    const QByteArray password = counted(message, 2 + user.size());
    if (user != m_user || password != m_password) {
        client->write(QByteArray("\x01\x01", 2));
        return client->disconnectFromHost();
    }
    client->write(QByteArray("\x01\x00", 2));
    onNextMessage(client, [this, client] { openWay(client); });
}

void SocksProxy::openWay(QTcpSocket *client)
{
    constexpr qsizetype hostAt = 4;
    m_hosts.append(counted(client->readAll(), hostAt));
    auto *const server = new QTcpSocket(client);
    server->connectToHost(QHostAddress(QHostAddress::LocalHost), m_target);
    connect(server, &QTcpSocket::connected, client, [client, server] {
        client->write(QByteArray("\x05\x00\x00\x01\x7f\x00\x00\x01\x00\x00", 10));
        pass(client, server);
        pass(server, client);
    });
}

} // namespace smsdesk
