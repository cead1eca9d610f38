// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/gateway/signer.h"
#include "core/sandbox/httpmessage.h"

#include <QByteArray>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace smsdesk {

/// Writes requests as a client does. The tests of the sandbox use it to make one that is right, and
/// then spoil what they are about.
struct SandboxClient
{
    AppKey key;
    QDateTime now;
    QByteArray sdkAppId = "1400000019";
    QByteArray random = "7226249334";

    [[nodiscard]] QByteArray query() const { return "sdkappid=" + sdkAppId + "&random=" + random; }

    [[nodiscard]] SigningMoment moment() const { return {random, now.toSecsSinceEpoch()}; }

    /// The specification's example, but for time and signature.
    [[nodiscard]] QJsonObject isms(const QString &tel = QStringLiteral("+8613711112222")) const
    {
        return signedTel(
            {{QStringLiteral("ext"), QString()},
             {QStringLiteral("extend"), QString()},
             {QStringLiteral("params"),
              QJsonArray{QStringLiteral("验证码"), QStringLiteral("1234"), QStringLiteral("4")}},
             {QStringLiteral("sign"), QStringLiteral("腾讯云")},
             {QStringLiteral("tel"), tel},
             {QStringLiteral("tpl_id"), 19}});
    }

    /// `body` with the time, and the signature of its `tel`.
    [[nodiscard]] QJsonObject signedTel(const QJsonObject &body) const
    {
        return withSignature(body,
                             signTel(key, moment(), body.value(QStringLiteral("tel")).toString()));
    }

    [[nodiscard]] QJsonObject signedMobile(const QJsonObject &body, const QString &mobile) const
    {
        return withSignature(body, signMobile(key, moment(), mobile));
    }

    [[nodiscard]] QJsonObject signedPlain(const QJsonObject &body) const
    {
        return withSignature(body, signPlain(key, moment()));
    }

    [[nodiscard]] static QByteArray bytes(const QJsonObject &body)
    {
        return QJsonDocument(body).toJson(QJsonDocument::Compact);
    }

private:
    [[nodiscard]] QJsonObject withSignature(QJsonObject body, const QByteArray &signature) const
    {
        body.insert(QStringLiteral("time"), moment().time);
        body.insert(QStringLiteral("sig"), QString::fromLatin1(signature));
        return body;
    }
};

/// `object` with another value; with none where `value` is undefined.
[[nodiscard]] inline QJsonObject
with(QJsonObject object, const QString &name, const QJsonValue &value)
{
    if (value.isUndefined())
        object.remove(name);
    else
        object.insert(name, value);
    return object;
}

/// A POST, complete.
[[nodiscard]] inline HttpRequest
httpPost(const QByteArray &path, const QByteArray &query, const QByteArray &body)
{
    return {.method = "POST", .path = path, .query = query, .body = body, .keepAlive = true};
}

/// The `result` of an answer; -1 where it has none.
[[nodiscard]] inline int resultOf(const QByteArray &body)
{
    return QJsonDocument::fromJson(body).object().value(QStringLiteral("result")).toInt(-1);
}

/// A message of sendsms without parameters, unsigned.
[[nodiscard]] inline QJsonObject sendsmsBody(const QString &nationCode, const QString &mobile)
{
    return {{QStringLiteral("tel"),
             QJsonObject{{QStringLiteral("nationcode"), nationCode},
                         {QStringLiteral("mobile"), mobile}}},
            {QStringLiteral("tpl_id"), 24},
            {QStringLiteral("params"), QJsonArray()},
            {QStringLiteral("extend"), QString()},
            {QStringLiteral("sign"), QString()},
            {QStringLiteral("ext"), QStringLiteral("mine")}};
}

} // namespace smsdesk
