// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settling/evidence.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace smsdesk {

namespace {

QString momentToJson(const QDateTime &moment)
{
    return moment.toUTC().toString(Qt::ISODateWithMs);
}

/// Invalid also where UTC has it in a year that cannot be written: what is read can be kept again.
QDateTime momentFromJson(const QJsonValue &value)
{
    const QDateTime moment = QDateTime::fromString(value.toString(), Qt::ISODateWithMs).toUTC();
    return momentToJson(moment).isEmpty() ? QDateTime() : moment;
}

QJsonObject answerToJson(const EvidenceAnswer &answer)
{
    return {
        {u"operation"_s, answer.operation},
        {u"reason"_s, int{qToUnderlying(answer.reason)}},
        {u"detail"_s, answer.detail},
        {u"httpStatus"_s, answer.httpStatus},
        {u"body"_s, QString::fromUtf8(answer.body)},
    };
}

EvidenceAnswer answerFromJson(const QJsonObject &json)
{
    return {.operation = json["operation"_L1].toString(),
            .reason = reasonFromJournal(json["reason"_L1].toInt()).value_or(Reason::None),
            .detail = json["detail"_L1].toString(),
            .httpStatus = json["httpStatus"_L1].toInt(),
            .body = json["body"_L1].toString().toUtf8()};
}

QString operationOf(const GatewayRequest &request)
{
    return request.url.path().section(u'/', -1);
}

} // namespace

EvidenceAnswer evidenceOf(const GatewayRequest &request,
                          const Result<GatewayAnswer, SendResult> &answer)
{
    constexpr int ok = 200;
    if (answer)
        return {.operation = operationOf(request), .httpStatus = ok, .body = answer->body};
    const SendResult &failure = answer.error();
    return {.operation = operationOf(request),
            .reason = failure.reason,
            .detail = failure.detail,
            .httpStatus = failure.httpStatus,
            .body = failure.replyBody};
}

QByteArray toJson(const Evidence &evidence)
{
    QJsonArray answers;
    for (const EvidenceAnswer &answer : evidence.answers)
        answers.append(answerToJson(answer));
    const QJsonObject json{
        {u"from"_s, momentToJson(evidence.from)},
        {u"to"_s, momentToJson(evidence.to)},
        {u"certainFrom"_s, momentToJson(evidence.certainFrom)},
        {u"answers"_s, answers},
    };
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

Evidence evidenceFromJson(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    Evidence evidence{.from = momentFromJson(object["from"_L1]),
                      .to = momentFromJson(object["to"_L1]),
                      .certainFrom = momentFromJson(object["certainFrom"_L1]),
                      .answers = {}};
    const QJsonArray answers = object["answers"_L1].toArray();
    for (const auto answer : answers)
        evidence.answers.append(answerFromJson(answer.toObject()));
    return evidence;
}

} // namespace smsdesk
