// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/httpconnection.h"

#include <QTcpSocket>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace smsdesk {

namespace {

/// What Qt keeps of a client's bytes before they are read here.
constexpr qint64 readBuffer = 65'536;

/// A client that asks and asks but reads no answer is cut off here.
constexpr qint64 unsentLimit = 4'194'304;

/// How long a client may take to go after the last word. One that was refused may still be sending;
/// closing at once would make the system answer its bytes with a reset, which can overtake the
/// refusal.
constexpr auto lingerTime = 1s;

} // namespace

HttpConnection::HttpConnection(QTcpSocket *socket,
                               const HttpHandler &handler,
                               const Clock &clock,
                               QObject *parent)
    : QObject(parent)
    , m_socket(socket)
    , m_handler(handler)
    , m_clock(clock)
{
    m_socket->setParent(this);
    m_socket->setReadBufferSize(readBuffer);
    connect(m_socket, &QTcpSocket::readyRead, this, &HttpConnection::readMore);
    connect(m_socket, &QTcpSocket::disconnected, this, &QObject::deleteLater);

    m_idle.setSingleShot(true);
    m_idle.setInterval(idleLimit);
    connect(&m_idle, &QTimer::timeout, m_socket, &QTcpSocket::abort);
    m_idle.start();
}

void HttpConnection::readMore()
{
    const QByteArray bytes = m_socket->readAll();
    if (m_state == State::Closing)
        return;
    m_reader.feed(bytes);
    if (m_state == State::Reading)
        handleRequests();
    else if (m_reader.isOverfull())
        m_socket->abort();
}

void HttpConnection::handleRequests()
{
    while (m_state == State::Reading) {
        const auto next = m_reader.next();
        if (!next) {
            m_idle.start();
            if (m_reader.takeContinue())
                m_socket->write("HTTP/1.1 100 Continue\r\n\r\n"_ba);
            return;
        }
        if (!*next) {
            refuse(next->error());
            return;
        }
        perform(m_handler(**next), **next);
    }
}

void HttpConnection::refuse(const HttpRefusal &refusal)
{
    HttpAnswer answer;
    answer.status = refusal.status;
    answer.contentType = "text/plain"_ba;
    m_socket->write(httpBytes(answer, m_clock.now(), false));
    m_state = State::Closing;
    m_idle.start(lingerTime);
}

void HttpConnection::close()
{
    m_state = State::Closing;
    m_idle.start(lingerTime); // For a client that does not read what is left for it.
    m_socket->disconnectFromHost();
}

void HttpConnection::perform(const HttpAnswer &answer, const HttpRequest &request)
{
    m_state = State::Answering;
    m_idle.stop();
    switch (answer.manner) {
    case HttpAnswer::Manner::Silence:
        return;
    case HttpAnswer::Manner::HangUp:
        close();
        return;
    case HttpAnswer::Manner::Reply:
        break;
    }
    if (answer.delay == 0ms) {
        send(answer, request);
        return;
    }
    QTimer::singleShot(answer.delay, this, [this, answer, request] {
        send(answer, request);
        handleRequests();
    });
}

void HttpConnection::send(const HttpAnswer &answer, const HttpRequest &request)
{
    const bool withBody = request.method != "HEAD";
    m_socket->write(httpBytes(answer, m_clock.now(), request.keepAlive, withBody));
    if (m_socket->bytesToWrite() > unsentLimit)
        m_socket->abort();
    else if (request.keepAlive)
        m_state = State::Reading;
    else
        close();
}

} // namespace smsdesk
