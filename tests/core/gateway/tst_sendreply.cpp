// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gateway/sendreply.h"
#include "tests/support/claimtest.h"

using namespace Qt::StringLiterals;

namespace smsdesk {

class tst_SendReply final : public ClaimTest
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatTheGatewaySends_data();
    void readsWhatTheGatewaySends();
    void doesNotBelieveAnythingElse_data();
    void doesNotBelieveAnythingElse();
};

void tst_SendReply::readsWhatTheGatewaySends_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<SendReply>("expected");

    QTest::newRow("the specification's example")
        << R"({"result":0,"errmsg":"OK","ext":"","nationcode":"86","fee":1,"sid":"xxxxxxx"})"_ba
        << SendReply{.errmsg = u"OK"_s, .nationcode = u"86"_s, .fee = 1, .sid = u"xxxxxxx"_s};
    QTest::newRow("a refusal, with the optional fields missing")
        << R"({"result":1016,"errmsg":"手机号格式错误","ext":""})"_ba
        << SendReply{.result = 1016, .errmsg = u"手机号格式错误"_s};
    QTest::newRow("escaped Chinese")
        << R"({"result":1016,"errmsg":"\u624b\u673a\u53f7","ext":"a"})"_ba
        << SendReply{.result = 1016, .errmsg = u"手机号"_s, .ext = u"a"_s};
    QTest::newRow("the fee as a string")
        << R"({"result":0,"errmsg":"OK","fee":"2"})"_ba << SendReply{.errmsg = u"OK"_s, .fee = 2};
    QTest::newRow("fields that nobody announced")
        << R"({"result":0,"errmsg":"OK","new":{"a":[1,2]},"RequestId":"r"})"_ba
        << SendReply{.errmsg = u"OK"_s};
    QTest::newRow("optional fields that are null or of the wrong type")
        << R"({"result":0,"errmsg":null,"ext":5,"nationcode":86,"fee":{},"sid":null})"_ba
        << SendReply{};
    QTest::newRow("msg in the place of errmsg")
        << R"({"result":1001,"msg":"sig error"})"_ba
        << SendReply{.result = 1001, .errmsg = u"sig error"_s};
    QTest::newRow("blanks around it") << "\r\n {\"result\":0} \n"_ba << SendReply{};
    QTest::newRow("a code beyond any list")
        << R"({"result":-77,"errmsg":"x"})"_ba << SendReply{.result = -77, .errmsg = u"x"_s};
}

void tst_SendReply::readsWhatTheGatewaySends()
{
    QFETCH(const QByteArray, body);
    QFETCH(const SendReply, expected);
    const auto reply = decodeSendReply(body);
    QVERIFY(reply);
    QCOMPARE(*reply, expected);
}

void tst_SendReply::doesNotBelieveAnythingElse_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<ReplyError>("expected");

    QTest::newRow("nothing") << ""_ba << ReplyError::Empty;
    QTest::newRow("blanks") << " \r\n"_ba << ReplyError::Empty;
    QTest::newRow("HTML") << "<html><body>Sign in</body></html>"_ba << ReplyError::NotJson;
    QTest::newRow("half a document") << R"({"result":0,"errm)"_ba << ReplyError::NotJson;
    QTest::newRow("text after the document") << R"({"result":0} <br>)"_ba << ReplyError::NotJson;
    QTest::newRow("not UTF-8") << "{\"result\":0,\"errmsg\":\"\xff\xfe\"}"_ba
                               << ReplyError::NotJson;
    QTest::newRow("an array") << R"([{"result":0}])"_ba << ReplyError::NotAnObject;
    QTest::newRow("an object without a result") << R"({"errmsg":"OK"})"_ba << ReplyError::NoResult;
    QTest::newRow("the result as a string") << R"({"result":"0"})"_ba << ReplyError::NoResult;
    QTest::newRow("the result as null") << R"({"result":null})"_ba << ReplyError::NoResult;
    QTest::newRow("the result as a boolean") << R"({"result":false})"_ba << ReplyError::NoResult;
    QTest::newRow("a broken result") << R"({"result":0.5})"_ba << ReplyError::NoResult;
    QTest::newRow("a result beyond all bounds") << R"({"result":1e300})"_ba << ReplyError::NoResult;
}

void tst_SendReply::doesNotBelieveAnythingElse()
{
    QFETCH(const QByteArray, body);
    QFETCH(const ReplyError, expected);
    const auto reply = decodeSendReply(body);
    QVERIFY(!reply);
    QCOMPARE(reply.error(), expected);
}

} // namespace smsdesk

QTEST_GUILESS_MAIN(smsdesk::tst_SendReply)
#include "tst_sendreply.moc"
