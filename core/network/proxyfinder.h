// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account/appkey.h"
#include "core/account/keystore.h"
#include "core/base/result.h"
#include "core/network/proxysettings.h"

#include <QFuture>
#include <QHash>
#include <QList>
#include <QObject>
#include <QUrl>

#include <chrono>
#include <functional>

QT_BEGIN_NAMESPACE
class QNetworkProxy;
QT_END_NAMESPACE

namespace smsdesk {

/// Why it cannot be said which way to go.
struct ProxyError
{
    enum class Kind : quint8 {
        NotSet, ///< A manual proxy without a host or a port.
        NoPassword, ///< It has a user, and the KeyStore no password.
        PasswordUnreadable, ///< The KeyStore cannot be read; `detail` is its own text.
        TooLate, ///< The system named none within `waited`.
    };

    Kind kind = Kind::NotSet;
    QString detail = {};
    std::chrono::milliseconds waited{0};

    friend bool operator==(const ProxyError &, const ProxyError &) = default;
};

/// Where a proxy is, as toText() writes it, and never its login; empty for QNetworkProxy::NoProxy.
[[nodiscard]] QString addressOf(const QNetworkProxy &proxy);

/// The way to an address: QNetworkProxy::NoProxy is the straight one.
using FoundProxy = Result<QNetworkProxy, ProxyError>;

/// Names the proxy for an address. Called on the main thread for each request.
using ProxyChoice = std::function<QFuture<FoundProxy>(const QUrl &)>;

/// Knows the manual proxy's password, filed under proxyPasswordEntry(); asked for each request that
/// needs it, and given all the time it takes: a person may have to unlock a keychain, or to type a
/// passphrase. Held as an AppKey, which cannot be printed and wipes its bytes; made with
/// AppKey::verbatim(), since a password that lost a blank would be refused again and again, until
/// an account is locked for it.
using ProxyPassword = std::function<QFuture<Result<AppKey, KeyError>>(const QString &entry)>;

/// All proxies that the system names for an address, best first. May block for seconds, where a PAC
/// file has to be fetched and run; called on a thread of its own, which may outlive the finder.
using SystemProxies = std::function<QList<QNetworkProxy>(const QUrl &)>;

/// What the manual proxy's password is filed under in the KeyStore: under no account's entry, and
/// under its address and user, so that no other proxy is ever given it, whoever changed the
/// settings.
[[nodiscard]] QString proxyPasswordEntry(const ProxySettings &settings);

/// Names the proxy for each request, as the settings say. This computer itself is never looked for
/// through a proxy, which would find its own computer there.
///
/// Main thread; never blocks. Its end does not wait for a look-up of the system that is still under
/// way, nor does the program's.
class ProxyFinder final : public QObject
{
    Q_OBJECT

public:
    explicit ProxyFinder(ProxySettings settings = {},
                         ProxyPassword password = {},
                         QObject *parent = nullptr);

    /// Asks `systemProxies` in the place of the system.
    ProxyFinder(ProxySettings settings,
                ProxyPassword password,
                SystemProxies systemProxies,
                QObject *parent = nullptr);
    ~ProxyFinder() override;
    Q_DISABLE_COPY_MOVE(ProxyFinder)

    [[nodiscard]] const ProxySettings &settings() const { return m_settings; }

    /// How long the system may take for an answer, unless told otherwise.
    static constexpr std::chrono::milliseconds usualPatience{10'000};

    void setPatience(std::chrono::milliseconds patience) { m_patience = patience; }

    /// From the next request on.
    void use(const ProxySettings &settings) { m_settings = settings; }

    /// Nothing is tried without the password of a proxy that has a user: an error. Cancelled where
    /// the finder goes first.
    [[nodiscard]] QFuture<FoundProxy> find(const QUrl &url);

    /// find() for a GatewayClient, which the finder must outlive.
    [[nodiscard]] ProxyChoice choice();

private:
    [[nodiscard]] QFuture<FoundProxy> findManual() const;
    [[nodiscard]] QFuture<FoundProxy> findSystem(const QUrl &url);
    [[nodiscard]] QFuture<FoundProxy> lookUp(const QUrl &url);
    [[nodiscard]] QFuture<FoundProxy> inTime(const QFuture<FoundProxy> &lookUp);

    ProxySettings m_settings;
    ProxyPassword m_password;
    SystemProxies m_systemProxies;
    std::chrono::milliseconds m_patience = usualPatience;

    /// Look-ups under way: a hundred messages to one gateway ask once, and none asks a system again
    /// that has not answered yet.
    QHash<QUrl, QFuture<FoundProxy>> m_lookUps;
};

} // namespace smsdesk
