// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settling/accountof.h"

#include <algorithm>

namespace smsdesk {

std::optional<Account> accountOf(const NewRecord &message, const QList<Account> &accounts)
{
    QList<Account> fitting = accounts;
    fitting.removeIf([&message](const Account &account) {
        return account.sdkAppId.value() != message.sdkAppId
            || account.isSandbox != message.isSandbox;
    });
    if (fitting.isEmpty())
        return {};
    const auto sameName = std::ranges::find_if(fitting, [&message](const Account &account) {
        return isSameAccountName(account.name, message.account);
    });
    return sameName != fitting.cend() ? *sameName : fitting.constFirst();
}

} // namespace smsdesk
