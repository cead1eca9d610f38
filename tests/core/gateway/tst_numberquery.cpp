// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gateway/numberquery.h"
#include "tests/support/claimtest.h"
#include "tests/support/samples.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace smsdesk {

class tst_NumberQuery final : public ClaimTest
{
    Q_OBJECT

private Q_SLOTS:
    void historyIsAskedAsDocumented();
    void receiptsAreAskedAsDocumented();
    void theKeyIsNeverWritten();

private:
    [[nodiscard]] static NumberQuery query()
    {
        return {.number = PhoneNumber::parse(u"+8613788888888"_s).value(),
                .from = QDateTime::fromSecsSinceEpoch(1457336000, Qt::UTC),
                .to = QDateTime::fromSecsSinceEpoch(1457337000, Qt::UTC)};
    }

    [[nodiscard]] static Account account()
    {
        return samples::account(u"https://yun.tim.qq.com/v5/tlssmssvr/sendisms"_s);
    }

    /// That of Tencent's published hashes.
    const SigningMoment m_moment{.random = "7226249334", .time = 1457336869};
};

void tst_NumberQuery::historyIsAskedAsDocumented()
{
    const GatewayRequest request
        = encodeHistoryQuery(query(), account(), samples::publishedKey(), m_moment);

    QCOMPARE(request.url.toString(),
             u"https://yun.tim.qq.com/v5/tlssmssvr/"
             "querysms4mobile?sdkappid=1400000001&random=7226249334"_s);
    const QJsonObject expected{
        {u"sig"_s, u"ecab4881ee80ad3d76bb1da68387428ca752eb885e52621a3129dcf4d9bc4fd4"_s},
        {u"time"_s, 1457336869},
        {u"nationcode"_s, u"86"_s},
        {u"mobile"_s, u"13788888888"_s},
        {u"begin_time"_s, 1457336000},
        {u"end_time"_s, 1457337000},
    };
    QCOMPARE(QJsonDocument::fromJson(request.body).object(), expected);
}

void tst_NumberQuery::receiptsAreAskedAsDocumented()
{
    const GatewayRequest request
        = encodeReceiptQuery(query(), account(), samples::publishedKey(), m_moment);

    QCOMPARE(request.url.toString(),
             u"https://yun.tim.qq.com/v5/tlssmssvr/"
             "pullstatus4mobile?sdkappid=1400000001&random=7226249334"_s);
    const QJsonObject expected{
        {u"sig"_s, u"c13e54f047ed75e821e698730c72d030dc30e5b510b3f8a0fb6fb7605283d7df"_s},
        {u"time"_s, 1457336869},
        {u"type"_s, 0},
        {u"max"_s, 100},
        {u"nationcode"_s, u"86"_s},
        {u"mobile"_s, u"13788888888"_s},
        {u"begin_time"_s, 1457336000},
        {u"end_time"_s, 1457337000},
    };
    QCOMPARE(QJsonDocument::fromJson(request.body).object(), expected);
}

void tst_NumberQuery::theKeyIsNeverWritten()
{
    const AppKey key("0123456789abcdef0123456789abcdef"_ba);
    for (const GatewayRequest &request : {encodeHistoryQuery(query(), account(), key, m_moment),
                                          encodeReceiptQuery(query(), account(), key, m_moment)}) {
        QVERIFY(!request.body.contains("0123456789abcdef0123456789abcdef"_ba));
        QVERIFY(!request.url.toEncoded().contains("0123456789abcdef0123456789abcdef"_ba));
    }
}

} // namespace smsdesk

QTEST_GUILESS_MAIN(smsdesk::tst_NumberQuery)
#include "tst_numberquery.moc"
