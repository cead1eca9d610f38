// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/sandboxservice.h"
#include "tests/core/sandbox/sandboxclient.h"
#include "tests/support/claimtest.h"
#include "tests/support/fakeclock.h"
#include "tests/support/samples.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace smsdesk {

/// pullstatus, pullstatus4mobile, querysms4mobile and get_template.
class tst_SandboxLookups final : public ClaimTest
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup();

    void writesReceiptsAsDocumented();
    void givesReceiptsAFewSecondsAfter();
    void pullsAReceiptOnce();
    void looksUpReceiptsOfANumberAgainAndAgain();
    void hasReceiptsAsTheSceneSays_data();
    void hasReceiptsAsTheSceneSays();
    void hasNoReplies();
    void writesMessagesAsDocumented();
    void leavesOutWhatARejectedMessageLacks();
    void leavesOutAReceiptThatIsNotThere();
    void shortensLongTexts();
    void truncatesAfterAHundredMessages();
    void describesTemplatesByTheirIds();
    void describesTemplatesByThePage();
    void refusesWhatIsNotAsDocumented_data();
    void refusesWhatIsNotAsDocumented();
    void refusesWrongSignatures();

private:
    [[nodiscard]] std::unique_ptr<SandboxService> freshService() const;
    QJsonObject reply(const QByteArray &operation, const QJsonObject &body);
    QString send(const QJsonObject &body);
    QJsonArray pulled(int most = 100);
    QJsonObject queried(const QString &mobile = u"2070313000"_s);

    [[nodiscard]] SandboxClient client() const
    {
        return {.key = samples::publishedKey(), .now = m_clock.now()};
    }

    FakeClock m_clock;
    std::unique_ptr<SandboxService> m_service = freshService();
};

namespace {
const QString london = u"+442070313000"_s;
}

void tst_SandboxLookups::cleanup()
{
    m_clock.set(QDateTime(QDate(2026, 3, 1), QTime(12, 0), Qt::UTC));
    m_service = freshService();
}

std::unique_ptr<SandboxService> tst_SandboxLookups::freshService() const
{
    return std::make_unique<SandboxService>(
        m_clock, SdkAppId::parse(u"1400000019"_s).value(), samples::publishedKey());
}

QJsonObject tst_SandboxLookups::reply(const QByteArray &operation, const QJsonObject &body)
{
    const HttpAnswer answer = m_service->answer({.method = "POST",
                                                 .path = "/v5/tlssmssvr/" + operation,
                                                 .query = client().query(),
                                                 .body = SandboxClient::bytes(body),
                                                 .keepAlive = true});
    return QJsonDocument::fromJson(answer.body).object();
}

QString tst_SandboxLookups::send(const QJsonObject &body)
{
    return reply("sendisms"_ba, body).value(u"sid"_s).toString();
}

QJsonArray tst_SandboxLookups::pulled(int most)
{
    const QJsonObject answer
        = reply("pullstatus"_ba, client().signedPlain({{u"type"_s, 0}, {u"max"_s, most}}));
    const QJsonArray data = answer.value(u"data"_s).toArray();
    return answer.value(u"count"_s).toInt() == data.size() ? data : QJsonArray{u"wrong count"_s};
}

QJsonObject tst_SandboxLookups::queried(const QString &mobile)
{
    const qint64 now = m_clock.now().toSecsSinceEpoch();
    return reply("querysms4mobile"_ba,
                 client().signedMobile({{u"nationcode"_s, u"44"_s},
                                        {u"mobile"_s, mobile},
                                        {u"begin_time"_s, now - 3600},
                                        {u"end_time"_s, now}},
                                       mobile));
}

void tst_SandboxLookups::writesReceiptsAsDocumented()
{
    const QString sid = send(client().isms(london));
    m_clock.advance(3s);
    QCOMPARE(
        reply("pullstatus"_ba, client().signedPlain({{u"type"_s, 0}, {u"max"_s, 10}})),
        (QJsonObject{{u"result"_s, 0},
                     {u"errmsg"_s, u"OK"_s},
                     {u"count"_s, 1},
                     {u"data"_s,
                      QJsonArray{QJsonObject{{u"user_receive_time"_s, u"2026-03-01 20:00:03"_s},
                                             {u"nationcode"_s, u"44"_s},
                                             {u"mobile"_s, u"2070313000"_s},
                                             {u"report_status"_s, u"SUCCESS"_s},
                                             {u"errmsg"_s, u"DELIVRD"_s},
                                             {u"description"_s, u"用户短信接收成功"_s},
                                             {u"sid"_s, sid}}}}}));
}

void tst_SandboxLookups::givesReceiptsAFewSecondsAfter()
{
    QVERIFY(!send(client().isms(london)).isEmpty());
    m_clock.advance(2s);
    QVERIFY(pulled().isEmpty());
    m_clock.advance(1s);
    QCOMPARE(pulled().size(), 1);
}

void tst_SandboxLookups::pullsAReceiptOnce()
{
    for (int i = 0; i < 3; ++i)
        QVERIFY(!send(client().isms(london)).isEmpty());
    m_clock.advance(3s);
    QCOMPARE(pulled(2).size(), 2);
    QCOMPARE(pulled(2).size(), 1);
    QVERIFY(pulled(2).isEmpty());
}

void tst_SandboxLookups::looksUpReceiptsOfANumberAgainAndAgain()
{
    const QString sid = send(client().isms(london));
    QVERIFY(!send(client().isms(u"+8613711112222"_s)).isEmpty());
    m_clock.advance(3s);
    const qint64 now = m_clock.now().toSecsSinceEpoch();
    for (int i = 0; i < 2; ++i) {
        const QJsonObject answer = reply("pullstatus4mobile"_ba,
                                         client().signedPlain({{u"type"_s, 0},
                                                               {u"max"_s, 10},
                                                               {u"nationcode"_s, u"44"_s},
                                                               {u"mobile"_s, u"2070313000"_s},
                                                               {u"begin_time"_s, now - 3600},
                                                               {u"end_time"_s, now}}));
        QCOMPARE(answer.value(u"count"_s), QJsonValue(1));
        QCOMPARE(answer.value(u"data"_s)[0][u"sid"_s].toString(), sid);
    }
    QCOMPARE(pulled().size(), 2);
}

void tst_SandboxLookups::hasReceiptsAsTheSceneSays_data()
{
    QTest::addColumn<QString>("digits");
    QTest::addColumn<QString>("status"); // Empty: no receipt.
    QTest::newRow("accepted") << u"3000"_s << u"SUCCESS"_s;
    QTest::newRow("never answered, yet sent") << u"9001"_s << u"SUCCESS"_s;
    QTest::newRow("slow") << u"9002"_s << u"SUCCESS"_s;
    QTest::newRow("half an answer, yet sent") << u"9003"_s << u"SUCCESS"_s;
    QTest::newRow("a proxy's page: never reached the gateway") << u"9004"_s << QString();
    QTest::newRow("hung up, yet sent") << u"9005"_s << u"SUCCESS"_s;
    QTest::newRow("undelivered") << u"9006"_s << u"FAIL"_s;
    QTest::newRow("no receipt") << u"9007"_s << QString();
    QTest::newRow("changed ext") << u"9008"_s << u"SUCCESS"_s;
    QTest::newRow("rejected") << u"1025"_s << QString();
}

void tst_SandboxLookups::hasReceiptsAsTheSceneSays()
{
    QFETCH(const QString, digits);
    QFETCH(const QString, status);
    [[maybe_unused]] const QString sid = send(client().isms(u"+44207031"_s + digits));
    m_clock.advance(3s);
    const QJsonArray receipts = pulled();
    QCOMPARE(receipts.size(), status.isEmpty() ? 0 : 1);
    QCOMPARE(receipts.first()[u"report_status"_s].toString(), status);
    const int messages = queried(u"207031"_s + digits).value(u"real_count"_s).toInt();
    QCOMPARE(messages, digits == u"9004"_s ? 0 : 1);
}

void tst_SandboxLookups::hasNoReplies()
{
    QVERIFY(!send(client().isms(london)).isEmpty());
    m_clock.advance(3s);
    const QJsonObject answer
        = reply("pullstatus"_ba, client().signedPlain({{u"type"_s, 1}, {u"max"_s, 10}}));
    QCOMPARE(answer.value(u"result"_s), QJsonValue(0));
    QCOMPARE(answer.value(u"count"_s), QJsonValue(0));
    QCOMPARE(pulled().size(), 1);
}

void tst_SandboxLookups::writesMessagesAsDocumented()
{
    QJsonObject body = client().isms(london);
    body.insert(u"tpl_id"_s, 23);
    body.insert(u"params"_s, QJsonArray{u"Ann"_s, u"20%"_s, u"31 May 2026"_s});
    body.insert(u"sign"_s, u"SMS Desk"_s);
    const QString sid = send(body);
    m_clock.advance(3s);
    QCOMPARE(queried(),
             (QJsonObject{
                 {u"result"_s, 0},
                 {u"errmsg"_s, u"OK"_s},
                 {u"real_count"_s, 1},
                 {u"truncated"_s, 0},
                 {u"data"_s,
                  QJsonArray{QJsonObject{
                      {u"nationcode"_s, u"44"_s},
                      {u"mobile"_s, u"2070313000"_s},
                      {u"sign"_s, u"SMS Desk"_s},
                      {u"text"_s,
                       u"[SMS Desk]Hello Ann, members save 20% on everything until 31 May 2**6. "
                       u"Reply STOP to opt out."_s},
                      {u"send_time"_s, u"2026-03-01 20:00:00"_s},
                      {u"type"_s, 1},
                      {u"result"_s, 0},
                      {u"errmsg"_s, u"OK"_s},
                      {u"sid"_s, sid},
                      {u"user_receive_time"_s, u"2026-03-01 20:00:03"_s},
                      {u"report_status"_s, u"SUCCESS"_s},
                      {u"status"_s, u"DELIVRD"_s},
                      {u"description"_s, u"用户短信接收成功"_s}}}}}));
}

void tst_SandboxLookups::leavesOutWhatARejectedMessageLacks()
{
    QVERIFY(send(client().isms(u"+442070311025"_s)).isEmpty());
    m_clock.advance(3s);
    const QJsonObject item = queried(u"2070311025"_s).value(u"data"_s)[0].toObject();
    QCOMPARE(item.value(u"result"_s), QJsonValue(1025));
    QCOMPARE(item.keys(),
             (QStringList{u"errmsg"_s,
                          u"mobile"_s,
                          u"nationcode"_s,
                          u"result"_s,
                          u"send_time"_s,
                          u"sign"_s,
                          u"text"_s,
                          u"type"_s}));
}

void tst_SandboxLookups::leavesOutAReceiptThatIsNotThere()
{
    const QString sid = send(client().isms(london));
    const QJsonObject item = queried().value(u"data"_s)[0].toObject();
    QCOMPARE(item.value(u"sid"_s).toString(), sid);
    QVERIFY(!item.contains(u"report_status"_s));
    QVERIFY(!item.contains(u"user_receive_time"_s));
}

void tst_SandboxLookups::shortensLongTexts()
{
    QVERIFY(!send(with(client().isms(london),
                       u"params"_s,
                       QJsonArray{QString(200, u'x'), u"1"_s, u"2"_s}))
                 .isEmpty());
    const QString text = queried().value(u"data"_s)[0][u"text"_s].toString();
    QCOMPARE(text.size(), 103);
    QVERIFY(text.endsWith(u"x..."_s));
}

void tst_SandboxLookups::truncatesAfterAHundredMessages()
{
    for (int i = 0; i < 100; ++i)
        QVERIFY(!send(client().isms(london)).isEmpty());
    QCOMPARE(queried().value(u"truncated"_s), QJsonValue(0));
    QVERIFY(!send(client().isms(london)).isEmpty());
    const QJsonObject answer = queried();
    QCOMPARE(answer.value(u"truncated"_s), QJsonValue(1));
    QCOMPARE(answer.value(u"real_count"_s), QJsonValue(101));
    QCOMPARE(answer.value(u"data"_s).toArray().size(), 100);
}

void tst_SandboxLookups::describesTemplatesByTheirIds()
{
    const QJsonObject answer
        = reply("get_template"_ba, client().signedPlain({{u"tpl_id"_s, QJsonArray{25, 19, 7}}}));
    QCOMPARE(answer.value(u"result"_s), QJsonValue(0));
    QVERIFY(answer.contains(u"msg"_s) && !answer.contains(u"errmsg"_s));
    QCOMPARE(answer.value(u"total"_s).toInteger(), sandboxTemplates().size());
    QCOMPARE(answer.value(u"count"_s), QJsonValue(2));
    QCOMPARE(answer.value(u"data"_s)[0].toObject(),
             (QJsonObject{
                 {u"id"_s, 19},
                 {u"text"_s, u"您的{1}是 {2}，请于 {3} 分钟内填写。如非本人操作，请忽略本短信。"_s},
                 {u"status"_s, 0},
                 {u"reply"_s, QString()},
                 {u"type"_s, 0},
                 {u"international"_s, 1}}));
    QCOMPARE(answer.value(u"data"_s)[1][u"international"_s], QJsonValue(0));
}

void tst_SandboxLookups::describesTemplatesByThePage()
{
    const auto page = [this](int most, int offset) {
        const QJsonObject tplPage{{u"max"_s, most}, {u"offset"_s, offset}};
        return reply("get_template"_ba, client().signedPlain({{u"tpl_page"_s, tplPage}}))
            .value(u"data"_s)
            .toArray();
    };
    const qsizetype total = sandboxTemplates().size();
    QCOMPARE(page(50, 0).size(), total);
    QCOMPARE(page(2, 1).size(), 2);
    QCOMPARE(page(2, 1)[0][u"id"_s], QJsonValue(20));
    QCOMPARE(page(50, int(total) - 1).size(), 1);
    QVERIFY(page(50, int(total)).isEmpty());
}

void tst_SandboxLookups::refusesWhatIsNotAsDocumented_data()
{
    QTest::addColumn<QByteArray>("operation");
    QTest::addColumn<QJsonObject>("body");

    const QJsonObject pull{{u"type"_s, 0}, {u"max"_s, 10}};
    QTest::newRow("no type") << "pullstatus"_ba << with(pull, u"type"_s, QJsonValue::Undefined);
    QTest::newRow("type 2") << "pullstatus"_ba << with(pull, u"type"_s, 2);
    QTest::newRow("a type in a string") << "pullstatus"_ba << with(pull, u"type"_s, u"0"_s);
    QTest::newRow("none at most") << "pullstatus"_ba << with(pull, u"max"_s, 0);
    QTest::newRow("101 at most") << "pullstatus"_ba << with(pull, u"max"_s, 101);
    QTest::newRow("no number") << "pullstatus4mobile"_ba << pull;
    QTest::newRow("no time") << "querysms4mobile"_ba
                             << QJsonObject{{u"nationcode"_s, u"44"_s}, {u"mobile"_s, u"1"_s}};
    QTest::newRow("a time before 1970") << "querysms4mobile"_ba
                                        << QJsonObject{{u"nationcode"_s, u"44"_s},
                                                       {u"mobile"_s, u"1"_s},
                                                       {u"begin_time"_s, -1},
                                                       {u"end_time"_s, 1}};
    const QJsonObject page{{u"max"_s, 10}, {u"offset"_s, 0}};
    QTest::newRow("neither ids nor page") << "get_template"_ba << QJsonObject();
    QTest::newRow("ids and page") << "get_template"_ba
                                  << QJsonObject{{u"tpl_id"_s, QJsonArray{19}},
                                                 {u"tpl_page"_s, page}};
    QTest::newRow("one id alone") << "get_template"_ba << QJsonObject{{u"tpl_id"_s, 19}};
    QTest::newRow("an id in a string")
        << "get_template"_ba << QJsonObject{{u"tpl_id"_s, QJsonArray{u"19"_s}}};
    QTest::newRow("a page of 51") << "get_template"_ba
                                  << QJsonObject{{u"tpl_page"_s, with(page, u"max"_s, 51)}};
    QTest::newRow("a page before the first")
        << "get_template"_ba << QJsonObject{{u"tpl_page"_s, with(page, u"offset"_s, -1)}};
}

void tst_SandboxLookups::refusesWhatIsNotAsDocumented()
{
    QFETCH(const QByteArray, operation);
    QFETCH(const QJsonObject, body);
    const QString mobile = body.value(u"mobile"_s).toString();
    const QJsonObject answer
        = reply(operation,
                operation == "querysms4mobile" ? client().signedMobile(body, mobile)
                                               : client().signedPlain(body));
    QCOMPARE(answer.value(u"result"_s), QJsonValue(1004));
    QVERIFY(answer.contains(operation == "get_template" ? u"msg"_s : u"errmsg"_s));
}

void tst_SandboxLookups::refusesWrongSignatures()
{
    const QJsonObject pull{{u"type"_s, 0},
                           {u"max"_s, 10},
                           {u"nationcode"_s, u"44"_s},
                           {u"mobile"_s, u"2070313000"_s},
                           {u"begin_time"_s, 0},
                           {u"end_time"_s, 1}};
    const QJsonObject mobile = client().signedMobile(pull, u"2070313000"_s);
    const QJsonObject plain = client().signedPlain(pull);
    QCOMPARE(reply("pullstatus"_ba, mobile).value(u"result"_s), QJsonValue(1001));
    QCOMPARE(reply("pullstatus4mobile"_ba, mobile).value(u"result"_s), QJsonValue(1001));
    QCOMPARE(reply("pullstatus4mobile"_ba, plain).value(u"result"_s), QJsonValue(0));
    QCOMPARE(reply("querysms4mobile"_ba, plain).value(u"result"_s), QJsonValue(1001));
    QCOMPARE(reply("querysms4mobile"_ba, mobile).value(u"result"_s), QJsonValue(0));
    const QJsonObject ids{{u"tpl_id"_s, QJsonArray{19}}};
    QCOMPARE(reply("get_template"_ba, client().signedMobile(ids, u"1"_s)).value(u"result"_s),
             QJsonValue(1001));
}

} // namespace smsdesk

QTEST_GUILESS_MAIN(smsdesk::tst_SandboxLookups)
#include "tst_sandboxlookups.moc"
