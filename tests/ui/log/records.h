// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journalrecord.h"

#include <QDateTime>

namespace smsdesk::samples {

/// A message as the Sender writes it before it leaves.
[[nodiscard]] inline NewRecord newRecord(const QString &tel = QStringLiteral("+8613711112222"),
                                         const QString &region = QStringLiteral("CN"))
{
    return {
        .account = QStringLiteral("Support"),
        .sdkAppId = 1400000001,
        .endpoint = QStringLiteral("https://yun.tim.qq.com/v5/tlssmssvr/sendisms"),
        .tel = tel,
        .region = region,
        .templateId = 19,
        .parameters = {QStringLiteral("验证码"), QStringLiteral("1234"), QStringLiteral("4")},
        .signature = QStringLiteral("腾讯云"),
        .requestUrl = QStringLiteral("https://yun.tim.qq.com/v5/tlssmssvr/sendisms"
                                     "?sdkappid=1400000001&random=7226249334"),
        .requestBody = QByteArrayLiteral(
            R"({"ext":"","extend":"","params":["验证码","1234","4"],"sig":"30db206bfd3fea7ef0db929998642c8ea54cc7042a779c5a0d9897358f6e9505","sign":"腾讯云","tel":"+8613711112222","time":1457336869,"tpl_id":19})"),
        .startedAt = QDateTime(QDate(2026, 3, 1), QTime(11, 59, 58), Qt::UTC)};
}

[[nodiscard]] inline SendResult accepted()
{
    return {
        .outcome = Outcome::Accepted,
        .httpStatus = 200,
        .replyBody = QByteArrayLiteral(
            R"({"result":0,"errmsg":"OK","ext":"","nationcode":"86","fee":1,"sid":"8:AbCdEf0123456789-2026"})"),
        .reply = SendReply{.result = 0,
                           .errmsg = QStringLiteral("OK"),
                           .nationcode = QStringLiteral("86"),
                           .fee = 1,
                           .sid = QStringLiteral("8:AbCdEf0123456789-2026")},
        .finishedAt = QDateTime(QDate(2026, 3, 1), QTime(11, 59, 59, 234), Qt::UTC),
        .clockOffset = std::chrono::seconds(0)};
}

[[nodiscard]] inline SendResult rejected(int code, const QString &errmsg)
{
    return {
        .outcome = Outcome::Rejected,
        .httpStatus = 200,
        .replyBody
        = QStringLiteral(R"({"result":%1,"errmsg":"%2","ext":""})").arg(code).arg(errmsg).toUtf8(),
        .reply = SendReply{.result = code, .errmsg = errmsg},
        .finishedAt = QDateTime(QDate(2026, 3, 1), QTime(11, 59, 59), Qt::UTC)};
}

[[nodiscard]] inline SendResult failed(Outcome outcome, Reason reason, const QString &detail)
{
    return {.outcome = outcome,
            .reason = reason,
            .detail = detail,
            .finishedAt = QDateTime(QDate(2026, 3, 1), QTime(12, 0, 28), Qt::UTC)};
}

} // namespace smsdesk::samples
