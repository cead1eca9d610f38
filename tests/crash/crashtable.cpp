// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/crash/crashtable.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace smsdesk {

namespace {

/// Counts one number, and says what is wrong with it.
QStringList count(const QString &number,
                  const Casualty &casualty,
                  const CountingGateway &gateway,
                  CrashCounts &counts)
{
    QStringList faults;
    const bool hasRow = casualty.rows.contains(number);
    const RowFacts row = casualty.rows.value(number);
    const int seen = std::max(gateway.seen(number), hasRow ? gateway.seenByAddress(row.random) : 0);
    counts.seen += seen > 0 ? 1 : 0;
    if (hasRow) {
        ++counts.rows;
        ++counts.outcomes[row.outcome];
    }
    if (seen > 1) {
        counts.duplicates += seen - 1;
        faults.append(u"%1 was seen %2 times"_s.arg(number).arg(seen));
    }
    if (!hasRow && (seen > 0 || casualty.begun.contains(number))) {
        ++counts.lost;
        faults.append(u"%1 was begun or seen, and has no row"_s.arg(number));
    }
    if (seen > 0 && row.outcome == "not-sent"_L1)
        faults.append(u"%1 was seen, and its row says it was not sent"_s.arg(number));
    return faults;
}

QString lineOf(const QString &place, const CrashCounts &counts)
{
    const QStringList outcomes{QString::number(counts.outcomes.value(u"accepted"_s)),
                               QString::number(counts.outcomes.value(u"rejected"_s)),
                               QString::number(counts.outcomes.value(u"not-sent"_s)),
                               QString::number(counts.outcomes.value(u"unknown"_s))};
    return u"| %1 | %2 | %3 | %4 | %5 | %6 | %7 |\n"_s.arg(place)
        .arg(counts.kills)
        .arg(counts.rows)
        .arg(counts.seen)
        .arg(outcomes.join(u" / "_s))
        .arg(counts.duplicates)
        .arg(counts.lost);
}

} // namespace

void CrashCounts::add(const CrashCounts &other)
{
    kills += other.kills;
    rows += other.rows;
    seen += other.seen;
    for (auto outcome = other.outcomes.begin(); outcome != other.outcomes.end(); ++outcome)
        outcomes[outcome.key()] += outcome.value();
    duplicates += other.duplicates;
    lost += other.lost;
}

void CrashTable::addPlace(const QString &place)
{
    [[maybe_unused]] const Line &made = line(place);
}

CrashTable::Line &CrashTable::line(const QString &place)
{
    const auto known = std::find_if(
        m_lines.begin(), m_lines.end(), [&place](const Line &line) { return line.place == place; });
    if (known != m_lines.end())
        return *known;
    m_lines.append({.place = place, .counts = {}});
    return m_lines.last();
}

QStringList CrashTable::add(const Casualty &casualty, const CountingGateway &gateway)
{
    CrashCounts counts{.kills = casualty.wasKilled ? 1 : 0};
    QStringList faults;
    for (const QString &number : casualty.numbers)
        faults += count(number, casualty, gateway, counts);
    if (casualty.kill.seen && *casualty.kill.seen != gateway.seen(casualty.numbers.constFirst()))
        faults.append(u"the gateway must have seen %1 %2 times, and saw it %3 times"_s
                          .arg(casualty.numbers.constFirst())
                          .arg(*casualty.kill.seen)
                          .arg(gateway.seen(casualty.numbers.constFirst())));
    for (QString &fault : faults)
        fault.prepend(casualty.kill.place + u": "_s);

    line(casualty.kill.place).counts.add(counts);
    return faults;
}

CrashCounts CrashTable::total() const
{
    CrashCounts total;
    for (const Line &line : m_lines)
        total.add(line.counts);
    return total;
}

QString CrashTable::text() const
{
    QString text = u"| killed | kills | rows | seen at the gateway "
                   "| accepted / rejected / not sent / unknown | duplicates | lost |\n"
                   "|---|---:|---:|---:|---|---:|---:|\n"_s;
    for (const Line &line : m_lines)
        text += lineOf(line.place, line.counts);
    return text + lineOf(u"**altogether**"_s, total());
}

} // namespace smsdesk
