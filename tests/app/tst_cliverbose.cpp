// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program.h"
#include "tests/app/specificationgateway.h"
#include "tests/support/claimtest.h"
#include "tests/support/faultserver.h"

#include <QProcessEnvironment>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace smsdesk {

/// `--verbose`: the log tells each step of a message's way, and nothing that is anybody's secret.
class tst_CliVerbose final : public ClaimTest
{
    Q_OBJECT

private Q_SLOTS:
    void saysNothingUnlessAsked();
    void tellsEachStep();
    void everyLineHasItsTimeAndCategory();
    void heedsTheEnvironmentsRules();
    void isAnOptionOfEveryCommand_data();
    void isAnOptionOfEveryCommand();
    void tellsNothingThatIsSecret_data();
    void tellsNothingThatIsSecret();
};

namespace {

const QByteArray acceptance = R"({"result":0,"errmsg":"OK","ext":"","fee":1,"sid":"s"})"_ba;

/// Whatever would be known to who reads along: of the message, and of who sends it.
QList<QByteArray> secrets()
{
    return {Program::key(),
            "13711112222"_ba,
            "1371111"_ba,
            "1111 2222"_ba,
            "1111-2222"_ba,
            "验证码"_ba,
            "\\u9a8c"_ba,
            "%E9%AA%8C"_ba,
            "parameter-of-mine"_ba,
            "腾讯云"_ba,
            "session-of-mine"_ba,
            "proxy-word"_ba,
            "sig="_ba,
            "\"sig\""_ba,
            "random="_ba,
            "sdkappid="_ba};
}

void compareSilent(const QByteArray &log)
{
    for (const QByteArray &secret : secrets())
        QVERIFY2(!log.contains(secret), QByteArray(secret + " in\n" + log).constData());
    // A signature, wherever it comes from.
    static const QRegularExpression digest(u"[0-9a-fA-F]{40}"_s);
    QVERIFY2(!digest.match(QString::fromUtf8(log)).hasMatch(), log.constData());
}

QStringList message()
{
    return {u"send"_s,
            u"--to"_s,
            u"+86 137-1111-2222"_s,
            u"--template"_s,
            u"19"_s,
            u"--param"_s,
            u"验证码"_s,
            u"--param"_s,
            u"parameter-of-mine"_s,
            u"--param"_s,
            u"4"_s,
            u"--sign"_s,
            u"腾讯云"_s,
            u"--ext"_s,
            u"session-of-mine"_s,
            u"--verbose"_s};
}

} // namespace

void tst_CliVerbose::saysNothingUnlessAsked()
{
    SpecificationGateway gateway(Program::key(), "1400000001"_ba);
    const Run run = Program().sendAt(gateway.endpoint());
    QCOMPARE(run.status, 0);
    QCOMPARE(run.err, QByteArray());
}

void tst_CliVerbose::tellsEachStep()
{
    SpecificationGateway gateway(Program::key(), "1400000001"_ba);
    const Run run = Program().runAt(gateway.endpoint(), message());
    QCOMPARE(run.status, 0);
    const QString log = QString::fromUtf8(run.err);
    // In their order.
    qsizetype at = 0;
    const QStringList steps{u"smsdesk.files: "_s,
                            u"smsdesk.journal: open after"_s,
                            u"smsdesk.sending: to +86137****2222: template 19, account"_s,
                            u"smsdesk.keys: the key of \"1400000001@127.0.0.1\" is here after"_s,
                            u"smsdesk.sending: to +86137****2222: is message 1"_s,
                            u"smsdesk.network: to "_s + gateway.endpoint() + u" straight"_s,
                            u"smsdesk.gateway: status 200, "_s,
                            u"smsdesk.sending: message 1: Accepted, reason None, result 0"_s,
                            u"smsdesk.journal: the outcome of message 1 is on disk"_s};
    for (const QString &step : steps) {
        const qsizetype found = log.indexOf(step, at);
        QVERIFY2(found >= 0, qPrintable(step + u" is not in\n"_s + log));
        at = found;
    }
}

void tst_CliVerbose::everyLineHasItsTimeAndCategory()
{
    const Run run = Program().run({u"send"_s,
                                   u"--to"_s,
                                   u"+16502530000"_s,
                                   u"--template"_s,
                                   u"20"_s,
                                   u"--param"_s,
                                   u"482913"_s,
                                   u"--param"_s,
                                   u"5"_s,
                                   u"--verbose"_s});
    QCOMPARE(run.status, 0);
    static const QRegularExpression line(
        u"^20\\d\\d-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z smsdesk\\.[a-z]+: .+$"_s);
    const QStringList lines = QString::fromUtf8(run.err.trimmed()).split(u'\n');
    QVERIFY(lines.size() > 5);
    for (const QString &each : lines)
        QVERIFY2(line.match(each).hasMatch(), qPrintable(each));
    QVERIFY(run.err.contains("smsdesk.sandbox: POST /v5/tlssmssvr/sendisms: 200"));
}

void tst_CliVerbose::heedsTheEnvironmentsRules()
{
    const auto run = [](const QString &rules, const QStringList &more) {
        const Program program;
        const auto process = program.process(QStringList{u"log"_s} + more);
        QProcessEnvironment environment = process->processEnvironment();
        environment.insert(u"QT_LOGGING_RULES"_s, rules);
        process->setProcessEnvironment(environment);
        return Program::finish(*process).err;
    };
    const QByteArray alone = run(u"smsdesk.journal.info=true"_s, {});
    QVERIFY2(alone.contains("smsdesk.journal: open"), alone.constData());
    QVERIFY2(!alone.contains("smsdesk.accounts"), alone.constData());
    const QByteArray without = run(u"smsdesk.journal=false"_s, {u"--verbose"_s});
    QVERIFY2(!without.contains("smsdesk.journal"), without.constData());
    QVERIFY2(without.contains("smsdesk.accounts"), without.constData());
}

void tst_CliVerbose::isAnOptionOfEveryCommand_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::newRow("log") << QStringList{u"log"_s};
    QTest::newRow("history") << QStringList{u"history"_s, u"1"_s};
    QTest::newRow("journal") << QStringList{u"journal"_s, u"check"_s};
    QTest::newRow("accounts") << QStringList{u"accounts"_s, u"list"_s};
    QTest::newRow("settings") << QStringList{u"settings"_s};
}

void tst_CliVerbose::isAnOptionOfEveryCommand()
{
    QFETCH(const QStringList, words);
    const Program program;
    const Run before = program.run(QStringList{u"--verbose"_s} + words);
    QVERIFY2(before.err.contains("Z smsdesk.files: "), before.err.constData());
    const Run after = program.run(words + QStringList{u"--verbose"_s});
    QVERIFY2(after.err.contains("Z smsdesk.files: "), after.err.constData());
    QCOMPARE(after.out, before.out);
    QVERIFY(!program.run(words).err.contains("smsdesk."));
}

void tst_CliVerbose::tellsNothingThatIsSecret_data()
{
    QTest::addColumn<FaultServer::Behaviour>("behaviour");
    QTest::addColumn<int>("status");
    QTest::newRow("accepted") << FaultServer::Behaviour{.reply = FaultServer::httpReply(acceptance)}
                              << 0;
    // Qt's own words for this hold the whole address, with its signature.
    QTest::newRow("an HTTP error")
        << FaultServer::Behaviour{.reply = "HTTP/1.1 500 No\r\nContent-Length: 0\r\n\r\n"_ba} << 4;
    QTest::newRow("a hang-up") << FaultServer::Behaviour{.moment
                                                         = FaultServer::Moment::AfterRequest}
                               << 4;
    QTest::newRow("no answer") << FaultServer::Behaviour{.moment = FaultServer::Moment::Never} << 4;
}

void tst_CliVerbose::tellsNothingThatIsSecret()
{
    QFETCH(const FaultServer::Behaviour, behaviour);
    QFETCH(const int, status);
    FaultServer server(behaviour);
    const Program program;
    const Run run
        = program.runAt(server.endpoint(), message() + QStringList{u"--timeout"_s, u"2"_s});
    QCOMPARE(run.status, status);
    QVERIFY2(run.err.contains("+86137****2222"), run.err.constData());
    compareSilent(run.err);
    const Run lookUp = program.runAt(
        server.endpoint(), {u"look-up"_s, u"1"_s, u"--timeout"_s, u"2"_s, u"--verbose"_s});
    QVERIFY(lookUp.status >= 0);
    compareSilent(lookUp.err);
}

} // namespace smsdesk

QTEST_GUILESS_MAIN(smsdesk::tst_CliVerbose)
#include "tst_cliverbose.moc"
