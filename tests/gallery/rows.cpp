// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gallery/rows.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace smsdesk::gallery {

namespace {

struct Text
{
    QString tel;
    QString region;
    qint64 templateId = 0;
    QStringList parameters;
    QString signature;
};

QByteArray requestBody(const Text &text, const QDateTime &startedAt)
{
    const QJsonObject body{
        {u"ext"_s, QString()},
        {u"extend"_s, QString()},
        {u"params"_s, QJsonArray::fromStringList(text.parameters)},
        {u"sig"_s, u"30db206bfd3fea7ef0db929998642c8ea54cc7042a779c5a0d9897358f6e9505"_s},
        {u"sign"_s, text.signature},
        {u"tel"_s, text.tel},
        {u"time"_s, startedAt.toSecsSinceEpoch()},
        {u"tpl_id"_s, text.templateId},
    };
    return QJsonDocument(body).toJson(QJsonDocument::Compact);
}

/// Writes one account's messages, one after the other.
class Morning
{
public:
    Morning(const Account &account, const QDateTime &now)
        : m_account(account)
        , m_now(now)
    {
    }

    void sending(std::chrono::seconds ago, const Text &text)
    {
        const QDateTime startedAt = m_now.addSecs(-ago.count());
        m_rows.append({.message = {.account = m_account.name,
                                   .isSandbox = m_account.isSandbox,
                                   .sdkAppId = m_account.sdkAppId.value(),
                                   .endpoint = m_account.endpoint.toString(),
                                   .tel = text.tel,
                                   .region = text.region,
                                   .templateId = text.templateId,
                                   .parameters = text.parameters,
                                   .signature = text.signature,
                                   .ext = {},
                                   .extend = {},
                                   .requestUrl = m_account.endpoint.toString()
                                       + u"?sdkappid=%1&random=7226249334"_s.arg(
                                           m_account.sdkAppId.toString()),
                                   .requestBody = requestBody(text, startedAt),
                                   .startedAt = startedAt},
                       .result = std::nullopt});
    }

    void accepted(std::chrono::seconds ago, const Text &text, const QString &code, int fee)
    {
        sending(ago, text);
        const QString sid = u"9:AbCdEf%1-2026"_s.arg(++m_lastSid, 10, 10, '0'_L1);
        const QString body
            = uR"({"result":0,"errmsg":"OK","ext":"","nationcode":"%1","fee":%2,"sid":"%3"})"_s;
        finish({.outcome = Outcome::Accepted,
                .httpStatus = 200,
                .replyBody = body.arg(code).arg(fee).arg(sid).toUtf8(),
                .reply = SendReply{.result = 0,
                                   .errmsg = u"OK"_s,
                                   .ext = {},
                                   .nationcode = code,
                                   .fee = fee,
                                   .sid = sid},
                .clockOffset = 0s});
    }

    void rejected(std::chrono::seconds ago, const Text &text, int result, const QString &errmsg)
    {
        sending(ago, text);
        const QString body = uR"({"result":%1,"errmsg":"%2","ext":""})"_s;
        finish({.outcome = Outcome::Rejected,
                .httpStatus = 200,
                .replyBody = body.arg(result).arg(errmsg).toUtf8(),
                .reply = SendReply{.result = result, .errmsg = errmsg, .ext = {}},
                .clockOffset = 0s});
    }

    void failed(std::chrono::seconds ago,
                const Text &text,
                Outcome outcome,
                Reason reason,
                const QString &detail)
    {
        sending(ago, text);
        finish({.outcome = outcome, .reason = reason, .detail = detail});
    }

    [[nodiscard]] const QList<Row> &rows() const { return m_rows; }

private:
    void finish(SendResult result)
    {
        constexpr int milliseconds = 214;
        result.finishedAt = m_rows.constLast().message.startedAt.addMSecs(milliseconds);
        m_rows.last().result = result;
    }

    Account m_account;
    QDateTime m_now;
    QList<Row> m_rows;
    int m_lastSid = 2'026'030;
};

Text codeInChinese(const QString &tel)
{
    return {tel, u"CN"_s, 19, {u"验证码"_s, u"1234"_s, u"4"_s}, u"腾讯云"_s};
}

Text codeInEnglish(const QString &tel, const QString &region)
{
    return {tel, region, 20, {u"482913"_s, u"5"_s}, u"SMS Desk"_s};
}

Text parcelInEnglish(const QString &tel, const QString &region)
{
    return {tel, region, 21, {u"Müller"_s, u"A-10573"_s, u"Friday, 4 December"_s}, u"SMS Desk"_s};
}

Text parcelInChinese(const QString &tel)
{
    return {tel, u"CN"_s, 25, {u"A-10574"_s, u"SF1029384756"_s, u"12月4日"_s}, u"腾讯云"_s};
}

void addEarlierDays(Morning &morning)
{
    morning.accepted(400 * 24h, codeInEnglish(u"+14155552671"_s, u"US"_s), u"1"_s, 1);
    morning.accepted(49h, parcelInChinese(u"+8613922223333"_s), u"86"_s, 1);
    morning.rejected(48h,
                     codeInEnglish(u"+27821234567"_s, u"ZA"_s),
                     1012,
                     u"signature format error or signature not approved"_s);
    morning.accepted(27h, parcelInEnglish(u"+4915123456789"_s, u"DE"_s), u"49"_s, 2);
    morning.failed(26h,
                   codeInEnglish(u"+5511912345678"_s, u"BR"_s),
                   Outcome::Unknown,
                   Reason::ProgramEnded,
                   {});
    morning.failed(25h,
                   codeInEnglish(u"+971501234567"_s, u"AE"_s),
                   Outcome::NotSent,
                   Reason::TlsFailed,
                   u"The certificate has expired"_s);
}

} // namespace

QList<Row> busyMorning(const Account &account, const QDateTime &now)
{
    Morning morning(account, now);
    addEarlierDays(morning);
    morning.accepted(31min, codeInEnglish(u"+6591234567"_s, u"SG"_s), u"65"_s, 1);
    morning.accepted(24min, codeInChinese(u"+8613800138000"_s), u"86"_s, 1);

    morning.accepted(17min, codeInEnglish(u"+442070313000"_s, u"GB"_s), u"44"_s, 1);
    morning.rejected(12min,
                     parcelInEnglish(u"+33612345678"_s, u"FR"_s),
                     1014,
                     u"template does not match the content"_s);
    morning.failed(9min,
                   codeInEnglish(u"+819012345678"_s, u"JP"_s),
                   Outcome::NotSent,
                   Reason::ConnectionRefused,
                   u"Connection refused"_s);
    morning.failed(6min,
                   codeInEnglish(u"+16502530000"_s, u"US"_s),
                   Outcome::Unknown,
                   Reason::NoReplyInTime,
                   u"Operation timed out"_s);
    morning.rejected(
        4min, codeInEnglish(u"+447911121016"_s, u"GB"_s), 1016, u"incorrect tel format"_s);
    morning.accepted(2min, codeInChinese(u"+8613711112222"_s), u"86"_s, 1);
    morning.sending(3s, codeInEnglish(u"+60123456789"_s, u"MY"_s));
    return morning.rows();
}

} // namespace smsdesk::gallery
