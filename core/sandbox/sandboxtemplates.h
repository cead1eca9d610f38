// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/message/messagetemplate.h"

#include <QList>

#include <optional>

namespace smsdesk {

/// A template as the sandbox's own records have it. A value.
struct SandboxTemplate
{
    enum class Reach : quint8 {
        International, ///< Anywhere but mainland China.
        Domestic, ///< Mainland China alone.
        Anywhere, ///< Both; the specification's example sends template 19 to +86.
    };

    MessageTemplate content;
    Reach reach = Reach::International;
    bool isMarketing = false;

    [[nodiscard]] bool reaches(const QString &callingCode) const;
};

/// Every template the sandbox has approved, ascending.
[[nodiscard]] QList<SandboxTemplate> sandboxTemplates();

[[nodiscard]] std::optional<SandboxTemplate> sandboxTemplate(qint64 id);

/// The signature of messages that bring none.
[[nodiscard]] QString sandboxDefaultSignature();

/// True for "腾讯云", "Tencent Cloud", "SMS Desk", and for no signature at all.
[[nodiscard]] bool isApprovedSignature(const QString &signature);

} // namespace smsdesk
