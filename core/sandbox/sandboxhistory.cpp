// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/sandboxhistory.h"

namespace smsdesk {

namespace {

bool isTo(const SandboxRecord &record, const QString &nationCode, const QString &mobile)
{
    return record.nationCode == nationCode && record.mobile == mobile;
}

bool isWithin(const SandboxHistory::Span &span, const QDateTime &moment)
{
    return span.from <= moment && moment <= span.to;
}

} // namespace

QDateTime beijingTime(const QDateTime &moment)
{
    constexpr int secondsAhead = 8 * 60 * 60;
    return moment.toOffsetFromUtc(secondsAhead);
}

void SandboxHistory::add(const SandboxRecord &record)
{
    if (m_records.size() == capacity)
        m_records.pop_front();
    m_records.push_back(record);
}

QList<SandboxRecord> SandboxHistory::takeReceipts(qsizetype most, const QDateTime &now)
{
    QList<SandboxRecord> taken;
    for (SandboxRecord &record : m_records) {
        if (taken.size() == most)
            break;
        if (record.isPulled || !hasReceipt(record, now))
            continue;
        record.isPulled = true;
        taken += record;
    }
    return taken;
}

QList<SandboxRecord> SandboxHistory::receiptsOf(const QString &nationCode,
                                                const QString &mobile,
                                                const Span &span,
                                                qsizetype most,
                                                const QDateTime &now) const
{
    QList<SandboxRecord> found;
    for (const SandboxRecord &record : m_records) {
        if (found.size() == most)
            break;
        if (isTo(record, nationCode, mobile) && hasReceipt(record, now)
            && isWithin(span, receiptTime(record)))
            found += record;
    }
    return found;
}

QList<SandboxRecord>
SandboxHistory::messagesTo(const QString &nationCode, const QString &mobile, const Span &span) const
{
    QList<SandboxRecord> found;
    for (const SandboxRecord &record : m_records) {
        if (isTo(record, nationCode, mobile) && isWithin(span, record.sentAt))
            found += record;
    }
    return found;
}

bool SandboxHistory::hasReceipt(const SandboxRecord &record, const QDateTime &now)
{
    return record.receipt != SandboxRecord::Receipt::None && receiptTime(record) <= now;
}

QDateTime SandboxHistory::receiptTime(const SandboxRecord &record)
{
    return record.sentAt.addDuration(receiptDelay);
}

} // namespace smsdesk
