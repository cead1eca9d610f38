// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/account/appkey.h"

#include "core/account/blanks.h"
#include "core/account/wipe.h"

namespace smsdesk {

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

} // namespace smsdesk
