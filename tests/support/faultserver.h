// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QObject>
#include <QTcpServer>
#include <QUrl>

#include <functional>

class QTcpSocket;

namespace smsdesk {

/// A TCP server on 127.0.0.1 that breaks where it is told to, and counts what reached it.
/// Lives on the test's thread.
class FaultServer final : public QObject
{
    Q_OBJECT

public:
    /// When the server acts.
    enum class Moment {
        OnConnect, ///< As soon as the connection is there.
        AfterHead, ///< When the request's head has arrived.
        AfterRequest, ///< When head and body have arrived.
        Never, ///< It stays silent.
    };

    /// What it does then, after writing `reply`.
    enum class Ending {
        Close, ///< FIN.
        Reset, ///< RST.
        KeepOpen,
    };

    struct Behaviour
    {
        Moment moment = Moment::AfterRequest;
        QByteArray reply;
        Ending ending = Ending::Close;
    };

    explicit FaultServer(Behaviour behaviour, QObject *parent = nullptr);

    /// A whole reply with a JSON body, as the gateway would send it.
    [[nodiscard]] static QByteArray httpReply(const QByteArray &body,
                                              const QByteArray &status = "200 OK",
                                              const QByteArray &moreHeaders = {});

    [[nodiscard]] quint16 port() const { return m_server.serverPort(); }

    /// `http://127.0.0.1:PORT/v5/tlssmssvr/sendisms`.
    [[nodiscard]] QString endpoint() const;

    /// Connections that were made.
    [[nodiscard]] int connections() const { return m_connections; }

    /// Requests whose head arrived whole.
    [[nodiscard]] int requests() const { return m_requests; }

    /// The bodies of all requests, run together.
    [[nodiscard]] const QByteArray &bodies() const { return m_bodies; }

    /// The head of the last request.
    [[nodiscard]] const QByteArray &lastHead() const { return m_lastHead; }

private:
    struct Connection
    {
        QByteArray received;
        qsizetype bodyMissing = -1; ///< -1: the head is not whole yet.
    };

    void accept();
    void read(QTcpSocket *socket, Connection &connection);
    void readHead(Connection &connection);
    void act(QTcpSocket *socket);

    Behaviour m_behaviour;
    QTcpServer m_server;
    int m_connections = 0;
    int m_requests = 0;
    QByteArray m_bodies;
    QByteArray m_lastHead;
};

} // namespace smsdesk
