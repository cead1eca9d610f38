// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account/accountstore.h"
#include "core/account/keystore.h"
#include "core/base/result.h"
#include "core/message/draft.h"

#include <QString>

#include <optional>

namespace smsdesk {

/// An account as it stands in a form or on a command line: texts as they were typed, right or
/// wrong. A value.
struct AccountDraft
{
    /// repeatMinutes of an account that follows the settings.
    static constexpr int repeatAsInSettings = -1;

    QString storedName = {}; ///< What the account is called in the store; empty for a new one.
    QString keyEntry = {}; ///< What its key is filed under; empty for a new one.
    QString name = {};
    QString sdkAppId = {};
    QString key = {}; ///< A new AppKey; empty to keep the stored one.
    QString endpoint = Endpoint::tencentCloud().toString();
    QString signature = {};
    QString region = {};
    QString caFile = {};

    /// The one in the store, if any: where it has gone since, the rest can be changed all the same.
    QString storedCaFile = {};
    int timeoutSeconds = static_cast<int>(Account::defaultTimeout.count());
    int repeatMinutes = repeatAsInSettings;
    int dailyLimit = Account::defaultDailyLimit;
    int messagesPerSecond = 0;
    AccountColour colour = AccountColour::None;
    QString extend = {};
    bool isDefault = false; ///< To begin with.

    [[nodiscard]] static AccountDraft of(const Account &account, bool isDefault = false);

    friend bool operator==(const AccountDraft &, const AccountDraft &) = default;
};

/// Everything that keeps a draft from being an account, so that all of it can be shown at once.
struct AccountProblems
{
    std::optional<AccountStoreError> store = {};
    bool isSdkAppIdWrong = false;
    std::optional<KeyError> key = {};
    bool isKeyImpossible = false; ///< What was typed for one.
    std::optional<EndpointError> endpoint = {};
    std::optional<DraftProblem> signature = {};
    std::optional<DraftProblem> extend = {};
    QString wrongRegion = {}; ///< The text that is no country; empty where nothing is wrong.
    bool isCaFileWrong = false;

    [[nodiscard]] bool isEmpty() const { return *this == AccountProblems{}; }

    friend bool operator==(const AccountProblems &, const AccountProblems &) = default;
};

/// What does not keep an account from being stored, and may well keep its messages from leaving. A
/// value.
struct AccountDoubts
{
    QString lostCaFile = {}; ///< It is not there any more, or has no certificate; else empty.
    QString slowCaFile = {}; ///< It could not be read in time; else empty.
    bool isElsewhere = false; ///< Its address is Endpoint::isElsewhereAtTencent().

    [[nodiscard]] bool isEmpty() const { return *this == AccountDoubts{}; }

    friend bool operator==(const AccountDoubts &, const AccountDoubts &) = default;
};

/// Looks into the account's CA file, for as long as stateOfCaFile() does.
[[nodiscard]] AccountDoubts doubtsAbout(const Account &account);

/// What is known of a file of certificates. NotInTime: of another computer, perhaps, that does not
/// answer now.
enum class CaFileState : quint8 { Usable, Unusable, NotInTime };

/// Whether there is such a file, with a certificate in PEM form that can be used. Waits for a
/// second at most, since the file may be another computer's. Main thread.
[[nodiscard]] CaFileState stateOfCaFile(const QString &path);

/// The account a draft describes. Looks into its CA file, unless that is the stored one; what
/// cannot be read in time is taken, for doubtsAbout() to tell.
[[nodiscard]] Result<Account, AccountProblems> accountOf(const AccountDraft &draft);

} // namespace smsdesk
