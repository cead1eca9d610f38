// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/fieldmessage.h"
#include "ui/compose/knowntemplate.h"

#include <QCoreApplication>
#include <QStringList>

#include <optional>

namespace smsdesk {

/// What can be said of a message before it is sent. A value.
struct Preview
{
    QString text; ///< As the phone shows it, as far as that is known; empty without a template.
    QString remark; ///< What is not known, or not yet there; may be empty.
    Tone tone = Tone::Neutral; ///< Of the remark.

    /// Of `text`; absent while that is not the whole message.
    std::optional<int> characters;

    friend bool operator==(const Preview &, const Preview &) = default;
};

/// What a preview is made of. A value.
struct PreviewSource
{
    QString templateId; ///< Empty while none is chosen.
    std::optional<KnownTemplate> known;
    QStringList parameters;
    QString signature; ///< The message's own or the account's; without brackets.
    bool toMainlandChina = false;
    bool hasRecipient = false; ///< A number is there: `toMainlandChina` is known.
};

/// Words for previews. Pure.
class PreviewWords final
{
    Q_DECLARE_TR_FUNCTIONS(smsdesk::PreviewWords)

public:
    [[nodiscard]] static Preview of(const PreviewSource &source);
};

} // namespace smsdesk
