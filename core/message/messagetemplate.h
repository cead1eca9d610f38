// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/message/templateid.h"

#include <QStringList>

namespace smsdesk {

/// A template the program knows the text of. A value.
struct MessageTemplate
{
    TemplateId id;
    QString name; ///< For people, "Verification code".
    QString text; ///< With `{1}` … `{N}` where the parameters go.
    QString signature; ///< The one it is approved with; empty for the account's default.
    bool isInternational = true; ///< False: for mainland China (+86) only.

    friend bool operator==(const MessageTemplate &, const MessageTemplate &) = default;
};

/// How many parameters a text takes: the highest N of its `{N}`, where N is at most
/// limits::parameters.
[[nodiscard]] int parameterCount(const QString &templateText);

/// The text as the phone shows it: parameters in place of `{1}` … `{N}` (a placeholder without a
/// parameter stays as it is), the signature in front as the gateway writes it: 【…】 to mainland
/// China, […] elsewhere (Tencent's glossary 382/13299; the sendisms page's own example is a +86
/// number).
[[nodiscard]] QString renderTemplate(const QString &templateText,
                                     const QStringList &parameters,
                                     const QString &signature,
                                     bool toMainlandChina);

/// The signature as it is sent and as renderTemplate() wants it: without blanks around it and
/// without one pair of surrounding brackets ("【腾讯云】" → "腾讯云", "[Tencent]" → "Tencent").
[[nodiscard]] QString plainSignature(const QString &typed);

} // namespace smsdesk
