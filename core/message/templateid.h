// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>

namespace smsdesk {

/// Why a text is not a template ID.
enum class TemplateIdError : quint8 {
    Empty,
    NotDigits, ///< Letters, signs, a decimal point.
    OutOfRange, ///< Zero, or more than JSON numbers carry exactly (2^53 - 1).
};

/// The number of an approved template (`tpl_id` of the sendisms specification): a positive whole
/// number. A value.
class TemplateId final
{
public:
    /// Blanks around the digits and full-width digits are accepted.
    [[nodiscard]] static Result<TemplateId, TemplateIdError> parse(const QString &typed);

    [[nodiscard]] qint64 value() const { return m_value; }

    [[nodiscard]] QString toString() const { return QString::number(m_value); }

    friend auto operator<=>(const TemplateId &, const TemplateId &) = default;

private:
    explicit TemplateId(qint64 value)
        : m_value(value)
    {
    }

    qint64 m_value;
};

} // namespace smsdesk
