// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace smsdesk {

/// Overwrites a secret in place, in a way the compiler cannot leave out, and empties it. Text that
/// is shared with a copy is only let go: the copy's owner still needs it.
void wipe(QByteArray &secret);
void wipe(QString &secret);

} // namespace smsdesk
