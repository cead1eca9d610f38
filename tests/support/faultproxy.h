// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QNetworkProxy>
#include <QObject>
#include <QTcpServer>

#include <optional>

class QTcpSocket;

namespace smsdesk {

/// An HTTP proxy on 127.0.0.1 that opens the tunnel it is asked for, or answers as it is told to.
/// Lives on the test's thread.
class FaultProxy final : public QObject
{
    Q_OBJECT

public:
    /// With `answer`, says that to every CONNECT and hangs up; without, tunnels.
    explicit FaultProxy(std::optional<QByteArray> answer = std::nullopt, QObject *parent = nullptr);

    [[nodiscard]] QNetworkProxy proxy() const;

    /// The first lines of all requests for a tunnel.
    [[nodiscard]] const QByteArrayList &requestLines() const { return m_requestLines; }

    /// Ends all tunnels with FIN.
    void hangUp();

Q_SIGNALS:
    void hungUp();

private:
    void accept();
    void readRequest(QTcpSocket *client);
    void tunnel(QTcpSocket *client, const QByteArray &hostAndPort);

    std::optional<QByteArray> m_answer;
    QTcpServer m_server;
    QByteArrayList m_requestLines;
};

} // namespace smsdesk
