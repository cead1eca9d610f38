// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account/account.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace smsdesk {

/// How accounts are written: `{"version": 1, "accounts": [{"name": …, "sdkAppId": …, …}]}`.
[[nodiscard]] QByteArray accountsToJson(const QList<Account> &accounts);

/// Reads what accountsToJson() wrote. The error says what is wrong and where, in English: a detail
/// for who looks into the file.
[[nodiscard]] Result<QList<Account>, QString> accountsFromJson(const QByteArray &json);

} // namespace smsdesk
