// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gateway/strictjson.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <cmath>
#include <limits>

namespace smsdesk {

namespace {

/// Just beyond the string whose opening quote is at `at`.
qsizetype endOfString(const QByteArray &json, qsizetype at)
{
    for (++at; at < json.size() && json.at(at) != '"'; ++at) {
        if (json.at(at) == '\\')
            ++at;
    }
    return at + 1;
}

/// `token` is a string as it stands in JSON, with its quotes and escapes.
bool isString(const QByteArray &token, QLatin1StringView text)
{
    return QJsonDocument::fromJson('[' + token + ']').array().at(0) == QJsonValue(text);
}

} // namespace

std::optional<int> wholeNumber(const QJsonValue &value)
{
    if (!value.isDouble())
        return std::nullopt;
    const double number = value.toDouble();
    if (std::trunc(number) != number || number < std::numeric_limits<int>::min()
        || number > std::numeric_limits<int>::max())
        return std::nullopt;
    return static_cast<int>(number);
}

int countOfKey(const QByteArray &json, QLatin1StringView key)
{
    int count = 0;
    int depth = 0;
    QByteArray lastString;
    for (qsizetype at = 0; at < json.size(); ++at) {
        const char character = json.at(at);
        if (character == '"') {
            const qsizetype end = endOfString(json, at);
            if (depth == 1)
                lastString = json.mid(at, end - at);
            at = end - 1;
        } else if (character == '{' || character == '[') {
            ++depth;
        } else if (character == '}' || character == ']') {
            --depth;
        } else if (character == ':' && depth == 1 && isString(lastString, key)) {
            ++count;
        }
    }
    return count;
}

} // namespace smsdesk
