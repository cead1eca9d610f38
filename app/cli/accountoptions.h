// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/usageerror.h"
#include "core/account/accountdraft.h"

#include <QCommandLineParser>

namespace smsdesk {

/// Teaches a parser the options that an account's fields have.
void addAccountFields(QCommandLineParser &parser);

/// Writes what was given over the fields of an account, and leaves the others as they are.
[[nodiscard]] Result<void, UsageError> takeAccountFields(const QCommandLineParser &parser,
                                                         AccountDraft &draft);

} // namespace smsdesk
