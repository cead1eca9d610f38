// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sending/frequency.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace smsdesk {

namespace {

/// When the gateway's day began. Tencent's pages say "calendar day" and name no time zone; that it
/// is Beijing's is inferred from the service's home, and from the dates in its message numbers.
QDateTime startOfGatewayDay(const QDateTime &now)
{
    constexpr int beijingOffset = 8 * 60 * 60; // All year round since 1992.
    const QDate today = now.toOffsetFromUtc(beijingOffset).date();
    return {today, QTime(0, 0), Qt::OffsetFromUTC, beijingOffset};
}

bool counts(const JournalRecord &row, const Account &account)
{
    if (row.message.sdkAppId != account.sdkAppId.value()
        || row.message.isSandbox != account.isSandbox)
        return false;
    const std::optional<Outcome> outcome = row.outcome();
    return !outcome || outcome == Outcome::Accepted || outcome == Outcome::Unknown;
}

} // namespace

std::chrono::seconds pauseLeft(const QDateTime &startedAt, const QDateTime &now)
{
    const std::chrono::milliseconds since(startedAt.msecsTo(now));
    // What is still to come was written before the clock was set back: it tells nothing.
    if (since < 0ms || since >= gatewayPause)
        return 0s;
    return std::chrono::ceil<std::chrono::seconds>(gatewayPause - since);
}

JournalQuery frequencyQuery(const QString &tel, const Account &account, const QDateTime &now)
{
    QDateTime since = now - gatewayPause;
    if (account.dailyLimit > 0)
        since = std::min(since, startOfGatewayDay(now));
    // Enough for every limit that is one, with all that was rejected besides.
    constexpr int most = 1000;
    return {.tel = tel, .since = since, .limit = most};
}

FrequencyWarnings
frequencyWarnings(const QList<JournalRecord> &rows, const Account &account, const QDateTime &now)
{
    const QDateTime dayBegan = startOfGatewayDay(now);
    std::chrono::seconds pause{0};
    int sent = 0;
    for (const JournalRecord &row : rows) {
        if (!counts(row, account))
            continue;
        pause = std::max(pause, pauseLeft(row.message.startedAt, now));
        if (row.message.startedAt >= dayBegan && row.message.startedAt <= now)
            ++sent;
    }

    FrequencyWarnings warnings;
    if (pause > 0s)
        warnings.pause = pause;
    if (account.dailyLimit > 0 && sent >= account.dailyLimit)
        warnings.fullDay = {.sent = sent, .limit = account.dailyLimit};
    return warnings;
}

} // namespace smsdesk
