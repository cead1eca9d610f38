// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QObject>
#include <QTcpServer>

#include <memory>

class QTcpSocket;

namespace smsdesk {

/// A TCP server on 127.0.0.1, with or without TLS, that breaks where it is told to, and counts what
/// reached it. Lives on the test's thread.
class FaultServer final : public QObject
{
    Q_OBJECT

public:
    /// When the server acts.
    enum class Moment {
        OnConnect, ///< As soon as the connection is there; with TLS, once the handshake is done.
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

    /// Whose certificate it shows.
    enum class Certificate {
        None, ///< It does not speak TLS.
        Loopback, ///< Its own, for 127.0.0.1 and localhost.
        Elsewhere, ///< One for another host.
    };

    struct Behaviour
    {
        Moment moment = Moment::AfterRequest;
        QByteArray reply;
        Ending ending = Ending::Close;
        Certificate certificate = Certificate::None;
    };

    explicit FaultServer(Behaviour behaviour, QObject *parent = nullptr);

    /// A whole reply with a JSON body, as the gateway would send it.
    [[nodiscard]] static QByteArray httpReply(const QByteArray &body,
                                              const QByteArray &status = "200 OK",
                                              const QByteArray &moreHeaders = {});

    /// The file with the certificate; who trusts it trusts a server that shows it.
    [[nodiscard]] static QString certificateFile(Certificate certificate);

    [[nodiscard]] quint16 port() const { return m_server->serverPort(); }

    /// `http://127.0.0.1:PORT/v5/tlssmssvr/sendisms`; `https:` with a certificate.
    [[nodiscard]] QString endpoint() const;

    /// Connections that were made; with TLS, handshakes that were done.
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
    std::unique_ptr<QTcpServer> m_server;
    int m_connections = 0;
    int m_requests = 0;
    QByteArray m_bodies;
    QByteArray m_lastHead;
};

} // namespace smsdesk
