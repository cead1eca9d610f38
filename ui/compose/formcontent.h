// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/message/draft.h"

#include <QByteArray>
#include <QStringList>

namespace smsdesk {

/// Everything that stands in the form, seen or not. A value.
struct FormContent
{
    Draft draft;

    /// The draft's, and behind them those of fields the template does not have.
    QStringList allParameters;

    /// Nothing in it that could be lost: no text at all.
    [[nodiscard]] bool isBlank() const;

    /// Somebody's number or a text for them stands in it: more than what stays from one message to
    /// the next.
    [[nodiscard]] bool concernsSomebody() const;

    /// Each text is empty, or stands in `other` at the same place.
    [[nodiscard]] bool isPartOf(const FormContent &other) const;

    friend bool operator==(const FormContent &, const FormContent &) = default;
};

/// As the settings keep it.
[[nodiscard]] QByteArray toJson(const FormContent &content);

/// An empty form where `json` is none of ours.
[[nodiscard]] FormContent formContentFromJson(const QByteArray &json);

} // namespace smsdesk
