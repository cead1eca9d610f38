// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <QVariant>

#include <limits>
#include <optional>

namespace smsdesk {

/// What the value of a setting may be: anything, unless its type says more.
template<typename Value>
struct Allowed
{
    [[nodiscard]] bool contains(const Value & /*value*/) const { return true; }
};

template<>
struct Allowed<int>
{
    int smallest = std::numeric_limits<int>::min();
    int largest = std::numeric_limits<int>::max();

    [[nodiscard]] bool contains(int value) const { return value >= smallest && value <= largest; }
};

template<>
struct Allowed<QString>
{
    QStringList words = {}; ///< Nothing but these; any text where there are none.
    bool (*isFit)(const QString &) = nullptr; ///< Says no to a text that is none of its kind.

    [[nodiscard]] bool contains(const QString &value) const
    {
        return (words.isEmpty() || words.contains(value)) && (!isFit || isFit(value));
    }
};

/// One thing the program remembers.
template<typename Value>
struct Setting
{
    const char *key = ""; ///< "group/name" in `settings.ini`.
    Value fallback; ///< Until it is set.
    Allowed<Value> allowed = {};

    /// In the place of a stored value that is not allowed or none of the type; `fallback` without.
    std::optional<Value> ifSpoilt = {};
};

/// A stored value, where it is one of the type.
template<typename Value>
[[nodiscard]] std::optional<Value> storedAs(const QVariant &stored)
{
    QVariant converted = stored;
    if (!converted.convert(QMetaType::fromType<Value>()))
        return std::nullopt;
    return converted.value<Value>();
}

/// Not as QVariant has it, for whom all but a few texts are true.
template<>
[[nodiscard]] inline std::optional<bool> storedAs<bool>(const QVariant &stored)
{
    const QString text = stored.toString();
    if (text == QLatin1StringView("true"))
        return true;
    if (text == QLatin1StringView("false"))
        return false;
    return std::nullopt;
}

} // namespace smsdesk
