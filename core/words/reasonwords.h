// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/gateway/outcome.h"

#include <optional>

namespace smsdesk {

/// What is peculiar to a reason, untranslated; what all reasons of an outcome share is added by
/// Sentences::explain().
struct ReasonWords
{
    Reason reason;
    const char *headline;
    const char *happened;
    const char *remedy; ///< Null where there is nothing to mend.
};

/// Nothing for None.
[[nodiscard]] std::optional<ReasonWords> reasonWords(Reason reason);

} // namespace smsdesk
