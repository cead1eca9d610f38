// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program.h"
#include "tests/app/specificationgateway.h"
#include "tests/support/claimtest.h"
#include "tests/support/faultserver.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTimer>

#include <algorithm>
#include <array>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace smsdesk {

using Moment = FaultServer::Moment;
using Ending = FaultServer::Ending;

/// `smsdesk-cli send` where there is something to send: outcome, output and exit status.
class tst_CliSend final : public ClaimTest
{
    Q_OBJECT

private Q_SLOTS:
    void acceptedIsOneLineOfJsonWithTheContractsKeys();
    void rejectedHasTheResultAndEndsWithOne();
    void tellsPeopleWhatHappenedAndThatItWasTheSandbox();
    void isAcceptedByAGatewayWrittenAfterTheSpecification();
    void leavesOutWhatWasNotGiven();
    void whateverBreaksIsUnknownAndWasSentOnce_data();
    void whateverBreaksIsUnknownAndWasSentOnce();
    void refusedConnectionIsNotSent();
    void namesTheMessageWhoseRowCannotBeRead();
    void optionsMayStandBeforeTheCommand();
    void keepsNoAppKeyAnywhere();
    void showsNoControlCharacterOfTheGateway();
    void readerThatLeavesChangesNoExitStatus();
    void closedOutputIsNotReplacedByAFile();
};

namespace {

const QByteArray acceptance = R"({"result":0,"errmsg":"OK","ext":"","fee":1,"sid":"s"})"_ba;

QStringList toSandbox(const QString &number)
{
    return {u"send"_s,
            u"--to"_s,
            number,
            u"--template"_s,
            u"20"_s,
            u"--param"_s,
            u"1234"_s,
            u"--param"_s,
            u"5"_s};
}

/// Takes every message out of a journal behind the program's back.
bool forgetRows(const QString &journal)
{
    const QString connection = u"forget"_s;
    bool isDone = false;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, connection);
        database.setDatabaseName(journal);
        isDone = database.open() && QSqlQuery(database).exec(u"DROP TRIGGER message_is_kept"_s)
            && QSqlQuery(database).exec(u"DELETE FROM message"_s);
    }
    QSqlDatabase::removeDatabase(connection);
    return isDone;
}

#ifdef Q_OS_UNIX
/// In the child: standard output is a pipe whose reader has left.
void printToNobody()
{
    std::array<int, 2> ends{};
    if (::pipe(ends.data()) == 0) {
        ::close(ends[0]);
        ::dup2(ends[1], STDOUT_FILENO);
    }
}
#endif

QStringList keysInOrder(const QByteArray &line)
{
    static const QRegularExpression key(u"[{,]\"([A-Za-z]+)\":"_s);
    QStringList keys;
    auto matches = key.globalMatch(QString::fromUtf8(line));
    while (matches.hasNext())
        keys.append(matches.next().captured(1));
    return keys;
}

} // namespace

void tst_CliSend::acceptedIsOneLineOfJsonWithTheContractsKeys()
{
    const Program program;
    const Run run = program.run(toSandbox(u"+442070313000"_s) + QStringList{u"--json"_s});

    QCOMPARE(run.err, QByteArray());
    QCOMPARE(run.status, 0);
    const QStringList contract{u"id"_s,
                               u"tel"_s,
                               u"template"_s,
                               u"outcome"_s,
                               u"result"_s,
                               u"errmsg"_s,
                               u"ext"_s,
                               u"nationcode"_s,
                               u"fee"_s,
                               u"sid"_s,
                               u"reason"_s,
                               u"advice"_s,
                               u"startedAt"_s,
                               u"finishedAt"_s};
    QCOMPARE(keysInOrder(run.out), contract);
    const QJsonObject json = run.json();
    QCOMPARE(json[u"id"_s].toInt(), 1);
    QCOMPARE(json[u"tel"_s].toString(), u"+442070313000"_s);
    QVERIFY(json[u"template"_s].isDouble());
    QCOMPARE(json[u"outcome"_s].toString(), u"accepted"_s);
    QCOMPARE(json[u"result"_s], QJsonValue(0));
    QCOMPARE(json[u"nationcode"_s], QJsonValue(u"44"_s));
    QCOMPARE(json[u"fee"_s], QJsonValue(1));
    QVERIFY(!json[u"sid"_s].toString().isEmpty());
    QVERIFY(json[u"reason"_s].isNull());
    for (const QString &moment : {u"startedAt"_s, u"finishedAt"_s}) {
        const QDateTime time = QDateTime::fromString(json[moment].toString(), Qt::ISODateWithMs);
        QVERIFY(time.isValid());
        QCOMPARE(time.timeSpec(), Qt::UTC);
    }
}

void tst_CliSend::rejectedHasTheResultAndEndsWithOne()
{
    const Program program;
    const Run run = program.run(toSandbox(u"+442070311016"_s) + QStringList{u"--json"_s});

    QCOMPARE(run.status, 1);
    const QJsonObject json = run.json();
    QCOMPARE(json[u"outcome"_s].toString(), u"rejected"_s);
    QCOMPARE(json[u"result"_s].toInt(), 1016);
    QVERIFY(!json[u"advice"_s].toString().isEmpty());
    for (const QString &absent : {u"nationcode"_s, u"fee"_s, u"sid"_s, u"reason"_s})
        QVERIFY2(json[absent].isNull(), qPrintable(absent));
}

void tst_CliSend::tellsPeopleWhatHappenedAndThatItWasTheSandbox()
{
    const Program program;
    const Run run = program.run(toSandbox(u"+442070313000"_s));

    QCOMPARE(run.status, 0);
    QCOMPARE(run.err, QByteArray());
    QVERIFY(run.out.contains("+442070313000"));
    QVERIFY(run.out.contains("accepted"));
    QVERIFY(run.out.contains("sandbox"));

    const SpecificationGateway gateway(Program::key(), "1400000001"_ba);
    QVERIFY(!program.sendAt(gateway.endpoint()).out.contains("sandbox"));
}

void tst_CliSend::isAcceptedByAGatewayWrittenAfterTheSpecification()
{
    const Program program;
    const SpecificationGateway gateway(Program::key(), "1400000001"_ba);
    const Run run
        = program.sendAt(gateway.endpoint(), {u"--ext"_s, u"order, \"7\""_s, u"--json"_s});

    QCOMPARE(gateway.faults(), QStringList());
    QCOMPARE(run.status, 0);
    QCOMPARE(gateway.requests(), 1);
    const QJsonObject message = gateway.message();
    QCOMPARE(message[u"tel"_s].toString(), u"+8613711112222"_s);
    QCOMPARE(message[u"tpl_id"_s].toInt(), 19);
    QCOMPARE(message[u"params"_s].toArray(), (QJsonArray{u"验证码"_s, u"1234"_s, u"4"_s}));
    QCOMPARE(message[u"sign"_s].toString(), u"腾讯云"_s);
    QCOMPARE(message[u"ext"_s].toString(), u"order, \"7\""_s);
    QCOMPARE(message[u"extend"_s].toString(), u""_s);
    QCOMPARE(run.json()[u"ext"_s].toString(), u"order, \"7\""_s);
    QCOMPARE(run.json()[u"sid"_s].toString(), u"8:one"_s);
}

void tst_CliSend::leavesOutWhatWasNotGiven()
{
    const Program program;
    const SpecificationGateway gateway(Program::key(), "1400000001"_ba);
    const Run run
        = program.runAt(gateway.endpoint(),
                        {u"send"_s, u"--to"_s, u"+44 20 7031 3000"_s, u"--template"_s, u"24"_s});

    QCOMPARE(gateway.faults(), QStringList());
    QCOMPARE(run.status, 0);
    QCOMPARE(gateway.message()[u"tel"_s].toString(), u"+442070313000"_s);
    QCOMPARE(gateway.message()[u"params"_s].toArray(), QJsonArray());
    QVERIFY(!gateway.message().contains(u"sign"_s));
}

void tst_CliSend::whateverBreaksIsUnknownAndWasSentOnce_data()
{
    QTest::addColumn<FaultServer::Behaviour>("behaviour");

    const QByteArray reply = FaultServer::httpReply(acceptance);
    QTest::newRow("hangs up after the request") << FaultServer::Behaviour{};
    QTest::newRow("hangs up after the head") << FaultServer::Behaviour{.moment = Moment::AfterHead};
    QTest::newRow("resets the connection")
        << FaultServer::Behaviour{.reply = {}, .ending = Ending::Reset};
    QTest::newRow("is silent") << FaultServer::Behaviour{.moment = Moment::Never};
    QTest::newRow("answers half a head and hangs up")
        << FaultServer::Behaviour{.reply = "HTTP/1.1 200 OK\r\nContent-Le"_ba};
    QTest::newRow("answers half a body and hangs up")
        << FaultServer::Behaviour{.reply = reply.left(reply.size() - 20)};
    QTest::newRow("answers half a body and stays silent") << FaultServer::Behaviour{
        .reply = reply.left(reply.size() - 20), .ending = Ending::KeepOpen};
    QTest::newRow("redirects with 307") << FaultServer::Behaviour{
        .reply = FaultServer::httpReply(
            {}, "307 Temporary Redirect"_ba, "Location: /v5/tlssmssvr/sendisms\r\n"_ba)};
    QTest::newRow("answers HTML") << FaultServer::Behaviour{
        .reply = FaultServer::httpReply("<html>Sign in</html>"_ba)};
    QTest::newRow("answers nothing") << FaultServer::Behaviour{.reply = FaultServer::httpReply({})};
    QTest::newRow("answers with status 502") << FaultServer::Behaviour{
        .reply = FaultServer::httpReply(acceptance, "502 Bad Gateway"_ba)};
    QTest::newRow("asks for a login") << FaultServer::Behaviour{
        .reply = FaultServer::httpReply(
            {}, "401 Unauthorized"_ba, "WWW-Authenticate: Basic realm=\"x\"\r\n"_ba)};
}

void tst_CliSend::whateverBreaksIsUnknownAndWasSentOnce()
{
    QFETCH(const FaultServer::Behaviour, behaviour);
    const Program program;
    const FaultServer server(behaviour);
    const Run run = program.sendAt(server.endpoint(), {u"--timeout"_s, u"1"_s, u"--json"_s});

    QCOMPARE(run.status, 4);
    QCOMPARE(server.requests(), 1);
    const QJsonObject json = run.json();
    QCOMPARE(json[u"outcome"_s].toString(), u"unknown"_s);
    QVERIFY(!json[u"reason"_s].toString().isEmpty());
    QVERIFY(!json[u"advice"_s].toString().isEmpty());
    for (const QString &absent : {u"result"_s, u"errmsg"_s, u"ext"_s, u"fee"_s, u"sid"_s})
        QVERIFY2(json[absent].isNull(), qPrintable(absent));
    // What was said is what is kept.
    QCOMPARE(program.run({u"log"_s, u"--json"_s}).json(), json);
}

void tst_CliSend::refusedConnectionIsNotSent()
{
    const Program program;
    QString endpoint;
    {
        const FaultServer gone({});
        endpoint = gone.endpoint();
    }
    const Run run = program.sendAt(endpoint, {u"--json"_s});

    QCOMPARE(run.status, 3);
    QCOMPARE(run.json()[u"outcome"_s].toString(), u"not-sent"_s);
    QCOMPARE(run.json()[u"reason"_s].toString(), u"connection-refused"_s);
}

void tst_CliSend::namesTheMessageWhoseRowCannotBeRead()
{
    const Program program;
    const FaultServer silent({.moment = FaultServer::Moment::Never});
    bool isForgotten = false;
    QTimer watch;
    connect(&watch, &QTimer::timeout, this, [&] {
        if (silent.requests() == 1 && !isForgotten)
            isForgotten = forgetRows(program.file(u"journal.sqlite"_s));
    });
    watch.start(5ms);
    const Run run = program.sendAt(silent.endpoint(), {u"--timeout"_s, u"2"_s, u"--json"_s});

    QVERIFY(isForgotten);
    QCOMPARE(run.status, 4);
    const QJsonObject json = run.json();
    QCOMPARE(json[u"tel"_s].toString(), u"+8613711112222"_s);
    QCOMPARE(json[u"template"_s].toInteger(), 19);
    QCOMPARE(json[u"outcome"_s].toString(), u"unknown"_s);
}

void tst_CliSend::optionsMayStandBeforeTheCommand()
{
    const Program program;
    const SpecificationGateway gateway(Program::key(), "1400000001"_ba);
    const Run run = Program::finish(*program.process(Program::accountOptions(gateway.endpoint())
                                                         + Program::exampleMessage()
                                                         + QStringList{u"--json"_s, u"send"_s},
                                                     Program::key()));

    QCOMPARE(run.status, 0);
    QCOMPARE(gateway.requests(), 1);
    QCOMPARE(run.json()[u"outcome"_s].toString(), u"accepted"_s);
}

void tst_CliSend::keepsNoAppKeyAnywhere()
{
    const Program program;
    const SpecificationGateway gateway(Program::key(), "1400000001"_ba);
    const FaultServer fault({});
    const QList<Run> runs{program.sendAt(gateway.endpoint(), {u"--json"_s}),
                          program.sendAt(gateway.endpoint()),
                          program.sendAt(fault.endpoint()),
                          program.runAt(gateway.endpoint(), {u"log"_s}),
                          program.runAt(gateway.endpoint(), {u"send"_s})};

    for (const Run &run : runs)
        QVERIFY(!run.out.contains(Program::key()) && !run.err.contains(Program::key()));
    // The search finds what is there.
    QVERIFY(program.keeps("+8613711112222"_ba));
    QVERIFY(!program.keeps(Program::key()));
}

void tst_CliSend::showsNoControlCharacterOfTheGateway()
{
    const Program program;
    const FaultServer server(
        {.reply = FaultServer::httpReply(
             R"({"result":77777,"errmsg":"\u001b[2Jgone\u009b","ext":"","sid":"\u001b]0;x\u0007"})"_ba)});
    const Run run = program.sendAt(server.endpoint());

    QCOMPARE(run.status, 1);
    QVERIFY(run.out.contains("gone"));
    const QString text = QString::fromUtf8(run.out).remove(u'\n');
    QVERIFY(std::none_of(text.cbegin(), text.cend(), [](QChar character) {
        return character.category() == QChar::Other_Control;
    }));
}

void tst_CliSend::readerThatLeavesChangesNoExitStatus()
{
#ifdef Q_OS_UNIX
    const Program program;
    for (const auto &[number, status] :
         {std::pair(u"+442070313000"_s, 0), std::pair(u"+442070311016"_s, 1)}) {
        const auto process = program.process(toSandbox(number));
        process->setChildProcessModifier(&printToNobody);
        QCOMPARE(Program::finish(*process).status, status);
    }
    const auto log = program.process({u"log"_s, u"--csv"_s});
    log->setChildProcessModifier(&printToNobody);
    const Run run = Program::finish(*log);
    QCOMPARE(run.status, 0);
    QCOMPARE(run.err, QByteArray());
#else
    QSKIP("a pipe without a reader is made with Unix calls");
#endif
}

void tst_CliSend::closedOutputIsNotReplacedByAFile()
{
#ifdef Q_OS_UNIX
    const Program program;
    const SpecificationGateway gateway(Program::key(), "1400000001"_ba);
    const auto process = program.process(QStringList{u"send"_s} + Program::exampleMessage()
                                             + Program::accountOptions(gateway.endpoint()),
                                         Program::key());
    process->setChildProcessModifier([] {
        for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
            ::close(stream);
    });
    QCOMPARE(Program::finish(*process).status, 0);
    QCOMPARE(gateway.requests(), 1);
    QCOMPARE(gateway.faults(), QStringList());
    // A journal that was printed into would be damaged.
    QCOMPARE(program.run({u"log"_s, u"--json"_s}).json()[u"outcome"_s].toString(), u"accepted"_s);
#else
    QSKIP("closes the streams with Unix calls");
#endif
}

} // namespace smsdesk

QTEST_GUILESS_MAIN(smsdesk::tst_CliSend)
#include "tst_clisend.moc"
