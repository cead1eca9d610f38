// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/eventmapping.h"

#include "core/journal/sqlvalue.h"

#include <QVariant>

using namespace Qt::StringLiterals;

namespace smsdesk {

namespace {

/// The numbers of the column `kind`; never change one.
enum class Kind : quint8 { LookedUp = 1, Settled = 2, SentAgain = 3 };

/// The columns of history.sql.
enum Column : quint8 {
    At,
    Author,
    KindNumber,
    FindingNumber,
    Evidence,
    OutcomeNumber,
    SettledBy,
    ResultCode,
    Sid,
    Note,
    OtherId,
};

/// What every event leaves empty but the one whose columns they are.
void bindNothing(QSqlQuery &query)
{
    for (const QString &number :
         {u":finding"_s, u":outcome"_s, u":settled_by"_s, u":result"_s, u":other_id"_s})
        query.bindValue(number, QVariant(QMetaType::fromType<qint64>()));
    for (const QString &text : {u":sid"_s, u":note"_s})
        query.bindValue(text, u""_s);
    query.bindValue(u":evidence"_s, QByteArray(""));
}

void bind(QSqlQuery &query, const LookedUp &lookedUp)
{
    query.bindValue(u":kind"_s, int{qToUnderlying(Kind::LookedUp)});
    query.bindValue(u":finding"_s, int{qToUnderlying(lookedUp.finding)});
    query.bindValue(u":evidence"_s, sqlBytes(lookedUp.evidence));
}

void bind(QSqlQuery &query, const Settled &settled)
{
    query.bindValue(u":kind"_s, int{qToUnderlying(Kind::Settled)});
    query.bindValue(u":outcome"_s, int{qToUnderlying(settled.outcome)});
    query.bindValue(u":settled_by"_s, int{qToUnderlying(settled.by)});
    query.bindValue(u":result"_s, sqlOptionalNumber(settled.result));
    query.bindValue(u":sid"_s, sqlText(settled.sid));
    query.bindValue(u":note"_s, sqlText(settled.note));
}

void bind(QSqlQuery &query, const SentAgain &sentAgain)
{
    query.bindValue(u":kind"_s, int{qToUnderlying(Kind::SentAgain)});
    query.bindValue(u":other_id"_s, qToUnderlying(sentAgain.as));
}

std::optional<LookedUp> lookedUpFromRow(const QSqlQuery &query)
{
    const auto finding = findingFromJournal(query.value(FindingNumber).toInt());
    if (!finding)
        return {};
    return LookedUp{.finding = *finding, .evidence = query.value(Evidence).toByteArray()};
}

std::optional<Settled> settledFromRow(const QSqlQuery &query)
{
    const auto outcome = outcomeFromJournal(query.value(OutcomeNumber).toInt());
    const int by = query.value(SettledBy).toInt();
    const bool isKnown
        = by == qToUnderlying(Settled::By::LookUp) || by == qToUnderlying(Settled::By::Person);
    if (!outcome || !isKnown)
        return {};
    const QVariant result = query.value(ResultCode);
    return Settled{.outcome = *outcome,
                   .by = static_cast<Settled::By>(by),
                   .result = result.isNull() ? std::nullopt : std::optional(result.toInt()),
                   .sid = query.value(Sid).toString(),
                   .note = query.value(Note).toString()};
}

template<typename What>
std::optional<JournalEvent> eventOf(const QSqlQuery &query, std::optional<What> what)
{
    if (!what)
        return {};
    return JournalEvent{.at = momentFromSql(query.value(At)),
                        .author = query.value(Author).toString(),
                        .what = std::move(*what)};
}

} // namespace

std::optional<Finding> findingFromJournal(int number)
{
    if (number < qToUnderlying(Finding::Accepted) || number > qToUnderlying(Finding::NoAnswer))
        return {};
    return static_cast<Finding>(number);
}

void bindEvent(QSqlQuery &query, JournalId message, const JournalEvent &event)
{
    query.bindValue(u":message_id"_s, qToUnderlying(message));
    query.bindValue(u":at"_s, event.at.toMSecsSinceEpoch());
    query.bindValue(u":author"_s, sqlText(event.author));
    bindNothing(query);
    std::visit([&query](const auto &what) { bind(query, what); }, event.what);
}

std::optional<JournalEvent> eventFromRow(const QSqlQuery &query)
{
    switch (static_cast<Kind>(query.value(KindNumber).toInt())) {
    case Kind::LookedUp:
        return eventOf(query, lookedUpFromRow(query));
    case Kind::Settled:
        return eventOf(query, settledFromRow(query));
    case Kind::SentAgain:
        return eventOf(query,
                       std::optional(SentAgain{JournalId{query.value(OtherId).toLongLong()}}));
    }
    return {};
}

} // namespace smsdesk
