// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/phone/country.h"

#include <phonenumbers/phonenumberutil.h>
#include <unicode/locid.h>
#include <unicode/unistr.h>

#include <set>
#include <string>

namespace smsdesk {

using i18n::phonenumbers::PhoneNumberUtil;

QString countryName(const QString &region, const QLocale &locale)
{
    UErrorCode error = U_ZERO_ERROR;
    const icu::Locale language
        = icu::Locale::forLanguageTag(locale.bcp47Name().toStdString(), error);
    if (U_FAILURE(error))
        return region;

    icu::UnicodeString name;
    icu::Locale("", region.toLatin1().constData()).getDisplayCountry(language, name);
    return name.isEmpty() ? region : QString::fromUtf16(name.getBuffer(), name.length());
}

QStringList phoneRegions()
{
    std::set<std::string> regions;
    PhoneNumberUtil::GetInstance()->GetSupportedRegions(&regions);

    QStringList list;
    list.reserve(static_cast<qsizetype>(regions.size()));
    for (const std::string &region : regions)
        list.append(QString::fromStdString(region));
    return list;
}

int callingCodeOf(const QString &region)
{
    return PhoneNumberUtil::GetInstance()->GetCountryCodeForRegion(region.toStdString());
}

} // namespace smsdesk
