// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QLocale>
#include <QString>

namespace smsdesk {

/// How moments are written, in one place. Local time; seconds always, since messages follow
/// closely.
namespace format {

/// "14:03:12" today, "21 Nov 14:03:12" this year, with the year before that.
[[nodiscard]] QString moment(const QDateTime &utc, const QDateTime &now, const QLocale &locale);

/// Date, time with milliseconds and the zone: for details and copies.
[[nodiscard]] QString exactMoment(const QDateTime &utc, const QLocale &locale);

} // namespace format

} // namespace smsdesk
