// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/log/recordtext.h"

#include "core/phone/country.h"
#include "core/phone/phonenumber.h"
#include "core/sending/clockcorrection.h"
#include "ui/common/format.h"
#include "ui/common/theme.h"
#include "ui/log/bodytext.h"
#include "ui/log/historytext.h"

namespace smsdesk {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

void add(QList<Fact> &facts, const QString &label, const QString &value)
{
    if (!value.isEmpty())
        facts.append({.label = label, .value = value});
}

QString escaped(const QString &text)
{
    return text.toHtmlEscaped().replace('\n'_L1, "<br>"_L1);
}

QString paragraph(const QString &text)
{
    return text.isEmpty() ? QString() : u"<p style='margin:0 0 6px 0'>%1</p>"_s.arg(escaped(text));
}

} // namespace

Explanation RecordText::explanation() const
{
    return Sentences::explain(m_record, m_catalogue, m_locale);
}

QStringList RecordText::notices() const
{
    QStringList notices{clockNotice()};
    if (m_record.result)
        notices.append(Sentences::changedExt(m_record.message.ext, *m_record.result));
    notices.removeAll(QString());
    return notices;
}

QString RecordText::clockNotice() const
{
    if (!m_record.result || !m_record.result->clockOffset)
        return {};
    const std::chrono::seconds offset = *m_record.result->clockOffset;
    if (std::chrono::abs(offset) < ClockCorrection::worthMentioning)
        return {};
    const auto minutes = std::chrono::abs(std::chrono::duration_cast<std::chrono::minutes>(offset));
    const auto seconds = std::chrono::abs(offset) - minutes;
    const QString size = tr("%1 min %2 s")
                             .arg(m_locale.toString(static_cast<qlonglong>(minutes.count())),
                                  m_locale.toString(static_cast<qlonglong>(seconds.count())));
    return offset > 0s
        ? tr("The clock of this computer is %1 behind the gateway's. Set it right: the "
             "gateway refuses messages that are more than 10 minutes off.")
              .arg(size)
        : tr("The clock of this computer is %1 ahead of the gateway's. Set it right: "
             "the gateway refuses messages that are more than 10 minutes off.")
              .arg(size);
}

QList<Fact> RecordText::facts() const
{
    QList<Fact> facts;
    addMessage(facts);
    addCourse(facts);
    addAnswer(facts);
    return facts;
}

void RecordText::addMessage(QList<Fact> &facts) const
{
    const NewRecord &message = m_record.message;
    const auto number = PhoneNumber::parse(message.tel);
    add(facts, tr("Recipient"), number ? number->international() : message.tel);
    add(facts, tr("Country"), countryName(message.region, m_locale));
    add(facts, tr("Template"), QString::number(message.templateId));
    QStringList parameters;
    for (const QString &parameter : message.parameters)
        parameters << u"{%1}  %2"_s.arg(QString::number(parameters.size() + 1), parameter);
    add(facts, tr("Parameters"), parameters.join('\n'_L1));
    add(facts, tr("Signature"), message.signature);
    add(facts, tr("Session text"), message.ext);
    add(facts, tr("Extension code"), message.extend);
    add(facts,
        tr("Account"),
        message.isSandbox ? tr("%1 (sandbox: nothing is sent or billed)").arg(message.account)
                          : message.account);
    add(facts, tr("SdkAppId"), QString::number(message.sdkAppId));
}

void RecordText::addCourse(QList<Fact> &facts) const
{
    add(facts, tr("Started"), format::exactMoment(m_record.message.startedAt, m_locale));
    if (m_record.result) {
        add(facts, tr("Ended"), format::exactMoment(m_record.result->finishedAt, m_locale));
        add(facts, tr("Duration"), duration());
    }
}

void RecordText::addAnswer(QList<Fact> &facts) const
{
    add(facts, tr("Journal entry"), QString::number(static_cast<qint64>(m_record.id)));
    if (!m_record.result)
        return;
    const SendResult &result = *m_record.result;
    if (result.reply) {
        add(facts, tr("Result"), QString::number(result.reply->result));
        add(facts, tr("Gateway's text"), result.reply->errmsg);
        if (result.reply->fee)
            add(facts, tr("Segments billed"), m_locale.toString(*result.reply->fee));
        add(facts, tr("Gateway ID"), result.reply->sid.value_or(QString()));
    }
    if (result.httpStatus != 0)
        add(facts, tr("HTTP status"), QString::number(result.httpStatus));
    add(facts, tr("Network"), result.detail);
}

QString RecordText::duration() const
{
    const qint64 milliseconds = m_record.message.startedAt.msecsTo(m_record.result->finishedAt);
    // A clock that was set back meanwhile tells nothing.
    if (milliseconds < 0 || !m_record.message.startedAt.isValid())
        return {};
    if (milliseconds < 1000)
        return tr("%1 ms").arg(m_locale.toString(milliseconds));
    return tr("%1 s").arg(m_locale.toString(static_cast<double>(milliseconds) / 1000, 'f', 1));
}

QString RecordText::request() const
{
    return u"POST %1\n\n%2"_s.arg(m_record.message.requestUrl,
                                  readableBody(m_record.message.requestBody));
}

QString RecordText::reply() const
{
    return m_record.result ? readableBody(m_record.result->replyBody) : QString();
}

QString RecordText::html(const QPalette &palette) const
{
    const Explanation words = explanation();
    QString html = paragraph(words.meaning) + paragraph(words.advice);
    for (const QString &notice : notices()) {
        html += u"<p style='margin:0 0 6px 0; color:%1'><b>%2</b></p>"_s.arg(
            theme::warningColor(palette).name(), escaped(notice));
    }
    html += u"<table cellspacing='0' cellpadding='0' style='margin-top:8px'>"_s;
    for (const Fact &fact : facts()) {
        html += u"<tr><td style='padding:2px 16px 2px 0; color:%1; white-space:nowrap'>%2</td>"
                "<td style='padding:2px 0'>%3</td></tr>"_s.arg(
                    theme::mutedColor(palette).name(), escaped(fact.label), escaped(fact.value));
    }
    return html + u"</table>"_s;
}

QString RecordText::plain(const QList<HistoryEntry> &history) const
{
    const Explanation words = explanation();
    QStringList lines{words.headline, words.meaning, words.advice};
    lines += notices();
    lines.removeAll(QString());
    lines << QString();
    for (const Fact &fact : facts())
        lines << tr("%1: %2", "a fact's name and value").arg(fact.label, fact.value);
    if (!history.isEmpty())
        lines << QString() << tr("History") << historytext::plain(history, m_locale);
    lines << QString() << tr("Request") << request();
    if (const QString answer = reply(); !answer.isEmpty())
        lines << QString() << tr("Reply") << answer;
    return lines.join('\n'_L1) + '\n'_L1;
}

} // namespace smsdesk
