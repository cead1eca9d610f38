// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QPointer>
#include <QSslSocket>

#include <chrono>
#include <memory>

class QTcpServer;

namespace smsdesk {

/// A TCP server on 127.0.0.1, with or without TLS, that breaks where it is told to, and counts what
/// reached it. Lives on the test's thread.
class FaultServer final : public QObject
{
    Q_OBJECT

public:
    /// When the server acts.
    enum class Moment {
        OnAccept, ///< As soon as there is a TCP connection; TLS is never begun.
        OnFirstBytes, ///< When the client has said something; TLS is never begun.
        OnConnect, ///< As soon as the connection is there; with TLS, once the handshake is done.
        AfterHead, ///< When the request's head has arrived.
        InBody, ///< When half of the request's body has arrived; the rest is not read.
        AfterRequest, ///< When head and body have arrived.
        Never, ///< It stays silent.
    };

    /// What it does then, after writing `reply`.
    enum class Ending {
        Close, ///< FIN; with TLS, after its goodbye.
        Drop, ///< FIN without the goodbye of TLS, as when a program is killed.
        Reset, ///< RST.
        KeepOpen,
    };

    /// Whose certificate it shows.
    enum class Certificate {
        None, ///< It does not speak TLS.
        Loopback, ///< Its own, for 127.0.0.1 and localhost.
        Elsewhere, ///< One for another host.
        Expired, ///< Its own, of 2020.
        Authority, ///< Of whoever signed the following; no server's.
        Signed, ///< For 127.0.0.1 and localhost.
        SignedElsewhere, ///< For another host, elsewhere.example.
        SignedExpired, ///< Of 2020.
        SignedEarly, ///< Of 2119.
        SignedWeak, ///< By an authority that is vouched for with SHA-1.
    };

    struct Behaviour
    {
        Moment moment = Moment::AfterRequest;
        QByteArray reply;
        Ending ending = Ending::Close;
        Certificate certificate = Certificate::None;
        QByteArray interim; ///< Said when the request's head has arrived, before anything else.
        std::chrono::milliseconds byteInterval{0}; ///< Not 0: the reply goes a byte at a time.
        QByteArray refrain; ///< Said after the reply again and again, as long as one listens.
        bool wantsClientCertificate = false; ///< With TLS: refuses whoever shows none.
        bool speaksOldTls = false; ///< TLS 1.1 and nothing newer.
    };

    explicit FaultServer(Behaviour behaviour, QObject *parent = nullptr);
    ~FaultServer() override;
    Q_DISABLE_COPY_MOVE(FaultServer)

    /// A whole reply with a JSON body, as the gateway would send it.
    [[nodiscard]] static QByteArray httpReply(const QByteArray &body,
                                              const QByteArray &status = "200 OK",
                                              const QByteArray &moreHeaders = {});

    /// The file with the certificate; who trusts it trusts a server that shows it.
    [[nodiscard]] static QString certificateFile(Certificate certificate);

    /// Says this from now on, where the reply was not known when the server was made.
    void setReply(const QByteArray &reply) { m_behaviour.reply = reply; }

    /// Hangs up on everyone who is connected.
    void hangUp();

    /// Hangs up on whoever has been connected for the longest time.
    void hangUpOldest();

    [[nodiscard]] quint16 port() const;

    /// `http://127.0.0.1:PORT/v5/tlssmssvr/sendisms`; `https:` with a certificate.
    [[nodiscard]] QString endpoint() const;

    /// Connections that were made; with TLS, handshakes that were done.
    [[nodiscard]] int connections() const { return m_connections; }

    /// Requests whose head arrived whole.
    [[nodiscard]] int requests() const { return m_requests; }

    /// How much of requests arrived, after decryption; also what belongs to no whole head.
    [[nodiscard]] qint64 bytesReceived() const { return m_bytesReceived; }

    /// The bodies of all requests, run together.
    [[nodiscard]] const QByteArray &bodies() const { return m_bodies; }

    /// The heads of all requests, run together.
    [[nodiscard]] const QByteArray &heads() const { return m_heads; }

    /// The head of the last request.
    [[nodiscard]] const QByteArray &lastHead() const { return m_lastHead; }

Q_SIGNALS:
    void connected(); ///< As connections() counts.
    void headArrived();
    void requestArrived(); ///< Head and body.

private:
    struct Connection
    {
        QByteArray received;
        qsizetype bodyMissing = -1; ///< -1: the head is not whole yet.
        qsizetype halfOfBody = 0;
    };

    void accept();
    void encrypt(QSslSocket *socket);
    void establish(QSslSocket *socket);
    void read(QSslSocket *socket, Connection &connection);
    void readHead(Connection &connection);
    void readBody(QSslSocket *socket, Connection &connection);
    void act(QSslSocket *socket);
    void trickle(QSslSocket *socket);
    void end(QSslSocket *socket);

    Behaviour m_behaviour;
    std::unique_ptr<QTcpServer> m_server;
    QList<QPointer<QSslSocket>> m_established;
    int m_connections = 0;
    int m_requests = 0;
    qint64 m_bytesReceived = 0;
    QByteArray m_bodies;
    QByteArray m_heads;
    QByteArray m_lastHead;
};

} // namespace smsdesk
