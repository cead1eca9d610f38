// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gateway/clockoffset.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace smsdesk {

std::optional<std::chrono::seconds> clockOffsetFromDate(const QByteArray &dateHeader,
                                                        const QDateTime &sentAt,
                                                        const QDateTime &receivedAt)
{
    QDateTime date = QLocale::c().toDateTime(QString::fromLatin1(dateHeader.trimmed()),
                                             u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s);
    if (!date.isValid() || !sentAt.isValid() || !receivedAt.isValid())
        return std::nullopt;
    date.setTimeSpec(Qt::UTC);

    const qint64 midway = (sentAt.toMSecsSinceEpoch() + receivedAt.toMSecsSinceEpoch()) / 2;
    const std::chrono::milliseconds offset(date.toMSecsSinceEpoch() - midway);
    return std::chrono::round<std::chrono::seconds>(offset);
}

} // namespace smsdesk
