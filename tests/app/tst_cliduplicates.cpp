// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program.h"
#include "tests/support/claimtest.h"
#include "tests/support/faultserver.h"

#include <QTcpServer>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace smsdesk {

using Moment = FaultServer::Moment;

/// `smsdesk-cli send` of what was sent before: each run is a program of its own, so that all that
/// holds a message back is the journal.
class tst_CliDuplicates final : public ClaimTest
{
    Q_OBJECT

private Q_SLOTS:
    void sameMessageIsHeldBack_data();
    void sameMessageIsHeldBack();
    void whatIsMeantIsSent();
    void anotherMessageIsNoDuplicate_data();
    void anotherMessageIsNoDuplicate();
    void whatDidNotGoOutIsSentWithoutAQuestion_data();
    void whatDidNotGoOutIsSentWithoutAQuestion();
    void ofSixAtOnceOneReachesTheGateway();
    void warnsOfTheGatewaysLimitsAndSends();
};

namespace {

FaultServer::Behaviour answering(const QByteArray &body)
{
    return {.reply = FaultServer::httpReply(body)};
}

FaultServer::Behaviour accepting()
{
    return answering(R"({"result":0,"errmsg":"OK","ext":"","fee":1,"sid":"s"})");
}

FaultServer::Behaviour rejecting(int result)
{
    return answering(R"({"result":)" + QByteArray::number(result) + R"(,"errmsg":"no","ext":""})");
}

/// Where nobody listens.
QString closedEndpoint()
{
    QTcpServer server;
    if (!server.listen(QHostAddress::LocalHost))
        qFatal("cannot listen on loopback");
    return u"http://127.0.0.1:%1/v5/tlssmssvr/sendisms"_s.arg(server.serverPort());
}

QByteArray log(const Program &program)
{
    return program.run({u"log"_s, u"--json"_s}).out;
}

} // namespace

void tst_CliDuplicates::sameMessageIsHeldBack_data()
{
    QTest::addColumn<FaultServer::Behaviour>("gateway");
    QTest::addColumn<int>("firstStatus");
    QTest::addColumn<QString>("says");

    QTest::newRow("after it was accepted") << accepting() << 0 << u"was accepted"_s;
    QTest::newRow("after its outcome became unknown")
        << FaultServer::Behaviour{.moment = Moment::AfterRequest} << 4
        << u"whether it went out is unknown"_s;
    QTest::newRow("after a rejection with which it may be out")
        << rejecting(1008) << 1 << u"may have gone out all the same"_s;
}

void tst_CliDuplicates::sameMessageIsHeldBack()
{
    QFETCH(const FaultServer::Behaviour, gateway);
    QFETCH(const int, firstStatus);
    QFETCH(const QString, says);
    const Program program;
    const FaultServer server(gateway);
    QCOMPARE(program.sendAt(server.endpoint()).status, firstStatus);
    const QByteArray before = log(program);

    const Run again = program.sendAt(server.endpoint(), {u"--json"_s});

    QCOMPARE(again.status, 2);
    QCOMPARE(again.out, QByteArray());
    const QString sentences = QString::fromUtf8(again.err);
    for (const QString &fact : {u"The message was not sent."_s,
                                u" ago, at "_s,
                                says,
                                u"number 1 in the log"_s,
                                u"--allow-duplicate"_s,
                                u"The gateway refuses the same message within 30 seconds"_s})
        QVERIFY2(sentences.contains(fact), qPrintable(sentences));
    // Its limits are no news where nothing is sent.
    QVERIFY2(!sentences.contains(u"1023"_s), qPrintable(sentences));
    QCOMPARE(server.requests(), 1);
    QCOMPARE(log(program), before);
}

void tst_CliDuplicates::whatIsMeantIsSent()
{
    const Program program;
    const FaultServer server(accepting());
    QCOMPARE(program.sendAt(server.endpoint()).status, 0);

    const Run again = program.sendAt(server.endpoint(), {u"--allow-duplicate"_s, u"--json"_s});

    QCOMPARE(again.status, 0);
    QCOMPARE(again.json()[u"id"_s].toInt(), 2);
    QCOMPARE(server.requests(), 2);
    // And holds back the next in turn.
    QCOMPARE(program.sendAt(server.endpoint()).status, 2);
    QCOMPARE(server.requests(), 2);
}

void tst_CliDuplicates::anotherMessageIsNoDuplicate_data()
{
    QTest::addColumn<QString>("option");
    QTest::addColumn<QString>("value");

    QTest::newRow("to another number") << u"--to"_s << u"+8613711112223"_s;
    QTest::newRow("of another template") << u"--template"_s << u"20"_s;
    QTest::newRow("with another parameter") << u"--param"_s << u"短信"_s;
    QTest::newRow("of another application") << u"--sdkappid"_s << u"1400000002"_s;
}

void tst_CliDuplicates::anotherMessageIsNoDuplicate()
{
    QFETCH(const QString, option);
    QFETCH(const QString, value);
    const Program program;
    const FaultServer server(accepting());
    QStringList arguments = QStringList{u"send"_s} + Program::exampleMessage()
        + Program::accountOptions(server.endpoint());
    const auto send = [&program](const QStringList &how) {
        return Program::finish(*program.process(how, Program::key())).status;
    };
    QCOMPARE(send(arguments), 0);

    arguments.replace(arguments.indexOf(option) + 1, value);

    QCOMPARE(send(arguments), 0);
    QCOMPARE(server.requests(), 2);
}

void tst_CliDuplicates::whatDidNotGoOutIsSentWithoutAQuestion_data()
{
    QTest::addColumn<bool>("isRejected");

    QTest::newRow("after it was not sent") << false;
    QTest::newRow("after it was rejected") << true;
}

void tst_CliDuplicates::whatDidNotGoOutIsSentWithoutAQuestion()
{
    QFETCH(const bool, isRejected);
    const Program program;
    const FaultServer refusing(rejecting(1016));
    const QString first = isRejected ? refusing.endpoint() : closedEndpoint();
    QCOMPARE(program.sendAt(first).status, isRejected ? 1 : 3);
    const FaultServer server(accepting());

    const Run again = program.sendAt(server.endpoint());

    QCOMPARE(again.status, 0);
    QCOMPARE(again.err, QByteArray());
    QCOMPARE(server.requests(), 1);
}

void tst_CliDuplicates::ofSixAtOnceOneReachesTheGateway()
{
    const Program program;
    const FaultServer server(accepting());
    std::vector<std::unique_ptr<QProcess>> processes;
    for (int i = 0; i < 6; ++i)
        processes.push_back(program.process(QStringList{u"send"_s} + Program::exampleMessage()
                                                + Program::accountOptions(server.endpoint()),
                                            Program::key()));
    for (const auto &process : processes)
        process->start();

    const auto haveEnded = [&processes] {
        return std::ranges::all_of(processes, [](const auto &process) {
            return process->state() == QProcess::NotRunning;
        });
    };
    QTRY_VERIFY_WITH_TIMEOUT(haveEnded(), 60'000);

    QList<int> statuses;
    for (const auto &process : processes)
        statuses.append(process->exitCode());
    std::ranges::sort(statuses);
    QCOMPARE(statuses, (QList<int>{0, 2, 2, 2, 2, 2}));
    QCOMPARE(server.requests(), 1);
    QCOMPARE(log(program).count('\n'), 1);
}

void tst_CliDuplicates::warnsOfTheGatewaysLimitsAndSends()
{
    const Program program;
    const FaultServer server(accepting());
    const auto send = [&](const QString &parameter) {
        return program.runAt(server.endpoint(),
                             {u"send"_s,
                              u"--to"_s,
                              u"+8613711112222"_s,
                              u"--template"_s,
                              u"20"_s,
                              u"--param"_s,
                              parameter,
                              u"--json"_s});
    };
    QCOMPARE(send(u"1"_s).err, QByteArray());

    // With other content it is no duplicate, but the gateway may find it too soon.
    const Run second = send(u"2"_s);
    QCOMPARE(second.status, 0);
    QCOMPARE(second.err.count('\n'), 1);
    QVERIFY2(second.err.contains("result 1023"), second.err.constData());
    QCOMPARE(second.json()[u"outcome"_s].toString(), u"accepted"_s);

    const Run third = send(u"3"_s);
    QCOMPARE(third.status, 0);
    QVERIFY2(third.err.contains("got 2 messages today"), third.err.constData());
    QVERIFY2(third.err.contains("result 1025"), third.err.constData());
    QCOMPARE(server.requests(), 3);
}

} // namespace smsdesk

QTEST_GUILESS_MAIN(smsdesk::tst_CliDuplicates)
#include "tst_cliduplicates.moc"
