// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QObject>
#include <QString>

#include <optional>

namespace smsdesk {
inline namespace OutcomeNs {
Q_NAMESPACE

/// What became of a message. The numbers are in journals: never change one.
enum class Outcome : quint8 {
    Accepted = 1, ///< The gateway took it and bills it.
    /// The gateway answered with another result than 0. With most of them nothing was sent or
    /// billed; some, as 1008 and 60008, leave it open: `ResultCode::resend` is then CheckFirst.
    Rejected = 2,
    NotSent = 3, ///< Certain that the gateway never got it.
    Unknown = 4, ///< It may or may not have been sent and billed: a person must look it up.
};
Q_ENUM_NS(Outcome)

/// Why an outcome is NotSent or Unknown. The numbers are in journals: never change one.
enum class Reason : quint8 {
    None = 0, ///< Accepted and rejected messages: the gateway's `result` is the reason.

    // Not sent: no byte of the message left.
    HostNotFound = 1, ///< The name has no address.
    ConnectionRefused = 2, ///< Nobody listens there.
    NoConnectionInTime = 3, ///< The connection was not up before the time was.
    NetworkDown = 4, ///< This computer has no network, or no way to that host.
    TlsFailed = 5, ///< No encrypted connection; see `detail`.
    ProxyFailed = 6, ///< The proxy is not there or refuses the way to the gateway.
    ProxyWantsLogin = 7, ///< And no user is set.
    Cancelled = 8, ///< Cancelled before it left.
    CaFileUnreadable = 9, ///< The account's extra certificate file could not be read.
    ConnectionFailed = 10, ///< Broken before the message left, in another way; see `detail`.

    // Not sent, since journals of version 3: `detail` holds NetworkFacts.
    CertificateSelfSigned = 11,
    CertificateUnknownAuthority = 12,
    CertificateWrongHost = 13,
    CertificateExpired = 14,
    CertificateNotYetValid = 15,
    CertificateRevoked = 16,
    CertificateTooWeak = 17,
    TlsTooOld = 18, ///< The other side speaks nothing newer than TLS 1.1.
    ProxyNotSet = 19, ///< A manual proxy without an address.
    ProxyPasswordMissing = 20, ///< The proxy has a user, and no password is kept.
    ProxyPasswordUnreadable = 21, ///< The KeyStore could not be read.
    ProxyLoginRefused = 22, ///< The user or the password is wrong.
    ProxyLoginUnsupported = 23, ///< It wants NTLM, Negotiate or the like.
    ProxyNotFound = 24, ///< No name server tells an address of the proxy.
    CaFileNotInTime = 25, ///< The account's extra certificate file is on something that hangs.

    // Unknown: the message, or part of it, left.
    NoReplyInTime = 32,
    ConnectionBroken = 33, ///< Closed or reset before the whole reply was there.
    HttpStatus = 34, ///< The reply's HTTP status is not 200; `httpStatus` is it.
    Redirected = 35, ///< Another address was named; redirects are never followed.
    NotTheGateway = 36, ///< The reply is not the gateway's JSON.
    ReplyTooLarge = 37, ///< Longer than 1 MiB; the rest was not read.
    ProgramEnded = 38, ///< SMS Desk ended while the message was on its way.
    CancelledLate = 39, ///< Cancelled after it had begun to leave.
};
Q_ENUM_NS(Reason)

} // namespace OutcomeNs

/// "accepted", "rejected", "not-sent", "unknown": the words of the command line's contract.
[[nodiscard]] QString outcomeKey(Outcome outcome);
[[nodiscard]] std::optional<Outcome> outcomeFromKey(const QString &key);
[[nodiscard]] std::optional<Outcome> outcomeFromJournal(int number);

/// "connection-refused", …: stable names of the reasons for scripts; empty for None.
[[nodiscard]] QString reasonKey(Reason reason);
[[nodiscard]] std::optional<Reason> reasonFromJournal(int number);

} // namespace smsdesk
