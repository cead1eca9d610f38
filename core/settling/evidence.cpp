// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settling/evidence.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace smsdesk {

namespace {

QDateTime moment(const QJsonValue &value)
{
    const QString text = value.toString();
    return text.isEmpty() ? QDateTime() : QDateTime::fromString(text, Qt::ISODateWithMs).toUTC();
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

} // namespace

QByteArray toJson(const Evidence &evidence)
{
    QJsonArray answers;
    for (const EvidenceAnswer &answer : evidence.answers)
        answers.append(answerToJson(answer));
    const QJsonObject json{
        {u"from"_s, evidence.from.toUTC().toString(Qt::ISODateWithMs)},
        {u"to"_s, evidence.to.toUTC().toString(Qt::ISODateWithMs)},
        {u"answers"_s, answers},
    };
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

Evidence evidenceFromJson(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    Evidence evidence{
        .from = moment(object["from"_L1]), .to = moment(object["to"_L1]), .answers = {}};
    const QJsonArray answers = object["answers"_L1].toArray();
    for (const auto answer : answers)
        evidence.answers.append(answerFromJson(answer.toObject()));
    return evidence;
}

} // namespace smsdesk
