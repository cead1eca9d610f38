// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/faultserver.h"

#include <QFile>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QTcpSocket>

#ifdef Q_OS_WIN
#include <winsock2.h>
#else
#include <sys/socket.h>
#endif

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

std::unique_ptr<QTcpServer> makeServer(FaultServer::Certificate certificate)
{
    if (certificate == FaultServer::Certificate::None)
        return std::make_unique<QTcpServer>();
    QFile keyFile(certificatePath("key.pem"_L1));
    if (!keyFile.open(QIODevice::ReadOnly))
        qFatal("the key of the test certificates is missing");
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setPrivateKey(QSslKey(&keyFile, QSsl::Ec));
    tls.setLocalCertificateChain(
        QSslCertificate::fromPath(FaultServer::certificateFile(certificate)));
    auto server = std::make_unique<QSslServer>();
    server->setSslConfiguration(tls);
    return server;
}

/// Ends a connection with RST: nothing lingers.
void reset(QTcpSocket *socket)
{
    const linger atOnce{.l_onoff = 1, .l_linger = 0};
    const auto descriptor = static_cast<int>(socket->socketDescriptor());
    setsockopt(
        descriptor, SOL_SOCKET, SO_LINGER, reinterpret_cast<const char *>(&atOnce), sizeof atOnce);
    socket->abort();
}

} // namespace

FaultServer::FaultServer(Behaviour behaviour, QObject *parent)
    : QObject(parent)
    , m_behaviour(std::move(behaviour))
    , m_server(makeServer(m_behaviour.certificate))
{
    if (!m_server->listen(QHostAddress::LocalHost))
        qFatal("cannot listen on loopback");
    connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, this, &FaultServer::accept);
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
    while (QTcpSocket *socket = m_server->nextPendingConnection()) {
        ++m_connections;
        const auto connection = std::make_shared<Connection>();
        connect(socket, &QTcpSocket::readyRead, this, [this, socket, connection] {
            read(socket, *connection);
        });
        if (m_behaviour.moment == Moment::OnConnect)
            act(socket);
    }
}

void FaultServer::read(QTcpSocket *socket, Connection &connection)
{
    connection.received += socket->readAll();
    if (connection.bodyMissing < 0 && connection.received.contains(endOfHead)) {
        readHead(connection);
        if (m_behaviour.moment == Moment::AfterHead)
            return act(socket);
    }
    if (connection.bodyMissing < 0)
        return;

    const QByteArray part = connection.received.left(connection.bodyMissing);
    m_bodies += part;
    connection.received.remove(0, part.size());
    connection.bodyMissing -= part.size();
    if (connection.bodyMissing > 0)
        return;
    connection.bodyMissing = -1;
    if (m_behaviour.moment == Moment::AfterRequest)
        act(socket);
}

void FaultServer::readHead(Connection &connection)
{
    ++m_requests;
    const qsizetype length = connection.received.indexOf(endOfHead) + endOfHead.size();
    m_lastHead = connection.received.left(length);
    connection.received.remove(0, length);
    connection.bodyMissing = contentLength(m_lastHead);
}

void FaultServer::act(QTcpSocket *socket)
{
    socket->write(m_behaviour.reply);
    socket->flush();
    switch (m_behaviour.ending) {
    case Ending::Close:
        socket->disconnectFromHost();
        break;
    case Ending::Reset:
        reset(socket);
        break;
    case Ending::KeepOpen:
        break;
    }
}

} // namespace smsdesk
