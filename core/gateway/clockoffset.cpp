// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gateway/clockoffset.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace smsdesk {

namespace {

/// An IMF-fixdate of RFC 9110: "Sun, 06 Nov 1994 08:49:37 GMT". Date and time are read apart and
/// joined in UTC: read together they would be a local time first, and an hour that summer time
/// skips here is not a valid one.
QDateTime fixdate(const QByteArray &header)
{
    constexpr qsizetype dateLength = sizeof "Sun, 06 Nov 1994" - 1;
    const QString text = QString::fromLatin1(header.trimmed());
    const QDate date
        = QLocale::c().toDate(text.first(std::min(dateLength, text.size())), u"ddd, dd MMM yyyy"_s);
    const QTime time
        = QLocale::c().toTime(text.sliced(std::min(dateLength, text.size())), u" hh:mm:ss 'GMT'"_s);
    if (!date.isValid() || !time.isValid())
        return {};
    return QDateTime(date, time, Qt::UTC);
}

} // namespace

std::optional<std::chrono::seconds> clockOffsetFromDate(const QByteArray &dateHeader,
                                                        const QDateTime &sentAt,
                                                        const QDateTime &receivedAt)
{
    const QDateTime date = fixdate(dateHeader);
    if (!date.isValid() || !sentAt.isValid() || !receivedAt.isValid())
        return std::nullopt;

    const qint64 midway = (sentAt.toMSecsSinceEpoch() + receivedAt.toMSecsSinceEpoch()) / 2;
    const std::chrono::milliseconds offset(date.toMSecsSinceEpoch() - midway);
    return std::chrono::round<std::chrono::seconds>(offset);
}

} // namespace smsdesk
