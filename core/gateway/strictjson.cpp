// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gateway/strictjson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QList>
#include <QSet>
#include <QString>

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

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
QString textOf(const QByteArray &token)
{
    if (!token.contains('\\'))
        return QString::fromUtf8(token.sliced(1, token.size() - 2));
    return QJsonDocument::fromJson('[' + token + ']').array().at(0).toString();
}

struct Key
{
    qsizetype object = 0; ///< Where the brace of its object stands.
    qsizetype depth = 0; ///< 1: at the top level.
    QString name;
};

/// Every key of a document that QJsonDocument took: a string before a colon is one.
QList<Key> keysOf(const QByteArray &json)
{
    QList<Key> keys;
    QList<qsizetype> open;
    QByteArray lastString;
    for (qsizetype at = 0; at < json.size(); ++at) {
        const char character = json.at(at);
        if (character == '"') {
            const qsizetype end = endOfString(json, at);
            lastString = json.sliced(at, end - at);
            at = end - 1;
        } else if (character == '{' || character == '[') {
            open.append(at);
        } else if (character == '}' || character == ']') {
            open.removeLast();
        } else if (character == ':') {
            keys.append(
                {.object = open.constLast(), .depth = open.size(), .name = textOf(lastString)});
        }
    }
    return keys;
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
    const QList<Key> keys = keysOf(json);
    return static_cast<int>(std::ranges::count_if(
        keys, [key](const Key &each) { return each.depth == 1 && each.name == key; }));
}

bool hasKeyTwice(const QByteArray &json)
{
    QSet<std::pair<qsizetype, QString>> seen;
    const QList<Key> keys = keysOf(json);
    for (const Key &key : keys)
        seen.insert({key.object, key.name});
    return seen.size() < keys.size();
}

} // namespace smsdesk
