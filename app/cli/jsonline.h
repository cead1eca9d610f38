// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QJsonValue>
#include <QList>
#include <QString>

#include <optional>

namespace smsdesk {

/// A key with its value. A value.
struct JsonMember
{
    QString key;
    QJsonValue value;
};

/// The members as one JSON object on one line, in their order: QJsonDocument would sort them.
[[nodiscard]] QString jsonLine(const QList<JsonMember> &members);

/// A value as JSON text.
[[nodiscard]] QString jsonText(const QJsonValue &value);

/// Null for what is empty.
[[nodiscard]] QJsonValue orNull(const QString &text);

template<typename Value>
[[nodiscard]] QJsonValue orNull(const std::optional<Value> &value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

/// UTC, ISO 8601 with milliseconds.
[[nodiscard]] QJsonValue momentOrNull(const QDateTime &moment);

} // namespace smsdesk
