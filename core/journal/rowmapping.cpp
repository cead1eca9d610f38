// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/rowmapping.h"

#include "core/journal/sqlvalue.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QVariant>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace smsdesk {

namespace {

QStringList parametersFromJson(const QString &json)
{
    QStringList parameters;
    const QJsonArray array = QJsonDocument::fromJson(json.toUtf8()).array();
    for (const auto value : array)
        parameters.append(value.toString());
    return parameters;
}

/// Hands out the columns of a row from left to right.
class Columns final
{
public:
    explicit Columns(const QSqlQuery &query)
        : m_query(query)
    {
    }

    QVariant next() { return m_query.value(m_next++); }

    QString text() { return next().toString(); }

    QByteArray bytes() { return next().toByteArray(); }

    qint64 number() { return next().toLongLong(); }

    int integer() { return next().toInt(); }

    std::optional<QString> optionalText()
    {
        const QVariant value = next();
        return value.isNull() ? std::nullopt : std::optional(value.toString());
    }

    std::optional<int> optionalInteger()
    {
        const QVariant value = next();
        return value.isNull() ? std::nullopt : std::optional(value.toInt());
    }

private:
    const QSqlQuery &m_query;
    int m_next = 0;
};

/// The initialisers below run in their order, which is that of the columns.
NewRecord messageFromRow(Columns &row)
{
    return {.account = row.text(),
            .isSandbox = row.next().toBool(),
            .sdkAppId = row.next().toUInt(),
            .endpoint = row.text(),
            .tel = row.text(),
            .region = row.text(),
            .templateId = row.number(),
            .parameters = parametersFromJson(row.text()),
            .signature = row.text(),
            .ext = row.text(),
            .extend = row.text(),
            .requestUrl = row.text(),
            .requestBody = row.bytes(),
            .startedAt = momentFromSql(row.next())};
}

std::optional<SendReply> replyFromRow(Columns &row)
{
    const std::optional<int> result = row.optionalInteger();
    const SendReply reply{.result = result.value_or(0),
                          .errmsg = row.text(),
                          .ext = row.text(),
                          .nationcode = row.optionalText(),
                          .fee = row.optionalInteger(),
                          .sid = row.optionalText()};
    return result ? std::optional(reply) : std::nullopt;
}

std::optional<std::chrono::seconds> secondsFromRow(Columns &row)
{
    const QVariant value = row.next();
    return value.isNull() ? std::nullopt : std::optional(std::chrono::seconds(value.toLongLong()));
}

/// What the table's CHECKs say of an end. Once more, since a damaged file is not checked: a row
/// must not be shown as accepted that no gateway accepted.
bool keepsTheRules(const SendResult &result)
{
    switch (result.outcome) {
    case Outcome::Accepted:
        return result.reply && result.reply->result == 0 && result.reason == Reason::None;
    case Outcome::Rejected:
        return result.reply && result.reply->result != 0 && result.reason == Reason::None;
    case Outcome::NotSent:
        return !result.reply && qToUnderlying(result.reason) < qToUnderlying(Reason::NoReplyInTime);
    case Outcome::Unknown:
        break;
    }
    return !result.reply;
}

} // namespace

QString reversedDigits(const QString &text)
{
    QString digits;
    for (const QChar character : text) {
        if (const int value = character.digitValue(); value >= 0)
            digits.append(QChar(u'0' + value));
    }
    std::ranges::reverse(digits);
    return digits;
}

QString jsonFromParameters(const QStringList &parameters)
{
    const QJsonDocument document(QJsonArray::fromStringList(parameters));
    return QString::fromUtf8(document.toJson(QJsonDocument::Compact));
}

void bindRecord(QSqlQuery &query, const NewRecord &record, const QString &session)
{
    query.bindValue(u":account"_s, sqlText(record.account));
    query.bindValue(u":is_sandbox"_s, record.isSandbox ? 1 : 0);
    query.bindValue(u":sdk_app_id"_s, qint64{record.sdkAppId});
    query.bindValue(u":endpoint"_s, sqlText(record.endpoint));
    query.bindValue(u":tel"_s, sqlText(record.tel));
    query.bindValue(u":tel_reversed"_s, sqlText(reversedDigits(record.tel)));
    query.bindValue(u":region"_s, sqlText(record.region));
    query.bindValue(u":template_id"_s, record.templateId);
    query.bindValue(u":params"_s, jsonFromParameters(record.parameters));
    query.bindValue(u":signature"_s, sqlText(record.signature));
    query.bindValue(u":ext"_s, sqlText(record.ext));
    query.bindValue(u":extend"_s, sqlText(record.extend));
    query.bindValue(u":request_url"_s, sqlText(record.requestUrl));
    query.bindValue(u":request_body"_s, sqlBytes(record.requestBody));
    query.bindValue(u":started_at"_s, record.startedAt.toMSecsSinceEpoch());
    query.bindValue(u":session"_s, session);
}

void bindResult(QSqlQuery &query, JournalId id, const SendResult &result)
{
    const bool answered = result.reply.has_value();
    const SendReply reply = result.reply.value_or(SendReply{});
    const auto ifAnswered
        = [answered](const auto &value) { return answered ? std::optional(value) : std::nullopt; };
    const std::optional<qint64> offset
        = result.clockOffset ? std::optional<qint64>(result.clockOffset->count()) : std::nullopt;

    query.bindValue(u":id"_s, qToUnderlying(id));
    query.bindValue(u":state"_s, int{qToUnderlying(result.outcome)});
    query.bindValue(u":reason"_s, int{qToUnderlying(result.reason)});
    query.bindValue(u":detail"_s, sqlText(result.detail));
    query.bindValue(u":http_status"_s, result.httpStatus);
    query.bindValue(u":result"_s, sqlOptionalNumber(ifAnswered(reply.result)));
    query.bindValue(u":errmsg"_s, sqlOptionalText(ifAnswered(reply.errmsg)));
    query.bindValue(u":reply_ext"_s, sqlOptionalText(ifAnswered(reply.ext)));
    query.bindValue(u":nationcode"_s, sqlOptionalText(reply.nationcode));
    query.bindValue(u":fee"_s, sqlOptionalNumber(reply.fee));
    query.bindValue(u":sid"_s, sqlOptionalText(reply.sid));
    query.bindValue(u":reply_body"_s, sqlBytes(result.replyBody));
    query.bindValue(u":finished_at"_s, result.finishedAt.toMSecsSinceEpoch());
    query.bindValue(u":clock_offset"_s, sqlOptionalNumber(offset));
}

std::optional<JournalRecord> recordFromRow(const QSqlQuery &query)
{
    Columns row(query);
    JournalRecord record{
        .id = JournalId{row.number()}, .message = messageFromRow(row), .result = {}};
    const int state = row.integer();
    if (state == 0)
        return record;

    const std::optional<Outcome> outcome = outcomeFromJournal(state);
    const std::optional<Reason> reason = reasonFromJournal(row.integer());
    if (!outcome || !reason)
        return std::nullopt;
    record.result = SendResult{.outcome = *outcome,
                               .reason = *reason,
                               .detail = row.text(),
                               .httpStatus = row.integer(),
                               .replyBody = row.bytes(),
                               .reply = replyFromRow(row),
                               .finishedAt = momentFromSql(row.next()),
                               .clockOffset = secondsFromRow(row)};
    if (!keepsTheRules(*record.result))
        return std::nullopt;
    if (const std::optional<int> settled = row.optionalInteger()) {
        record.settled = outcomeFromJournal(*settled);
        if (!record.settled)
            return std::nullopt;
    }
    return record;
}

void bindRepeat(QSqlQuery &query, const NewRecord &record, const RepeatRule &rule)
{
    query.bindValue(u":tel_reversed"_s, sqlText(reversedDigits(record.tel)));
    query.bindValue(u":since"_s, rule.since.toMSecsSinceEpoch());
    query.bindValue(u":template_id"_s, record.templateId);
    query.bindValue(u":params"_s, jsonFromParameters(record.parameters));
    query.bindValue(u":sdk_app_id"_s, qint64{record.sdkAppId});
    query.bindValue(u":is_sandbox"_s, record.isSandbox ? 1 : 0);
}

std::optional<EarlierMessage> repeatFromRow(const QSqlQuery &query, const RepeatRule &rule)
{
    Columns row(query);
    EarlierMessage earlier{.id = JournalId{row.number()},
                           .startedAt = momentFromSql(row.next()),
                           .outcome = outcomeFromJournal(row.integer())};
    // One that was settled as rejected comes without a result: somebody has closed it.
    const std::optional<int> result = row.optionalInteger();
    const bool isOpen
        = earlier.outcome != Outcome::Rejected || (result && !rule.closedResults.contains(*result));
    return isOpen ? std::optional(earlier) : std::nullopt;
}

UsedTemplate usedTemplateFromRow(const QSqlQuery &query)
{
    Columns row(query);
    return {.templateId = row.number(),
            .parameterCount = static_cast<int>(parametersFromJson(row.text()).size()),
            .signature = row.text(),
            .lastUsed = momentFromSql(row.next())};
}

} // namespace smsdesk
