// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/secrecy.h"

#include "core/account/wipe.h"

#include <cstdlib>
#include <cstring>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#endif

namespace smsdesk {

namespace {

/// Where a variable's text stands; null where it is not set. On Windows this is a copy of the C
/// library's, and the process's own block is left to qunsetenv().
char *placeOf(const char *variable)
{
#ifdef Q_OS_WIN
    Q_UNUSED(variable)
    return nullptr;
#else
    return std::getenv(variable);
#endif
}

QByteArray take(const char *variable)
{
    const QByteArray value = qgetenv(variable);
    // Taking it out of the environment leaves the text in the block that the system shows others.
    if (char *const place = placeOf(variable)) {
        volatile char *const text = place;
        const std::size_t size = std::strlen(place);
        for (std::size_t i = 0; i < size; ++i)
            text[i] = '\0';
    }
    qunsetenv(variable);
    return value;
}

} // namespace

EnvironmentSecrets EnvironmentSecrets::take()
{
    QByteArray appKey = smsdesk::take("SMSDESK_APPKEY");
    QByteArray passphrase = smsdesk::take("SMSDESK_PASSPHRASE");
    QString typed = QString::fromLocal8Bit(passphrase);
    const EnvironmentSecrets secrets{.appKey = AppKey(appKey), .passphrase = Passphrase(typed)};
    wipe(appKey);
    wipe(passphrase);
    wipe(typed);
    return secrets;
}

void leaveNoCoreDump()
{
#ifdef Q_OS_UNIX
    rlimit limit{};
    if (::getrlimit(RLIMIT_CORE, &limit) != 0)
        return;
    // One byte rather than none: a dump that is piped to a collector has no limit but this value,
    // at which Linux dumps nothing at all (core(5)); a file takes more and is not written either.
    limit.rlim_cur = limit.rlim_max < 1 ? limit.rlim_max : 1;
    limit.rlim_max = limit.rlim_cur;
    ::setrlimit(RLIMIT_CORE, &limit);
#endif
}

} // namespace smsdesk
