// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/httpreader.h"
#include "tests/support/claimtest.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace smsdesk {

class tst_HttpReader final : public ClaimTest
{
    Q_OBJECT

private Q_SLOTS:
    void readsARequest();
    void readsARequestThatComesByteByByte();
    void readsRequestsThatFollowEachOther();
    void tellsWhetherTheClientStays_data();
    void tellsWhetherTheClientStays();
    void takesTheFormThatProxiesUse();
    void asksOnceForABodyThatWaits();
    void refusesWhatIsNoRequest_data();
    void refusesWhatIsNoRequest();
    void refusesALongHeadBeforeItEnds();
    void refusesALongBodyBeforeItComes();
    void takesABodyOfTheLimit();
    void endsWithAnyBytes();
};

namespace {

HttpRequest onlyRequest(const QByteArray &bytes)
{
    HttpReader reader;
    reader.feed(bytes);
    const auto request = reader.next();
    if (!request || !*request || reader.hasBytes())
        return {};
    return **request;
}

std::optional<HttpRefusal> refusal(const QByteArray &bytes)
{
    HttpReader reader;
    reader.feed(bytes);
    const auto request = reader.next();
    if (!request || *request)
        return std::nullopt;
    return request->error();
}

const QByteArray post
    = "POST /v5/x?a=1&b=%2B HTTP/1.1\r\nHost: h\r\nContent-Length: 5\r\n\r\nhello"_ba;
const HttpRequest posted{
    .method = "POST",
    .path = "/v5/x",
    .query = "a=1&b=%2B",
    .body = "hello",
    .keepAlive = true,
};

} // namespace

void tst_HttpReader::readsARequest()
{
    QCOMPARE(onlyRequest(post), posted);
}

void tst_HttpReader::readsARequestThatComesByteByByte()
{
    HttpReader reader;
    for (qsizetype i = 0; i + 1 < post.size(); ++i) {
        reader.feed(post.mid(i, 1));
        QVERIFY(!reader.next());
    }
    reader.feed(post.right(1));
    const auto request = reader.next();
    QVERIFY(request && *request);
    QCOMPARE(**request, posted);
}

void tst_HttpReader::readsRequestsThatFollowEachOther()
{
    HttpReader reader;
    reader.feed(post + "\r\n" + post + "GET / HTTP/1.1\r\nHost: h\r\n\r\n");
    for (int i = 0; i < 2; ++i) {
        const auto request = reader.next();
        QVERIFY(request && *request);
        QCOMPARE(**request, posted);
    }
    const auto last = reader.next();
    QVERIFY(last && *last);
    QCOMPARE((*last)->method, "GET"_ba);
    QCOMPARE((*last)->path, "/"_ba);
    QCOMPARE((*last)->query, QByteArray());
    QVERIFY(!reader.next());
}

void tst_HttpReader::tellsWhetherTheClientStays_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<bool>("stays");

    QTest::newRow("HTTP/1.1 stays") << "GET / HTTP/1.1\r\nHost: h\r\n\r\n"_ba << true;
    QTest::newRow("HTTP/1.1 that says close goes")
        << "GET / HTTP/1.1\r\nHost: h\r\nConnection: x, Close\r\n\r\n"_ba << false;
    QTest::newRow("HTTP/1.0 goes") << "GET / HTTP/1.0\r\n\r\n"_ba << false;
    QTest::newRow("HTTP/1.0 that says keep-alive stays")
        << "GET / HTTP/1.0\r\nconnection:keep-alive\r\n\r\n"_ba << true;
}

void tst_HttpReader::tellsWhetherTheClientStays()
{
    QFETCH(const QByteArray, head);
    QCOMPARE(onlyRequest(head).method, "GET"_ba);
    QTEST(onlyRequest(head).keepAlive, "stays");
}

void tst_HttpReader::takesTheFormThatProxiesUse()
{
    const HttpRequest request
        = onlyRequest("GET HTTP://127.0.0.1:8080/v5/x?y HTTP/1.1\r\nHost: h\r\n\r\n"_ba);
    QCOMPARE(request.path, "/v5/x"_ba);
    QCOMPARE(request.query, "y"_ba);
}

void tst_HttpReader::asksOnceForABodyThatWaits()
{
    HttpReader reader;
    reader.feed(
        "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 1\r\nExpect: 100-Continue\r\n\r\n"_ba);
    QVERIFY(!reader.next());
    QVERIFY(reader.takeContinue());
    QVERIFY(!reader.takeContinue());
    reader.feed("x"_ba);
    QVERIFY(reader.next());
    QVERIFY(!reader.takeContinue());
}

void tst_HttpReader::refusesWhatIsNoRequest_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");

    QTest::newRow("no HTTP at all") << "hello\r\n\r\n"_ba << 400;
    QTest::newRow("a TLS greeting with a head's end")
        << QByteArray("\x16\x03\x01\x02\x00\x01 \r\n\r\n", 11) << 400;
    QTest::newRow("two blanks") << "GET  / HTTP/1.1\r\nHost: h\r\n\r\n"_ba << 400;
    QTest::newRow("HTTP/2") << "PRI * HTTP/2.0\r\n\r\n"_ba << 505;
    QTest::newRow("no host") << "GET / HTTP/1.1\r\n\r\n"_ba << 400;
    QTest::newRow("a field without a colon") << "GET / HTTP/1.1\r\nHost\r\n\r\n"_ba << 400;
    QTest::newRow("a blank before the colon") << "GET / HTTP/1.1\r\nHost : h\r\n\r\n"_ba << 400;
    QTest::newRow("a folded field") << "GET / HTTP/1.1\r\nHost: h\r\n x: y\r\n\r\n"_ba << 400;
    QTest::newRow("a length with a sign")
        << "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: +1\r\n\r\n"_ba << 400;
    QTest::newRow("no length after all")
        << "POST / HTTP/1.1\r\nHost: h\r\nContent-Length:\r\n\r\n"_ba << 400;
    QTest::newRow("two lengths")
        << "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n"_ba << 400;
    QTest::newRow("a length beyond all numbers")
        << "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 99999999999999999999\r\n\r\n"_ba << 413;
    QTest::newRow("chunks") << "POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n"_ba
                            << 411;
}

void tst_HttpReader::refusesWhatIsNoRequest()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const int, status);
    QCOMPARE(refusal(bytes), std::optional(HttpRefusal{status}));
}

void tst_HttpReader::refusesALongHeadBeforeItEnds()
{
    const QByteArray head = "GET / HTTP/1.1\r\nHost: h\r\nX: "_ba;
    const QByteArray filling(HttpReader::headLimit - head.size(), 'x');
    QVERIFY(!refusal(head + filling));
    QCOMPARE(refusal(head + filling + "xx"), std::optional(HttpRefusal{431}));
    QCOMPARE(refusal(head + filling + "xx\r\n\r\n"), std::optional(HttpRefusal{431}));
}

void tst_HttpReader::refusesALongBodyBeforeItComes()
{
    QCOMPARE(refusal("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 1048577\r\n\r\n"_ba),
             std::optional(HttpRefusal{413}));
}

void tst_HttpReader::takesABodyOfTheLimit()
{
    const QByteArray body(HttpReader::bodyLimit, 'x');
    QCOMPARE(
        onlyRequest("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 1048576\r\n\r\n" + body).body,
        body);
}

void tst_HttpReader::endsWithAnyBytes()
{
    // Whatever comes, in whatever pieces: a request, a refusal, or a buffer within its limit.
    QRandomGenerator random(1);
    const QByteArray alphabet = "GETPOS /:?&HTP1.0\r\n\r\nContent-Length: 0123\x00\xff"_ba;
    for (int round = 0; round < 2000; ++round) {
        HttpReader reader;
        for (int piece = 0; piece < 20; ++piece) {
            QByteArray bytes;
            const int size = random.bounded(40);
            for (int i = 0; i < size; ++i)
                bytes += alphabet.at(random.bounded(alphabet.size()));
            reader.feed(bytes);
            while (const auto request = reader.next()) {
                if (!*request)
                    break;
            }
            QVERIFY(!reader.isOverfull());
        }
    }
}

} // namespace smsdesk

QTEST_GUILESS_MAIN(smsdesk::tst_HttpReader)
#include "tst_httpreader.moc"
