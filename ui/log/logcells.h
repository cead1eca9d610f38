// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/gateway/resultcatalogue.h"
#include "core/journal/journalrecord.h"
#include "core/words/language.h"

#include <QCoreApplication>
#include <QHash>
#include <QIcon>
#include <QPalette>

#include <array>

namespace smsdesk {

/// The columns of the message log, in the order they have at first: what a small window shows
/// says when, to whom, with what outcome, and by which account.
enum class LogColumn : quint8 {
    Time,
    Recipient,
    Outcome,
    Account,
    Country,
    Template,
    Result,
    Fee,
    Sid,
};

/// What stands in the cells of the message log, in the language of now. Numbers and countries are
/// looked up once: cells are asked for with every paint.
class LogCells final
{
    Q_DECLARE_TR_FUNCTIONS(smsdesk::LogCells)

public:
    /// All must outlive the object.
    LogCells(const ResultCatalogue &catalogue, const Language &language, const Clock &clock);

    [[nodiscard]] static QString header(LogColumn column);
    [[nodiscard]] static Qt::Alignment alignment(LogColumn column);

    [[nodiscard]] QString text(const JournalRecord &record, LogColumn column) const;
    [[nodiscard]] QString toolTip(const JournalRecord &record, LogColumn column) const;

    /// The same as text(), with a word where that is empty.
    [[nodiscard]] QString accessibleText(const JournalRecord &record, LogColumn column) const;

    /// What happened, in a few words; empty while the message is being sent.
    [[nodiscard]] QString headline(const JournalRecord &record) const;

    /// The sign of the outcome.
    [[nodiscard]] const QIcon &icon(const JournalRecord &record) const;

    void setPalette(const QPalette &palette);

    /// Forgets what was looked up in another language.
    void retranslate() { m_countries.clear(); }

private:
    [[nodiscard]] QString replyText(const SendReply &reply, LogColumn column) const;
    [[nodiscard]] QString explanation(const JournalRecord &record) const;
    [[nodiscard]] const QString &recipient(const QString &tel) const;
    [[nodiscard]] const QString &country(const QString &region) const;

    const ResultCatalogue &m_catalogue;
    const Language &m_language;
    const Clock &m_clock;
    mutable QHash<QString, QString> m_recipients;
    mutable QHash<QString, QString> m_countries;
    std::array<QIcon, 5> m_icons; ///< By the outcome's number; the first is for "sending".
};

} // namespace smsdesk
