// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/account/accountjson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace smsdesk {

namespace {

constexpr int currentVersion = 1;

QJsonObject toJson(const Account &account)
{
    return {
        {u"name"_s, account.name},
        {u"sdkAppId"_s, qint64{account.sdkAppId.value()}},
        {u"endpoint"_s, account.endpoint.toString()},
        {u"defaultSignature"_s, account.defaultSignature},
        {u"defaultRegion"_s, account.defaultRegion},
        {u"caFile"_s, account.caFile},
        {u"timeoutSeconds"_s, qint64{account.timeout.count()}},
        {u"repeatMinutes"_s, qint64{account.repeatWindow.count()}},
        {u"dailyLimit"_s, account.dailyLimit},
    };
}

Result<Account, QString> fromJson(const QJsonObject &json)
{
    const QString name = json["name"_L1].toString();
    if (name.trimmed().isEmpty())
        return failure(u"\"name\" is missing"_s);
    if (isSameAccountName(name, sandboxAccountName()))
        return failure(u"\"name\" is that of the built-in account"_s);
    const auto sdkAppId = SdkAppId::parse(QString::number(json["sdkAppId"_L1].toInteger()));
    if (!sdkAppId)
        return failure(u"\"sdkAppId\" is not a positive whole number"_s);
    const auto endpoint = Endpoint::parse(json["endpoint"_L1].toString());
    if (!endpoint)
        return failure(u"\"endpoint\" is not an HTTPS address"_s);

    Account account{.name = name, .sdkAppId = *sdkAppId, .endpoint = *endpoint};
    account.defaultSignature = json["defaultSignature"_L1].toString();
    account.defaultRegion = json["defaultRegion"_L1].toString();
    account.caFile = json["caFile"_L1].toString();
    account.timeout = std::chrono::seconds(
        json["timeoutSeconds"_L1].toInteger(qint64{account.timeout.count()}));
    if (account.timeout < 1s)
        return failure(u"\"timeoutSeconds\" is not positive"_s);
    account.repeatWindow = std::chrono::minutes(
        json["repeatMinutes"_L1].toInteger(qint64{account.repeatWindow.count()}));
    if (account.repeatWindow < 0min || account.repeatWindow > Account::longestRepeatWindow)
        return failure(u"\"repeatMinutes\" is negative or more than a week"_s);
    account.dailyLimit = json["dailyLimit"_L1].toInt(account.dailyLimit);
    if (account.dailyLimit < 0 || account.dailyLimit > Account::largestDailyLimit)
        return failure(u"\"dailyLimit\" is negative or more than 9999"_s);
    return account;
}

} // namespace

QByteArray accountsToJson(const QList<Account> &accounts)
{
    QJsonArray array;
    for (const Account &account : accounts)
        array << toJson(account);
    return QJsonDocument(QJsonObject{{u"version"_s, currentVersion}, {u"accounts"_s, array}})
        .toJson();
}

Result<QList<Account>, QString> accountsFromJson(const QByteArray &json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError)
        return failure(error.errorString());

    const QJsonObject root = document.object();
    const int version = root["version"_L1].toInt();
    if (version > currentVersion)
        return failure(u"written by a newer version of the program"_s);
    if (version != currentVersion || !root["accounts"_L1].isArray())
        return failure(u"not a file of accounts"_s);

    QList<Account> accounts;
    const QJsonArray array = root["accounts"_L1].toArray();
    for (qsizetype i = 0; i < array.size(); ++i) {
        const auto account = fromJson(array.at(i).toObject());
        if (!account)
            return failure(u"account %1: %2"_s.arg(i + 1).arg(account.error()));
        const bool isTwice = std::ranges::any_of(accounts, [&account](const Account &earlier) {
            return isSameAccountName(earlier.name, account->name);
        });
        if (isTwice)
            return failure(u"account %1: \"name\" is there twice"_s.arg(i + 1));
        accounts << *account;
    }
    return accounts;
}

} // namespace smsdesk
