// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/account/appkey.h"

#include "core/account/blanks.h"
#include "core/account/wipe.h"

#include <algorithm>

namespace smsdesk {

namespace {

bool isHexDigit(char character)
{
    return (character >= '0' && character <= '9') || (character >= 'a' && character <= 'f')
        || (character >= 'A' && character <= 'F');
}

} // namespace

AppKey::AppKey(const QString &typed)
    : m_secret(withoutBlanks(typed))
{
}

AppKey::AppKey(const QByteArray &utf8)
{
    QString text = QString::fromUtf8(utf8);
    *this = AppKey(text);
    wipe(text);
}

AppKey AppKey::verbatim(QStringView text)
{
    AppKey key;
    key.m_secret = Secret(text);
    return key;
}

AppKey AppKey::verbatim(const QByteArray &utf8)
{
    QString text = QString::fromUtf8(utf8);
    AppKey key = verbatim(QStringView(text));
    wipe(text);
    return key;
}

AppKey::Shape AppKey::shape() const
{
    if (isEmpty())
        return Shape::Usual;
    QString text = QString::fromUtf8(bytes());
    const bool isImpossible = holdsBlank(text);
    wipe(text);
    if (isImpossible)
        return Shape::Impossible;
    constexpr qsizetype usualLength = 32;
    const bool isUsual = bytes().size() == usualLength && std::ranges::all_of(bytes(), isHexDigit);
    return isUsual ? Shape::Usual : Shape::Unusual;
}

} // namespace smsdesk
