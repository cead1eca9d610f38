// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gateway/outcome.h"

#include <QLatin1StringView>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace smsdesk {
namespace {

template<typename Value>
struct Key
{
    Value value;
    QLatin1StringView text;
};

constexpr std::array outcomeKeys{
    Key<Outcome>{Outcome::Accepted, "accepted"_L1},
    Key<Outcome>{Outcome::Rejected, "rejected"_L1},
    Key<Outcome>{Outcome::NotSent, "not-sent"_L1},
    Key<Outcome>{Outcome::Unknown, "unknown"_L1},
};

constexpr std::array reasonKeys{
    Key<Reason>{Reason::None, QLatin1StringView()},
    Key<Reason>{Reason::HostNotFound, "host-not-found"_L1},
    Key<Reason>{Reason::ConnectionRefused, "connection-refused"_L1},
    Key<Reason>{Reason::NoConnectionInTime, "no-connection-in-time"_L1},
    Key<Reason>{Reason::NetworkDown, "network-down"_L1},
    Key<Reason>{Reason::TlsFailed, "tls-failed"_L1},
    Key<Reason>{Reason::ProxyFailed, "proxy-failed"_L1},
    Key<Reason>{Reason::ProxyWantsLogin, "proxy-wants-login"_L1},
    Key<Reason>{Reason::Cancelled, "cancelled"_L1},
    Key<Reason>{Reason::CaFileUnreadable, "ca-file-unreadable"_L1},
    Key<Reason>{Reason::ConnectionFailed, "connection-failed"_L1},
    Key<Reason>{Reason::CertificateSelfSigned, "certificate-self-signed"_L1},
    Key<Reason>{Reason::CertificateUnknownAuthority, "certificate-unknown-authority"_L1},
    Key<Reason>{Reason::CertificateWrongHost, "certificate-wrong-host"_L1},
    Key<Reason>{Reason::CertificateExpired, "certificate-expired"_L1},
    Key<Reason>{Reason::CertificateNotYetValid, "certificate-not-yet-valid"_L1},
    Key<Reason>{Reason::CertificateRevoked, "certificate-revoked"_L1},
    Key<Reason>{Reason::CertificateTooWeak, "certificate-too-weak"_L1},
    Key<Reason>{Reason::TlsTooOld, "tls-too-old"_L1},
    Key<Reason>{Reason::ProxyNotSet, "proxy-not-set"_L1},
    Key<Reason>{Reason::ProxyPasswordMissing, "proxy-password-missing"_L1},
    Key<Reason>{Reason::ProxyPasswordUnreadable, "proxy-password-unreadable"_L1},
    Key<Reason>{Reason::ProxyLoginRefused, "proxy-login-refused"_L1},
    Key<Reason>{Reason::ProxyLoginUnsupported, "proxy-login-unsupported"_L1},
    Key<Reason>{Reason::ProxyNotFound, "proxy-not-found"_L1},
    Key<Reason>{Reason::CaFileNotInTime, "ca-file-not-in-time"_L1},
    Key<Reason>{Reason::NoReplyInTime, "no-reply-in-time"_L1},
    Key<Reason>{Reason::ConnectionBroken, "connection-broken"_L1},
    Key<Reason>{Reason::HttpStatus, "http-status"_L1},
    Key<Reason>{Reason::Redirected, "redirected"_L1},
    Key<Reason>{Reason::NotTheGateway, "not-the-gateway"_L1},
    Key<Reason>{Reason::ReplyTooLarge, "reply-too-large"_L1},
    Key<Reason>{Reason::ProgramEnded, "program-ended"_L1},
    Key<Reason>{Reason::CancelledLate, "cancelled-late"_L1},
};

template<typename Keys, typename Value>
QString textOf(const Keys &keys, Value value)
{
    const auto found = std::find_if(
        keys.begin(), keys.end(), [value](const Key<Value> &key) { return key.value == value; });
    return found == keys.end() ? QString() : QString(found->text);
}

template<typename Value, typename Keys>
std::optional<Value> valueOf(const Keys &keys, int number)
{
    const auto found = std::find_if(keys.begin(), keys.end(), [number](const Key<Value> &key) {
        return static_cast<int>(key.value) == number;
    });
    return found == keys.end() ? std::nullopt : std::optional(found->value);
}

} // namespace

QString outcomeKey(Outcome outcome)
{
    return textOf(outcomeKeys, outcome);
}

std::optional<Outcome> outcomeFromKey(const QString &key)
{
    const auto found
        = std::find_if(outcomeKeys.begin(), outcomeKeys.end(), [&key](const Key<Outcome> &known) {
              return known.text == key;
          });
    return found == outcomeKeys.end() ? std::nullopt : std::optional(found->value);
}

std::optional<Outcome> outcomeFromJournal(int number)
{
    return valueOf<Outcome>(outcomeKeys, number);
}

QString reasonKey(Reason reason)
{
    return textOf(reasonKeys, reason);
}

std::optional<Reason> reasonFromJournal(int number)
{
    return valueOf<Reason>(reasonKeys, number);
}

} // namespace smsdesk
