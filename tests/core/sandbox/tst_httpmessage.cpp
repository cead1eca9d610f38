// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/httpmessage.h"
#include "tests/support/claimtest.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace smsdesk {

class tst_HttpMessage final : public ClaimTest
{
    Q_OBJECT

private Q_SLOTS:
    void writesTheDateOfTheStandard();
    void writesTheDateInEnglishWhateverTheLanguage();
    void writesTheDateOfAnyZoneInGmt();
    void writesAReply();
    void leavesTheBodyOutForHead();
    void namesTheMethodsThatAreAllowed();
};

namespace {
const QDateTime example(QDate(1994, 11, 6), QTime(8, 49, 37), Qt::UTC);
}

void tst_HttpMessage::writesTheDateOfTheStandard()
{
    QCOMPARE(httpDate(example), "Sun, 06 Nov 1994 08:49:37 GMT"_ba); // RFC 9110, 5.6.7
}

void tst_HttpMessage::writesTheDateInEnglishWhateverTheLanguage()
{
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::Arabic, QLocale::Egypt));
    const QByteArray date = httpDate(example);
    QLocale::setDefault(before);
    QCOMPARE(date, "Sun, 06 Nov 1994 08:49:37 GMT"_ba);
}

void tst_HttpMessage::writesTheDateOfAnyZoneInGmt()
{
    QCOMPARE(httpDate(example.toOffsetFromUtc(8 * 3600)), "Sun, 06 Nov 1994 08:49:37 GMT"_ba);
}

void tst_HttpMessage::writesAReply()
{
    HttpAnswer answer;
    answer.body = "{}"_ba;
    QCOMPARE(httpBytes(answer, example, true),
             "HTTP/1.1 200 OK\r\nDate: Sun, 06 Nov 1994 08:49:37 GMT\r\n"
             "Content-Type: application/json\r\nContent-Length: 2\r\n"
             "Connection: keep-alive\r\n\r\n{}"_ba);
    QVERIFY(httpBytes(answer, example, false).contains("\r\nConnection: close\r\n"));
}

void tst_HttpMessage::leavesTheBodyOutForHead()
{
    HttpAnswer answer;
    answer.body = "{}"_ba;
    const QByteArray bytes = httpBytes(answer, example, true, false);
    QVERIFY(bytes.contains("Content-Length: 2\r\n"));
    QVERIFY(bytes.endsWith("\r\n\r\n"));
}

void tst_HttpMessage::namesTheMethodsThatAreAllowed()
{
    HttpAnswer answer;
    answer.status = 405;
    answer.allow = "POST"_ba;
    const QByteArray bytes = httpBytes(answer, example, true);
    QVERIFY(bytes.startsWith("HTTP/1.1 405 Method Not Allowed\r\n"));
    QVERIFY(bytes.contains("\r\nAllow: POST\r\n"));
}

} // namespace smsdesk

QTEST_GUILESS_MAIN(smsdesk::tst_HttpMessage)
#include "tst_httpmessage.moc"
