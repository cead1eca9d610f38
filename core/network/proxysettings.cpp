// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/proxysettings.h"

#include "core/account/blanks.h"

#include <QUrl>

#include <optional>

using namespace Qt::StringLiterals;

namespace smsdesk {

namespace {

constexpr auto schemeEnd = "://"_L1;

std::optional<ProxyAddress::Kind> kindOf(const QString &scheme)
{
    if (scheme == "http"_L1)
        return ProxyAddress::Kind::Http;
    if (scheme == "socks5"_L1 || scheme == "socks5h"_L1 || scheme == "socks"_L1)
        return ProxyAddress::Kind::Socks5;
    return std::nullopt;
}

/// What follows the host; QUrl says of a wrong port no more than that the whole cannot be read.
QStringView portOf(QStringView address)
{
    const qsizetype afterHost = address.lastIndexOf(u']') + 1;
    const qsizetype colon = address.indexOf(u':', afterHost);
    return colon < 0 ? QStringView() : address.sliced(colon + 1);
}

Result<quint16, ProxyAddressError> parsePort(QStringView digits)
{
    if (digits.isEmpty())
        return failure(ProxyAddressError::NoPort);
    bool isNumber = false;
    const uint port = digits.toUInt(&isNumber);
    if (!isNumber || port == 0 || port > 0xffff)
        return failure(ProxyAddressError::BadPort);
    return static_cast<quint16>(port);
}

/// The part between the scheme and the path, as it was typed.
Result<ProxyAddress, ProxyAddressError> parseAuthority(ProxyAddress::Kind kind,
                                                       QStringView authority)
{
    const QStringView digits = portOf(authority);
    const qsizetype hostLength
        = digits.isNull() ? authority.size() : authority.size() - digits.size() - 1;
    const QUrl url(u"http://"_s + authority.first(hostLength), QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty())
        return failure(ProxyAddressError::NotAnAddress);
    const auto port = parsePort(digits);
    if (!port)
        return failure(port.error());
    return ProxyAddress{.kind = kind, .host = url.host(), .port = *port};
}

} // namespace

Result<ProxyAddress, ProxyAddressError> parseProxyAddress(const QString &typed)
{
    // A Chinese keyboard types a wide colon.
    QString text = withoutBlanks(typed).toString().normalized(QString::NormalizationForm_KC);
    if (text.isEmpty())
        return failure(ProxyAddressError::Empty);

    ProxyAddress::Kind kind = ProxyAddress::Kind::Http;
    if (const qsizetype end = text.indexOf(schemeEnd); end >= 0) {
        const auto named = kindOf(text.first(end).toLower());
        if (!named)
            return failure(ProxyAddressError::WrongScheme);
        kind = *named;
        text.remove(0, end + schemeEnd.size());
    }
    if (text.endsWith(u'/'))
        text.chop(1);
    if (text.contains(u'@'))
        return failure(ProxyAddressError::HasLogin);
    if (text.contains(u'/') || text.contains(u'?') || text.contains(u'#'))
        return failure(ProxyAddressError::HasPath);
    return parseAuthority(kind, text);
}

QString toText(const ProxyAddress &address)
{
    if (address.host.isEmpty())
        return {};
    const QString host = address.host.contains(u':') ? u'[' + address.host + u']' : address.host;
    const QString scheme = address.kind == ProxyAddress::Kind::Socks5 ? u"socks5://"_s : QString();
    return u"%1%2:%3"_s.arg(scheme, host).arg(address.port);
}

} // namespace smsdesk
