// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/words/checkadvice.h"

#include "core/words/checksentences.h"

#include <algorithm>
#include <array>

namespace smsdesk {

namespace {

struct Advice
{
    Reason reason;
    const char *text;
};

constexpr std::array advices{
    Advice{Reason::HostNotFound,
           QT_TRANSLATE_NOOP("smsdesk::CheckSentences",
                             "Check the internet connection and the spelling of the gateway's "
                             "address in the account. In a company's network, ask whether names "
                             "outside are looked up at all, or a proxy has to be set.")},
    Advice{Reason::ConnectionRefused,
           QT_TRANSLATE_NOOP("smsdesk::CheckSentences",
                             "Check the gateway's address in the account. If it is right, wait a "
                             "few minutes, then check again.")},
    Advice{Reason::NoConnectionInTime,
           QT_TRANSLATE_NOOP("smsdesk::CheckSentences",
                             "Check the internet connection. In a company's network, ask whether "
                             "the gateway's address is allowed, and which proxy leads there, if "
                             "any.")},
    Advice{Reason::NetworkDown,
           QT_TRANSLATE_NOOP("smsdesk::CheckSentences", "Connect this computer to the internet.")},
    Advice{Reason::TlsFailed,
           QT_TRANSLATE_NOOP("smsdesk::CheckSentences",
                             "Check this computer's date and time. If your network inspects "
                             "connections, choose its certificate file in the account.")},
    Advice{Reason::TlsTooOld,
           QT_TRANSLATE_NOOP("smsdesk::CheckSentences",
                             "Whoever runs the gateway, or the proxy that inspects connections, "
                             "must turn on TLS 1.2 or newer.")},
    Advice{Reason::ProxyFailed,
           QT_TRANSLATE_NOOP("smsdesk::CheckSentences",
                             "Check the proxy in the settings or in the system's network settings, "
                             "or ask whoever runs it to allow the gateway's host name.")},
    Advice{Reason::ProxyWantsLogin,
           QT_TRANSLATE_NOOP("smsdesk::CheckSentences",
                             "In the settings, under Network, choose “This one” and type the "
                             "proxy's address, user name and password, or ask whoever runs it to "
                             "allow the gateway's host name without a login.")},
    Advice{Reason::ProxyNotSet,
           QT_TRANSLATE_NOOP("smsdesk::CheckSentences",
                             "Type the proxy's address in the settings, or choose the system's "
                             "proxy.")},
    Advice{
        Reason::ProxyPasswordMissing,
        QT_TRANSLATE_NOOP("smsdesk::CheckSentences", "Type the proxy's password in the settings.")},
    Advice{Reason::ProxyPasswordUnreadable,
           QT_TRANSLATE_NOOP("smsdesk::CheckSentences",
                             "Unlock the keychain, or type the proxy's password in the settings "
                             "once more.")},
    Advice{Reason::ProxyLoginRefused,
           QT_TRANSLATE_NOOP("smsdesk::CheckSentences",
                             "Correct the user name and the password where the proxy is set: in "
                             "the settings, or in the system's network settings.")},
    Advice{Reason::ProxyLoginUnsupported,
           QT_TRANSLATE_NOOP("smsdesk::CheckSentences",
                             "Ask whoever runs the proxy to take Basic or Digest logins, or to "
                             "allow the gateway's host name without a login.")},
    Advice{Reason::ProxyNotFound,
           QT_TRANSLATE_NOOP("smsdesk::CheckSentences",
                             "Check the spelling of the proxy's address where it is set: in the "
                             "settings, or in the system's network settings. Some names are known "
                             "in the company's network alone.")},
    Advice{Reason::CaFileUnreadable,
           QT_TRANSLATE_NOOP("smsdesk::CheckSentences",
                             "Choose a certificate file in PEM format in the account, or leave "
                             "that field empty.")},
    Advice{Reason::CaFileNotInTime,
           QT_TRANSLATE_NOOP("smsdesk::CheckSentences",
                             "The computer or the drive it is on does not answer. Copy the file to "
                             "this computer, and choose it there in the account.")},
    Advice{Reason::CertificateSelfSigned,
           QT_TRANSLATE_NOOP("smsdesk::CheckSentences",
                             "If it is your company's own gateway or proxy, choose the file with "
                             "this certificate in the account. If not, somebody may be reading "
                             "along: ask whoever runs this network.")},
    Advice{Reason::CertificateUnknownAuthority,
           QT_TRANSLATE_NOOP("smsdesk::CheckSentences",
                             "If your company inspects connections, choose the file of its "
                             "certificate authority in the account. If not, ask whoever runs this "
                             "network.")},
    Advice{Reason::CertificateWrongHost,
           QT_TRANSLATE_NOOP("smsdesk::CheckSentences",
                             "Check the gateway's address in the account. If it is right, another "
                             "computer answers in its place: ask whoever runs this network.")},
    Advice{Reason::CertificateExpired,
           QT_TRANSLATE_NOOP("smsdesk::CheckSentences",
                             "Check this computer's date and time: to a clock that is ahead, good "
                             "certificates look expired. If it is right, whoever runs the gateway "
                             "must renew the certificate.")},
    Advice{Reason::CertificateNotYetValid,
           QT_TRANSLATE_NOOP("smsdesk::CheckSentences",
                             "Check this computer's date and time: to a clock that is behind, good "
                             "certificates look as if they were not valid yet.")},
    Advice{Reason::CertificateRevoked,
           QT_TRANSLATE_NOOP("smsdesk::CheckSentences",
                             "Ask whoever runs the gateway: it needs a new certificate.")},
    Advice{Reason::CertificateTooWeak,
           QT_TRANSLATE_NOOP("smsdesk::CheckSentences",
                             "Whoever runs the gateway, or the proxy that inspects connections, "
                             "must replace the certificate.")},
    Advice{Reason::ConnectionFailed,
           QT_TRANSLATE_NOOP("smsdesk::CheckSentences",
                             "Check again. If it goes on like this, ask whoever runs this network "
                             "whether something cuts connections off.")},
    Advice{Reason::NoReplyInTime,
           QT_TRANSLATE_NOOP("smsdesk::CheckSentences",
                             "Check again in a few minutes. If it goes on like this, allow more "
                             "time in the account, or ask whoever runs this network.")},
    Advice{Reason::ConnectionBroken,
           QT_TRANSLATE_NOOP("smsdesk::CheckSentences",
                             "Check again. If it goes on like this, ask whoever runs this network "
                             "whether something cuts connections off.")},
    Advice{Reason::HttpStatus,
           QT_TRANSLATE_NOOP("smsdesk::CheckSentences",
                             "Check the gateway's address in the account, and the proxy.")},
    Advice{Reason::Redirected,
           QT_TRANSLATE_NOOP("smsdesk::CheckSentences",
                             "Correct the gateway's address in the account; if this network asks "
                             "for a sign-in, sign in with a browser.")},
    Advice{Reason::NotTheGateway,
           QT_TRANSLATE_NOOP("smsdesk::CheckSentences",
                             "Check the gateway's address in the account, and whether a proxy or a "
                             "sign-in page stands in between.")},
    Advice{Reason::ReplyTooLarge,
           QT_TRANSLATE_NOOP("smsdesk::CheckSentences",
                             "Check the gateway's address in the account.")},
};

} // namespace

QString checkAdvice(Reason reason)
{
    const auto *const found = std::ranges::find(advices, reason, &Advice::reason);
    return found == advices.end() ? QString() : CheckSentences::tr(found->text);
}

} // namespace smsdesk
