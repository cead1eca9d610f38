// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/account/account.h"

#include "core/account/blanks.h"

#include <algorithm>

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

const QList<AccountColour> &accountColours()
{
    using enum AccountColour;
    static const QList<AccountColour> all{
        None, Red, Orange, Yellow, Green, Teal, Blue, Purple, Grey};
    return all;
}

QString wordOf(AccountColour colour)
{
    switch (colour) {
    case AccountColour::None:
        break;
    case AccountColour::Red:
        return u"red"_s;
    case AccountColour::Orange:
        return u"orange"_s;
    case AccountColour::Yellow:
        return u"yellow"_s;
    case AccountColour::Green:
        return u"green"_s;
    case AccountColour::Teal:
        return u"teal"_s;
    case AccountColour::Blue:
        return u"blue"_s;
    case AccountColour::Purple:
        return u"purple"_s;
    case AccountColour::Grey:
        return u"grey"_s;
    }
    return u"none"_s;
}

std::optional<AccountColour> accountColourOf(const QString &word)
{
    const auto &all = accountColours();
    const auto found = std::ranges::find(all, word, &wordOf);
    return found != all.cend() ? std::optional(*found) : std::nullopt;
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
