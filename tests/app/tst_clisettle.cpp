// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program.h"
#include "tests/support/claimtest.h"
#include "tests/support/faultserver.h"

#include <QJsonDocument>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace smsdesk {

/// `smsdesk-cli look-up`, `settle` and `history`, with a sandbox that outlives the runs.
class tst_CliSettle final : public ClaimTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();

    void looksUpWhatIsUnknown_data();
    void looksUpWhatIsUnknown();
    void listsWhatIsKnownToday();
    void saysWhyItCannotBeLookedUp();
    void settlesByHand();
    void refusesWhatIsIncomplete_data();
    void refusesWhatIsIncomplete();
    void tellsTheHistory();

private:
    /// The number of the row of a message to the sandbox.
    [[nodiscard]] int send(const QString &tel) const;

    [[nodiscard]] Run run(const QStringList &arguments) const;

    Program m_program;
    std::unique_ptr<QProcess> m_sandbox;
    QStringList m_options;
    QByteArray m_key;
};

void tst_CliSettle::initTestCase()
{
    qputenv("USER", "anna");
    m_sandbox = m_program.process({u"sandbox"_s});
    m_sandbox->start();
    QByteArray out;
    QTRY_VERIFY_WITH_TIMEOUT((out += m_sandbox->readAllStandardOutput()).count('\n') == 3, 30'000);
    static const QRegularExpression lines(u"^endpoint (\\S+)\nsdkappid (\\d+)\nappkey (\\S+)\n$"_s);
    const auto match = lines.match(QString::fromUtf8(out));
    QVERIFY(match.hasMatch());
    m_options = {u"--endpoint"_s, match.captured(1), u"--sdkappid"_s, match.captured(2)};
    m_key = match.captured(3).toUtf8();
}

void tst_CliSettle::cleanupTestCase()
{
    m_sandbox->kill();
    QVERIFY(m_sandbox->waitForFinished());
}

Run tst_CliSettle::run(const QStringList &arguments) const
{
    const auto process = m_program.process(arguments + m_options, m_key);
    return Program::finish(*process);
}

int tst_CliSettle::send(const QString &tel) const
{
    const Run sent = run({u"send"_s,
                          u"--json"_s,
                          u"--allow-duplicate"_s,
                          u"--to"_s,
                          tel,
                          u"--template"_s,
                          u"20"_s,
                          u"--param"_s,
                          u"1"_s,
                          u"--param"_s,
                          u"2"_s});
    return sent.json()[u"id"_s].toInt();
}

void tst_CliSettle::looksUpWhatIsUnknown_data()
{
    QTest::addColumn<QString>("tel");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("outcome");
    QTest::addColumn<QString>("finding");

    QTest::newRow("the connection was closed after it was accepted")
        << u"+442070319005"_s << 0 << u"accepted"_s << u"accepted"_s;
    QTest::newRow("half an answer came")
        << u"+442070329003"_s << 0 << u"accepted"_s << u"accepted"_s;
    QTest::newRow("refused, though 1008 leaves it open")
        << u"+442070311008"_s << 1 << u"rejected"_s << u"rejected"_s;
    QTest::newRow("it never got there, but could still")
        << u"+442070319004"_s << 4 << u"unknown"_s << u"not-there-yet"_s;
}

void tst_CliSettle::looksUpWhatIsUnknown()
{
    QFETCH(const QString, tel);
    QFETCH(const int, status);
    QFETCH(const QString, outcome);
    QFETCH(const QString, finding);

    const int id = send(tel);
    const Run looked = run({u"look-up"_s, QString::number(id), u"--json"_s});
    QVERIFY2(looked.status == status, looked.err.constData());
    QCOMPARE(looked.json()[u"id"_s].toInt(), id);
    QCOMPARE(looked.json()[u"outcome"_s].toString(), outcome);
    QCOMPARE(looked.json()[u"finding"_s].toString(), finding);
    QVERIFY(!looked.json()[u"meaning"_s].toString().isEmpty());
    QCOMPARE(looked.json()[u"certainFrom"_s].isNull(), finding != u"not-there-yet"_s);

    const Run inWords = run({u"look-up"_s, u"#%1"_s.arg(id)});
    QCOMPARE(inWords.status, status);
    QVERIFY2(inWords.out.contains("\nLooked up by anna: "), inWords.out.constData());
}

void tst_CliSettle::listsWhatIsKnownToday()
{
    const int id = send(u"+442070339005"_s);
    QCOMPARE(run({u"look-up"_s, QString::number(id)}).status, 0);
    const Run json = run({u"log"_s, u"--json"_s, u"--to"_s, u"2070339005"_s});
    QCOMPARE(json.json()[u"outcome"_s].toString(), u"accepted"_s);
    QVERIFY(json.json()[u"reason"_s].isNull());
    QVERIFY(json.json()[u"advice"_s].isNull()); // There is nothing to do.
    const Run text = run({u"log"_s, u"--to"_s, u"2070339005"_s, u"--outcome"_s, u"accepted"_s});
    QVERIFY2(text.out.contains("accepted (settled)"), text.out.constData());
    QCOMPARE(run({u"log"_s, u"--to"_s, u"2070339005"_s, u"--outcome"_s, u"unknown"_s}).out,
             QByteArray());
}

void tst_CliSettle::saysWhyItCannotBeLookedUp()
{
    const Program program;
    const QStringList message{u"send"_s,
                              u"--json"_s,
                              u"--account"_s,
                              u"Sandbox"_s,
                              u"--to"_s,
                              u"+442070319005"_s,
                              u"--template"_s,
                              u"24"_s};
    QCOMPARE(program.run(message).status, 4);
    const Run gone = program.run({u"look-up"_s, u"1"_s});
    QCOMPARE(gone.status, 2);
    QCOMPARE(gone.out, QByteArray());
    QVERIFY2(gone.err.contains("sandbox that has ended"), gone.err.constData());

    const int accepted = send(u"+442070343000"_s);
    const Run certain = run({u"look-up"_s, QString::number(accepted)});
    QCOMPARE(certain.status, 2);
    QVERIFY2(certain.err.contains("nothing to look up"), certain.err.constData());
}

void tst_CliSettle::settlesByHand()
{
    const QString id = QString::number(send(u"+442070359004"_s));
    const Run settled
        = run({u"settle"_s, id, u"--as"_s, u"not-sent"_s, u"--note"_s, u"I asked."_s});
    QVERIFY2(settled.status == 0, settled.err.constData());
    QVERIFY2(settled.out.contains("Settled by anna: not sent\n    I asked."),
             settled.out.constData());
    const Run back = run({u"settle"_s,
                          id,
                          u"--as"_s,
                          u"unknown"_s,
                          u"--note"_s,
                          u"No."_s,
                          u"--by"_s,
                          u"Wang Fang"_s});
    QCOMPARE(back.status, 0);
    QVERIFY2(back.out.contains("Taken back by Wang Fang"), back.out.constData());
}

void tst_CliSettle::refusesWhatIsIncomplete_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("part");

    QTest::newRow("no message") << QStringList{u"look-up"_s} << "Say which message"_ba;
    QTest::newRow("a word that is no number")
        << QStringList{u"history"_s, u"last"_s} << "“last”"_ba;
    QTest::newRow("a number below the first") << QStringList{u"history"_s, u"0"_s} << "“0”"_ba;
    QTest::newRow("a message that is not there")
        << QStringList{u"look-up"_s, u"99999"_s} << "no message with the number 99999"_ba;
    QTest::newRow("a word too many") << QStringList{u"history"_s, u"1"_s, u"2"_s} << "“2”"_ba;
    QTest::newRow("settled as what?")
        << QStringList{u"settle"_s, u"1"_s, u"--note"_s, u"x"_s} << "--as"_ba;
    QTest::newRow("settled why?") << QStringList{u"settle"_s, u"1"_s, u"--as"_s, u"accepted"_s}
                                  << "--note"_ba;
    QTest::newRow("settled as something else")
        << QStringList{u"settle"_s, u"1"_s, u"--note"_s, u"x"_s, u"--as"_s, u"sent"_s}
        << "“sent” is no outcome"_ba;
    QTest::newRow("a reason of blanks")
        << QStringList{u"settle"_s, u"1"_s, u"--note"_s, u"  "_s, u"--as"_s, u"accepted"_s}
        << "a name and a reason"_ba;
}

void tst_CliSettle::refusesWhatIsIncomplete()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QByteArray, part);
    if (run({u"history"_s, u"1"_s}).status != 0)
        QVERIFY(send(u"+442070369005"_s) > 0);
    const QByteArray before = run({u"history"_s, u"1"_s}).out;
    const Run refused = run(arguments);
    QCOMPARE(refused.status, 2);
    QCOMPARE(refused.out, QByteArray());
    QVERIFY2(refused.err.contains(part), refused.err.constData());
    QCOMPARE(run({u"history"_s, u"1"_s}).out, before);
}

void tst_CliSettle::tellsTheHistory()
{
    const QString id = QString::number(send(u"+442070379005"_s));
    QCOMPARE(run({u"look-up"_s, id}).status, 0);
    const Run json = run({u"history"_s, id, u"--json"_s});
    QCOMPARE(json.status, 0);
    QStringList events;
    for (const QByteArray &line : json.out.trimmed().split('\n')) {
        const QJsonObject entry = QJsonDocument::fromJson(line).object();
        events.append(entry[u"event"_s].toString());
        QCOMPARE(entry.keys().size(), 10);
    }
    QCOMPARE(events, (QStringList{u"began"_s, u"ended"_s, u"looked-up"_s, u"concluded"_s}));
    const Run text = run({u"history"_s, id});
    QVERIFY2(text.out.contains("  Unknown: the connection broke\n"), text.out.constData());
    QVERIFY2(text.out.contains("  Settled by the look-up: accepted\n    - Result 0\n"),
             text.out.constData());
}

} // namespace smsdesk

QTEST_GUILESS_MAIN(smsdesk::tst_CliSettle)
#include "tst_clisettle.moc"
