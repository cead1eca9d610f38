// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gateway/numberanswers.h"
#include "tests/support/claimtest.h"

using namespace Qt::StringLiterals;

namespace smsdesk {

class tst_NumberAnswers final : public ClaimTest
{
    Q_OBJECT

private Q_SLOTS:
    void readsAHistory();
    void readsReceipts();
    void passesAFailureOn();
    void knowsThatThereIsMoreThanIsShown_data();
    void knowsThatThereIsMoreThanIsShown();
    void concludesNothingFromWhatIsNoAnswer_data();
    void concludesNothingFromWhatIsNoAnswer();
    void readsBeijingsTimeWhereverItRuns_data();
    void readsBeijingsTimeWhereverItRuns();
};

void tst_NumberAnswers::readsAHistory()
{
    const auto answer = decodeHistoryAnswer(
        R"({"result":0,"errmsg":"OK","real_count":2,"truncated":0,"data":[
            {"nationcode":"44","mobile":"7911123456","sign":"SMS Desk","text":"1**4 is it",
             "send_time":"2026-03-01 20:00:05","type":0,"result":0,"errmsg":"OK","sid":"8:a",
             "user_receive_time":"2026-03-01 20:00:09","report_status":"SUCCESS",
             "status":"DELIVRD","description":"ok"},
            {"nationcode":"44","mobile":"7911123456","sign":"","text":"",
             "send_time":"2026-03-01 20:01:05","type":0,"result":1016,"errmsg":"wrong"}]})");

    QVERIFY(answer);
    const QDateTime noon({2026, 3, 1}, {12, 0, 5}, Qt::UTC);
    const HistoryAnswer expected{.result = 0,
                                 .errmsg = u"OK"_s,
                                 .isTruncated = false,
                                 .messages = {BookedMessage{.mobile = u"7911123456"_s,
                                                            .signature = u"SMS Desk"_s,
                                                            .text = u"1**4 is it"_s,
                                                            .sentAt = noon,
                                                            .result = 0,
                                                            .errmsg = u"OK"_s,
                                                            .sid = u"8:a"_s,
                                                            .delivery = Delivery::Delivered,
                                                            .carrierCode = u"DELIVRD"_s},
                                              BookedMessage{.mobile = u"7911123456"_s,
                                                            .signature = u""_s,
                                                            .text = u""_s,
                                                            .sentAt = noon.addSecs(60),
                                                            .result = 1016,
                                                            .errmsg = u"wrong"_s}}};
    QVERIFY(*answer == expected);
}

void tst_NumberAnswers::readsReceipts()
{
    const auto answer = decodeReceiptAnswer(
        R"({"result":0,"errmsg":"OK","count":1,"data":[
            {"user_receive_time":"2026-03-01 20:00:09","nationcode":"44","mobile":"7911123456",
             "report_status":"FAIL","errmsg":"UNDELIVRD","description":"no","sid":"8:a"}]})");

    QVERIFY(answer);
    const ReceiptAnswer expected{
        .result = 0,
        .errmsg = u"OK"_s,
        .receipts = {Receipt{.mobile = u"7911123456"_s,
                             .sid = u"8:a"_s,
                             .receivedAt = QDateTime({2026, 3, 1}, {12, 0, 9}, Qt::UTC),
                             .delivery = Delivery::Undelivered,
                             .carrierCode = u"UNDELIVRD"_s}}};
    QVERIFY(*answer == expected);
}

void tst_NumberAnswers::passesAFailureOn()
{
    const QByteArray refusal = R"({"result":1030,"errmsg":"not supported"})";

    QCOMPARE(decodeHistoryAnswer(refusal)->result, 1030);
    QCOMPARE(decodeHistoryAnswer(refusal)->errmsg, u"not supported"_s);
    QCOMPARE(decodeReceiptAnswer(R"({"result":1011,"msg":"no such"})")->errmsg, u"no such"_s);
}

void tst_NumberAnswers::knowsThatThereIsMoreThanIsShown_data()
{
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<bool>("isTruncated");

    QTest::newRow("all is shown") << R"("real_count":1,"truncated":0)"_ba << false;
    QTest::newRow("it says so") << R"("real_count":1,"truncated":1)"_ba << true;
    QTest::newRow("it counts more") << R"("real_count":2,"truncated":0)"_ba << true;
    QTest::newRow("it says so in words") << R"("truncated":"1")"_ba << true;
    QTest::newRow("it says so with a truth") << R"("truncated":true)"_ba << true;
    QTest::newRow("it counts in words") << R"("real_count":"1","truncated":"0")"_ba << false;
    QTest::newRow("it counts more in words") << R"("real_count":"7")"_ba << true;
    QTest::newRow("it counts in words that end in nothing")
        << QByteArray("\"real_count\":\"1\0\"", 17) << true;
    QTest::newRow("it counts fewer") << R"("real_count":0)"_ba << true;
    QTest::newRow("its other count is more") << R"("count":3)"_ba << true;
    QTest::newRow("its count is no number") << R"("real_count":[])"_ba << true;
    QTest::newRow("it says nothing") << R"("type":0)"_ba << false;
}

void tst_NumberAnswers::knowsThatThereIsMoreThanIsShown()
{
    QFETCH(const QByteArray, fields);
    QFETCH(const bool, isTruncated);

    const auto answer
        = decodeHistoryAnswer(R"({"result":0,"errmsg":"","data":[{"result":0}],)" + fields + '}');

    QVERIFY(answer);
    QCOMPARE(answer->isTruncated, isTruncated);
}

void tst_NumberAnswers::concludesNothingFromWhatIsNoAnswer_data()
{
    QTest::addColumn<QByteArray>("body");

    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("a page") << "<html></html>"_ba;
    QTest::newRow("half an answer") << R"({"result":0,"data":[{"result":0)"_ba;
    QTest::newRow("no data") << R"({"result":0,"errmsg":"OK"})"_ba;
    QTest::newRow("data that is null") << R"({"result":0,"errmsg":"OK","data":null})"_ba;
    QTest::newRow("data that is an object") << R"({"result":0,"errmsg":"OK","data":{}})"_ba;
    QTest::newRow("data that holds a text") << R"({"result":0,"errmsg":"OK","data":["x"]})"_ba;
    QTest::newRow("no result") << R"({"errmsg":"OK","data":[]})"_ba;
    QTest::newRow("data twice")
        << R"({"result":0,"errmsg":"OK","data":[{"result":0}],"data":[]})"_ba;
    QTest::newRow("a message with two results")
        << R"({"result":0,"errmsg":"OK","data":[{"result":0,"result":1016}]})"_ba;
    QTest::newRow("a message with two results, one of them in disguise")
        << R"({"result":0,"errmsg":"OK","data":[{"result":0,"\u0072esult":1016}]})"_ba;
    QTest::newRow("two results") << R"({"result":0,"result":1,"data":[]})"_ba;
}

void tst_NumberAnswers::concludesNothingFromWhatIsNoAnswer()
{
    QFETCH(const QByteArray, body);

    QVERIFY(!decodeHistoryAnswer(body));
    QVERIFY(!decodeReceiptAnswer(body));
    QVERIFY(!decodeHistoryAnswer(R"({"result":0,"data":[{"sid":"no result of its own"}]})"));
    for (const char *result : {"4294967296", "1016.5", "\"0\"", "null", "true"}) {
        const QByteArray item = QByteArray(R"({"result":)") + result + '}';
        QVERIFY2(!decodeHistoryAnswer(R"({"result":0,"data":[)" + item + "]}"), result);
    }
}

void tst_NumberAnswers::readsBeijingsTimeWhereverItRuns_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QDateTime>("moment");

    QTest::newRow("in the evening")
        << u"2026-03-01 20:00:05"_s << QDateTime({2026, 3, 1}, {12, 0, 5}, Qt::UTC);
    QTest::newRow("after midnight there")
        << u"2026-03-02 01:00:00"_s << QDateTime({2026, 3, 1}, {17, 0}, Qt::UTC);
    QTest::newRow("in an hour that Europe skips")
        << u"2026-03-29 02:30:00"_s << QDateTime({2026, 3, 28}, {18, 30}, Qt::UTC);
    QTest::newRow("no time") << u"yesterday"_s << QDateTime();
    QTest::newRow("nothing") << QString() << QDateTime();
}

void tst_NumberAnswers::readsBeijingsTimeWhereverItRuns()
{
    QFETCH(const QString, text);
    QFETCH(const QDateTime, moment);
    for (const char *zone : {"UTC", "Europe/Berlin", "America/Los_Angeles"}) {
        qputenv("TZ", zone);
        QCOMPARE(fromBeijingTime(text), moment);
    }
    qputenv("TZ", "UTC");
}

} // namespace smsdesk

QTEST_GUILESS_MAIN(smsdesk::tst_NumberAnswers)
#include "tst_numberanswers.moc"
