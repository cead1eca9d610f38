// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/message/draft.h"

namespace smsdesk {

/// What is wrong with a signature, as plainSignature() gives it: a message's own, or an account's
/// default.
[[nodiscard]] DraftProblems problemsOfSignature(const QString &signature);

/// What is wrong with a channel extension code, likewise.
[[nodiscard]] DraftProblems problemsOfExtend(const QString &extend);

/// A message that may be sent: every field has been checked. Made from a Draft alone, so an
/// invalid one cannot exist. A value.
class OutgoingMessage final
{
public:
    /// Checks every field and reports all problems at once, in the order of the form.
    /// `defaultRegion` reads national numbers (see PhoneNumber::parse).
    [[nodiscard]] static Result<OutgoingMessage, DraftProblems>
    fromDraft(const Draft &draft, const QString &defaultRegion = {});

    [[nodiscard]] const PhoneNumber &to() const { return m_to; }

    [[nodiscard]] TemplateId templateId() const { return m_templateId; }

    [[nodiscard]] const QStringList &parameters() const { return m_parameters; }

    /// Without brackets: "【腾讯云】" and "[Tencent]" lose theirs on the way in, since the gateway
    /// adds them itself. Empty: the account's default signature applies and the field is left out.
    [[nodiscard]] const QString &signature() const { return m_signature; }

    [[nodiscard]] const QString &ext() const { return m_ext; }

    [[nodiscard]] const QString &extend() const { return m_extend; }

private:
    OutgoingMessage(PhoneNumber to, TemplateId templateId)
        : m_to(std::move(to))
        , m_templateId(templateId)
    {
    }

    PhoneNumber m_to;
    TemplateId m_templateId;
    QStringList m_parameters;
    QString m_signature;
    QString m_ext;
    QString m_extend;
};

} // namespace smsdesk
