// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/gateway/resultcatalogue.h"
#include "core/journal/journalevent.h"
#include "core/journal/journalrecord.h"
#include "core/settling/again.h"
#include "core/settling/settler.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QList>
#include <QLocale>
#include <QString>
#include <QStringList>

#include <optional>

namespace smsdesk {

/// One entry of a message's history, for people. A value.
struct HistoryEntry
{
    enum class Kind : quint8 {
        Began,
        Ended,
        LookedUp,
        Concluded, ///< Settled by the look-up before it.
        Settled, ///< By a person.
        SentAgain,
    };

    Kind kind = Kind::Began;
    QDateTime at; ///< UTC.
    QString headline; ///< "Looked up by anna: accepted".
    QString meaning; ///< Why.
    QStringList items; ///< What there is to choose from; each a line.
    QString advice; ///< What to do now.

    /// What the entry says the message is known as; absent where it decides nothing.
    std::optional<Outcome> outcome;

    std::optional<JournalId> other; ///< The message that it was sent again as.

    friend bool operator==(const HistoryEntry &, const HistoryEntry &) = default;
};

/// The part of the sentences that is about what happened to a message after its way had ended, in
/// the language of the running program.
class HistorySentences final
{
    Q_DECLARE_TR_FUNCTIONS(smsdesk::HistorySentences)

public:
    [[nodiscard]] static QString of(SettleProblem problem);
    [[nodiscard]] static QString of(const SettleRefusal &refusal);
    [[nodiscard]] static QString of(AgainProblem problem);

    /// What a look-up found, in a few words: "not on the gateway's books".
    [[nodiscard]] static QString word(Finding finding);

    /// The message's whole history, oldest first: how it began and ended, then an entry for each
    /// event. Moments are in local time.
    [[nodiscard]] static QList<HistoryEntry> entries(const JournalRecord &record,
                                                     const QList<JournalEvent> &events,
                                                     const ResultCatalogue &catalogue,
                                                     const QLocale &locale);

    /// The entry that says what is known today and why: the last look-up or decision. Where a
    /// look-up decided, the look-up, which has the reasons.
    [[nodiscard]] static std::optional<HistoryEntry> latest(const QList<HistoryEntry> &entries);
};

} // namespace smsdesk
