// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/account/appkey.h"

#include "core/account/blanks.h"
#include "core/account/wipe.h"

namespace smsdesk {

struct AppKey::Secret
{
    explicit Secret(QStringView text)
        : bytes(text.toUtf8())
    {
    }

    ~Secret() { wipe(bytes); }

    Q_DISABLE_COPY_MOVE(Secret)

    QByteArray bytes;
};

AppKey::AppKey(const QString &typed)
{
    if (const QStringView text = withoutBlanks(typed); !text.isEmpty())
        m_secret = std::make_shared<const Secret>(text);
}

AppKey::AppKey(const QByteArray &utf8)
{
    QString text = QString::fromUtf8(utf8);
    *this = AppKey(text);
    wipe(text);
}

const QByteArray &AppKey::bytes() const
{
    static const QByteArray none;
    return m_secret ? m_secret->bytes : none;
}

} // namespace smsdesk
