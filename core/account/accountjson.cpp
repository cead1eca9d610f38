// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/account/accountjson.h"

#include "core/account/blanks.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace smsdesk {

namespace {

constexpr int currentVersion = 2;
constexpr int versionWithoutIds = 1;

constexpr auto repeatKey = "repeatMinutes"_L1;
constexpr auto rateKey = "messagesPerSecond"_L1;

using Problem = std::optional<QString>;

Problem readTimes(const QJsonObject &json, Account &account)
{
    account.timeout = std::chrono::seconds(
        json["timeoutSeconds"_L1].toInteger(qint64{account.timeout.count()}));
    if (account.timeout < 1s || account.timeout > Account::longestTimeout)
        return u"\"timeoutSeconds\" is less than 1 or more than 600"_s;
    if (json.contains(repeatKey)) {
        account.repeatWindow = std::chrono::minutes(json[repeatKey].toInteger(-1));
        if (*account.repeatWindow < 0min || *account.repeatWindow > Account::longestRepeatWindow)
            return u"\"repeatMinutes\" is negative or more than a week"_s;
    }
    return {};
}

Problem readLimits(const QJsonObject &json, Account &account)
{
    account.dailyLimit = json["dailyLimit"_L1].toInt(account.dailyLimit);
    if (account.dailyLimit < 0 || account.dailyLimit > Account::largestDailyLimit)
        return u"\"dailyLimit\" is negative or more than 9999"_s;
    account.messagesPerSecond = json[rateKey].toInt(account.messagesPerSecond);
    if (account.messagesPerSecond < 0
        || account.messagesPerSecond > Account::largestMessagesPerSecond)
        return u"\"messagesPerSecond\" is negative or more than 1000"_s;
    return {};
}

/// Reads an account of the file, with its id.
Result<Account, QString> storedFromJson(const QJsonObject &json, int version)
{
    auto account = accountFromJson(json);
    if (!account)
        return account;
    if (version == versionWithoutIds) {
        account->id = withoutBlanks(account->name).toString();
        // Every account had a value then; the usual one was nobody's wish.
        if (account->repeatWindow == Account::defaultRepeatWindow)
            account->repeatWindow.reset();
        return account;
    }
    account->id = json["id"_L1].toString();
    if (account->id.isEmpty())
        return failure(u"\"id\" is missing"_s);
    // What begins with one is filed for no account (entryOfNoAccount()).
    if (withoutBlanks(account->id) != account->id)
        return failure(u"\"id\" has blanks around it"_s);
    return account;
}

/// What an account has in common with an earlier one, and must not.
Problem findTwice(const Account &account, const QList<Account> &earlier)
{
    for (const Account &each : earlier) {
        if (isSameAccountName(each.name, account.name))
            return u"\"name\" is there twice"_s;
        if (each.id == account.id)
            return u"\"id\" is there twice"_s;
    }
    return {};
}

} // namespace

QJsonObject accountToJson(const Account &account)
{
    QJsonObject json{
        {u"name"_s, account.name},
        {u"sdkAppId"_s, qint64{account.sdkAppId.value()}},
        {u"endpoint"_s, account.endpoint.toString()},
        {u"defaultSignature"_s, account.defaultSignature},
        {u"defaultExtend"_s, account.defaultExtend},
        {u"defaultRegion"_s, account.defaultRegion},
        {u"caFile"_s, account.caFile},
        {u"timeoutSeconds"_s, qint64{account.timeout.count()}},
        {u"dailyLimit"_s, account.dailyLimit},
        {rateKey, account.messagesPerSecond},
        {u"colour"_s, wordOf(account.colour)},
    };
    if (account.repeatWindow)
        json.insert(repeatKey, qint64{account.repeatWindow->count()});
    return json;
}

Result<Account, QString> accountFromJson(const QJsonObject &json)
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
    account.defaultExtend = json["defaultExtend"_L1].toString();
    account.defaultRegion = json["defaultRegion"_L1].toString();
    account.caFile = json["caFile"_L1].toString();
    // A colour of a later program is no reason to lose an account.
    account.colour = accountColourOf(json["colour"_L1].toString()).value_or(AccountColour::None);
    for (const auto read : {readTimes, readLimits}) {
        if (const Problem problem = read(json, account))
            return failure(*problem);
    }
    return account;
}

QByteArray accountsToJson(const StoredAccounts &stored)
{
    QJsonArray array;
    for (const Account &account : stored.accounts) {
        QJsonObject json = accountToJson(account);
        json.insert("id"_L1, account.id);
        array << json;
    }
    QJsonObject root{{u"version"_s, currentVersion}, {u"accounts"_s, array}};
    if (!stored.defaultId.isEmpty())
        root.insert("default"_L1, stored.defaultId);
    return QJsonDocument(root).toJson();
}

Result<StoredAccounts, QString> accountsFromJson(const QByteArray &json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError)
        return failure(error.errorString());

    const QJsonObject root = document.object();
    const int version = root["version"_L1].toInt();
    if (version > currentVersion)
        return failure(u"written by a newer version of the program"_s);
    if (version < versionWithoutIds || !root["accounts"_L1].isArray())
        return failure(u"not a file of accounts"_s);

    StoredAccounts stored{.defaultId = root["default"_L1].toString()};
    const QJsonArray array = root["accounts"_L1].toArray();
    for (qsizetype i = 0; i < array.size(); ++i) {
        const auto account = storedFromJson(array.at(i).toObject(), version);
        if (!account)
            return failure(u"account %1: %2"_s.arg(i + 1).arg(account.error()));
        if (const Problem twice = findTwice(*account, stored.accounts))
            return failure(u"account %1: %2"_s.arg(i + 1).arg(*twice));
        stored.accounts << *account;
    }
    return stored;
}

} // namespace smsdesk
