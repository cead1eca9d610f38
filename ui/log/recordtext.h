// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/gateway/resultcatalogue.h"
#include "core/journal/journalrecord.h"
#include "core/words/historysentences.h"
#include "core/words/sentences.h"

#include <QCoreApplication>
#include <QList>
#include <QLocale>
#include <QPalette>

namespace smsdesk {

/// One thing that is known of a message. A value.
struct Fact
{
    QString label;
    QString value; ///< May have several lines.

    friend bool operator==(const Fact &, const Fact &) = default;
};

/// One message of the journal in words: for the details pane and for copies. Pure, in the language
/// of the running program.
class RecordText final
{
    Q_DECLARE_TR_FUNCTIONS(smsdesk::RecordText)

public:
    /// All must outlive the object.
    RecordText(const JournalRecord &record, const ResultCatalogue &catalogue, const QLocale &locale)
        : m_record(record)
        , m_catalogue(catalogue)
        , m_locale(locale)
    {
    }

    [[nodiscard]] Explanation explanation() const;

    /// What a person should notice beside the outcome: a wrong clock, a session text that changed.
    [[nodiscard]] QStringList notices() const;

    /// What is known; nothing that is not. In the order it is looked for.
    [[nodiscard]] QList<Fact> facts() const;

    /// Address and body as they left. The key is never in it.
    [[nodiscard]] QString request() const;

    /// The body as it came; empty where none did.
    [[nodiscard]] QString reply() const;

    /// Meaning, advice, notices and facts, as rich text.
    [[nodiscard]] QString html(const QPalette &palette) const;

    /// Everything, for a mail to the help desk.
    [[nodiscard]] QString plain(const QList<HistoryEntry> &history = {}) const;

private:
    void addMessage(QList<Fact> &facts) const;
    void addCourse(QList<Fact> &facts) const;
    void addAnswer(QList<Fact> &facts) const;
    [[nodiscard]] QString duration() const;
    [[nodiscard]] QString clockNotice() const;

    const JournalRecord &m_record;
    const ResultCatalogue &m_catalogue;
    const QLocale &m_locale;
};

} // namespace smsdesk
