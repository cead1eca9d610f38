// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/account/accountdraft.h"

#include "core/account/blanks.h"
#include "core/message/messagetemplate.h"
#include "core/message/outgoingmessage.h"
#include "core/network/cafile.h"
#include "core/phone/country.h"

#include <QSslCertificate>

#include <algorithm>

namespace smsdesk {

namespace {

/// What would break a line, or the terminal it is printed on. Format characters are in names: they
/// join emojis.
bool isUnseen(QChar character)
{
    const QChar::Category category = character.category();
    return category == QChar::Other_Control || category == QChar::Separator_Line
        || category == QChar::Separator_Paragraph;
}

} // namespace

AccountDraft AccountDraft::of(const Account &account, bool isDefault)
{
    return {
        .storedName = account.name,
        .keyEntry = account.keyEntry(),
        .name = account.name,
        .sdkAppId = account.sdkAppId.toString(),
        .endpoint = account.endpoint.toString(),
        .signature = account.defaultSignature,
        .region = account.defaultRegion,
        .caFile = account.caFile,
        .storedCaFile = account.caFile,
        .timeoutSeconds = static_cast<int>(account.timeout.count()),
        .repeatMinutes = account.repeatWindow ? static_cast<int>(account.repeatWindow->count())
                                              : repeatAsInSettings,
        .dailyLimit = account.dailyLimit,
        .messagesPerSecond = account.messagesPerSecond,
        .colour = account.colour,
        .extend = account.defaultExtend,
        .isDefault = isDefault,
    };
}

Result<Account, AccountProblems> accountOf(const AccountDraft &draft)
{
    const QString name = withoutBlanks(draft.name).toString();
    const QString caFile = withoutBlanks(draft.caFile).toString();
    const QString signature = plainSignature(withoutBlanks(draft.signature).toString());
    const QString extend = withoutBlanks(draft.extend).toString();
    const DraftProblems signatureProblems = problemsOfSignature(signature);
    const DraftProblems extendProblems = problemsOfExtend(extend);
    const auto sdkAppId = SdkAppId::parse(draft.sdkAppId);
    const auto endpoint = Endpoint::parse(draft.endpoint);

    AccountProblems problems;
    if (name.isEmpty())
        problems.store = AccountStoreError{AccountStoreError::Kind::NameEmpty, {}, {}};
    else if (std::ranges::any_of(name, isUnseen))
        problems.store = AccountStoreError{AccountStoreError::Kind::NameUnseen, {}, name};
    problems.isSdkAppIdWrong = !sdkAppId;
    problems.isKeyImpossible = AppKey(draft.key).shape() == AppKey::Shape::Impossible;
    if (!endpoint)
        problems.endpoint = endpoint.error();
    if (!signatureProblems.isEmpty())
        problems.signature = signatureProblems.constFirst();
    if (!extendProblems.isEmpty())
        problems.extend = extendProblems.constFirst();
    if (!draft.region.isEmpty() && !phoneRegions().contains(draft.region))
        problems.wrongRegion = draft.region;
    problems.isCaFileWrong = !caFile.isEmpty() && caFile != draft.storedCaFile
        && stateOfCaFile(caFile) == CaFileState::Unusable;
    if (!problems.isEmpty())
        return failure(problems);

    std::optional<std::chrono::minutes> repeatWindow;
    if (draft.repeatMinutes != AccountDraft::repeatAsInSettings)
        repeatWindow = std::chrono::minutes(draft.repeatMinutes);
    return Account{
        .name = name,
        .sdkAppId = *sdkAppId,
        .endpoint = *endpoint,
        .defaultSignature = signature,
        .defaultExtend = extend,
        .defaultRegion = draft.region,
        .caFile = caFile,
        .timeout = std::chrono::seconds(draft.timeoutSeconds),
        .repeatWindow = repeatWindow,
        .dailyLimit = draft.dailyLimit,
        .messagesPerSecond = draft.messagesPerSecond,
        .colour = draft.colour,
    };
}

AccountDoubts doubtsAbout(const Account &account)
{
    AccountDoubts doubts{.isElsewhere = account.endpoint.isElsewhereAtTencent()};
    if (account.caFile.isEmpty())
        return doubts;
    switch (stateOfCaFile(account.caFile)) {
    case CaFileState::Usable:
        break;
    case CaFileState::Unusable:
        doubts.lostCaFile = account.caFile;
        break;
    case CaFileState::NotInTime:
        doubts.slowCaFile = account.caFile;
        break;
    }
    return doubts;
}

CaFileState stateOfCaFile(const QString &path)
{
    const std::optional<QByteArray> bytes = bytesOfCaFileInTime(path);
    if (!bytes)
        return CaFileState::NotInTime;
    return QSslCertificate::fromData(*bytes, QSsl::Pem).isEmpty() ? CaFileState::Unusable
                                                                  : CaFileState::Usable;
}

} // namespace smsdesk
