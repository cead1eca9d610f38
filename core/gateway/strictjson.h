// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonValue>
#include <QLatin1StringView>

#include <optional>

namespace smsdesk {

/// What QJsonDocument passes over and a conclusion must not.

/// A JSON number without a fraction that fits an int. JSON has no integers, so 1016.0 is one. Pure.
[[nodiscard]] std::optional<int> wholeNumber(const QJsonValue &value);

/// How often an object has a key at its top level. QJsonDocument keeps one of several alike and
/// does not tell. `json` is a document that QJsonDocument took. Pure.
[[nodiscard]] int countOfKey(const QByteArray &json, QLatin1StringView key);

/// Whether any object in a document, however deep, has a key twice. `json` as above. Pure.
[[nodiscard]] bool hasKeyTwice(const QByteArray &json);

} // namespace smsdesk
