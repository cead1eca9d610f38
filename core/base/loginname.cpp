// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/loginname.h"

namespace smsdesk {

QString loginName()
{
    for (const char *const variable : {"USER", "LOGNAME", "USERNAME"}) {
        if (const QString name = qEnvironmentVariable(variable).trimmed(); !name.isEmpty())
            return name;
    }
    return {};
}

} // namespace smsdesk
