// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/log/logcells.h"

#include "core/phone/country.h"
#include "core/phone/phonenumber.h"
#include "core/words/sentences.h"
#include "ui/common/format.h"
#include "ui/common/outcomeicon.h"

namespace smsdesk {

using namespace Qt::StringLiterals;

namespace {

QString paragraphs(const QStringList &texts)
{
    QString html;
    for (const QString &text : texts) {
        if (!text.isEmpty())
            html += u"<p>"_s + text.toHtmlEscaped() + u"</p>"_s;
    }
    return html;
}

} // namespace

LogCells::LogCells(const ResultCatalogue &catalogue, const Language &language, const Clock &clock)
    : m_catalogue(catalogue)
    , m_language(language)
    , m_clock(clock)
{
    setPalette(QPalette());
}

QString LogCells::header(LogColumn column)
{
    switch (column) {
    case LogColumn::Time:
        return tr("Time");
    case LogColumn::Recipient:
        return tr("Recipient");
    case LogColumn::Country:
        return tr("Country");
    case LogColumn::Template:
        return tr("Template");
    case LogColumn::Outcome:
        return tr("Outcome");
    case LogColumn::Result:
        return tr("Result");
    case LogColumn::Fee:
        return tr("Fee");
    case LogColumn::Sid:
        return tr("Gateway ID");
    case LogColumn::Account:
        return tr("Account");
    }
    return {};
}

Qt::Alignment LogCells::alignment(LogColumn column)
{
    // The fee is a small number that would cling to the next column if it stood at its right.
    return Qt::AlignVCenter | (column == LogColumn::Fee ? Qt::AlignHCenter : Qt::AlignLeft);
}

QString LogCells::text(const JournalRecord &record, LogColumn column) const
{
    const NewRecord &message = record.message;
    const auto &result = record.result;
    switch (column) {
    case LogColumn::Time:
        return format::moment(message.startedAt, m_clock.now(), m_language.locale());
    case LogColumn::Recipient:
        return recipient(message.tel);
    case LogColumn::Country:
        return country(message.region);
    case LogColumn::Template:
        return QString::number(message.templateId);
    case LogColumn::Outcome:
        return Sentences::word(record);
    case LogColumn::Account:
        return message.account;
    case LogColumn::Result:
    case LogColumn::Fee:
    case LogColumn::Sid:
        break;
    }
    return result && result->reply ? replyText(*result->reply, column) : QString();
}

QString LogCells::replyText(const SendReply &reply, LogColumn column) const
{
    if (column == LogColumn::Result)
        return QString::number(reply.result);
    if (column == LogColumn::Sid)
        return reply.sid.value_or(QString());
    return reply.fee ? m_language.locale().toString(*reply.fee) : QString();
}

QString LogCells::accessibleText(const JournalRecord &record, LogColumn column) const
{
    const QString shown = text(record, column);
    return shown.isEmpty() ? tr("none") : shown;
}

QString LogCells::toolTip(const JournalRecord &record, LogColumn column) const
{
    switch (column) {
    case LogColumn::Time:
        return format::exactMoment(record.message.startedAt, m_language.locale());
    case LogColumn::Sid:
    case LogColumn::Account:
        return paragraphs({text(record, column)});
    default:
        return explanation(record);
    }
}

QString LogCells::headline(const JournalRecord &record) const
{
    return record.result ? Sentences::explain(record, m_catalogue, m_language.locale()).headline
                         : QString();
}

QString LogCells::explanation(const JournalRecord &record) const
{
    if (!record.result)
        return paragraphs({Sentences::sendingWord()});
    const Explanation words = Sentences::explain(record, m_catalogue, m_language.locale());
    return u"<p><b>"_s + words.headline.toHtmlEscaped() + u"</b></p>"_s
        + paragraphs({words.meaning, words.advice});
}

const QString &LogCells::recipient(const QString &tel) const
{
    auto known = m_recipients.constFind(tel);
    if (known == m_recipients.constEnd()) {
        const auto number = PhoneNumber::parse(tel);
        known = m_recipients.insert(tel, number ? number->international() : tel);
    }
    return *known;
}

const QString &LogCells::country(const QString &region) const
{
    auto known = m_countries.constFind(region);
    if (known == m_countries.constEnd())
        known = m_countries.insert(region, countryName(region, m_language.locale()));
    return *known;
}

const QIcon &LogCells::icon(const JournalRecord &record) const
{
    const std::optional<Outcome> outcome = record.outcome();
    return m_icons.at(outcome ? static_cast<std::size_t>(*outcome) : 0);
}

void LogCells::setPalette(const QPalette &palette)
{
    m_icons.front() = outcomeIcon({}, palette);
    for (const auto outcome :
         {Outcome::Accepted, Outcome::Rejected, Outcome::NotSent, Outcome::Unknown})
        m_icons.at(static_cast<std::size_t>(outcome)) = outcomeIcon(outcome, palette);
}

} // namespace smsdesk
