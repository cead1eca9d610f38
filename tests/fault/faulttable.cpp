// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fault/faulttable.h"

#include "core/words/sentences.h"

#include <QMap>

using namespace Qt::StringLiterals;

namespace smsdesk::faults {

namespace {

/// The cases of one fault's name, whatever their variants, by way.
struct Row
{
    QString group;
    QString name;
    std::array<QStringList, allWays.size()> seen;
    QStringList sentences;
};

QString seenOf(const SeenMessage &message)
{
    const QString outcome
        = message.report ? Sentences::word(message.report->result.outcome) : u"refused"_s;
    return u"%1 · %2"_s.arg(message.requests).arg(outcome);
}

void add(Row &row, const Case &one)
{
    for (const SeenMessage &message : one.seen.messages) {
        row.seen.at(static_cast<size_t>(one.way)).append(seenOf(message));
        if (!row.sentences.contains(message.sentence))
            row.sentences.append(message.sentence);
    }
}

QList<Row> rowsOf(const QList<Case> &cases)
{
    QList<Row> rows;
    for (const Case &one : cases) {
        const auto isRowOfIt = [&one](const Row &row) {
            return row.group == one.group && row.name == one.fault.name;
        };
        auto row = std::find_if(rows.begin(), rows.end(), isRowOfIt);
        if (row == rows.end()) {
            rows.append({.group = one.group, .name = one.fault.name, .seen = {}, .sentences = {}});
            row = std::prev(rows.end());
        }
        add(*row, one);
    }
    return rows;
}

/// "1 · unknown", or "76 × 1 · unknown" where there were several.
QString cellOf(const QStringList &seen)
{
    if (seen.isEmpty())
        return u"–"_s;
    if (seen.size() == 1)
        return seen.first();
    QMap<QString, int> counts;
    for (const QString &one : seen)
        ++counts[one];
    QStringList parts;
    for (auto count = counts.cbegin(); count != counts.cend(); ++count)
        parts.append(u"%1 × %2"_s.arg(QString::number(count.value()), count.key()));
    return parts.join(u", "_s);
}

QString lineOf(const Row &row)
{
    QStringList cells{row.name};
    for (const QStringList &seen : row.seen)
        cells.append(cellOf(seen));
    cells.append(row.sentences.join(u"; "_s));
    return u"| "_s + cells.join(u" | "_s) + u" |\n"_s;
}

QString headOf(const QString &group)
{
    QStringList cells{u"the other side"_s};
    for (const Way way : allWays)
        cells.append(nameOf(way));
    cells.append(u"what a person reads"_s);
    return u"\n### %1\n\n| %2 |\n|---|---|---|---|---|---|\n"_s.arg(group, cells.join(u" | "_s));
}

void count(Totals &totals, const SeenMessage &message)
{
    ++totals.messages;
    totals.requests += message.requests;
    totals.seenTwice += message.requests > 1 ? 1 : 0;
    if (!message.report)
        return;
    switch (message.report->result.outcome) {
    case Outcome::Accepted:
        ++totals.accepted;
        break;
    case Outcome::Rejected:
        ++totals.rejected;
        break;
    case Outcome::NotSent:
        ++totals.notSent;
        break;
    case Outcome::Unknown:
        ++totals.unknown;
        break;
    }
}

} // namespace

Totals totalsOf(const QList<Case> &cases)
{
    Totals totals;
    for (const Case &one : cases) {
        ++totals.cases;
        for (const SeenMessage &message : one.seen.messages)
            count(totals, message);
    }
    return totals;
}

QString markdownOf(const QList<Case> &cases)
{
    QString text;
    QString group;
    for (const Row &row : rowsOf(cases)) {
        if (row.group != group)
            text += headOf(row.group);
        group = row.group;
        text += lineOf(row);
    }

    const Totals totals = totalsOf(cases);
    const auto number = [](int value) { return QString::number(value); };
    return text
        + u"\n%1 cases, %2 messages: %3 requests reached the other side, %4 messages more than "
          "once; %5 accepted, %6 rejected, %7 not sent, %8 unknown.\n"_s.arg(
              number(totals.cases),
              number(totals.messages),
              number(totals.requests),
              number(totals.seenTwice),
              number(totals.accepted),
              number(totals.rejected),
              number(totals.notSent),
              number(totals.unknown));
}

} // namespace smsdesk::faults
