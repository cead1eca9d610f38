// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/segments.h"

#include <QList>

#include <numeric>
#include <optional>

using namespace Qt::StringLiterals;

namespace smsdesk {

namespace {

/// How many units each character takes.
using Units = QList<int>;

/// Nothing where a character is not in the GSM 03.38 alphabet.
std::optional<Units> gsmUnits(const QString &text)
{
    static constexpr QStringView basic
        = u"@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
          u"¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    static constexpr QStringView extended = u"\f^{}\\[~]|€";

    Units units;
    units.reserve(text.size());
    for (const QChar character : text) {
        if (basic.contains(character))
            units += 1;
        else if (extended.contains(character))
            units += 2;
        else
            return std::nullopt;
    }
    return units;
}

Units utf16Units(const QString &text)
{
    Units units;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool isPair = text.at(i).isHighSurrogate() && i + 1 < text.size()
            && text.at(i + 1).isLowSurrogate();
        units += isPair ? 2 : 1;
        i += isPair ? 1 : 0;
    }
    return units;
}

int pack(const Units &units, int reserved, int single, int each)
{
    if (reserved + std::accumulate(units.begin(), units.end(), 0) <= single)
        return 1;
    int segments = 1;
    int used = reserved;
    for (const int unit : units) {
        if (used + unit > each) {
            ++segments;
            used = 0;
        }
        used += unit;
    }
    return segments;
}

} // namespace

int segmentCount(const QString &text, const QString &callingCode)
{
    const int reserved = callingCode == "60"_L1 ? 7 : 0;
    if (callingCode != "86"_L1) {
        if (const auto units = gsmUnits(text))
            return pack(*units, reserved, 160, 153);
    }
    return pack(utf16Units(text), reserved, 70, 67);
}

} // namespace smsdesk
