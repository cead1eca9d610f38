// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/recordwriter.h"

#include "app/cli/output.h"
#include "core/words/sentences.h"

using namespace Qt::StringLiterals;

namespace smsdesk {

namespace {

QString csvText(const QJsonValue &value)
{
    if (value.isNull())
        return {};
    QString text = value.isString() ? value.toString() : jsonText(value);
    constexpr auto needQuotes = "\",\r\n"_L1;
    const bool mustQuote = std::any_of(text.cbegin(), text.cend(), [&needQuotes](QChar character) {
        return needQuotes.contains(character);
    });
    return mustQuote ? u'"' + text.replace(u'"', u"\"\""_s) + u'"' : text;
}

} // namespace

RecordWriter::RecordWriter(const ResultCatalogue &catalogue, const QLocale &locale)
    : m_catalogue(catalogue)
    , m_locale(locale)
{
}

QList<JsonMember> RecordWriter::fields(const JournalRecord &record) const
{
    const SendResult result = record.result.value_or(SendResult{});
    const bool hasEnded = record.result.has_value();
    const std::optional<SendReply> &reply = result.reply;
    const std::optional<Outcome> outcome = record.outcome();
    // The reason of an outcome that turned out to be another explains nothing.
    const bool hasReason = hasEnded && outcome == result.outcome;
    const QString advice
        = hasEnded ? Sentences::explain(record, m_catalogue, m_locale).advice : QString();

    return {
        {u"id"_s, static_cast<qint64>(record.id)},
        {u"tel"_s, record.message.tel},
        {u"template"_s, record.message.templateId},
        {u"outcome"_s, outcome ? QJsonValue(outcomeKey(*outcome)) : QJsonValue()},
        {u"result"_s, reply ? QJsonValue(reply->result) : QJsonValue()},
        {u"errmsg"_s, reply ? QJsonValue(reply->errmsg) : QJsonValue()},
        {u"ext"_s, reply ? QJsonValue(reply->ext) : QJsonValue()},
        {u"nationcode"_s, reply ? orNull(reply->nationcode) : QJsonValue()},
        {u"fee"_s, reply ? orNull(reply->fee) : QJsonValue()},
        {u"sid"_s, reply ? orNull(reply->sid) : QJsonValue()},
        {u"reason"_s, orNull(hasReason ? reasonKey(result.reason) : QString())},
        {u"advice"_s, orNull(advice)},
        {u"startedAt"_s, momentOrNull(record.message.startedAt)},
        {u"finishedAt"_s, momentOrNull(result.finishedAt)},
    };
}

QString RecordWriter::json(const JournalRecord &record) const
{
    return jsonLine(fields(record));
}

QString RecordWriter::csvHeader()
{
    return u"id,tel,template,outcome,result,errmsg,ext,nationcode,fee,sid,reason,advice,startedAt,"
           "finishedAt"_s;
}

QString RecordWriter::csv(const JournalRecord &record) const
{
    QStringList cells;
    for (const JsonMember &field : fields(record))
        cells.append(csvText(field.value));
    return cells.join(u',');
}

QString RecordWriter::line(const JournalRecord &record) const
{
    constexpr int numberWidth = 16;
    constexpr int outcomeWidth = 9;
    QStringList parts{
        tr("#%1").arg(static_cast<qint64>(record.id)),
        record.message.startedAt.toLocalTime().toString(u"yyyy-MM-dd HH:mm:ss"_s),
        record.message.tel.leftJustified(numberWidth),
        tr("template %1").arg(record.message.templateId),
        Sentences::word(record).leftJustified(outcomeWidth),
    };
    if (record.result && record.result->reply) {
        const SendReply &reply = *record.result->reply;
        parts.append(tr("result %1").arg(reply.result));
        if (reply.fee)
            parts.append(tr("fee %1").arg(*reply.fee));
        if (reply.sid)
            parts.append(tr("sid %1").arg(*reply.sid));
    }
    return printable(parts.join(u"  "_s).trimmed());
}

QStringList RecordWriter::explanation(const JournalRecord &record) const
{
    if (!record.result)
        return {};
    const Explanation words = Sentences::explain(record, m_catalogue, m_locale);
    QStringList lines;
    const QString ext = Sentences::changedExt(record.message.ext, *record.result);
    for (const QString &text : {words.headline, words.meaning, words.advice, ext}) {
        if (!text.isEmpty())
            lines.append(printable(text));
    }
    if (record.outcome() == Outcome::Unknown && !record.message.isSandbox)
        lines.append(
            tr("To look it up: %1").arg(u"smsdesk-cli look-up %1"_s.arg(qToUnderlying(record.id))));
    if (record.message.isSandbox)
        lines.append(tr("This was the sandbox, a gateway on this computer: nothing was sent to a "
                        "phone, and nothing is billed."));
    return lines;
}

} // namespace smsdesk
