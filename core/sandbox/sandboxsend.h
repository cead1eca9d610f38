// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sandbox/sandboxrequest.h"
#include "core/sandbox/sandboxtemplates.h"

namespace smsdesk {

/// A message that passed every check: what would go to the carrier. A value.
struct SandboxMessage
{
    QString nationCode; ///< "86".
    QString mobile; ///< The digits after it.
    QString signature;
    QString text; ///< With parameters and signature.
    bool isMarketing = false;
    QString ext;

    /// Segments billed.
    [[nodiscard]] int fee() const;
};

/// The checks of a readable and rightly signed message, in this order: number (1016), extension
/// code (1006), signature (1012), template, its parameters and its reach (1014), URLs in parameters
/// (1048), length (1017). The error is the result of the first that fails. Pure.
[[nodiscard]] Result<SandboxMessage, int> checkSend(const SandboxSend &send);

} // namespace smsdesk
