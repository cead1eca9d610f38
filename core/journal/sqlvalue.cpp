// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/sqlvalue.h"

using namespace Qt::StringLiterals;

namespace smsdesk {

QVariant sqlText(const QString &value)
{
    if (value.isNull())
        return u""_s;
    return value.isValidUtf16() ? value : QString::fromUtf8(value.toUtf8());
}

QVariant sqlOptionalText(const std::optional<QString> &value)
{
    return value ? sqlText(*value) : QVariant(QMetaType::fromType<QString>());
}

QVariant sqlBytes(const QByteArray &value)
{
    return value.isNull() ? QByteArray("") : value;
}

QDateTime momentFromSql(const QVariant &milliseconds)
{
    return QDateTime::fromMSecsSinceEpoch(milliseconds.toLongLong(), Qt::UTC);
}

} // namespace smsdesk
