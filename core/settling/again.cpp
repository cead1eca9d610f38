// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settling/again.h"

#include "core/settling/accountof.h"

namespace smsdesk {

namespace {

bool isSame(const OutgoingMessage &message, const NewRecord &record)
{
    return message.to().e164() == record.tel && message.templateId().value() == record.templateId
        && message.parameters() == record.parameters && message.signature() == record.signature
        && message.ext() == record.ext && message.extend() == record.extend;
}

} // namespace

Result<Again, AgainProblem> messageAgain(const NewRecord &message, const QList<Account> &accounts)
{
    const auto rebuilt
        = OutgoingMessage::fromDraft({.recipient = message.tel,
                                      .templateId = QString::number(message.templateId),
                                      .parameters = message.parameters,
                                      .signature = message.signature,
                                      .ext = message.ext,
                                      .extend = message.extend,
                                      .acceptsImpossibleNumber = true});
    if (!rebuilt || !isSame(*rebuilt, message))
        return failure(AgainProblem::NotTheSame);
    auto account = accountOf(message, accounts);
    if (!account)
        return failure(AgainProblem::AccountGone);
    // The row holds what went along, whoever chose it.
    account->defaultSignature.clear();
    account->defaultExtend.clear();
    return Again{.message = *rebuilt, .account = *account};
}

} // namespace smsdesk
