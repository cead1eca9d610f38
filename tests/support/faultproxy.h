// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/faultserver.h"
#include "tests/support/proxylogin.h"

#include <QByteArray>
#include <QNetworkProxy>
#include <QObject>
#include <QTcpServer>

#include <optional>

class QTcpSocket;

namespace smsdesk {

/// An HTTP proxy on 127.0.0.1 that opens the tunnel it is asked for (CONNECT), or carries the
/// request it is handed (http://), or answers as it is told to. Lives on the test's thread.
class FaultProxy final : public QObject
{
    Q_OBJECT

public:
    /// With `answer`, says that to every request and hangs up; without, lets everything through.
    explicit FaultProxy(std::optional<QByteArray> answer = std::nullopt, QObject *parent = nullptr);

    [[nodiscard]] QNetworkProxy proxy() const;

    [[nodiscard]] quint16 port() const { return m_server.serverPort(); }

    /// From now on lets nobody through who does not log in.
    void want(const ProxyLogin &login) { m_login = login; }

    /// From now on leads everybody to this port of 127.0.0.1, whatever host was asked for.
    void leadTo(quint16 port) { m_target = port; }

    /// The first lines of all requests made of the proxy.
    [[nodiscard]] const QByteArrayList &requestLines() const { return m_requestLines; }

    /// Ends every way that is open, without passing on what it still holds.
    void breakOff(FaultServer::Ending ending);

    /// Ends every way as soon as it is open, before anything goes through.
    void breakOffAtOnce(FaultServer::Ending ending) { m_endingAtOnce = ending; }

    /// Ends all ways with FIN.
    void hangUp() { breakOff(FaultServer::Ending::Close); }

Q_SIGNALS:
    void brokenOff(smsdesk::FaultServer::Ending ending);

private:
    void accept();
    void readRequest(QTcpSocket *client);
    void openWay(QTcpSocket *client, const QByteArray &head);
    void join(QTcpSocket *client, QTcpSocket *server);

    std::optional<QByteArray> m_answer;
    std::optional<ProxyLogin> m_login;
    quint16 m_target = 0;
    std::optional<FaultServer::Ending> m_endingAtOnce;
    QTcpServer m_server;
    QByteArrayList m_requestLines;
};

} // namespace smsdesk
