// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/account/endpoint.h"

#include "core/account/blanks.h"

#include <QHostAddress>

using namespace Qt::StringLiterals;

namespace smsdesk {

bool isLoopbackHost(const QString &host)
{
    // Not QHostAddress::isLoopback() of whatever the name resolves to: a name can be pointed
    // elsewhere, a loopback address cannot.
    if (host == "localhost"_L1)
        return true;
    const QHostAddress address(host);
    return address == QHostAddress(QHostAddress::LocalHostIPv6)
        || (address.protocol() == QHostAddress::IPv4Protocol
            && address.isInSubnet(QHostAddress(u"127.0.0.0"_s), 8));
}

quint16 portOf(const QUrl &url)
{
    constexpr int http = 80;
    constexpr int https = 443;
    return static_cast<quint16>(url.port(url.scheme() == "http"_L1 ? http : https));
}

Result<Endpoint, EndpointError> Endpoint::parse(const QString &typed)
{
    const QString text = withoutBlanks(typed).toString();
    if (text.isEmpty())
        return failure(EndpointError::Empty);

    const QUrl url(text, QUrl::StrictMode);
    if (!url.isValid() || url.scheme().isEmpty())
        return failure(EndpointError::NotAnAddress);
    if (url.scheme() != "https"_L1 && url.scheme() != "http"_L1)
        return failure(text.contains("://"_L1) ? EndpointError::WrongScheme
                                               : EndpointError::NotAnAddress);
    if (url.host().isEmpty())
        return failure(EndpointError::NotAnAddress);
    if (url.authority().contains(u'@'))
        return failure(EndpointError::HasLogin);
    if (url.hasQuery() || url.hasFragment())
        return failure(EndpointError::HasQuery);
    if (url.scheme() == "http"_L1 && !isLoopbackHost(url.host()))
        return failure(EndpointError::PlainHttp);
    return Endpoint(url);
}

Endpoint Endpoint::tencentCloud()
{
    return Endpoint(QUrl(u"https://yun.tim.qq.com/v5/tlssmssvr/sendisms"_s));
}

bool Endpoint::isLoopback() const
{
    return isLoopbackHost(m_url.host());
}

bool Endpoint::isElsewhereAtTencent() const
{
    const QUrl gateway = tencentCloud().url();
    return m_url.host() == gateway.host() && m_url.path() != gateway.path();
}

QUrl Endpoint::sibling(const QString &operation) const
{
    // Encoded throughout, so that a %2F in the path stays one.
    QString path = m_url.path(QUrl::FullyEncoded);
    while (path.endsWith(u'/'))
        path.chop(1);
    QString folder = path.first(path.lastIndexOf(u'/') + 1);
    if (folder.isEmpty())
        folder = u"/"_s;

    QUrl url = m_url;
    url.setPath(folder + operation, QUrl::TolerantMode);
    return url;
}

} // namespace smsdesk
