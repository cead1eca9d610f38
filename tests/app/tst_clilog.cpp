// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program.h"
#include "tests/support/claimtest.h"
#include "tests/support/faultserver.h"

#include <QDateTime>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace smsdesk {

/// `smsdesk-cli log`: what it lists, and in which forms.
class tst_CliLog final : public ClaimTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void listsTheNewestFirst();
    void narrowsAsAsked_data();
    void narrowsAsAsked();
    void quotesCsvAsRfc4180Wants();
    void saysWhenNothingFits();

private:
    [[nodiscard]] QList<int> ids(const QStringList &more) const;

    Program m_program;
};

/// Row 1 is accepted, row 2 rejected with words that CSV must quote, row 3 unknown.
void tst_CliLog::initTestCase()
{
    const auto send = [this](const QString &to, const QByteArray &reply) {
        const FaultServer server({.reply = reply});
        const QStringList message{u"send"_s, u"--to"_s, to, u"--template"_s, u"19"_s};
        return m_program.runAt(server.endpoint(), message).status;
    };
    QCOMPARE(send(u"+442070313000"_s,
                  FaultServer::httpReply(R"({"result":0,"errmsg":"OK","ext":"","sid":"s"})"_ba)),
             0);
    const QByteArray rejection = R"({"result":1016,"errmsg":"no, \"never\"\nat all","ext":""})"_ba;
    QCOMPARE(send(u"+8613711112222"_s, FaultServer::httpReply(rejection)), 1);
    QCOMPARE(send(u"+8613711113333"_s, {}), 4);
}

QList<int> tst_CliLog::ids(const QStringList &more) const
{
    const Run run = m_program.run(QStringList{u"log"_s, u"--json"_s} + more);
    QList<int> ids;
    if (run.status != 0)
        return {-1};
    for (const QByteArray &line : run.out.split('\n')) {
        if (!line.isEmpty())
            ids.append(QJsonDocument::fromJson(line)[u"id"_s].toInt());
    }
    return ids;
}

void tst_CliLog::listsTheNewestFirst()
{
    QCOMPARE(ids({}), (QList<int>{3, 2, 1}));
    const QList<QByteArray> lines = m_program.run({u"log"_s}).out.split('\n');
    QCOMPARE(lines.size(), 4);
    QVERIFY(lines.at(0).startsWith("#3 ") && lines.at(0).contains("unknown"));
    QVERIFY(lines.at(2).startsWith("#1 ") && lines.at(2).contains("accepted"));
}

void tst_CliLog::narrowsAsAsked_data()
{
    QTest::addColumn<QStringList>("more");
    QTest::addColumn<QList<int>>("expected");

    const QString tomorrow = QDateTime::currentDateTimeUtc().addDays(1).toString(Qt::ISODate);
    QTest::newRow("part of a number") << QStringList{u"--to"_s, u"1371111"_s} << QList<int>{3, 2};
    QTest::newRow("the number's last digits") << QStringList{u"--to"_s, u"3333"_s} << QList<int>{3};
    QTest::newRow("a number with blanks")
        << QStringList{u"--to"_s, u"+44 20 7031"_s} << QList<int>{1};
    QTest::newRow("an outcome") << QStringList{u"--outcome"_s, u"rejected"_s} << QList<int>{2};
    QTest::newRow("an outcome nothing had")
        << QStringList{u"--outcome"_s, u"not-sent"_s} << QList<int>{};
    QTest::newRow("at most two") << QStringList{u"--limit"_s, u"2"_s} << QList<int>{3, 2};
    QTest::newRow("since an hour ago") << QStringList{u"--since"_s, u"1h"_s} << QList<int>{3, 2, 1};
    QTest::newRow("since tomorrow") << QStringList{u"--since"_s, tomorrow} << QList<int>{};
    QTest::newRow("all at once")
        << QStringList{u"--to"_s, u"86"_s, u"--outcome"_s, u"unknown"_s, u"--since"_s, u"1d"_s}
        << QList<int>{3};
}

void tst_CliLog::narrowsAsAsked()
{
    QFETCH(const QStringList, more);
    QFETCH(const QList<int>, expected);
    QCOMPARE(ids(more), expected);
}

void tst_CliLog::quotesCsvAsRfc4180Wants()
{
    const Run run = m_program.run({u"log"_s, u"--csv"_s, u"--outcome"_s, u"rejected"_s});
    QCOMPARE(run.status, 0);
    QVERIFY(run.out.startsWith("id,tel,template,outcome,result,errmsg,ext,nationcode,fee,sid,"
                               "reason,advice,startedAt,finishedAt\n2,+8613711112222,19,"));
    QVERIFY(run.out.contains(",rejected,1016,\"no, \"\"never\"\"\nat all\",,,,,,"));
}

void tst_CliLog::saysWhenNothingFits()
{
    const Run text = m_program.run({u"log"_s, u"--to"_s, u"999999"_s});
    QCOMPARE(text.status, 0);
    QCOMPARE(text.out, QByteArray());
    QVERIFY(!text.err.isEmpty());

    const Run csv = m_program.run({u"log"_s, u"--csv"_s, u"--to"_s, u"999999"_s});
    QCOMPARE(csv.out.count('\n'), 1);
    QCOMPARE(csv.err, QByteArray());
}

} // namespace smsdesk

QTEST_GUILESS_MAIN(smsdesk::tst_CliLog)
#include "tst_clilog.moc"
