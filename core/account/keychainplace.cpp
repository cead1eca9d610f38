// SPDX-License-Identifier: GPL-3.0-or-later
// What a keychain tells of a key without being unlocked, system by system: QtKeychain only reads,
// and reading unlocks.
#include "core/account/keyplace.h"
#include "core/base/future.h"

#include <memory>

#if defined(Q_OS_WIN)
#include "core/account/keychainkeystore.h"
#elif !defined(Q_OS_MACOS)
#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusError>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QMap>
#include <QPromise>
#endif

using namespace Qt::StringLiterals;

namespace smsdesk {

#if defined(Q_OS_WIN)

QFuture<KeyPlace> placeInKeychain(const QString &service, const QString &entry)
{
    // The Credential Store is open as long as its user is logged in.
    const auto store = std::make_shared<KeychainKeyStore>(service);
    return store->read(entry).then([store](const Result<AppKey, KeyError> &found) {
        if (found)
            return KeyPlace::Keychain;
        return found.error().kind == KeyError::Kind::NotFound ? KeyPlace::None : KeyPlace::Unknown;
    });
}

#elif defined(Q_OS_MACOS)

QFuture<KeyPlace> placeInKeychain(const QString & /*service*/, const QString & /*entry*/)
{
    return readyFuture(KeyPlace::Unknown); // It may ask whether the program may look.
}

#else

namespace {

/// As QtKeychain 0.13 files them there (libsecret.cpp); it adds "type", which says nothing here.
using Attributes = QMap<QString, QString>;

/// QtKeychain goes to KWallet there, which is another keychain.
bool isKde()
{
    const QString desktop = qEnvironmentVariable("XDG_CURRENT_DESKTOP");
    const QString session = qEnvironmentVariable("DESKTOP_SESSION");
    return desktop.split(u':').contains(u"KDE"_s) || session.startsWith("kde"_L1)
        || session.contains("plasma"_L1) || !qEnvironmentVariableIsEmpty("KDE_FULL_SESSION");
}

/// Items that match, in collections that are unlocked and in those that are locked. Nobody is asked
/// to unlock anything.
using Found = QDBusPendingReply<QList<QDBusObjectPath>, QList<QDBusObjectPath>>;

QDBusMessage search(const Attributes &attributes)
{
    qDBusRegisterMetaType<Attributes>();
    QDBusMessage call = QDBusMessage::createMethodCall(u"org.freedesktop.secrets"_s,
                                                       u"/org/freedesktop/secrets"_s,
                                                       u"org.freedesktop.Secret.Service"_s,
                                                       u"SearchItems"_s);
    call << QVariant::fromValue(attributes);
    return call;
}

KeyPlace placeOf(const Found &found)
{
    if (found.isError())
        return found.error().type() == QDBusError::ServiceUnknown ? KeyPlace::NoKeychain
                                                                  : KeyPlace::Unknown;
    if (!found.argumentAt<0>().isEmpty())
        return KeyPlace::Keychain;
    return found.argumentAt<1>().isEmpty() ? KeyPlace::None : KeyPlace::LockedKeychain;
}

} // namespace

QFuture<KeyPlace> placeInKeychain(const QString &service, const QString &entry)
{
    if (isKde())
        return readyFuture(KeyPlace::Unknown);
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return readyFuture(KeyPlace::NoKeychain);

    constexpr int patienceMilliseconds = 5'000;
    const Attributes attributes{{u"server"_s, service}, {u"user"_s, entry}};
    const auto promise = std::make_shared<QPromise<KeyPlace>>();
    promise->start();
    auto *const watcher = new QDBusPendingCallWatcher(
        bus.asyncCall(search(attributes), patienceMilliseconds), QCoreApplication::instance());
    QObject::connect(watcher, &QDBusPendingCallWatcher::finished, watcher, [watcher, promise] {
        watcher->deleteLater();
        promise->addResult(placeOf(*watcher));
        promise->finish();
    });
    return promise->future();
}

#endif

} // namespace smsdesk
