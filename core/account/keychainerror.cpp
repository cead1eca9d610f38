// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/account/keychainerror.h"

namespace smsdesk {

namespace {

using Kind = KeyError::Kind;

Kind kindOf(QKeychain::Error error)
{
    switch (error) {
    case QKeychain::EntryNotFound:
        return Kind::NotFound;
    case QKeychain::AccessDeniedByUser:
        return Kind::Denied;
    case QKeychain::AccessDenied:
        // A Secret Service that is locked, and stays so: nobody could be asked, or did not want to.
#if defined(Q_OS_WIN) || defined(Q_OS_MACOS)
        return Kind::Denied;
#else
        return Kind::Locked;
#endif
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        return Kind::NoKeychain;
    case QKeychain::OtherError:
        // On Linux every way of having no keychain ends here: no session bus, no Secret Service on
        // it, no libsecret, nobody to unlock it. NoBackendAvailable never comes.
#if defined(Q_OS_WIN) || defined(Q_OS_MACOS)
        return Kind::Failed;
#else
        return Kind::NoKeychain;
#endif
    case QKeychain::NoError:
    case QKeychain::CouldNotDeleteEntry:
        break;
    }
    return Kind::Failed;
}

} // namespace

KeyError keyErrorOf(QKeychain::Error error, const QString &detail)
{
    return {kindOf(error), detail};
}

} // namespace smsdesk
