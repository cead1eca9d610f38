// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/network/stricttls.h"

#include <QFuture>
#include <QHash>
#include <QString>

namespace smsdesk {

/// Reads the files of authorities, each on a thread of its own: a file may be another computer's,
/// which does not answer, and nothing ends a thread that waits for it. Whoever asks for a file that
/// is still being read shares that reading, so that a thousand messages leave one such thread and
/// not a thousand. A file that was read is read anew for the next, so that a change counts at once.
///
/// Never blocks; who asks sets the time limit. Main thread.
class TlsLoader final
{
public:
    TlsLoader() = default;
    Q_DISABLE_COPY_MOVE(TlsLoader)

    [[nodiscard]] QFuture<LoadedTls> load(const QString &caFile);

private:
    QHash<QString, QFuture<LoadedTls>> m_underWay; ///< And the last that has ended.
};

} // namespace smsdesk
