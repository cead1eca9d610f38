// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/faultserver.h"

#include "tests/support/connectionends.h"

#include <QFile>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslSocket>
#include <QTcpServer>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace smsdesk {

namespace {

constexpr QByteArrayView endOfHead = "\r\n\r\n";

QString certificatePath(QLatin1StringView name)
{
    return QStringLiteral(SMSDESK_TEST_CERTIFICATES "/") + name;
}

qsizetype contentLength(const QByteArray &head)
{
    constexpr QByteArrayView field = "content-length:";
    const QByteArray lower = head.toLower();
    const qsizetype at = lower.indexOf(field);
    if (at < 0)
        return 0;
    const qsizetype from = at + field.size();
    return lower.mid(from, lower.indexOf('\r', from) - from).trimmed().toLongLong();
}

/// Makes sockets that can speak TLS, and leaves it to others when they do.
class Listener final : public QTcpServer
{
protected:
    void incomingConnection(qintptr descriptor) override
    {
        auto *const socket = new QSslSocket(this);
        if (!socket->setSocketDescriptor(descriptor))
            qFatal("cannot take a connection");
        addPendingConnection(socket);
    }
};

QSslConfiguration tlsOf(const FaultServer::Behaviour &behaviour)
{
    QFile keyFile(certificatePath("key.pem"_L1));
    if (!keyFile.open(QIODevice::ReadOnly))
        qFatal("the key of the test certificates is missing");
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setPrivateKey(QSslKey(&keyFile, QSsl::Ec));
    tls.setLocalCertificateChain(
        QSslCertificate::fromPath(FaultServer::certificateFile(behaviour.certificate)));
    if (behaviour.wantsClientCertificate)
        tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    // What OpenSSL would not do today unless it is told to.
    if (behaviour.speaksOldTls || behaviour.certificate == FaultServer::Certificate::SignedWeak)
        tls.setBackendConfigurationOption("CipherString"_ba, "DEFAULT:@SECLEVEL=0"_ba);
    if (behaviour.speaksOldTls) {
        tls.setBackendConfigurationOption("MinProtocol"_ba, "TLSv1"_ba);
        tls.setBackendConfigurationOption("MaxProtocol"_ba, "TLSv1.1"_ba);
    }
    return tls;
}

/// Whoever is spoken to may be gone by now.
void say(QSslSocket *socket, const QByteArray &words)
{
    if (socket->isWritable())
        socket->write(words);
}

/// Says a text again and again, every other millisecond and no faster than it is read.
void repeat(QSslSocket *socket, const QByteArray &text)
{
    constexpr qint64 ahead = qint64{16} * 1024;
    auto *const timer = new QTimer(socket);
    QObject::connect(timer, &QTimer::timeout, socket, [socket, timer, text] {
        if (socket->state() != QAbstractSocket::ConnectedState)
            return timer->stop();
        while (socket->bytesToWrite() + socket->encryptedBytesToWrite() < ahead)
            socket->write(text);
    });
    timer->start(std::chrono::milliseconds(2));
}

} // namespace

FaultServer::FaultServer(Behaviour behaviour, QObject *parent)
    : QObject(parent)
    , m_behaviour(std::move(behaviour))
    , m_server(std::make_unique<Listener>())
{
    if (!m_server->listen(QHostAddress::LocalHost))
        qFatal("cannot listen on loopback");
    connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, this, &FaultServer::accept);
}

FaultServer::~FaultServer() = default;

quint16 FaultServer::port() const
{
    return m_server->serverPort();
}

void FaultServer::hangUp()
{
    while (!m_established.isEmpty())
        hangUpOldest();
}

void FaultServer::hangUpOldest()
{
    if (const QPointer<QSslSocket> socket = m_established.takeFirst())
        socket->disconnectFromHost();
}

QString FaultServer::certificateFile(Certificate certificate)
{
    switch (certificate) {
    case Certificate::None:
        break;
    case Certificate::Loopback:
        return certificatePath("loopback.pem"_L1);
    case Certificate::Elsewhere:
        return certificatePath("elsewhere.pem"_L1);
    case Certificate::Expired:
        return certificatePath("expired.pem"_L1);
    case Certificate::Authority:
        return certificatePath("authority.pem"_L1);
    case Certificate::Signed:
        return certificatePath("signed.pem"_L1);
    case Certificate::SignedElsewhere:
        return certificatePath("signed-elsewhere.pem"_L1);
    case Certificate::SignedExpired:
        return certificatePath("signed-expired.pem"_L1);
    case Certificate::SignedEarly:
        return certificatePath("signed-early.pem"_L1);
    case Certificate::SignedWeak:
        return certificatePath("signed-weak.pem"_L1);
    }
    return {};
}

QByteArray FaultServer::httpReply(const QByteArray &body,
                                  const QByteArray &status,
                                  const QByteArray &moreHeaders)
{
    return QByteArray("HTTP/1.1 ")
        .append(status)
        .append("\r\nContent-Type: application/json\r\n")
        .append(moreHeaders)
        .append("Content-Length: ")
        .append(QByteArray::number(body.size()))
        .append("\r\n\r\n")
        .append(body);
}

QString FaultServer::endpoint() const
{
    const bool isEncrypted = m_behaviour.certificate != Certificate::None;
    return u"%1://127.0.0.1:%2/v5/tlssmssvr/sendisms"_s.arg(isEncrypted ? "https"_L1 : "http"_L1)
        .arg(port());
}

void FaultServer::accept()
{
    while (QTcpSocket *const accepted = m_server->nextPendingConnection()) {
        auto *const socket = static_cast<QSslSocket *>(accepted);
        if (m_behaviour.moment == Moment::OnAccept)
            act(socket);
        else if (m_behaviour.certificate == Certificate::None)
            establish(socket);
        else if (m_behaviour.moment == Moment::OnFirstBytes)
            connect(socket, &QSslSocket::readyRead, this, [this, socket] {
                socket->disconnect(SIGNAL(readyRead()));
                act(socket);
            });
        else
            encrypt(socket);
    }
}

void FaultServer::encrypt(QSslSocket *socket)
{
    socket->setSslConfiguration(tlsOf(m_behaviour));
    connect(socket, &QSslSocket::encrypted, this, [this, socket] { establish(socket); });
    socket->startServerEncryption();
}

void FaultServer::establish(QSslSocket *socket)
{
    ++m_connections;
    m_established.append(socket);
    const auto connection = std::make_shared<Connection>();
    connect(socket, &QSslSocket::readyRead, this, [this, socket, connection] {
        read(socket, *connection);
    });
    Q_EMIT connected();
    if (m_behaviour.moment == Moment::OnConnect)
        act(socket);
}

void FaultServer::read(QSslSocket *socket, Connection &connection)
{
    const QByteArray arrived = socket->readAll();
    m_bytesReceived += arrived.size();
    connection.received += arrived;
    if (m_behaviour.moment == Moment::OnFirstBytes) {
        socket->disconnect(SIGNAL(readyRead()));
        return act(socket);
    }
    if (connection.bodyMissing < 0 && connection.received.contains(endOfHead)) {
        readHead(connection);
        say(socket, m_behaviour.interim);
        Q_EMIT headArrived();
        if (m_behaviour.moment == Moment::AfterHead)
            return act(socket);
    }
    if (connection.bodyMissing >= 0)
        readBody(socket, connection);
}

void FaultServer::readHead(Connection &connection)
{
    ++m_requests;
    const qsizetype length = connection.received.indexOf(endOfHead) + endOfHead.size();
    m_lastHead = connection.received.left(length);
    m_heads += m_lastHead;
    connection.received.remove(0, length);
    connection.bodyMissing = contentLength(m_lastHead);
    connection.halfOfBody = connection.bodyMissing / 2;
}

void FaultServer::readBody(QSslSocket *socket, Connection &connection)
{
    const QByteArray part = connection.received.left(connection.bodyMissing);
    if (m_behaviour.moment == Moment::InBody) {
        if (part.size() < connection.halfOfBody)
            return;
        m_bodies += part.first(connection.halfOfBody);
        socket->disconnect(SIGNAL(readyRead()));
        return act(socket);
    }

    m_bodies += part;
    connection.received.remove(0, part.size());
    connection.bodyMissing -= part.size();
    if (connection.bodyMissing > 0)
        return;
    connection.bodyMissing = -1;
    Q_EMIT requestArrived();
    if (m_behaviour.moment == Moment::AfterRequest)
        act(socket);
}

void FaultServer::act(QSslSocket *socket)
{
    if (m_behaviour.byteInterval.count() > 0)
        return trickle(socket);
    say(socket, m_behaviour.reply);
    end(socket);
}

void FaultServer::trickle(QSslSocket *socket)
{
    auto *const timer = new QTimer(socket);
    connect(timer, &QTimer::timeout, socket, [this, socket, timer, at = qsizetype{0}]() mutable {
        say(socket, m_behaviour.reply.sliced(at++, 1));
        if (at < m_behaviour.reply.size())
            return;
        timer->stop();
        end(socket);
    });
    timer->start(m_behaviour.byteInterval);
}

void FaultServer::end(QSslSocket *socket)
{
    if (!m_behaviour.refrain.isEmpty())
        return repeat(socket, m_behaviour.refrain);
    socket->flush();
    switch (m_behaviour.ending) {
    case Ending::Close:
        socket->disconnectFromHost();
        break;
    case Ending::Drop:
        dropConnection(socket);
        break;
    case Ending::Reset:
        resetConnection(socket);
        break;
    case Ending::KeepOpen:
        break;
    }
}

} // namespace smsdesk
