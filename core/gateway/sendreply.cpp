// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gateway/sendreply.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace smsdesk {

namespace {

/// A JSON number without a fraction that fits an int. JSON has no integers, so 1016.0 is one.
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

std::optional<int> numberOrDigits(const QJsonValue &value)
{
    if (!value.isString())
        return wholeNumber(value);
    bool isNumber = false;
    const int number = value.toString().trimmed().toInt(&isNumber);
    return isNumber ? std::optional(number) : std::nullopt;
}

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

/// How often an object has a key at its top level. QJsonDocument keeps one of several alike and
/// does not tell. `json` is a document that QJsonDocument took, so a string before a colon, with
/// one brace open, is a key.
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

std::optional<QString> text(const QJsonValue &value)
{
    return value.isString() ? std::optional(value.toString()) : std::nullopt;
}

} // namespace

Result<SendReply, ReplyError> decodeSendReply(const QByteArray &body)
{
    if (body.trimmed().isEmpty())
        return failure(ReplyError::Empty);

    QJsonParseError parseError;
    const QJsonDocument document = QJsonDocument::fromJson(body, &parseError);
    if (parseError.error != QJsonParseError::NoError)
        return failure(ReplyError::NotJson);
    if (!document.isObject())
        return failure(ReplyError::NotAnObject);

    if (countOfKey(body, "result"_L1) > 1)
        return failure(ReplyError::Ambiguous);

    const QJsonObject object = document.object();
    const std::optional<int> result = wholeNumber(object.value("result"_L1));
    if (!result)
        return failure(ReplyError::NoResult);

    // Some operations of the same gateway are documented with "msg" in the place of "errmsg".
    const std::optional<QString> errmsg = text(object.value("errmsg"_L1));
    return SendReply{
        .result = *result,
        .errmsg = errmsg.value_or(text(object.value("msg"_L1)).value_or(QString())),
        .ext = text(object.value("ext"_L1)).value_or(QString()),
        .nationcode = text(object.value("nationcode"_L1)),
        .fee = numberOrDigits(object.value("fee"_L1)),
        .sid = text(object.value("sid"_L1)),
    };
}

} // namespace smsdesk
