// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/privatefiles.h"

#include <QtGlobal>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

namespace smsdesk {

void makeFilesPrivately()
{
#ifdef Q_OS_UNIX
    ::umask(S_IRWXG | S_IRWXO);
#endif
}

} // namespace smsdesk
