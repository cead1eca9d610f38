// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/message/templateid.h"

#include <QStringView>

#include <algorithm>

namespace smsdesk {

namespace {

constexpr qint64 largest = (qint64{1} << 53) - 1;

/// Also the invisible characters that copying from a web page brings along.
bool isBlank(QChar character)
{
    return character.isSpace() || character.category() == QChar::Other_Format;
}

QStringView withoutBlanksAround(QStringView text)
{
    while (!text.isEmpty() && isBlank(text.front()))
        text = text.sliced(1);
    while (!text.isEmpty() && isBlank(text.back()))
        text.chop(1);
    return text;
}

} // namespace

Result<TemplateId, TemplateIdError> TemplateId::parse(const QString &typed)
{
    const QStringView digits = withoutBlanksAround(typed);
    if (digits.isEmpty())
        return failure(TemplateIdError::Empty);
    if (!std::ranges::all_of(digits, [](QChar character) { return character.isDigit(); }))
        return failure(TemplateIdError::NotDigits);

    qint64 value = 0;
    for (const QChar digit : digits) {
        value = value * 10 + digit.digitValue();
        if (value > largest)
            return failure(TemplateIdError::OutOfRange);
    }
    if (value == 0)
        return failure(TemplateIdError::OutOfRange);
    return TemplateId(value);
}

} // namespace smsdesk
