// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QVariant>

#include <optional>

namespace smsdesk {

/// Values as SQL has them, for binding; and back where SQL has no such type.

/// Never NULL, which a null QString would become; and never half a surrogate pair, which would take
/// its neighbour with it on SQLite's way from UTF-16 to UTF-8.
[[nodiscard]] QVariant sqlText(const QString &value);
[[nodiscard]] QVariant sqlOptionalText(const std::optional<QString> &value);
[[nodiscard]] QVariant sqlBytes(const QByteArray &value);

template<typename Number>
[[nodiscard]] QVariant sqlOptionalNumber(const std::optional<Number> &value)
{
    return value ? QVariant::fromValue(qint64{*value}) : QVariant(QMetaType::fromType<qint64>());
}

/// A moment in milliseconds since 1970, UTC.
[[nodiscard]] QDateTime momentFromSql(const QVariant &milliseconds);

} // namespace smsdesk
