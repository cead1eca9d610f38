// SPDX-License-Identifier: GPL-3.0-or-later

// The part of Sentences that says what was sent before, and what sending again would mean.
#include "core/words/sentences.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace smsdesk {
namespace {

/// How long ago a moment is, so that people feel the distance: "3 minutes ago".
QString distance(std::chrono::seconds since)
{
    const auto count = [](auto duration) { return static_cast<int>(duration.count()); };
    // Handed over and asked again within one second, or with the clock set back meanwhile.
    since = std::max(since, 1s);
    if (since < 1min)
        return Sentences::tr("%n second(s) ago", nullptr, count(since));
    if (since < 1h)
        return Sentences::tr(
            "%n minute(s) ago", nullptr, count(std::chrono::floor<std::chrono::minutes>(since)));
    if (since < 48h)
        return Sentences::tr(
            "%n hour(s) ago", nullptr, count(std::chrono::floor<std::chrono::hours>(since)));
    return Sentences::tr(
        "%n day(s) ago", nullptr, count(std::chrono::floor<std::chrono::days>(since)));
}

/// "3 minutes ago, at 14:03:22"; with the date where that is another day. Local time.
QString when(const QDateTime &moment, const QDateTime &now, const QLocale &locale)
{
    const QDateTime local = moment.toLocalTime();
    const QString ago = distance(std::chrono::seconds(moment.secsTo(now)));
    const QString time = locale.toString(local.time(), u"HH:mm:ss"_s);
    if (local.date() == now.toLocalTime().date())
        //: %1 is a distance such as "3 minutes ago", %2 a time of day.
        return Sentences::tr("%1, at %2").arg(ago, time);
    //: %1 is a distance such as "3 hours ago", %2 a date, %3 a time of day.
    return Sentences::tr("%1, on %2 at %3")
        .arg(ago, locale.toString(local.date(), QLocale::LongFormat), time);
}

/// What became of the earlier message.
QString whatHappened(const std::optional<Outcome> &outcome)
{
    if (!outcome)
        //: %1 is a moment such as "3 minutes ago, at 14:03:22".
        return Sentences::tr("The same message was handed over %1, and is still on its way.");
    switch (*outcome) {
    case Outcome::Accepted:
        //: %1 is a moment such as "3 minutes ago, at 14:03:22".
        return Sentences::tr("The same message was sent %1, and was accepted.");
    case Outcome::Rejected:
        //: %1 is a moment such as "3 minutes ago, at 14:03:22".
        return Sentences::tr("The same message was sent %1, and was rejected, but may have gone "
                             "out all the same.");
    case Outcome::NotSent:
        //: %1 is a moment such as "3 minutes ago, at 14:03:22".
        return Sentences::tr("The same message was handed over %1, and did not go out after all.");
    case Outcome::Unknown:
        break;
    }
    //: %1 is a moment such as "3 minutes ago, at 14:03:22".
    return Sentences::tr("The same message was sent %1; whether it went out is unknown.");
}

/// What sending it once more would mean.
QString whatAgainMeans(const std::optional<Outcome> &outcome)
{
    if (!outcome)
        return Sentences::tr("Wait for its outcome: sent again now, the recipient may get it "
                             "twice, and both are billed then.");
    switch (*outcome) {
    case Outcome::Accepted:
        return Sentences::tr("Sent again, the recipient gets it twice, and both are billed.");
    case Outcome::NotSent:
        return Sentences::tr("Sent again, it repeats nothing.");
    case Outcome::Rejected:
    case Outcome::Unknown:
        break;
    }
    return Sentences::tr("Look it up first: sent again, the recipient may get it twice, and both "
                         "are billed then.");
}

} // namespace

QString Sentences::of(const EarlierMessage &earlier, const QDateTime &now, const QLocale &locale)
{
    //: Two sentences: what happened, and what sending it again would mean.
    return tr("%1 %2").arg(whatHappened(earlier.outcome).arg(when(earlier.startedAt, now, locale)),
                           whatAgainMeans(earlier.outcome));
}

QString Sentences::pause(const EarlierMessage &earlier, const QDateTime &now)
{
    const std::chrono::seconds left = pauseLeft(earlier.startedAt, now);
    if (earlier.outcome == Outcome::NotSent || left == 0s)
        return {};
    return tr("The gateway refuses the same message within 30 seconds: wait %n more second(s).",
              nullptr,
              static_cast<int>(left.count()));
}

QStringList Sentences::of(const FrequencyWarnings &warnings)
{
    QStringList sentences;
    if (warnings.pause)
        sentences << tr("This number got a message just now: for %n more second(s) the gateway may "
                        "refuse another (result 1023).",
                        nullptr,
                        static_cast<int>(warnings.pause->count()));
    if (warnings.fullDay)
        //: %n messages were sent; %1 is the most that the gateway takes in a day.
        sentences << tr("This number got %n message(s) today, Beijing time. The gateway takes %1 a "
                        "day: it may refuse another (result 1025).",
                        nullptr,
                        warnings.fullDay->sent)
                         .arg(warnings.fullDay->limit);
    return sentences;
}

} // namespace smsdesk
