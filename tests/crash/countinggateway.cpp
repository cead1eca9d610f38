// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/crash/countinggateway.h"

#include <QRegularExpression>
#include <QTcpSocket>

#include <memory>

using namespace Qt::StringLiterals;

namespace smsdesk {

namespace {

QString firstMatch(const QString &pattern, const QByteArray &text)
{
    return QRegularExpression(pattern, QRegularExpression::CaseInsensitiveOption)
        .match(QString::fromUtf8(text))
        .captured(1);
}

QString numberIn(const QByteArray &request)
{
    return firstMatch(u"\"tel\" *: *\"(\\+\\d+)\""_s, request);
}

bool isWhole(const QByteArray &request)
{
    const qsizetype headEnd = request.indexOf("\r\n\r\n");
    if (headEnd < 0)
        return false;
    const QString length = firstMatch(u"\r\ncontent-length: *(\\d+)"_s, request.left(headEnd));
    return request.size() - headEnd - 4 >= length.toLongLong();
}

QByteArray reply(CountingGateway::Answer answer)
{
    const QByteArray json = answer == CountingGateway::Answer::Accepts
        ? R"({"result":0,"errmsg":"OK","ext":"","nationcode":"86","fee":1,"sid":"8:one"})"_ba
        : R"({"result":1016,"errmsg":"the number is wrong","ext":""})"_ba;
    return "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
        + QByteArray::number(json.size()) + "\r\n\r\n" + json;
}

} // namespace

CountingGateway::Answer CountingGateway::answerTo(const QString &tel)
{
    if (tel.endsWith(u'7') || tel.endsWith(u'8'))
        return Answer::Rejects;
    return tel.endsWith(u'6') ? Answer::HangsUp : Answer::Accepts;
}

CountingGateway::CountingGateway(QObject *parent)
    : QObject(parent)
{
    if (!m_server.listen(QHostAddress::LocalHost))
        qFatal("cannot listen on loopback");
    connect(&m_server, &QTcpServer::newConnection, this, [this] {
        while (m_server.hasPendingConnections())
            accept();
    });
}

QString CountingGateway::endpoint() const
{
    return u"http://127.0.0.1:%1/v5/tlssmssvr/sendisms"_s.arg(port());
}

void CountingGateway::accept()
{
    QTcpSocket *const socket = m_server.nextPendingConnection();
    const auto request = std::make_shared<QByteArray>();
    ++m_open;
    connect(socket, &QTcpSocket::readyRead, this, [this, socket, request] {
        const bool wasWhole = isWhole(*request);
        *request += socket->readAll();
        if (!wasWhole && isWhole(*request))
            receive(socket, *request);
    });
    // Whoever sends may be killed half-way: what arrived counts when no more can come.
    connect(socket, &QTcpSocket::disconnected, this, [this, socket, request] {
        *request += socket->readAll();
        note(*request);
        --m_open;
        socket->deleteLater();
    });
}

void CountingGateway::receive(QTcpSocket *socket, const QByteArray &request)
{
    ++m_requests;
    const Answer answer = answerTo(numberIn(request));
    if (answer != Answer::HangsUp)
        socket->write(reply(answer));
    socket->disconnectFromHost();
}

void CountingGateway::note(const QByteArray &request)
{
    // A second request on one connection would show as a second number.
    static const QRegularExpression number(u"\"tel\" *: *\"(\\+\\d+)\""_s);
    static const QRegularExpression address(u"POST [^ ]*[?&]random=(\\d+) "_s);
    const QString text = QString::fromUtf8(request);
    for (auto found = number.globalMatch(text); found.hasNext();)
        ++m_numbers[found.next().captured(1)];
    for (auto found = address.globalMatch(text); found.hasNext();)
        ++m_randoms[found.next().captured(1)];
}

} // namespace smsdesk
