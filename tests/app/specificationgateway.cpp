// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/specificationgateway.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <cmath>
#include <memory>

using namespace Qt::StringLiterals;

namespace smsdesk {

SpecificationGateway::SpecificationGateway(QByteArray appKey, QByteArray sdkAppId, QObject *parent)
    : QObject(parent)
    , m_appKey(std::move(appKey))
    , m_sdkAppId(std::move(sdkAppId))
{
    if (!m_server.listen(QHostAddress::LocalHost))
        qFatal("cannot listen on loopback");
    connect(&m_server, &QTcpServer::newConnection, this, &SpecificationGateway::accept);
}

QString SpecificationGateway::endpoint() const
{
    return u"http://127.0.0.1:%1/v5/tlssmssvr/sendisms"_s.arg(m_server.serverPort());
}

void SpecificationGateway::accept()
{
    QTcpSocket *const socket = m_server.nextPendingConnection();
    const auto received = std::make_shared<QByteArray>();
    connect(socket, &QTcpSocket::readyRead, this, [this, socket, received] {
        *received += socket->readAll();
        const qsizetype headEnd = received->indexOf("\r\n\r\n");
        if (headEnd < 0)
            return;
        static const QRegularExpression lengthField(u"\r\ncontent-length: *(\\d+)"_s,
                                                    QRegularExpression::CaseInsensitiveOption);
        const QByteArray head = received->left(headEnd);
        const auto length = lengthField.match(QString::fromLatin1(head)).captured(1).toLongLong();
        const QByteArray body = received->mid(headEnd + 4);
        if (body.size() >= length)
            take(socket, head, body);
    });
}

void SpecificationGateway::take(QTcpSocket *socket, const QByteArray &head, const QByteArray &body)
{
    ++m_requests;
    check(head.left(head.indexOf("\r\n")), body);
    m_numbers.append(m_message[u"tel"_s].toString());
    m_held.emplace_back(socket, answer());
    if (!m_isHolding)
        goOn();
}

void SpecificationGateway::goOn()
{
    m_isHolding = false;
    for (const auto &[socket, answer] : std::exchange(m_held, {})) {
        if (!socket || socket->state() != QTcpSocket::ConnectedState)
            continue; // It did not wait.
        socket->write(answer);
        socket->disconnectFromHost();
    }
}

QByteArray SpecificationGateway::answer() const
{
    const QJsonObject reply = m_faults.isEmpty()
        ? QJsonObject{{u"result"_s, 0},
                      {u"errmsg"_s, u"OK"_s},
                      {u"ext"_s, m_message[u"ext"_s]},
                      {u"nationcode"_s, u"86"_s},
                      {u"fee"_s, 1},
                      {u"sid"_s, u"8:one"_s}}
        : QJsonObject{{u"result"_s, 1004}, {u"errmsg"_s, m_faults.join(u';')}, {u"ext"_s, u""_s}};
    const QByteArray json = QJsonDocument(reply).toJson(QJsonDocument::Compact);
    return "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
        + QByteArray::number(json.size()) + "\r\n\r\n" + json;
}

void SpecificationGateway::check(const QByteArray &requestLine, const QByteArray &body)
{
    static const QRegularExpression line(
        u"^POST /v5/tlssmssvr/sendisms\\?sdkappid=(\\d+)&random=(\\d+) HTTP/1.1$"_s);
    const auto match = line.match(QString::fromLatin1(requestLine));
    expect(match.hasMatch(), u"request line: "_s + QString::fromLatin1(requestLine));
    expect(match.captured(1).toLatin1() == m_sdkAppId, u"sdkappid"_s);

    const QJsonDocument document = QJsonDocument::fromJson(body);
    expect(document.isObject(), u"the body is no JSON object"_s);
    m_message = document.object();
    checkTypes();
    checkSignature(match.captured(2).toLatin1());
}

void SpecificationGateway::checkTypes()
{
    const QStringList texts{u"tel"_s, u"sig"_s, u"extend"_s};
    for (const QString &key : texts)
        expect(m_message[key].isString(), key + u" must be a string"_s);
    const QStringList optionalTexts{u"ext"_s, u"sign"_s};
    for (const QString &key : optionalTexts)
        expect(!m_message.contains(key) || m_message[key].isString(), key);
    const QStringList numbers{u"time"_s, u"tpl_id"_s};
    for (const QString &key : numbers)
        expect(m_message[key].isDouble(), key + u" must be a number"_s);

    expect(m_message[u"params"_s].isArray(), u"params must be an array"_s);
    const QJsonArray params = m_message[u"params"_s].toArray();
    for (const QJsonValue &param : params)
        expect(param.isString(), u"a parameter must be a string"_s);

    static const QRegularExpression e164(u"^\\+[1-9]\\d{6,14}$"_s);
    expect(e164.match(m_message[u"tel"_s].toString()).hasMatch(), u"tel"_s);
    const qint64 now = QDateTime::currentSecsSinceEpoch();
    expect(std::abs(now - m_message[u"time"_s].toInteger()) <= 600, u"time"_s);
}

void SpecificationGateway::checkSignature(const QByteArray &random)
{
    const QByteArray text = "appkey=" + m_appKey + "&random=" + random
        + "&time=" + QByteArray::number(m_message[u"time"_s].toInteger())
        + "&tel=" + m_message[u"tel"_s].toString().toUtf8();
    const QByteArray hash = QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex();
    expect(m_message[u"sig"_s].toString().toLatin1() == hash, u"sig"_s);
}

void SpecificationGateway::expect(bool isRight, const QString &fault)
{
    if (!isRight)
        m_faults.append(fault);
}

} // namespace smsdesk
