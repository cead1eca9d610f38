// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/jsonline.h"
#include "core/gateway/resultcatalogue.h"
#include "core/journal/journalrecord.h"

#include <QCoreApplication>
#include <QLocale>
#include <QString>
#include <QStringList>

namespace smsdesk {

/// Writes journal rows for the terminal: one JSON object a line, CSV, or text for people. The JSON
/// keys are part of the program's contract.
class RecordWriter final
{
    Q_DECLARE_TR_FUNCTIONS(smsdesk::RecordWriter)

public:
    /// `catalogue` must outlive the writer.
    RecordWriter(const ResultCatalogue &catalogue, const QLocale &locale);

    /// `{"id":…,"tel":…,…}`, without line breaks; keys without a value are null.
    [[nodiscard]] QString json(const JournalRecord &record) const;

    [[nodiscard]] static QString csvHeader();

    /// RFC 4180, without the line break.
    [[nodiscard]] QString csv(const JournalRecord &record) const;

    /// One line for a list.
    [[nodiscard]] QString line(const JournalRecord &record) const;

    /// What happened and what to do, below the line.
    [[nodiscard]] QStringList explanation(const JournalRecord &record) const;

private:
    [[nodiscard]] QList<JsonMember> fields(const JournalRecord &record) const;

    const ResultCatalogue &m_catalogue;
    QLocale m_locale;
};

} // namespace smsdesk
