// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QObject>
#include <QTcpServer>

class QTcpSocket;

namespace smsdesk {

/// A SOCKS5 proxy on 127.0.0.1 that wants a login and leads everybody to one port (RFC 1928, RFC
/// 1929). Lives on the test's thread.
class SocksProxy final : public QObject
{
    Q_OBJECT

public:
    SocksProxy(QByteArray user, QByteArray password, quint16 target, QObject *parent = nullptr);

    [[nodiscard]] quint16 port() const { return m_server.serverPort(); }

    /// The names of the hosts that were asked for.
    [[nodiscard]] const QByteArrayList &hosts() const { return m_hosts; }

private:
    void accept();
    void greet(QTcpSocket *client);
    void checkLogin(QTcpSocket *client);
    void openWay(QTcpSocket *client);

    QByteArray m_user;
    QByteArray m_password;
    quint16 m_target;
    QTcpServer m_server;
    QByteArrayList m_hosts;
};

} // namespace smsdesk
