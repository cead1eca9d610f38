// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/phone/maskednumber.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace smsdesk {

QString maskedNumber(const QString &number)
{
    constexpr qsizetype hidden = 4;
    constexpr qsizetype longestEnd = 4;
    constexpr qsizetype longestBeginning = 5;

    QString digits;
    for (const QChar character : number) {
        if (character.isDigit())
            digits.append(character);
    }
    const qsizetype shown = std::max<qsizetype>(digits.size() - hidden, 0);
    const qsizetype end = std::min(shown, longestEnd);
    const qsizetype beginning = std::min(shown - end, longestBeginning);
    const QString plus = number.startsWith(u'+') ? u"+"_s : QString();
    return plus + digits.first(beginning) + u"****"_s + digits.last(end);
}

} // namespace smsdesk
