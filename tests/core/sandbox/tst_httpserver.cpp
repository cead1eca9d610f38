// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/httpserver.h"
#include "tests/support/claimtest.h"
#include "tests/support/fakeclock.h"

#include <QElapsedTimer>
#include <QHostAddress>
#include <QTcpSocket>

#include <memory>
#include <vector>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace smsdesk {

class tst_HttpServer final : public ClaimTest
{
    Q_OBJECT

private Q_SLOTS:

    void cleanup() { m_server = freshServer(); }

    void answersOnOneConnectionAgainAndAgain();
    void answersInTheOrderOfTheRequests();
    void answersManyClientsAtOnce();
    void closesWhenTheClientWantsIt();
    void staysSilentUntilTheClientGoes();
    void answersLate();
    void doesNotMindAClientThatGoesBeforeALateAnswer();
    void hangsUpWithoutAByte();
    void tellsAWaitingClientToSendItsBody();
    void refusesALongBodyAndTakesNoMore();
    void refusesWhatIsNoHttpAndCloses();
    void cutsOffWhoSendsWithoutEnd();
    void listensOnLoopbackAlone();
    void reportsAPortThatIsTaken();
    void mayBeDestroyedWithRequestsPending();

private:
    std::unique_ptr<HttpServer> freshServer();
    std::unique_ptr<QTcpSocket> connectedSocket();

    FakeClock m_clock;
    std::vector<HttpRequest> m_requests;
    std::unique_ptr<HttpServer> m_server = freshServer();
};

namespace {

QByteArray get(const QByteArray &path, const QByteArray &fields = {})
{
    return "GET " + path + " HTTP/1.1\r\nHost: h\r\n" + fields + "\r\n";
}

HttpAnswer answerTo(const HttpRequest &request)
{
    HttpAnswer answer;
    answer.body = '[' + request.path + ']';
    if (request.path == "/silent")
        answer.manner = HttpAnswer::Manner::Silence;
    else if (request.path == "/hang-up")
        answer.manner = HttpAnswer::Manner::HangUp;
    else if (request.path == "/late")
        answer.delay = 150ms;
    return answer;
}

/// Looks without taking: QTRY_VERIFY asks more than once.
bool endsWith(QTcpSocket &socket, const QByteArray &expected)
{
    return socket.peek(socket.bytesAvailable()).endsWith(expected);
}

bool isGone(const QTcpSocket &socket)
{
    return socket.state() == QAbstractSocket::UnconnectedState;
}

} // namespace

std::unique_ptr<HttpServer> tst_HttpServer::freshServer()
{
    m_requests.clear();
    auto server = std::make_unique<HttpServer>(
        [this](const HttpRequest &request) {
            m_requests.push_back(request);
            return answerTo(request);
        },
        m_clock);
    if (const auto listening = server->listen(0); !listening)
        QTest::qFail(qPrintable(listening.error()), __FILE__, __LINE__);
    return server;
}

std::unique_ptr<QTcpSocket> tst_HttpServer::connectedSocket()
{
    auto socket = std::make_unique<QTcpSocket>();
    socket->connectToHost(QHostAddress::LocalHost, m_server->port());
    [[maybe_unused]] const bool isConnected = socket->waitForConnected();
    return socket;
}

void tst_HttpServer::answersOnOneConnectionAgainAndAgain()
{
    const auto socket = connectedSocket();
    QByteArray received;
    for (const QByteArray &path : {"/one"_ba, "/two"_ba}) {
        socket->write(get(path));
        const QByteArray expected = '[' + path + ']';
        QTRY_VERIFY((received += socket->readAll()).endsWith(expected));
    }
    QVERIFY(received.contains("\r\nDate: Sun, 01 Mar 2026 12:00:00 GMT\r\n"));
    QVERIFY(!isGone(*socket));
}

void tst_HttpServer::answersInTheOrderOfTheRequests()
{
    const auto socket = connectedSocket();
    socket->write(get("/late") + get("/soon"));
    QByteArray received;
    QTRY_VERIFY((received += socket->readAll()).endsWith("[/soon]"));
    QVERIFY(received.contains("[/late]HTTP/1.1"));
}

void tst_HttpServer::answersManyClientsAtOnce()
{
    std::vector<std::unique_ptr<QTcpSocket>> sockets;
    for (int i = 0; i < 200; ++i) {
        sockets.push_back(connectedSocket());
        sockets.back()->write(get(i % 2 == 0 ? "/late" : "/soon"));
    }
    for (const auto &socket : sockets)
        QTRY_VERIFY(endsWith(*socket, "]"));
    QCOMPARE(m_requests.size(), std::size_t{200});
}

void tst_HttpServer::closesWhenTheClientWantsIt()
{
    const auto socket = connectedSocket();
    socket->write(get("/", "Connection: close\r\n"));
    QTRY_VERIFY(isGone(*socket));
    QVERIFY(socket->readAll().endsWith("[/]"));
}

void tst_HttpServer::staysSilentUntilTheClientGoes()
{
    const auto socket = connectedSocket();
    socket->write(get("/silent") + get("/behind"));
    QTRY_COMPARE(m_requests.size(), std::size_t{1});
    const auto other = connectedSocket();
    other->write(get("/late"));
    QTRY_VERIFY(endsWith(*other, "[/late]"));

    QCOMPARE(socket->bytesAvailable(), 0);
    QVERIFY(!isGone(*socket));
    QCOMPARE(m_server->findChildren<HttpConnection *>().size(), 2);
    socket->abort();
    QTRY_COMPARE(m_server->findChildren<HttpConnection *>().size(), 1);
}

void tst_HttpServer::answersLate()
{
    const auto socket = connectedSocket();
    QElapsedTimer timer;
    timer.start();
    socket->write(get("/late"));
    QTRY_VERIFY(endsWith(*socket, "[/late]"));
    QVERIFY(timer.elapsed() >= 140); // Timers may be a little early.
}

void tst_HttpServer::doesNotMindAClientThatGoesBeforeALateAnswer()
{
    const auto socket = connectedSocket();
    socket->write(get("/late"));
    QTRY_COMPARE(m_requests.size(), std::size_t{1});
    socket->abort();
    QTRY_VERIFY(m_server->findChildren<HttpConnection *>().isEmpty());

    const auto other = connectedSocket();
    other->write(get("/late"));
    QTRY_VERIFY(endsWith(*other, "[/late]"));
}

void tst_HttpServer::hangsUpWithoutAByte()
{
    const auto socket = connectedSocket();
    socket->write(get("/hang-up"));
    QTRY_VERIFY(isGone(*socket));
    QCOMPARE(socket->error(), QAbstractSocket::RemoteHostClosedError);
    QVERIFY(socket->readAll().isEmpty());
}

void tst_HttpServer::tellsAWaitingClientToSendItsBody()
{
    const auto socket = connectedSocket();
    socket->write(get("/", "Content-Length: 2\r\nExpect: 100-continue\r\n"));
    QByteArray received;
    QTRY_COMPARE((received += socket->readAll()), "HTTP/1.1 100 Continue\r\n\r\n"_ba);
    socket->write("ab");
    QTRY_VERIFY(endsWith(*socket, "[/]"));
    QCOMPARE(m_requests.front().body, "ab"_ba);
}

void tst_HttpServer::refusesALongBodyAndTakesNoMore()
{
    const auto socket = connectedSocket();
    socket->write(get("/", "Content-Length: 8388608\r\n") + QByteArray(8 * 1024 * 1024, 'x'));
    QByteArray received;
    QTRY_VERIFY((received += socket->readAll()).endsWith("\r\n\r\n"));
    QVERIFY(received.startsWith("HTTP/1.1 413 "));
    QTRY_VERIFY(isGone(*socket));
    QVERIFY(m_requests.empty());
}

void tst_HttpServer::refusesWhatIsNoHttpAndCloses()
{
    const auto socket = connectedSocket();
    socket->write("hello\r\n\r\n" + get("/behind"));
    QByteArray received;
    QTRY_VERIFY((received += socket->readAll()).endsWith("\r\n\r\n"));
    QVERIFY(received.startsWith("HTTP/1.1 400 "));
    QTRY_VERIFY(isGone(*socket));
    QVERIFY(m_requests.empty());
}

void tst_HttpServer::cutsOffWhoSendsWithoutEnd()
{
    const auto socket = connectedSocket();
    socket->write(get("/silent") + QByteArray(4 * 1024 * 1024, 'x'));
    QTRY_VERIFY(isGone(*socket));
}

void tst_HttpServer::listensOnLoopbackAlone()
{
    QTcpServer other;
    // Another address of the loopback network: free, since the server has 127.0.0.1 and no more.
    QVERIFY2(other.listen(QHostAddress(u"127.0.0.2"_s), m_server->port()),
             qPrintable(other.errorString()));
}

void tst_HttpServer::reportsAPortThatIsTaken()
{
    HttpServer second(answerTo, m_clock);
    const auto listening = second.listen(m_server->port());
    QVERIFY(!listening);
    QVERIFY(!listening.error().isEmpty());
    QVERIFY(!second.isListening());
    QVERIFY(second.listen(0));
}

void tst_HttpServer::mayBeDestroyedWithRequestsPending()
{
    std::vector<std::unique_ptr<QTcpSocket>> sockets;
    for (const char *path : {"/silent", "/late", "/hang-up", "/soon"}) {
        sockets.push_back(connectedSocket());
        sockets.back()->write(get(path));
    }
    sockets.push_back(connectedSocket());
    sockets.back()->write("POST / HT");
    QTRY_COMPARE(m_requests.size(), std::size_t{4});
    m_server.reset();
    for (const auto &socket : sockets)
        QTRY_VERIFY(isGone(*socket));
}

} // namespace smsdesk

QTEST_GUILESS_MAIN(smsdesk::tst_HttpServer)
#include "tst_httpserver.moc"
