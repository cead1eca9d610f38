// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/words/reasonwords.h"

#include <QtGlobal>

#include <algorithm>
#include <array>

namespace smsdesk {

namespace {

constexpr std::array reasonTable{
    ReasonWords{Reason::HostNotFound,
                QT_TRANSLATE_NOOP("smsdesk::Sentences", "Not sent: the gateway was not found"),
                QT_TRANSLATE_NOOP("smsdesk::Sentences",
                                  "There is no computer with the name in the gateway's address."),
                QT_TRANSLATE_NOOP("smsdesk::Sentences",
                                  "Check the internet connection and the spelling of the "
                                  "address in the account, then send again.")},
    ReasonWords{Reason::ConnectionRefused,
                QT_TRANSLATE_NOOP("smsdesk::Sentences", "Not sent: nobody answers at that address"),
                QT_TRANSLATE_NOOP("smsdesk::Sentences",
                                  "The computer at the gateway's address refused the "
                                  "connection."),
                QT_TRANSLATE_NOOP("smsdesk::Sentences",
                                  "Check the address in the account. If it is right, wait a "
                                  "few minutes, then send again.")},
    ReasonWords{Reason::NoConnectionInTime,
                QT_TRANSLATE_NOOP("smsdesk::Sentences", "Not sent: no connection in time"),
                QT_TRANSLATE_NOOP("smsdesk::Sentences",
                                  "The connection to the gateway was not up before the time "
                                  "was over."),
                QT_TRANSLATE_NOOP("smsdesk::Sentences",
                                  "Check the internet connection, then send again. In a "
                                  "company's network, ask whether the gateway's address is "
                                  "allowed.")},
    ReasonWords{
        Reason::NetworkDown,
        QT_TRANSLATE_NOOP("smsdesk::Sentences", "Not sent: no network"),
        QT_TRANSLATE_NOOP("smsdesk::Sentences",
                          "This computer has no network, or no way to the gateway."),
        QT_TRANSLATE_NOOP("smsdesk::Sentences", "Connect to the internet, then send again.")},
    ReasonWords{Reason::TlsFailed,
                QT_TRANSLATE_NOOP("smsdesk::Sentences", "Not sent: no secure connection"),
                QT_TRANSLATE_NOOP("smsdesk::Sentences",
                                  "No secure connection to the gateway could be made."),
                QT_TRANSLATE_NOOP("smsdesk::Sentences",
                                  "Check this computer's date and time. If your network "
                                  "inspects connections, choose its certificate file in the "
                                  "account. Then send again.")},
    ReasonWords{
        Reason::ProxyFailed,
        QT_TRANSLATE_NOOP("smsdesk::Sentences", "Not sent: the proxy does not let it through"),
        QT_TRANSLATE_NOOP("smsdesk::Sentences",
                          "The proxy cannot be reached, or refuses the way to the "
                          "gateway."),
        QT_TRANSLATE_NOOP("smsdesk::Sentences",
                          "Check the proxy in the settings or in the system's "
                          "network settings, or ask whoever runs it to allow the "
                          "gateway's host name, then send again.")},
    ReasonWords{Reason::ProxyWantsLogin,
                QT_TRANSLATE_NOOP("smsdesk::Sentences", "Not sent: the proxy wants a login"),
                QT_TRANSLATE_NOOP("smsdesk::Sentences",
                                  "The proxy on the way to the gateway asks for a user name "
                                  "and password."),
                QT_TRANSLATE_NOOP(
                    "smsdesk::Sentences",
                    "In the settings, under Network, choose “This one” and type the proxy's "
                    "address, user name and password, or ask whoever runs it to allow the "
                    "gateway's host name without a login, then send again.")},
    ReasonWords{Reason::Cancelled,
                QT_TRANSLATE_NOOP("smsdesk::Sentences", "Not sent: cancelled"),
                QT_TRANSLATE_NOOP("smsdesk::Sentences", "It was cancelled before it left."),
                QT_TRANSLATE_NOOP("smsdesk::Sentences", "You can send it again at any time.")},
    ReasonWords{
        Reason::CaFileUnreadable,
        QT_TRANSLATE_NOOP("smsdesk::Sentences", "Not sent: the certificate file cannot be read"),
        QT_TRANSLATE_NOOP("smsdesk::Sentences",
                          "The certificate file of the account cannot be read."),
        QT_TRANSLATE_NOOP("smsdesk::Sentences",
                          "Choose another file in the account, or none, then send "
                          "again.")},
    ReasonWords{
        Reason::ConnectionFailed,
        QT_TRANSLATE_NOOP("smsdesk::Sentences", "Not sent: the connection failed"),
        QT_TRANSLATE_NOOP("smsdesk::Sentences", "The connection broke before the message left."),
        QT_TRANSLATE_NOOP("smsdesk::Sentences", "Check the internet connection, then send again.")},
    ReasonWords{
        Reason::CertificateSelfSigned,
        QT_TRANSLATE_NOOP("smsdesk::Sentences",
                          "Not sent: the gateway's certificate is self-signed"),
        QT_TRANSLATE_NOOP("smsdesk::Sentences",
                          "The gateway's certificate is issued by itself, so that nobody "
                          "vouches for it."),
        QT_TRANSLATE_NOOP("smsdesk::Sentences",
                          "If it is your own gateway, choose its certificate's file as the "
                          "certificate authority in the account (--ca-file in the terminal), "
                          "then send again. If not, somebody else may be answering in the "
                          "gateway's place: ask whoever "
                          "runs this network.")},
    ReasonWords{
        Reason::CertificateUnknownAuthority,
        QT_TRANSLATE_NOOP("smsdesk::Sentences",
                          "Not sent: nobody trusted vouches for the certificate"),
        QT_TRANSLATE_NOOP("smsdesk::Sentences",
                          "The gateway's certificate is issued by an authority that this "
                          "computer does not trust."),
        QT_TRANSLATE_NOOP("smsdesk::Sentences",
                          "If your company inspects connections, choose the file of its "
                          "certificate authority in the account (--ca-file in the terminal), "
                          "then send again. If not, ask whoever runs this network.")},
    ReasonWords{
        Reason::CertificateWrongHost,
        QT_TRANSLATE_NOOP("smsdesk::Sentences", "Not sent: the certificate is for another host"),
        QT_TRANSLATE_NOOP("smsdesk::Sentences",
                          "The certificate that was shown is not for the host in the "
                          "gateway's address."),
        QT_TRANSLATE_NOOP("smsdesk::Sentences",
                          "Check the gateway's address in the account. If it is right, "
                          "another computer answers in its place: ask whoever runs this "
                          "network, then send again.")},
    ReasonWords{
        Reason::CertificateExpired,
        QT_TRANSLATE_NOOP("smsdesk::Sentences", "Not sent: the gateway's certificate has expired"),
        QT_TRANSLATE_NOOP("smsdesk::Sentences", "The gateway's certificate is no longer valid."),
        QT_TRANSLATE_NOOP("smsdesk::Sentences",
                          "Check this computer's date and time: to a clock that is ahead, "
                          "good certificates look expired. If it is right, whoever runs the "
                          "gateway must renew the certificate. Then send again.")},
    ReasonWords{
        Reason::CertificateNotYetValid,
        QT_TRANSLATE_NOOP("smsdesk::Sentences",
                          "Not sent: the gateway's certificate is not valid yet"),
        QT_TRANSLATE_NOOP("smsdesk::Sentences", "The gateway's certificate is not valid yet."),
        QT_TRANSLATE_NOOP("smsdesk::Sentences",
                          "Check this computer's date and time: to a clock that is behind, "
                          "good certificates look as if they were not valid yet. Then send "
                          "again.")},
    ReasonWords{
        Reason::CertificateRevoked,
        QT_TRANSLATE_NOOP("smsdesk::Sentences", "Not sent: the gateway's certificate was revoked"),
        QT_TRANSLATE_NOOP("smsdesk::Sentences",
                          "Whoever issued the gateway's certificate has taken it back: its "
                          "key may be in the wrong hands."),
        QT_TRANSLATE_NOOP("smsdesk::Sentences",
                          "Ask whoever runs the gateway, and send again once it has a new "
                          "certificate.")},
    ReasonWords{
        Reason::CertificateTooWeak,
        QT_TRANSLATE_NOOP("smsdesk::Sentences", "Not sent: the gateway's certificate is too weak"),
        QT_TRANSLATE_NOOP("smsdesk::Sentences",
                          "The key or the signature of the gateway's certificate can be "
                          "forged today."),
        QT_TRANSLATE_NOOP("smsdesk::Sentences",
                          "Whoever runs the gateway, or the proxy that inspects connections, "
                          "must replace the certificate. Then send again.")},
    ReasonWords{
        Reason::TlsTooOld,
        QT_TRANSLATE_NOOP("smsdesk::Sentences", "Not sent: the encryption is too old"),
        QT_TRANSLATE_NOOP("smsdesk::Sentences",
                          "The other side speaks nothing newer than TLS 1.1, which is not "
                          "safe. SMS Desk wants TLS 1.2 or newer."),
        QT_TRANSLATE_NOOP("smsdesk::Sentences",
                          "Whoever runs the gateway, or the proxy that inspects connections, "
                          "must turn on TLS 1.2 or newer. Then send again.")},
    ReasonWords{
        Reason::ProxyNotSet,
        QT_TRANSLATE_NOOP("smsdesk::Sentences", "Not sent: the proxy has no address"),
        QT_TRANSLATE_NOOP("smsdesk::Sentences",
                          "The settings name a proxy of their own, but its address is missing "
                          "or cannot be read."),
        QT_TRANSLATE_NOOP("smsdesk::Sentences",
                          "Type the proxy's address in the settings, or choose the system's "
                          "proxy, then send again.")},
    ReasonWords{
        Reason::ProxyPasswordMissing,
        QT_TRANSLATE_NOOP("smsdesk::Sentences", "Not sent: the proxy's password is missing"),
        QT_TRANSLATE_NOOP("smsdesk::Sentences",
                          "The proxy in the settings has a user name, but no password is kept "
                          "for it. Nothing was tried without it."),
        QT_TRANSLATE_NOOP("smsdesk::Sentences",
                          "Type the proxy's password in the settings, then send again.")},
    ReasonWords{
        Reason::ProxyPasswordUnreadable,
        QT_TRANSLATE_NOOP("smsdesk::Sentences", "Not sent: the proxy's password cannot be read"),
        QT_TRANSLATE_NOOP("smsdesk::Sentences",
                          "The password of the proxy in the settings could not be read from "
                          "the keychain. Nothing was tried without it."),
        QT_TRANSLATE_NOOP("smsdesk::Sentences",
                          "Unlock the keychain, or type the proxy's password in the settings "
                          "once more, then send again.")},
    ReasonWords{
        Reason::ProxyLoginRefused,
        QT_TRANSLATE_NOOP("smsdesk::Sentences", "Not sent: the proxy refused the login"),
        QT_TRANSLATE_NOOP("smsdesk::Sentences",
                          "The proxy does not take the user name or the password."),
        QT_TRANSLATE_NOOP("smsdesk::Sentences",
                          "Correct the user name and the password where the proxy is set: in "
                          "the settings, or in the system's network settings. Then send "
                          "again.")},
    ReasonWords{
        Reason::ProxyLoginUnsupported,
        QT_TRANSLATE_NOOP("smsdesk::Sentences", "Not sent: the proxy wants another kind of login"),
        QT_TRANSLATE_NOOP("smsdesk::Sentences",
                          "The proxy wants a kind of login that SMS Desk does not know."),
        QT_TRANSLATE_NOOP("smsdesk::Sentences",
                          "Ask whoever runs the proxy to take Basic or Digest logins, or to "
                          "allow the gateway's host name without a login, then send again.")},
    ReasonWords{
        Reason::ProxyNotFound,
        QT_TRANSLATE_NOOP("smsdesk::Sentences", "Not sent: the proxy's name was not found"),
        QT_TRANSLATE_NOOP("smsdesk::Sentences",
                          "The name servers (DNS) of this network do not tell where the "
                          "proxy is."),
        QT_TRANSLATE_NOOP("smsdesk::Sentences",
                          "Check the spelling of the proxy's address where it is set: in the "
                          "settings, or in the system's network settings. Then send again.")},
    ReasonWords{
        Reason::CaFileNotInTime,
        QT_TRANSLATE_NOOP("smsdesk::Sentences",
                          "Not sent: the certificate file could not be read in time"),
        QT_TRANSLATE_NOOP("smsdesk::Sentences",
                          "The certificate file of the account could not be read before the time "
                          "was over."),
        QT_TRANSLATE_NOOP("smsdesk::Sentences",
                          "The computer or the drive it is on does not answer. Copy the file to "
                          "this computer and choose it there in the account, then send again.")},
    ReasonWords{Reason::NoReplyInTime,
                QT_TRANSLATE_NOOP("smsdesk::Sentences", "Unknown: no answer in time"),
                QT_TRANSLATE_NOOP("smsdesk::Sentences",
                                  "The message left, but the gateway did not answer before the "
                                  "time was over."),
                nullptr},
    ReasonWords{Reason::ConnectionBroken,
                QT_TRANSLATE_NOOP("smsdesk::Sentences", "Unknown: the connection broke"),
                QT_TRANSLATE_NOOP("smsdesk::Sentences",
                                  "The message left, but the connection broke before the whole "
                                  "answer was there."),
                nullptr},
    ReasonWords{Reason::HttpStatus,
                QT_TRANSLATE_NOOP("smsdesk::Sentences", "Unknown: HTTP status %1"),
                QT_TRANSLATE_NOOP("smsdesk::Sentences",
                                  "The message left, but the answer was an error with HTTP "
                                  "status %1."),
                QT_TRANSLATE_NOOP("smsdesk::Sentences",
                                  "If it happens again, check the gateway's address in the "
                                  "account and the proxy.")},
    ReasonWords{Reason::Redirected,
                QT_TRANSLATE_NOOP("smsdesk::Sentences", "Unknown: the answer points elsewhere"),
                QT_TRANSLATE_NOOP("smsdesk::Sentences",
                                  "The message left, but the answer points to another address, "
                                  "which SMS Desk does not follow."),
                QT_TRANSLATE_NOOP("smsdesk::Sentences",
                                  "Before you send anything else, correct the gateway's "
                                  "address in the account; if this network asks for a sign-in, "
                                  "sign in with a browser.")},
    ReasonWords{Reason::NotTheGateway,
                QT_TRANSLATE_NOOP("smsdesk::Sentences", "Unknown: the answer is not the gateway's"),
                QT_TRANSLATE_NOOP("smsdesk::Sentences",
                                  "The message left, but what came back is not an answer of "
                                  "the SMS gateway."),
                QT_TRANSLATE_NOOP("smsdesk::Sentences",
                                  "Check the gateway's address in the account, and whether a "
                                  "proxy or a sign-in page stands in between.")},
    ReasonWords{
        Reason::ReplyTooLarge,
        QT_TRANSLATE_NOOP("smsdesk::Sentences", "Unknown: the answer is too long"),
        QT_TRANSLATE_NOOP("smsdesk::Sentences",
                          "The message left, but the answer is far longer than any of "
                          "the gateway's and was not read to its end."),
        QT_TRANSLATE_NOOP("smsdesk::Sentences", "Check the gateway's address in the account.")},
    ReasonWords{Reason::ProgramEnded,
                QT_TRANSLATE_NOOP("smsdesk::Sentences", "Unknown: SMS Desk ended while sending"),
                QT_TRANSLATE_NOOP("smsdesk::Sentences",
                                  "SMS Desk or the computer stopped while the message was on "
                                  "its way."),
                nullptr},
    ReasonWords{Reason::CancelledLate,
                QT_TRANSLATE_NOOP("smsdesk::Sentences", "Unknown: cancelled too late"),
                QT_TRANSLATE_NOOP("smsdesk::Sentences",
                                  "It was cancelled when it had already begun to leave."),
                nullptr},
};

} // namespace

std::optional<ReasonWords> reasonWords(Reason reason)
{
    const auto *const words = std::find_if(
        reasonTable.begin(), reasonTable.end(), [reason](const ReasonWords &candidate) {
            return candidate.reason == reason;
        });
    return words == reasonTable.end() ? std::nullopt : std::optional(*words);
}

} // namespace smsdesk
