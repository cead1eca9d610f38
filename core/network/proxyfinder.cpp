// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/proxyfinder.h"

#include "core/account/endpoint.h"
#include "core/base/future.h"
#include "core/network/ownthread.h"

#include <QNetworkProxy>
#include <QNetworkProxyFactory>
#include <QPromise>
#include <QTimer>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace smsdesk {

namespace {

QList<QNetworkProxy> askSystem(const QUrl &url)
{
    return QNetworkProxyFactory::systemProxyForQuery(QNetworkProxyQuery(url));
}

/// The system may name several; what cannot tunnel cannot carry an encrypted connection.
QNetworkProxy firstUsable(const QList<QNetworkProxy> &proxies)
{
    const auto usable = std::find_if(proxies.begin(), proxies.end(), [](const auto &proxy) {
        return proxy.capabilities().testFlag(QNetworkProxy::TunnelingCapability);
    });
    if (usable != proxies.end())
        return *usable;
    return proxies.value(0, QNetworkProxy::NoProxy);
}

QNetworkProxy::ProxyType typeOf(ProxyAddress::Kind kind)
{
    return kind == ProxyAddress::Kind::Http ? QNetworkProxy::HttpProxy : QNetworkProxy::Socks5Proxy;
}

/// Qt 6.4 logs in with Latin-1, and with question marks for the rest; proxies of today read UTF-8.
QString forLogin(const QByteArray &utf8)
{
    return QString::fromLatin1(utf8);
}

FoundProxy withPassword(QNetworkProxy proxy, const Result<AppKey, KeyError> &password)
{
    if (!password && password.error().kind != KeyError::Kind::NotFound)
        return failure(ProxyError{.kind = ProxyError::Kind::PasswordUnreadable,
                                  .detail = password.error().detail});
    if (!password || password->isEmpty())
        return failure(ProxyError{.kind = ProxyError::Kind::NoPassword});
    // Qt keeps its copy until the request has ended, and does not wipe it.
    proxy.setPassword(forLogin(password->bytes()));
    return proxy;
}

/// What a PAC file needs to know, and nothing of the message.
QUrl withoutPath(const QUrl &url)
{
    QUrl bare = url.adjusted(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment);
    bare.setPath(u"/"_s);
    return bare;
}

} // namespace

QString addressOf(const QNetworkProxy &proxy)
{
    if (proxy.type() == QNetworkProxy::NoProxy)
        return {};
    const bool isSocks = proxy.type() == QNetworkProxy::Socks5Proxy;
    return toText({.kind = isSocks ? ProxyAddress::Kind::Socks5 : ProxyAddress::Kind::Http,
                   .host = proxy.hostName(),
                   .port = proxy.port()});
}

QString proxyPasswordEntry(const ProxySettings &settings)
{
    return entryOfNoAccount(u"proxy %1@%2"_s.arg(settings.user, toText(settings.address)));
}

ProxyFinder::ProxyFinder(ProxySettings settings, ProxyPassword password, QObject *parent)
    : ProxyFinder(std::move(settings), std::move(password), askSystem, parent)
{
}

ProxyFinder::ProxyFinder(ProxySettings settings,
                         ProxyPassword password,
                         SystemProxies systemProxies,
                         QObject *parent)
    : QObject(parent)
    , m_settings(std::move(settings))
    , m_password(std::move(password))
    , m_systemProxies(std::move(systemProxies))
{
}

ProxyFinder::~ProxyFinder() = default;

ProxyChoice ProxyFinder::choice()
{
    return [this](const QUrl &url) { return find(url); };
}

QFuture<FoundProxy> ProxyFinder::find(const QUrl &url)
{
    if (isLoopbackHost(url.host()))
        return readyFuture(FoundProxy(QNetworkProxy::NoProxy));
    switch (m_settings.mode) {
    case ProxySettings::Mode::System:
        return findSystem(withoutPath(url));
    case ProxySettings::Mode::None:
        return readyFuture(FoundProxy(QNetworkProxy::NoProxy));
    case ProxySettings::Mode::Manual:
        return findManual();
    }
    Q_UNREACHABLE();
}

QFuture<FoundProxy> ProxyFinder::findManual() const
{
    const ProxyAddress &address = m_settings.address;
    if (address.host.isEmpty() || address.port == 0)
        return readyFuture(FoundProxy(failure(ProxyError{.kind = ProxyError::Kind::NotSet})));
    const QNetworkProxy proxy(
        typeOf(address.kind), address.host, address.port, forLogin(m_settings.user.toUtf8()));
    if (m_settings.user.isEmpty())
        return readyFuture(FoundProxy(proxy));
    if (!m_password)
        return readyFuture(FoundProxy(failure(ProxyError{.kind = ProxyError::Kind::NoPassword})));
    return m_password(proxyPasswordEntry(m_settings))
        .then([proxy](const Result<AppKey, KeyError> &password) {
            return withPassword(proxy, password);
        });
}

QFuture<FoundProxy> ProxyFinder::findSystem(const QUrl &url)
{
    const auto underWay = m_lookUps.constFind(url);
    return inTime(underWay != m_lookUps.constEnd() ? *underWay : lookUp(url));
}

QFuture<FoundProxy> ProxyFinder::lookUp(const QUrl &url)
{
    const QFuture<FoundProxy> future
        = onOwnThread([url, ask = m_systemProxies] { return FoundProxy(firstUsable(ask(url))); });
    m_lookUps.insert(url, future);
    whenDone(future, this, [this, url](const FoundProxy &) { m_lookUps.remove(url); });
    return future;
}

/// The answer of a look-up, or that there is none once the patience is at its end.
QFuture<FoundProxy> ProxyFinder::inTime(const QFuture<FoundProxy> &lookUp)
{
    const auto promise = std::make_shared<QPromise<FoundProxy>>();
    promise->start();
    auto *const timer = new QTimer(this);
    timer->setSingleShot(true);
    const auto answer = [promise, timer](const FoundProxy &found) {
        timer->stop();
        timer->deleteLater();
        if (promise->future().isFinished())
            return;
        promise->addResult(found);
        promise->finish();
    };
    connect(timer, &QTimer::timeout, timer, [answer, waited = m_patience] {
        answer(failure(ProxyError{.kind = ProxyError::Kind::TooLate, .waited = waited}));
    });
    whenDone(lookUp, timer, answer);
    timer->start(m_patience);
    return promise->future();
}

} // namespace smsdesk
