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
    QTest::newRow("a result within other fields")
        << R"({"ext":"","more":{"result":1016,"deep":[{"result":1}]},"result":0,"x":[{"result":2}]})"_ba
        << SendReply{};
    QTest::newRow("the word as a value") << R"({"errmsg":"result","ext":"result","result":0})"_ba
                                         << SendReply{.errmsg = u"result"_s, .ext = u"result"_s};
    QTest::newRow("text that looks like the key")
        << R"({"errmsg":"\",\"result\":1016,{[\\","result":0})"_ba
        << SendReply{.errmsg = uR"(","result":1016,{[\)"_s};
    QTest::newRow("keys that only resemble it")
        << R"({"Result":1,"result ":2,"results":3,"resul\u0074s":4,"result":0})"_ba << SendReply{};
    QTest::newRow("an escaped key") << R"({"\u0072esult":1016})"_ba << SendReply{.result = 1016};
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
    QTest::newRow("not UTF-8 behind a backslash")
        << "{\"result\":0,\"errmsg\":\"\\\xd4 \"}"_ba << ReplyError::NotJson;
    QTest::newRow("not UTF-8") << "{\"result\":0,\"errmsg\":\"\xff\xfe\"}"_ba
                               << ReplyError::NotJson;
    QTest::newRow("an array") << R"([{"result":0}])"_ba << ReplyError::NotAnObject;
    QTest::newRow("refused, then accepted")
        << R"({"result":1016,"errmsg":"x","result":0})"_ba << ReplyError::Ambiguous;
    QTest::newRow("accepted, then refused")
        << R"({"result":0,"errmsg":"OK","result":1016})"_ba << ReplyError::Ambiguous;
    QTest::newRow("accepted twice") << R"({"result":0, "result" : 0})"_ba << ReplyError::Ambiguous;
    QTest::newRow("a second result behind an escape")
        << R"({"result":0,"\u0072esul\u0074":1016})"_ba << ReplyError::Ambiguous;
    QTest::newRow("a second result after nested ones")
        << R"({"result":0,"a":{"b":["}"]},"result":"0"})"_ba << ReplyError::Ambiguous;
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
