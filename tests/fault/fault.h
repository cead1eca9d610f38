// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/gateway/outcome.h"
#include "tests/support/faultserver.h"

#include <QList>
#include <QString>

#include <array>
#include <chrono>
#include <optional>

namespace smsdesk::faults {

/// How a message travels to the gateway.
enum class Way : quint8 { Http, Https, HttpByProxy, HttpsByProxy };

inline constexpr std::array allWays{Way::Http, Way::Https, Way::HttpByProxy, Way::HttpsByProxy};

[[nodiscard]] QString nameOf(Way way);
[[nodiscard]] bool isEncrypted(Way way);
[[nodiscard]] bool isProxied(Way way);

/// What has to be seen of a message. Written by hand from the promises, never computed.
struct Promise
{
    /// How many requests those on the other side count; never more than one.
    enum class Requests : quint8 { None, One, NoneOrOne };

    Outcome outcome = Outcome::Unknown;
    QString sentence;
    Requests requests = Requests::One;
};

/// One promise, or several that are just as true, where it depends on what comes first.
using AnyPromise = QList<Promise>;

[[nodiscard]] AnyPromise accepted();
[[nodiscard]] AnyPromise rejected(int result);
[[nodiscard]] AnyPromise notSent(const QString &why);
[[nodiscard]] AnyPromise unknown(const QString &why);

/// Accepted, with a word on the session text.
[[nodiscard]] AnyPromise acceptedBut(const QString &what);

/// Unknown, where the other side ends it before it has read anything.
[[nodiscard]] AnyPromise unknownUnread(const QString &why);

/// By way; empty where a fault cannot happen.
using Promises = std::array<AnyPromise, allWays.size()>;

[[nodiscard]] Promises everywhere(const AnyPromise &promise);
[[nodiscard]] Promises plainAndEncrypted(const AnyPromise &plain, const AnyPromise &encrypted);
[[nodiscard]] Promises encryptedOnly(const AnyPromise &promise);
[[nodiscard]] Promises byProxyOnly(const AnyPromise &plain, const AnyPromise &encrypted);

/// When a second message follows the first, and the connection of the first ends.
enum class SecondMessage : quint8 {
    None,
    AfterHangUp, ///< The idle connection ends, then the second message follows.
    HangUpOnConnection, ///< It ends when the second message makes its connection.
    HangUpOnRequest, ///< It ends when the second request is there.
};

/// When a proxy that lets everything through breaks its way off.
enum class BreakOff : quint8 { Never, OnOpen, OnHead, OnRequest };

/// What the proxy on the way does, where that is the fault.
struct ProxyFault
{
    bool isDown = false; ///< Nobody listens there.
    std::optional<FaultServer::Behaviour> answer = {}; ///< It lets nothing through, but does this.
    BreakOff breakOff = BreakOff::Never;
    FaultServer::Ending ending = FaultServer::Ending::Close;
};

/// One way in which the other side breaks, and what has to be seen then.
struct Fault
{
    QString name; ///< A clause that begins with what the other side does.
    FaultServer::Behaviour gateway = {}; ///< With a certificate where the way is encrypted.
    Promises promises = {};
    QString variant = {}; ///< Tells faults of the same name from each other.
    QString ext = {}; ///< The session text the message carries.
    std::chrono::seconds timeout{30};
    FaultServer::Certificate trusted = FaultServer::Certificate::Loopback;
    SecondMessage second = SecondMessage::None;
    std::optional<ProxyFault> proxy = {};

    /// Ends only when the message's time is over.
    [[nodiscard]] bool isSilent() const { return timeout < std::chrono::seconds(30); }
};

/// Faults that belong together: one table of the report.
struct FaultGroup
{
    QString title;
    QList<Fault> faults;
};

/// In the reply of a gateway: the address of the gateway itself, and that of another server.
inline constexpr QByteArrayView selfPlaceholder = "{self}";
inline constexpr QByteArrayView elsewherePlaceholder = "{elsewhere}";

/// A message's time where the other side is silent: long enough for a slow computer to get as far
/// as the silence, and short, since it is waited for.
inline constexpr std::chrono::seconds shortTime{5};

/// The reply of a gateway that takes the message, and one of a gateway that does not.
[[nodiscard]] QByteArray acceptingBody();
[[nodiscard]] QByteArray rejectingBody();

[[nodiscard]] FaultGroup connectionFaults();
[[nodiscard]] FaultGroup encryptionFaults();
[[nodiscard]] FaultGroup keepAliveFaults();
[[nodiscard]] FaultGroup statusFaults();
[[nodiscard]] FaultGroup redirectFaults();
[[nodiscard]] FaultGroup interimFaults();
[[nodiscard]] FaultGroup brokenReplyFaults();
[[nodiscard]] FaultGroup framingFaults();
[[nodiscard]] FaultGroup bodyFaults();
[[nodiscard]] FaultGroup resultFaults();
[[nodiscard]] FaultGroup proxyFaults();

[[nodiscard]] QList<FaultGroup> allFaults();

} // namespace smsdesk::faults
