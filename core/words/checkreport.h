// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/words/checksentences.h"

#include <QCoreApplication>
#include <QString>

namespace smsdesk {

/// The check of an account as plain text for a help desk: the program and the system, the account,
/// and each step with its verdict, what to do and the technical facts. Never a key, a password or a
/// phone number.
class CheckReport final
{
    Q_DECLARE_TR_FUNCTIONS(smsdesk::CheckReport)

public:
    [[nodiscard]] static QString
    text(const AccountCheck &check, const ResultCatalogue &catalogue, const QLocale &locale);
};

/// What the technical line of a step says, in no language: "reason connection-refused". Empty where
/// there is nothing to add to the sentences. Pure.
[[nodiscard]] QString technicalFacts(const CheckedStep &step);

} // namespace smsdesk
