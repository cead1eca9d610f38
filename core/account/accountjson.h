// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account/account.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QString>

namespace smsdesk {

/// What `accounts.json` holds. A value.
struct StoredAccounts
{
    QList<Account> accounts = {};
    QString defaultId = {}; ///< Of the account to begin with; empty where none was named.

    friend bool operator==(const StoredAccounts &, const StoredAccounts &) = default;
};

/// One account: `{"name": …, "sdkAppId": …, …}`, its id and key left out.
[[nodiscard]] QJsonObject accountToJson(const Account &account);

/// Reads what accountToJson() wrote; the account has no id yet. The error says what is wrong, in
/// English: a detail for who looks into the file.
[[nodiscard]] Result<Account, QString> accountFromJson(const QJsonObject &json);

/// How accounts are stored: `{"version": 2, "default": …, "accounts": [{"id": …, "name": …, …}]}`.
[[nodiscard]] QByteArray accountsToJson(const StoredAccounts &stored);

/// Reads what accountsToJson() wrote, and files of version 1, whose accounts have their names for
/// IDs: their keys are filed under them. The error is as that of accountFromJson().
[[nodiscard]] Result<StoredAccounts, QString> accountsFromJson(const QByteArray &json);

} // namespace smsdesk
