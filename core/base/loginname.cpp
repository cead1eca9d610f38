// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/loginname.h"

#include <QDir>
#include <QFileInfo>

namespace smsdesk {

QString loginName()
{
    for (const char *const variable : {"USER", "LOGNAME", "USERNAME"}) {
        if (const QString name = qEnvironmentVariable(variable).trimmed(); !name.isEmpty())
            return name;
    }
    // A service or a container may have no such variable; the home folder has an owner all the
    // same.
    return QFileInfo(QDir::homePath()).owner();
}

} // namespace smsdesk
