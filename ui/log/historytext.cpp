// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/log/historytext.h"

#include "ui/common/format.h"
#include "ui/common/theme.h"

namespace smsdesk::historytext {

using namespace Qt::StringLiterals;

namespace {

constexpr auto linkScheme = "message"_L1;

QString escaped(const QString &text)
{
    return text.toHtmlEscaped().replace('\n'_L1, "<br>"_L1);
}

QString headline(const HistoryEntry &entry, const QPalette &palette)
{
    const QString words = u"<b>%1</b>"_s.arg(escaped(entry.headline));
    if (!entry.other)
        return words;
    // In so many words: a colour of its own would keep that of the look at its time.
    return u"<a style='color:%1' href='%2:%3'>%4</a>"_s.arg(
        palette.color(QPalette::Link).name(),
        linkScheme,
        QString::number(qToUnderlying(*entry.other)),
        words);
}

/// With its day where that is another than the one before.
QString momentAfter(const QDateTime &before, const QDateTime &at, const QLocale &locale)
{
    return format::moment(at, before, locale);
}

} // namespace

QStringList lines(const HistoryEntry &entry)
{
    QStringList texts{entry.meaning};
    for (const QString &item : entry.items)
        texts.append(u"• "_s + item);
    texts.append(entry.advice);
    texts.removeAll(QString());
    return texts;
}

QString html(const QList<HistoryEntry> &entries, const QPalette &palette, const QLocale &locale)
{
    QString html = u"<table cellspacing='0' cellpadding='0'>"_s;
    QDateTime before;
    for (const HistoryEntry &entry : entries) {
        QString words = headline(entry, palette);
        const QStringList body = lines(entry);
        for (const QString &line : body)
            words += u"<br>"_s + escaped(line);
        html += u"<tr><td style='padding:3px 16px 5px 0; color:%1; white-space:nowrap' "
                u"align='right'>%2</td>"
                "<td style='padding:3px 0 5px 0'>%3</td></tr>"_s.arg(
                    theme::mutedColor(palette).name(),
                    escaped(momentAfter(before, entry.at, locale)),
                    words);
        before = entry.at;
    }
    return html + u"</table>"_s;
}

QString plain(const QList<HistoryEntry> &entries, const QLocale &locale)
{
    QStringList text;
    for (const HistoryEntry &entry : entries) {
        text.append(format::exactMoment(entry.at, locale) + u"  "_s + entry.headline);
        const QStringList body = lines(entry);
        for (const QString &line : body)
            text.append(u"    "_s + QString(line).replace('\n'_L1, "\n    "_L1));
    }
    return text.join('\n'_L1);
}

std::optional<JournalId> messageOf(const QUrl &link)
{
    bool isNumber = false;
    const qint64 number = link.path().toLongLong(&isNumber);
    if (link.scheme() != linkScheme || !isNumber)
        return {};
    return JournalId(number);
}

} // namespace smsdesk::historytext
