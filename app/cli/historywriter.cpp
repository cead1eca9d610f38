// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/historywriter.h"

#include "app/cli/jsonline.h"
#include "core/words/historysentences.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace smsdesk {

namespace {

QStringList linesOf(const HistoryEntry &entry)
{
    QStringList lines{entry.headline};
    QStringList more = entry.meaning.split(u'\n');
    for (const QString &item : entry.items)
        more.append(u"- "_s + item);
    more.append(entry.advice);
    more.removeAll(QString());
    for (const QString &line : more)
        lines.append(u"    "_s + line);
    std::ranges::transform(lines, lines.begin(), printable);
    return lines;
}

QJsonValue keyOf(std::optional<Outcome> outcome)
{
    return outcome ? QJsonValue(outcomeKey(*outcome)) : QJsonValue();
}

/// What an entry holds, beside its moment, under keys that do not change.
struct Fields
{
    QString event;
    QString by;
    QString finding;
    std::optional<Outcome> outcome;
    std::optional<int> result;
    QString sid;
    QString note;
    std::optional<qint64> other;
};

QString lineOf(JournalId id, const QDateTime &at, const Fields &fields)
{
    return jsonLine({{u"id"_s, qToUnderlying(id)},
                     {u"at"_s, momentOrNull(at)},
                     {u"event"_s, fields.event},
                     {u"by"_s, orNull(fields.by)},
                     {u"finding"_s, orNull(fields.finding)},
                     {u"outcome"_s, keyOf(fields.outcome)},
                     {u"result"_s, orNull(fields.result)},
                     {u"sid"_s, orNull(fields.sid)},
                     {u"note"_s, orNull(fields.note)},
                     {u"as"_s, orNull(fields.other)}});
}

Fields fieldsOf(const JournalEvent &event)
{
    Fields fields{.by = event.author};
    if (const auto *lookedUp = std::get_if<LookedUp>(&event.what)) {
        fields.event = u"looked-up"_s;
        fields.finding = findingKey(lookedUp->finding);
    } else if (const auto *settled = std::get_if<Settled>(&event.what)) {
        fields.event = settled->by == Settled::By::LookUp ? u"concluded"_s : u"settled"_s;
        fields.outcome = settled->outcome;
        fields.result = settled->result;
        fields.sid = settled->sid;
        fields.note = settled->note;
    } else {
        fields.event = u"sent-again"_s;
        fields.other = qToUnderlying(std::get<SentAgain>(event.what).as);
    }
    return fields;
}

} // namespace

QString findingKey(Finding finding)
{
    switch (finding) {
    case Finding::Accepted:
        return u"accepted"_s;
    case Finding::Rejected:
        return u"rejected"_s;
    case Finding::NotThere:
        return u"not-there"_s;
    case Finding::NotThereYet:
        return u"not-there-yet"_s;
    case Finding::Ambiguous:
        return u"ambiguous"_s;
    case Finding::NotShown:
        return u"not-shown"_s;
    case Finding::Refused:
        return u"refused"_s;
    case Finding::NoAnswer:
        return u"no-answer"_s;
    }
    Q_UNREACHABLE();
}

HistoryWriter::HistoryWriter(const ResultCatalogue &catalogue, const QLocale &locale)
    : m_catalogue(catalogue)
    , m_locale(locale)
{
}

QStringList HistoryWriter::text(const OneMessage &message) const
{
    QStringList lines;
    for (const HistoryEntry &entry :
         HistorySentences::entries(message.record, message.history, m_catalogue, m_locale)) {
        QStringList words = linesOf(entry);
        words.first().prepend(entry.at.toLocalTime().toString(u"yyyy-MM-dd HH:mm:ss  "_s));
        lines += words;
    }
    return lines;
}

QStringList HistoryWriter::latest(const OneMessage &message) const
{
    const auto entry = HistorySentences::latest(
        HistorySentences::entries(message.record, message.history, m_catalogue, m_locale));
    return entry ? linesOf(*entry) : QStringList();
}

QStringList HistoryWriter::json(const OneMessage &message) const
{
    const JournalRecord &record = message.record;
    QStringList lines{lineOf(record.id, record.message.startedAt, {.event = u"began"_s})};
    if (record.result)
        lines.append(lineOf(record.id,
                            record.result->finishedAt,
                            {.event = u"ended"_s, .outcome = record.result->outcome}));
    for (const JournalEvent &event : message.history)
        lines.append(lineOf(record.id, event.at, fieldsOf(event)));
    return lines;
}

QString HistoryWriter::lookUpJson(const OneMessage &message, const QDateTime &certainFrom) const
{
    const auto isLookUp
        = [](const JournalEvent &event) { return std::holds_alternative<LookedUp>(event.what); };
    const auto event = std::find_if(message.history.crbegin(), message.history.crend(), isLookUp);
    const bool isThere = event != message.history.crend();
    const auto entry = HistorySentences::latest(
        HistorySentences::entries(message.record, message.history, m_catalogue, m_locale));
    return jsonLine(
        {{u"id"_s, qToUnderlying(message.record.id)},
         {u"outcome"_s, keyOf(message.record.outcome())},
         {u"finding"_s,
          isThere ? QJsonValue(findingKey(std::get<LookedUp>(event->what).finding)) : QJsonValue()},
         {u"meaning"_s, entry ? orNull(entry->meaning) : QJsonValue()},
         {u"advice"_s, entry ? orNull(entry->advice) : QJsonValue()},
         {u"certainFrom"_s, momentOrNull(certainFrom)}});
}

} // namespace smsdesk
