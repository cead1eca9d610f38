// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/onemessage.h"
#include "core/gateway/resultcatalogue.h"

#include <QLocale>
#include <QString>
#include <QStringList>

namespace smsdesk {

/// "accepted", "rejected", "not-there", "not-there-yet", "ambiguous", "not-shown", "refused",
/// "no-answer": the words of the command line's contract.
[[nodiscard]] QString findingKey(Finding finding);

/// Writes a message's history for the terminal.
class HistoryWriter final
{
public:
    /// All must outlive the writer.
    HistoryWriter(const ResultCatalogue &catalogue, const QLocale &locale);

    /// An entry a paragraph: its moment and headline, and what else it says.
    [[nodiscard]] QStringList text(const OneMessage &message) const;

    /// What the last look-up or decision says.
    [[nodiscard]] QStringList latest(const OneMessage &message) const;

    /// A line of JSON an entry; keys without a value are null.
    [[nodiscard]] QStringList json(const OneMessage &message) const;

    /// One line of JSON: what the last look-up found, and what is known now.
    [[nodiscard]] QString lookUpJson(const OneMessage &message, const QDateTime &certainFrom) const;

private:
    const ResultCatalogue &m_catalogue;
    const QLocale &m_locale;
};

} // namespace smsdesk
