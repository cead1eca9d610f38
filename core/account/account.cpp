// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/account/account.h"

#include "core/account/blanks.h"

using namespace Qt::StringLiterals;

namespace smsdesk {

std::optional<SdkAppId> SdkAppId::parse(const QString &typed)
{
    const QStringView text = withoutBlanks(typed);
    // QString::toUInt() would take "+1" and blanks as well; the console shows digits alone.
    for (const QChar character : text) {
        if (character < u'0' || character > u'9')
            return std::nullopt;
    }
    bool fits = false;
    const quint32 value = text.toUInt(&fits);
    if (!fits || value == 0)
        return std::nullopt;
    return SdkAppId(value);
}

bool isSameAccountName(const QString &left, const QString &right)
{
    return withoutBlanks(left).compare(withoutBlanks(right), Qt::CaseInsensitive) == 0;
}

QString sandboxAccountName()
{
    return u"Sandbox"_s;
}

} // namespace smsdesk
