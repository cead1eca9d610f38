// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QString>
#include <QStringList>

namespace smsdesk {

/// The name of an ISO 3166-1 alpha-2 region in the language of `locale` ("CN" → "China", "中国"),
/// from Unicode CLDR through ICU. The region itself where CLDR has no name; "001" gives CLDR's
/// word for "world".
[[nodiscard]] QString countryName(const QString &region, const QLocale &locale);

/// Every region that libphonenumber can read national numbers of, in no particular order.
[[nodiscard]] QStringList phoneRegions();

/// The calling code of a region ("CN" → 86); 0 where it has none.
[[nodiscard]] int callingCodeOf(const QString &region);

} // namespace smsdesk
