// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/gateway/numberanswers.h"
#include "core/gateway/resultcatalogue.h"
#include "core/journal/journalevent.h"
#include "core/journal/journalrecord.h"
#include "core/settling/evidence.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QStringList>

#include <optional>

namespace smsdesk {

/// What a look-up brought, for people. A value.
struct FindingWords
{
    QString meaning; ///< Why it concludes what it does.
    QStringList items; ///< What the message could be; each a line.
    QString advice; ///< What to do now.
};

/// What a look-up of one message brought, and why it says so: read from what is kept of it. In the
/// language of the running program; moments are in local time, and without their day where it is
/// that of the look-up.
class FindingSentences final
{
    Q_DECLARE_TR_FUNCTIONS(smsdesk::FindingSentences)

public:
    /// `record`, `catalogue` and `locale` must outlive the object.
    FindingSentences(const JournalRecord &record,
                     const QDateTime &lookedUpAt,
                     const ResultCatalogue &catalogue,
                     const QLocale &locale);

    /// What a finding settles a message as; nothing where it is not certain.
    [[nodiscard]] static std::optional<Outcome> outcomeOf(Finding finding);

    /// What was found and what to do now. `sid` is the gateway's number of the message, where the
    /// look-up settled it.
    [[nodiscard]] FindingWords of(const LookedUp &lookedUp, const QString &sid) const;

private:
    enum class Precision : quint8 { Minute, Second };

    [[nodiscard]] FindingWords accepted(const Evidence &evidence, const QString &sid) const;
    [[nodiscard]] FindingWords rejected(const Evidence &evidence) const;
    [[nodiscard]] FindingWords ambiguous(const Evidence &evidence) const;
    [[nodiscard]] FindingWords refused(const Evidence &evidence) const;
    [[nodiscard]] FindingWords notThereYet(const Evidence &evidence) const;
    [[nodiscard]] FindingWords noAnswer(const Evidence &evidence) const;
    [[nodiscard]] QDateTime certainFrom(const Evidence &evidence) const;
    [[nodiscard]] QString bookedLine(const BookedMessage &booked) const;
    [[nodiscard]] QString moment(const QDateTime &at,
                                 Precision precision = Precision::Second) const;

    const JournalRecord &m_record;
    QDateTime m_lookedUpAt;
    const ResultCatalogue &m_catalogue;
    const QLocale &m_locale;
};

} // namespace smsdesk
