// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/sandboxgateway.h"
#include "tests/core/sandbox/sandboxclient.h"
#include "tests/support/claimtest.h"
#include "tests/support/fakeclock.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTcpSocket>

#include <memory>
#include <vector>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace smsdesk {

/// The whole gateway, over the network, as programs meet it.
class tst_SandboxGateway final : public ClaimTest
{
    Q_OBJECT

private Q_SLOTS:

    void cleanup() { m_gateway = listeningGateway(); }

    void acceptsTheSpecificationsExample();
    void datesItsRepliesByItsClock();
    void takesAMessageInAGetForNone();
    void playsAProxysPage();
    void playsAHangUp();
    void staysSilentUntilTheClientGivesUp();
    void answersManyRequestsAtOnce();
    void mayRunBesideAnother();
    void makesAnAccountThatWorks();
    void showsTemplatesThatAreMessages();
    void reportsAPortThatIsTaken();
    void listensAtThePortItIsGiven();
    void mayBeDestroyedWithRequestsPending();

private:
    [[nodiscard]] SandboxClient client(const SandboxGateway &gateway) const
    {
        return {.key = gateway.appKey(),
                .now = m_clock.now(),
                .sdkAppId = gateway.sdkAppId().toString().toLatin1()};
    }

    [[nodiscard]] std::unique_ptr<SandboxGateway> listeningGateway() const;
    std::unique_ptr<QNetworkReply> post(const SandboxGateway &gateway, const QJsonObject &body);
    int result(const SandboxGateway &gateway, const QJsonObject &body);

    FakeClock m_clock;
    QNetworkAccessManager m_network;
    std::unique_ptr<SandboxGateway> m_gateway = listeningGateway();
};

namespace {

QUrl requestUrl(const SandboxGateway &gateway, const SandboxClient &client)
{
    QUrl url = gateway.endpoint().url();
    url.setQuery(QString::fromLatin1(client.query()));
    return url;
}

} // namespace

std::unique_ptr<SandboxGateway> tst_SandboxGateway::listeningGateway() const
{
    auto gateway = std::make_unique<SandboxGateway>(m_clock);
    if (const auto listening = gateway->listen(); !listening)
        QTest::qFail(qPrintable(listening.error()), __FILE__, __LINE__);
    return gateway;
}

std::unique_ptr<QNetworkReply> tst_SandboxGateway::post(const SandboxGateway &gateway,
                                                        const QJsonObject &body)
{
    QNetworkRequest request(requestUrl(gateway, client(gateway)));
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    return std::unique_ptr<QNetworkReply>(m_network.post(request, SandboxClient::bytes(body)));
}

int tst_SandboxGateway::result(const SandboxGateway &gateway, const QJsonObject &body)
{
    const auto reply = post(gateway, body);
    if (!QTest::qWaitFor([&reply] { return reply->isFinished(); }))
        return -2;
    return resultOf(reply->readAll());
}

void tst_SandboxGateway::acceptsTheSpecificationsExample()
{
    const auto reply = post(*m_gateway, client(*m_gateway).isms());
    QTRY_VERIFY(reply->isFinished());
    QCOMPARE(reply->error(), QNetworkReply::NoError);
    QCOMPARE(reply->rawHeader("Content-Type"), "application/json"_ba);
    const QJsonObject answer = QJsonDocument::fromJson(reply->readAll()).object();
    QCOMPARE(answer.value(u"result"_s), QJsonValue(0));
    QCOMPARE(answer.value(u"nationcode"_s), QJsonValue(u"86"_s));
    QCOMPARE(answer.value(u"fee"_s), QJsonValue(1));
}

void tst_SandboxGateway::datesItsRepliesByItsClock()
{
    m_clock.set(QDateTime(QDate(2001, 9, 9), QTime(1, 46, 40), Qt::UTC));
    const auto reply = post(*m_gateway, {});
    QTRY_VERIFY(reply->isFinished());
    QCOMPARE(reply->rawHeader("Date"), "Sun, 09 Sep 2001 01:46:40 GMT"_ba);
    m_clock.set(QDateTime(QDate(2026, 3, 1), QTime(12, 0), Qt::UTC));
}

void tst_SandboxGateway::takesAMessageInAGetForNone()
{
    const std::unique_ptr<QNetworkReply> reply(
        m_network.get(QNetworkRequest(requestUrl(*m_gateway, client(*m_gateway)))));
    QTRY_VERIFY(reply->isFinished());
    QCOMPARE(reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), 405);
    QCOMPARE(reply->rawHeader("Allow"), "POST"_ba);
}

void tst_SandboxGateway::playsAProxysPage()
{
    const auto reply = post(*m_gateway, client(*m_gateway).isms(u"+442070319004"_s));
    QTRY_VERIFY(reply->isFinished());
    QCOMPARE(reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), 502);
    QCOMPARE(reply->rawHeader("Content-Type"), "text/html"_ba);
    QVERIFY(reply->readAll().startsWith("<html>"));
}

void tst_SandboxGateway::playsAHangUp()
{
    const auto reply = post(*m_gateway, client(*m_gateway).isms(u"+442070319005"_s));
    QTRY_VERIFY(reply->isFinished());
    QCOMPARE(reply->error(), QNetworkReply::RemoteHostClosedError);
}

void tst_SandboxGateway::staysSilentUntilTheClientGivesUp()
{
    const auto silent = post(*m_gateway, client(*m_gateway).isms(u"+442070319001"_s));
    QCOMPARE(result(*m_gateway, client(*m_gateway).isms()), 0);
    QVERIFY(!silent->isFinished());
    silent->abort();
    QCOMPARE(result(*m_gateway, client(*m_gateway).isms()), 0);
}

void tst_SandboxGateway::answersManyRequestsAtOnce()
{
    std::vector<std::unique_ptr<QNetworkReply>> replies;
    for (int i = 0; i < 300; ++i)
        replies.push_back(post(*m_gateway, client(*m_gateway).isms()));
    for (const auto &reply : replies) {
        QTRY_VERIFY(reply->isFinished());
        QCOMPARE(resultOf(reply->readAll()), 0);
    }
}

void tst_SandboxGateway::mayRunBesideAnother()
{
    SandboxGateway other(m_clock);
    QVERIFY(other.listen());
    QVERIFY(other.endpoint() != m_gateway->endpoint());
    QVERIFY(!(other.appKey() == m_gateway->appKey()));
    QCOMPARE(result(other, client(other).isms()), 0);
    QCOMPARE(result(*m_gateway, client(*m_gateway).isms()), 0);
    QCOMPARE(result(other, client(*m_gateway).isms()), 1001);
}

void tst_SandboxGateway::makesAnAccountThatWorks()
{
    const Account account = m_gateway->account();
    QCOMPARE(account.name, SandboxGateway::accountName());
    QCOMPARE(account.endpoint.toString(), m_gateway->endpoint().toString());
    QVERIFY(account.sdkAppId == m_gateway->sdkAppId());
    QVERIFY(account.isSandbox);
    QVERIFY(account.endpoint.isLoopback());
    const QJsonObject body = with(client(*m_gateway).isms(), u"sign"_s, account.defaultSignature);
    QCOMPARE(result(*m_gateway, body), 0);
}

void tst_SandboxGateway::showsTemplatesThatAreMessages()
{
    const QList<MessageTemplate> templates = SandboxGateway::templates();
    QSet<qint64> ids;
    int withoutParameters = 0;
    int international = 0;
    for (const MessageTemplate &each : templates) {
        ids += each.id.value();
        withoutParameters += parameterCount(each.text) == 0 ? 1 : 0;
        international += each.isInternational ? 1 : 0;
        QVERIFY(!each.name.isEmpty());
        QVERIFY2(!each.text.contains(u"http"), "no URL");
    }
    QCOMPARE(ids.size(), templates.size());
    QVERIFY(ids.contains(19));
    QVERIFY(withoutParameters > 0);
    QVERIFY(international > 4);
}

void tst_SandboxGateway::reportsAPortThatIsTaken()
{
    SandboxGateway other(m_clock);
    const auto listening = other.listen(static_cast<quint16>(m_gateway->endpoint().url().port()));
    QVERIFY(!listening);
    QVERIFY(!listening.error().isEmpty());
    QVERIFY(!other.isListening());
}

void tst_SandboxGateway::listensAtThePortItIsGiven()
{
    const int port = m_gateway->endpoint().url().port();
    m_gateway = std::make_unique<SandboxGateway>(m_clock);
    QVERIFY(!m_gateway->isListening());
    QVERIFY(m_gateway->listen(static_cast<quint16>(port)));
    QCOMPARE(m_gateway->endpoint().toString(),
             u"http://127.0.0.1:%1/v5/tlssmssvr/sendisms"_s.arg(port));
}

void tst_SandboxGateway::mayBeDestroyedWithRequestsPending()
{
    std::vector<std::unique_ptr<QNetworkReply>> replies;
    for (const QString &digits : {u"9001"_s, u"9002"_s, u"9001"_s})
        replies.push_back(post(*m_gateway, client(*m_gateway).isms(u"+44207031"_s + digits)));
    QCOMPARE(result(*m_gateway, client(*m_gateway).isms()), 0);
    m_gateway.reset();
    for (const auto &reply : replies) {
        QTRY_VERIFY(reply->isFinished());
        QVERIFY(reply->error() != QNetworkReply::NoError);
    }
}

} // namespace smsdesk

QTEST_GUILESS_MAIN(smsdesk::tst_SandboxGateway)
#include "tst_sandboxgateway.moc"
