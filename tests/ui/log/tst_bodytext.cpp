// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/claimtest.h"
#include "ui/log/bodytext.h"

namespace smsdesk {

using namespace Qt::StringLiterals;

class tst_BodyText final : public ClaimTest
{
    Q_OBJECT

private Q_SLOTS:
    void writesBodiesForPeople_data();
    void writesBodiesForPeople();
    void breaksEndlessLines();
    void listsOnlyTheBeginningOfLongBytes();
};

void tst_BodyText::writesBodiesForPeople_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("written");

    QTest::newRow("nothing") << QByteArray() << QString();
    QTest::newRow("an object, keys in their order")
        << R"({"z":1,"a":{"b":true}})"_ba
        << u"{\n  \"z\": 1,\n  \"a\": {\n    \"b\": true\n  }\n}"_s;
    QTest::newRow("an array of texts") << R"(["a","b"])"_ba << u"[\n  \"a\",\n  \"b\"\n]"_s;
    QTest::newRow("empty containers stay on their line")
        << R"({"params":[],"x":{}})"_ba << u"{\n  \"params\": [],\n  \"x\": {}\n}"_s;
    QTest::newRow("numbers keep every digit")
        << R"([12345678901234567890])"_ba << u"[\n  12345678901234567890\n]"_s;
    QTest::newRow("signs within texts are left alone")
        << R"(["a,{b}: \"[c]\" \\"])"_ba << u"[\n  \"a,{b}: \\\"[c]\\\" \\\\\"\n]"_s;
    QTest::newRow("what was indented before is indented alike")
        << "{ \n \"a\" : [ ] }"_ba << u"{\n  \"a\": []\n}"_s;
    QTest::newRow("Chinese") << R"({"errmsg":"签名错误"})"_ba
                             << u"{\n  \"errmsg\": \"签名错误\"\n}"_s;
    QTest::newRow("half a document is shown as it is")
        << R"({"result":0,"errm)"_ba << uR"({"result":0,"errm)"_s;
    QTest::newRow("HTML") << "<h1>502</h1>\r\n"_ba << u"<h1>502</h1>\n"_s;
    QTest::newRow("control characters become visible")
        << "a\x1b[2Jb\x7f"_ba << u"a\u241b[2Jb\u2421"_s;
    QTest::newRow("a turned reading direction becomes visible") << "a\xe2\x80\xae"
                                                                   "b"_ba
                                                                << u"a\ufffdb"_s;
    QTest::newRow("bytes that are no text")
        << QByteArray::fromHex("00ff41427a") << u"0000  %1  ..ABz"_s.arg(u"00 ff 41 42 7a"_s, -47);
}

void tst_BodyText::writesBodiesForPeople()
{
    QFETCH(const QByteArray, body);
    QFETCH(const QString, written);
    QCOMPARE(readableBody(body), written);
}

void tst_BodyText::breaksEndlessLines()
{
    const QString text = readableBody(QByteArray(1'000'000, 'x'));
    for (const QString &line : text.split('\n'_L1))
        QCOMPARE_LE(line.size(), 2000);
    QCOMPARE(text.count('x'_L1), 1'000'000);
}

void tst_BodyText::listsOnlyTheBeginningOfLongBytes()
{
    const QStringList lines = readableBody(QByteArray(5000, '\0')).split('\n'_L1);
    QCOMPARE(lines.size(), 4096 / 16 + 1);
    QVERIFY2(lines.constLast().contains(u"904"_s), qPrintable(lines.constLast()));
}

} // namespace smsdesk

QTEST_GUILESS_MAIN(smsdesk::tst_BodyText)
#include "tst_bodytext.moc"
