// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/recordwriter.h"
#include "tests/core/journal/journalsamples.h"
#include "tests/support/claimtest.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace smsdesk {

class tst_RecordWriter final : public ClaimTest
{
    Q_OBJECT

private Q_SLOTS:
    void jsonIsOneLineThatReadsBack();
    void jsonOfAMessageUnderWayHasNoOutcome();
    void csvQuotesWhatMustBeQuotedAndNothingElse_data();
    void csvQuotesWhatMustBeQuotedAndNothingElse();
    void csvHasACellForEachColumn();
    void textTellsTheSandboxFromTheRealThing();

private:
    [[nodiscard]] static JournalRecord record()
    {
        return {.id = JournalId{7}, .message = sampleRecord(), .result = sampleAccepted()};
    }

    ResultCatalogue m_catalogue = ResultCatalogue::builtIn();
    RecordWriter m_writer{m_catalogue, QLocale::c()};
};

void tst_RecordWriter::jsonIsOneLineThatReadsBack()
{
    JournalRecord awkward = record();
    awkward.result->reply->errmsg
        = u"a \"quote\", a \\ and\r\na line break \u001b 腾讯 \U0001F600"_s;
    const QString line = m_writer.json(awkward);
    QVERIFY(!line.contains(u'\n') && !line.contains(u'\r') && !line.contains(u'\u001b'));
    const QJsonObject json = QJsonDocument::fromJson(line.toUtf8()).object();
    QCOMPARE(json[u"id"_s].toInt(), 7);
    QCOMPARE(json[u"errmsg"_s].toString(), awkward.result->reply->errmsg);
    QCOMPARE(json[u"tel"_s].toString(), awkward.message.tel);
    QCOMPARE(json[u"template"_s].toInteger(), awkward.message.templateId);
}

void tst_RecordWriter::jsonOfAMessageUnderWayHasNoOutcome()
{
    JournalRecord sending = record();
    sending.result.reset();
    const QJsonObject json = QJsonDocument::fromJson(m_writer.json(sending).toUtf8()).object();
    QCOMPARE(json.size(), 14);
    for (const QString &key : {u"outcome"_s, u"result"_s, u"advice"_s, u"finishedAt"_s})
        QVERIFY2(json.contains(key) && json[key].isNull(), qPrintable(key));
    QVERIFY(m_writer.explanation(sending).isEmpty());
}

void tst_RecordWriter::csvQuotesWhatMustBeQuotedAndNothingElse_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("cell");

    QTest::newRow("plain") << u"OK"_s << u",OK,"_s;
    QTest::newRow("a comma") << u"a, b"_s << u",\"a, b\","_s;
    QTest::newRow("a quotation mark") << u"a \"b\""_s << u",\"a \"\"b\"\"\","_s;
    QTest::newRow("a line break") << u"a\r\nb"_s << u",\"a\r\nb\","_s;
    QTest::newRow("Chinese") << u"手机号格式错误"_s << u",手机号格式错误,"_s;
}

void tst_RecordWriter::csvQuotesWhatMustBeQuotedAndNothingElse()
{
    QFETCH(const QString, text);
    QFETCH(const QString, cell);
    JournalRecord awkward = record();
    awkward.result->reply->errmsg = text;
    QVERIFY2(m_writer.csv(awkward).contains(cell), qPrintable(m_writer.csv(awkward)));
}

void tst_RecordWriter::csvHasACellForEachColumn()
{
    JournalRecord sending = record();
    sending.result.reset();
    QCOMPARE(m_writer.csv(sending).count(u','), RecordWriter::csvHeader().count(u','));
    const QJsonObject json = QJsonDocument::fromJson(m_writer.json(sending).toUtf8()).object();
    for (const QString &column : RecordWriter::csvHeader().split(u','))
        QVERIFY2(json.contains(column), qPrintable(column));
}

void tst_RecordWriter::textTellsTheSandboxFromTheRealThing()
{
    JournalRecord real = record();
    real.message.isSandbox = false;
    JournalRecord played = real;
    played.message.isSandbox = true;
    QCOMPARE(m_writer.explanation(played).size(), m_writer.explanation(real).size() + 1);
    QVERIFY(m_writer.explanation(played).last().contains("sandbox"_L1));
    QVERIFY(m_writer.line(real).contains(real.message.tel));
}

} // namespace smsdesk

QTEST_GUILESS_MAIN(smsdesk::tst_RecordWriter)
#include "tst_recordwriter.moc"
