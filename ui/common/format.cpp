// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/format.h"

namespace smsdesk::format {

using namespace Qt::StringLiterals;

namespace {

constexpr auto timePattern = "HH:mm:ss"_L1;

/// How a locale writes a short date in running text. Qt knows only whole dates in numbers, or with
/// the day of the week; the order is taken from there.
struct DatePatterns
{
    QString withoutYear;
    QString withYear;
};

DatePatterns datePatterns(const QLocale &locale)
{
    const auto language = locale.language();
    if (language == QLocale::Chinese || language == QLocale::Japanese)
        return {.withoutYear = u"M月d日"_s, .withYear = u"yyyy年M月d日"_s};

    const QString order = locale.dateFormat(QLocale::ShortFormat);
    if (order.indexOf('M'_L1) < order.indexOf('d'_L1))
        return {.withoutYear = u"MMM d"_s, .withYear = u"MMM d, yyyy"_s};
    return {.withoutYear = u"d MMM"_s, .withYear = u"d MMM yyyy"_s};
}

} // namespace

QString moment(const QDateTime &utc, const QDateTime &now, const QLocale &locale)
{
    if (!utc.isValid())
        return {};
    const QDateTime local = utc.toLocalTime();
    const QDate today = now.toLocalTime().date();
    const QString time = locale.toString(local.time(), timePattern);
    if (local.date() == today)
        return time;

    const DatePatterns patterns = datePatterns(locale);
    const bool isThisYear = local.date().year() == today.year();
    return locale.toString(local.date(), isThisYear ? patterns.withoutYear : patterns.withYear)
        + ' '_L1 + time;
}

QString exactMoment(const QDateTime &utc, const QLocale &locale)
{
    if (!utc.isValid())
        return {};
    const QDateTime local = utc.toLocalTime();
    // The offset rather than a zone's letters: "CST" is Shanghai as well as Chicago.
    const QDateTime withOffset = local.toOffsetFromUtc(local.offsetFromUtc());
    return locale.toString(local.date(), datePatterns(locale).withYear) + ' '_L1
        + locale.toString(local.time(), u"HH:mm:ss.zzz"_s) + ' '_L1
        + withOffset.timeZoneAbbreviation();
}

} // namespace smsdesk::format
