// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/gateway/outcome.h"
#include "core/journal/journal.h"
#include "ui/common/fieldmessage.h"
#include "ui/compose/formcontent.h"

#include <QCoreApplication>
#include <QString>

#include <optional>

namespace smsdesk {

/// A message that left the form and has its row in the journal. A value.
struct SentMessage
{
    Q_DECLARE_TR_FUNCTIONS(smsdesk::SentMessage)

public:
    FormContent content;
    QString number; ///< For people.
    JournalId id;
    std::optional<Outcome> outcome; ///< Absent while it is on its way.

    /// For when it stands in the form again; empty where it can be sent again without a thought.
    [[nodiscard]] QString reminder() const;
};

/// How an outcome is meant.
[[nodiscard]] Tone toneOf(Outcome outcome);

} // namespace smsdesk
