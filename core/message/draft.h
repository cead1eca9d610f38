// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/message/templateid.h"
#include "core/phone/phonenumber.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace smsdesk {

/// A message as it stands in a form or on a command line: nothing checked yet. A value.
struct Draft
{
    QString recipient{};
    QString templateId{};
    QStringList parameters{};
    QString signature{}; ///< Without brackets; empty for the account's default.
    QString ext{}; ///< The user's session text, which the gateway returns with its reply.
    QString extend{}; ///< Channel extension code; empty unless Tencent enabled it.
    bool acceptsImpossibleNumber = false; ///< A person insists on a number of unusual length.

    friend bool operator==(const Draft &, const Draft &) = default;
};

enum class DraftField : quint8 { Recipient, Template, Parameter, Signature, Ext, Extend };

/// One thing that keeps a draft from being sent.
struct DraftProblem
{
    enum class Kind : quint8 {
        Phone, ///< The recipient is no number; `phone` says why.
        ImpossibleNumber, ///< Too short or too long for its country; `doubt` says which.
        Template, ///< No template ID; `templateId` says why.
        ForbiddenCharacter, ///< NUL or another control character; `character` is it.
        BrokenText, ///< Half of a surrogate pair: cannot be written as UTF-8.
        TooLong, ///< `limit` is what is allowed, `length` what is there: of the text or, at the
                 ///< longest parameter, of all parameters and the signature together.
    };

    DraftField field = DraftField::Recipient;
    /// Which one, from 0, where `field` is Parameter; -1 (with TooLong) where there are too many.
    int parameter = -1;
    Kind kind = Kind::Phone;
    PhoneError phone{};
    PhoneNumber::Doubt doubt = PhoneNumber::Doubt::None;
    TemplateIdError templateId = TemplateIdError::Empty;
    char16_t character = 0;
    qsizetype length = 0;
    qsizetype limit = 0;

    friend bool operator==(const DraftProblem &, const DraftProblem &) = default;
};

using DraftProblems = QList<DraftProblem>;

/// The longest texts the program hands to the gateway.
namespace limits {
/// Characters of all parameters and the signature together: the largest total any edition of
/// Tencent's documents gives (382/18052 of 2025-10-13). Whatever is longer is refused with 1017.
inline constexpr qsizetype messageCharacters = 2000;
/// Tencent accepts 2 to 15 characters; more are allowed here, since accounts differ.
inline constexpr qsizetype signatureCharacters = 50;
/// UTF-8 bytes; API 3.0 documents its equal, SessionContext, as "< 512 bytes".
inline constexpr qsizetype extBytes = 511;
inline constexpr qsizetype extendCharacters = 32;
/// More than any template has ("all parameters and the signature" bounds their text).
inline constexpr qsizetype parameters = 100;
} // namespace limits

} // namespace smsdesk
