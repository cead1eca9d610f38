// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/networksettings.h"

#include "core/network/proxyfinder.h"

using namespace Qt::StringLiterals;

namespace smsdesk {

namespace {

using Mode = ProxySettings::Mode;
using Kind = ProxyAddress::Kind;

QString keyOf(Mode mode)
{
    switch (mode) {
    case Mode::System:
        return u"system"_s;
    case Mode::None:
        return u"none"_s;
    case Mode::Manual:
        return u"manual"_s;
    }
    Q_UNREACHABLE();
}

Mode modeFrom(const QString &key)
{
    for (const Mode mode : {Mode::System, Mode::None}) {
        if (key == keyOf(mode))
            return mode;
    }
    return Mode::Manual;
}

QString keyOf(Kind kind)
{
    return kind == Kind::Socks5 ? u"socks5"_s : u"http"_s;
}

/// The address of a row as it was written; none where any part of it is missing or was spoilt.
ProxyAddress addressFrom(const QString &kind, const QString &host, int port)
{
    if (kind.isEmpty() || host.isEmpty() || port == 0)
        return {};
    return {.kind = kind == keyOf(Kind::Socks5) ? Kind::Socks5 : Kind::Http,
            .host = host,
            .port = static_cast<quint16>(port)};
}

} // namespace

ProxySettings readProxySettings(const Settings &settings)
{
    return {.mode = modeFrom(settings.get(settings::proxyMode)),
            .address = addressFrom(settings.get(settings::proxyKind),
                                   settings.get(settings::proxyHost),
                                   settings.get(settings::proxyPort)),
            .user = settings.get(settings::proxyUser)};
}

std::optional<QString> outdatedPassword(const ProxySettings &before, const ProxySettings &next)
{
    if (!before.hasLogin())
        return std::nullopt;
    const QString entry = proxyPasswordEntry(before);
    const bool isOfUse = next.hasLogin() && proxyPasswordEntry(next) == entry;
    return isOfUse ? std::nullopt : std::optional(entry);
}

void writeProxySettings(Settings &settings, const ProxySettings &proxy)
{
    settings.set(settings::proxyMode, keyOf(proxy.mode));
    settings.set(settings::proxyKind, keyOf(proxy.address.kind));
    settings.set(settings::proxyHost, proxy.address.host);
    settings.set(settings::proxyPort, int{proxy.address.port});
    settings.set(settings::proxyUser, proxy.user);
}

} // namespace smsdesk
