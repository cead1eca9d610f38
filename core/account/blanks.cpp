// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/account/blanks.h"

#include <algorithm>

namespace smsdesk {

namespace {

bool isBlank(QChar character)
{
    return character.isSpace() || character.category() == QChar::Other_Control
        || character.category() == QChar::Other_Format;
}

} // namespace

QStringView withoutBlanks(QStringView text)
{
    while (!text.isEmpty() && isBlank(text.front()))
        text = text.sliced(1);
    while (!text.isEmpty() && isBlank(text.back()))
        text.chop(1);
    return text;
}

bool holdsBlank(QStringView text)
{
    return std::ranges::any_of(text, isBlank);
}

} // namespace smsdesk
