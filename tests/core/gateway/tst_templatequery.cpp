// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gateway/templatequery.h"
#include "tests/support/claimtest.h"
#include "tests/support/samples.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace smsdesk {

class tst_TemplateQuery final : public ClaimTest
{
    Q_OBJECT

private Q_SLOTS:
    void asksForOneTemplateAsDocumented();
    void readsAnAnswer_data();
    void readsAnAnswer();
    void takesNothingElseForAnAnswer_data();
    void takesNothingElseForAnAnswer();
};

/// Signed as Tencent's published example of an operation that names no number.
void tst_TemplateQuery::asksForOneTemplateAsDocumented()
{
    const Account account = samples::account(u"https://yun.tim.qq.com/v5/tlssmssvr/sendisms"_s);
    const GatewayRequest request = encodeTemplateQuery(
        account, samples::publishedKey(), {.random = "7226249334"_ba, .time = 1457336869});

    QCOMPARE(request.url,
             QUrl(u"https://yun.tim.qq.com/v5/tlssmssvr/get_template"
                  "?sdkappid=1400000001&random=7226249334"_s));
    const QJsonObject expected{
        {u"sig"_s, u"c13e54f047ed75e821e698730c72d030dc30e5b510b3f8a0fb6fb7605283d7df"_s},
        {u"time"_s, 1457336869},
        {u"tpl_page"_s, QJsonObject{{u"max"_s, 1}, {u"offset"_s, 0}}}};
    QCOMPARE(QJsonDocument::fromJson(request.body).object(), expected);
}

void tst_TemplateQuery::readsAnAnswer_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<TemplateAnswer>("answer");
    QTest::newRow("with msg") << R"({"result":0,"msg":"","total":12,"count":1,"data":[]})"_ba
                              << TemplateAnswer{.result = 0, .errmsg = {}, .total = 12};
    QTest::newRow("with errmsg") << R"({"result":1001,"errmsg":"sig"})"_ba
                                 << TemplateAnswer{.result = 1001, .errmsg = u"sig"_s, .total = 0};
    QTest::newRow("without a total")
        << R"({"result":0})"_ba << TemplateAnswer{.result = 0, .errmsg = {}, .total = 0};
    QTest::newRow("with a total that is none")
        << R"({"result":0,"total":-5})"_ba << TemplateAnswer{.result = 0, .errmsg = {}, .total = 0};
}

void tst_TemplateQuery::readsAnAnswer()
{
    QFETCH(const QByteArray, body);
    QFETCH(const TemplateAnswer, answer);
    const auto read = decodeTemplateAnswer(body);
    QVERIFY(read);
    QCOMPARE(*read, answer);
}

void tst_TemplateQuery::takesNothingElseForAnAnswer_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<ReplyError>("error");
    QTest::newRow("nothing") << ""_ba << ReplyError::Empty;
    QTest::newRow("a page") << "<html></html>"_ba << ReplyError::NotJson;
    QTest::newRow("no result") << R"({"total":12})"_ba << ReplyError::NoResult;
    QTest::newRow("two results") << R"({"result":0,"result":1})"_ba << ReplyError::Ambiguous;
}

void tst_TemplateQuery::takesNothingElseForAnAnswer()
{
    QFETCH(const QByteArray, body);
    QFETCH(const ReplyError, error);
    const auto read = decodeTemplateAnswer(body);
    QVERIFY(!read);
    QCOMPARE(read.error(), error);
}

} // namespace smsdesk

QTEST_GUILESS_MAIN(smsdesk::tst_TemplateQuery)
#include "tst_templatequery.moc"
