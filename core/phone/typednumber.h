// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/phone/phonenumber.h"

#include <QString>

#include <optional>

namespace smsdesk {

/// What is left of a typed telephone number when blanks, separators, the "tel:" of a link and an
/// extension are gone. A value; private to this room.
struct TypedNumber
{
    bool isInternational = false; ///< It began with "+".
    QString digits; ///< ASCII digits, at least one; "00" in front is still there.
    /// Where in `digits` the zero of "+44 (0)20 …" stands, which is not dialled from abroad.
    std::optional<qsizetype> trunkZero{};
};

/// The text with full-width and other scripts' digits and punctuation as ASCII, every blank as a
/// space, every dash as "-", without invisible characters and without blanks at its ends.
[[nodiscard]] QString foldTyped(const QString &typed);

/// Reads a whole number. libphonenumber is never shown what this refuses: it turns letters into
/// digits or drops them, and a slip of the finger would become somebody else's number.
[[nodiscard]] Result<TypedNumber, PhoneError::Kind> readTyped(const QString &typed);

/// The same for a number that is still being typed: a link or an extension is refused, too.
[[nodiscard]] Result<TypedNumber, PhoneError::Kind> readPlain(const QString &typed);

} // namespace smsdesk
