// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/proxyprobe.h"

#include "core/account/endpoint.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace smsdesk {

namespace {

constexpr qsizetype longestHead = qsizetype{16} * 1024;
constexpr QByteArrayView endOfHead = "\r\n\r\n";

QByteArray questionFor(const QUrl &url)
{
    const QString host = url.host(QUrl::FullyEncoded);
    const QString target
        = u"%1:%2"_s.arg(host.contains(u':') ? u'[' + host + u']' : host).arg(portOf(url));
    return u"CONNECT %1 HTTP/1.1\r\nHost: %1\r\nConnection: close\r\n\r\n"_s.arg(target).toLatin1();
}

/// The schemes in one header's value (RFC 9110, 11.6.1). Commas stand between challenges, between
/// their parameters and within quotes; what begins a challenge has no "=" behind its first word.
QStringList schemesOf(const QString &value)
{
    static const QRegularExpression item(
        uR"((?:^|,)[ \t]*([!#$%&'*+.^_`|~0-9A-Za-z-]{1,30})(?=[ \t]*(?:,|$)|[ \t]+[^=, \t]))"
        uR"(|"(?:[^"\\]|\\.)*(?:"|$))"_s);

    QStringList schemes;
    QRegularExpressionMatchIterator items = item.globalMatch(value);
    while (items.hasNext()) {
        const QRegularExpressionMatch found = items.next();
        if (found.hasCaptured(1))
            schemes.append(found.captured(1));
    }
    return schemes;
}

} // namespace

ProxyProbe::ProxyProbe(QObject *parent)
    : QObject(parent)
    , m_timer(this)
    , m_socket(this)
{
    m_timer.setSingleShot(true);
    m_socket.setProxy(QNetworkProxy::NoProxy);
    connect(&m_timer, &QTimer::timeout, this, &ProxyProbe::ask);
    connect(&m_socket, &QTcpSocket::hostFound, this, &ProxyProbe::noteName);
    connect(&m_socket, &QTcpSocket::connected, this, &ProxyProbe::greet);
    connect(&m_socket, &QTcpSocket::readyRead, this, &ProxyProbe::read);
    connect(&m_socket, &QTcpSocket::errorOccurred, this, &ProxyProbe::fail);
}

void ProxyProbe::watch(const QNetworkProxy &proxy, const QUrl &url, std::chrono::milliseconds wait)
{
    m_proxy = proxy;
    m_url = url;
    // Only an HTTP proxy can be slow because of a login that it does not get.
    if (proxy.type() == QNetworkProxy::HttpProxy)
        m_timer.start(wait);
}

void ProxyProbe::spare()
{
    m_timer.stop();
}

bool ProxyProbe::mayExplain(QNetworkReply::NetworkError error)
{
    if (m_proxy.type() == QNetworkProxy::NoProxy || m_state == State::Ended)
        return false;
    switch (error) {
    case QNetworkReply::HostNotFoundError:
        if (m_name == Name::Known)
            return false;
        m_isForName = true;
        break;
    case QNetworkReply::UnknownNetworkError: // It said something that Qt can make no sense of.
        if (m_proxy.type() != QNetworkProxy::HttpProxy)
            return false;
        break;
    default:
        return false;
    }
    ask();
    // An address, or a name that is known by now, is found before connectToHost() returns.
    return m_state != State::Ended;
}

void ProxyProbe::ask()
{
    m_timer.stop();
    if (m_state != State::Waiting)
        return;
    m_state = State::Asking;
    m_socket.connectToHost(m_proxy.hostName(), m_proxy.port());
}

void ProxyProbe::noteName()
{
    m_name = Name::Known;
    if (m_isForName)
        end();
}

void ProxyProbe::greet()
{
    m_socket.write(questionFor(m_url));
}

void ProxyProbe::fail()
{
    if (m_name == Name::NotLookedUp)
        m_name = Name::Unknown;
    end();
}

void ProxyProbe::read()
{
    m_head += m_socket.read(longestHead - m_head.size());
    if (!m_head.contains(endOfHead) && m_head.size() < longestHead)
        return;
    m_logins = proxyLoginsOf(m_head.first(m_head.indexOf(endOfHead) + 1));
    end();
}

void ProxyProbe::end()
{
    if (m_state == State::Ended)
        return;
    m_state = State::Ended;
    m_socket.abort();
    Q_EMIT ended();
}

QStringList proxyLoginsOf(const QByteArray &head)
{
    static const QRegularExpression refusal(u"^HTTP/1\\.[01] 407\\b"_s);
    static const QRegularExpression challenges(u"^Proxy-Authenticate:([^\r\n]*)"_s,
                                               QRegularExpression::CaseInsensitiveOption
                                                   | QRegularExpression::MultilineOption);

    const QString text = QString::fromLatin1(head);
    QStringList logins;
    if (!refusal.match(text).hasMatch())
        return logins;
    QRegularExpressionMatchIterator lines = challenges.globalMatch(text);
    while (lines.hasNext())
        logins += schemesOf(lines.next().captured(1));
    logins.removeDuplicates();
    return logins;
}

} // namespace smsdesk
