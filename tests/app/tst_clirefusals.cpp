// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program.h"
#include "tests/support/claimtest.h"
#include "tests/support/faultserver.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace smsdesk {

/// `smsdesk-cli` where nothing may be sent: it says why, and neither journal nor gateway hear of
/// it.
class tst_CliRefusals final : public ClaimTest
{
    Q_OBJECT

private Q_SLOTS:
    void badInputIsRefusedBeforeAnythingHappens_data();
    void badInputIsRefusedBeforeAnythingHappens();
    void badRunAccountIsRefused_data();
    void badRunAccountIsRefused();
    void missingKeyIsRefused();
    void sendWithoutOptionsShowsAnExample();
    void nothingIsSentWithoutAJournal_data();
    void nothingIsSentWithoutAJournal();
    void unreadableAccountsAreNotReplacedByTheSandbox();
    void dataFolderThatIsAFileIsRefused();
    void helpOfEachCommandNamesItsOptions_data();
    void helpOfEachCommandNamesItsOptions();
};

namespace {

/// One or more sentences on standard error, and nothing else anywhere.
void compareRefusal(const Run &run, int status, const QString &says)
{
    QCOMPARE(run.status, status);
    QCOMPARE(run.out, QByteArray());
    QVERIFY(run.err.endsWith('\n'));
    QVERIFY(run.err.size() > 20);
    QVERIFY2(QString::fromUtf8(run.err).contains(says), run.err.constData());
}

QStringList without(QStringList arguments, const QString &option)
{
    const qsizetype at = arguments.indexOf(option);
    arguments.remove(at, 2);
    return arguments;
}

QStringList with(QStringList arguments, const QString &option, const QString &value)
{
    const qsizetype at = arguments.indexOf(option);
    arguments.replace(at + 1, value);
    return arguments;
}

} // namespace

void tst_CliRefusals::badInputIsRefusedBeforeAnythingHappens_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("says");

    const QStringList good = QStringList{u"send"_s} + Program::exampleMessage();
    const auto row = [](const char *name, const QStringList &arguments, const QString &says) {
        QTest::newRow(name) << arguments << says;
    };
    row("no recipient", without(good, u"--to"_s), u"--to is missing"_s);
    row("an empty recipient", with(good, u"--to"_s, {}), u"no recipient"_s);
    row("an impossible number", with(good, u"--to"_s, u"+86137"_s), u"short"_s);
    row("letters for a number", with(good, u"--to"_s, u"+86abc"_s), u"number"_s);
    row("two recipients", good + QStringList{u"--to"_s, u"+442070313000"_s}, u"more than once"_s);
    row("no template", without(good, u"--template"_s), u"--template is missing"_s);
    row("an empty template", with(good, u"--template"_s, {}), u"no template"_s);
    row("letters for a template", with(good, u"--template"_s, u"abc"_s), u"template"_s);
    row("a template below zero", with(good, u"--template"_s, u"-19"_s), u"template"_s);
    row("a control character", with(good, u"--param"_s, u"a\x1b[2J"_s), u"character"_s);
    row("10,000 characters", with(good, u"--param"_s, QString(10'000, u'x')), u"10000"_s);
    row("a signature of 10,000 characters",
        with(good, u"--sign"_s, QString(10'000, u'x')),
        u"10000"_s);
    row("an unknown option", good + QStringList{u"--colour"_s}, u"colour"_s);
    row("an option without its value", good + QStringList{u"--ext"_s}, u"ext"_s);
    row("a word too many", good + QStringList{u"now"_s}, u"“now”"_s);
    row("an unknown command", {u"post"_s, u"--json"_s}, u"“post”"_s);
    row("no command", {}, u"history, journal, accounts, settings or sandbox"_s);
    row("log in two forms at once", {u"log"_s, u"--json"_s, u"--csv"_s}, u"--csv"_s);
    row("log of an unknown outcome", {u"log"_s, u"--outcome"_s, u"lost"_s}, u"“lost”"_s);
    row("log since no time", {u"log"_s, u"--since"_s, u"yesterday"_s}, u"“yesterday”"_s);
    row("log to no digit", {u"log"_s, u"--to"_s, u"abc"_s}, u"“abc”"_s);
    row("log of no message", {u"log"_s, u"--limit"_s, u"0"_s}, u"--limit"_s);
    row("log of a word of messages", {u"log"_s, u"--limit"_s, u"all"_s}, u"--limit"_s);
    row("a port that is none", {u"sandbox"_s, u"--port"_s, u"70000"_s}, u"--port"_s);
}

void tst_CliRefusals::badInputIsRefusedBeforeAnythingHappens()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QString, says);
    const Program program;
    const FaultServer server({});

    compareRefusal(program.runAt(server.endpoint(), arguments), 2, says);
    QCOMPARE(server.connections(), 0);
    const Run log = program.run({u"log"_s, u"--json"_s});
    QCOMPARE(log.status, 0);
    QCOMPARE(log.out, QByteArray());
}

void tst_CliRefusals::badRunAccountIsRefused_data()
{
    QTest::addColumn<QStringList>("account");
    QTest::addColumn<QString>("says");

    const QString address = u"http://127.0.0.1:1/v5/tlssmssvr/sendisms"_s;
    const auto at = [](const QString &endpoint) { return Program::accountOptions(endpoint); };
    const auto row = [](const char *name, const QStringList &account, const QString &says) {
        QTest::newRow(name) << account << says;
    };
    row("no address", at(u"nonsense"_s), u"address"_s);
    row("an empty address", at({}), u"address"_s);
    row("plain HTTP to another computer", at(u"http://example.com/v5/x/sendisms"_s), u"https"_s);
    row("another scheme", at(u"ftp://127.0.0.1/sendisms"_s), u"https"_s);
    row("an address with a query", at(u"https://example.com/sendisms?a=b"_s), u"?"_s);
    row("an address without an SdkAppId", {u"--endpoint"_s, address}, u"--sdkappid"_s);
    row("an SdkAppId without an address", {u"--sdkappid"_s, u"1400000001"_s}, u"--endpoint"_s);
    row("letters for an SdkAppId",
        {u"--endpoint"_s, address, u"--sdkappid"_s, u"abc"_s},
        u"--sdkappid"_s);
    row("a timeout of nothing", at(address) + QStringList{u"--timeout"_s, u"0"_s}, u"--timeout"_s);
    row("a timeout of letters",
        at(address) + QStringList{u"--timeout"_s, u"soon"_s},
        u"--timeout"_s);
    row("a timeout without an address", {u"--timeout"_s, u"5"_s}, u"--timeout"_s);
    row("an unknown account", {u"--account"_s, u"Nobody"_s}, u"“Nobody”"_s);
    row("an empty account", {u"--account"_s, {}}, u"--account"_s);
    row("a certificate file that is not there",
        at(address) + QStringList{u"--ca-file"_s, u"/nowhere.pem"_s},
        u"nowhere.pem"_s);
    row("an empty certificate file", at(address) + QStringList{u"--ca-file"_s, {}}, u"--ca-file"_s);
    row("two accounts", at(address) + QStringList{u"--account"_s, u"Sandbox"_s}, u"--account"_s);
    row("two addresses", at(address) + at(address), u"more than once"_s);
}

void tst_CliRefusals::badRunAccountIsRefused()
{
    QFETCH(const QStringList, account);
    QFETCH(const QString, says);
    const Program program;
    const QStringList message = QStringList{u"send"_s} + Program::exampleMessage();

    compareRefusal(Program::finish(*program.process(message + account, Program::key())), 2, says);
    QCOMPARE(program.run({u"log"_s, u"--json"_s}).out, QByteArray());
}

void tst_CliRefusals::missingKeyIsRefused()
{
    const Program program;
    const FaultServer server({});
    const QStringList arguments = QStringList{u"send"_s} + Program::exampleMessage()
        + Program::accountOptions(server.endpoint());

    compareRefusal(program.run(arguments), 2, u"SMSDESK_APPKEY"_s);
    compareRefusal(Program::finish(*program.process(arguments, "  "_ba)), 2, u"SMSDESK_APPKEY"_s);
    QCOMPARE(server.connections(), 0);
    QCOMPARE(program.run({u"log"_s, u"--json"_s}).out, QByteArray());
}

void tst_CliRefusals::sendWithoutOptionsShowsAnExample()
{
    const Program program;
    const Run run = program.run({u"send"_s});
    compareRefusal(run, 2, u"smsdesk-cli send --to +"_s);
    QVERIFY(run.err.contains("--template"));
}

void tst_CliRefusals::nothingIsSentWithoutAJournal_data()
{
    QTest::addColumn<bool>("isFolder");
    QTest::addColumn<QByteArray>("content");

    QTest::newRow("a folder in its place") << true << QByteArray();
    QTest::newRow("a text file in its place")
        << false << QByteArray("These are my notes, and not a journal.\n").repeated(50);
    QTest::newRow("a damaged file in its place")
        << false << QByteArray("SQLite format 3\0broken", 22).append(QByteArray(4096, 'x'));
}

void tst_CliRefusals::nothingIsSentWithoutAJournal()
{
    QFETCH(const bool, isFolder);
    QFETCH(const QByteArray, content);
    const Program program;
    const FaultServer server({});
    const QString path = program.file(u"journal.sqlite"_s);
    if (isFolder) {
        QVERIFY(QDir().mkdir(path));
    } else {
        QFile file(path);
        QVERIFY(file.open(QFile::WriteOnly) && file.write(content) == content.size());
    }

    compareRefusal(program.sendAt(server.endpoint(), {u"--json"_s}), 3, u"was not sent"_s);
    QCOMPARE(server.connections(), 0);
    if (!isFolder) {
        QFile file(path);
        QVERIFY(file.open(QFile::ReadOnly));
        QCOMPARE(file.readAll(), content);
    }
    compareRefusal(program.run({u"log"_s}), 3, u"journal"_s);
}

void tst_CliRefusals::unreadableAccountsAreNotReplacedByTheSandbox()
{
    const Program program;
    QFile accounts(program.file(u"accounts.json"_s));
    QVERIFY(accounts.open(QFile::WriteOnly) && accounts.write("{ half") > 0);
    accounts.close();
    const QStringList message = QStringList{u"send"_s} + Program::exampleMessage();

    compareRefusal(program.run(message), 3, u"accounts.json"_s);
    compareRefusal(
        program.run(message + QStringList{u"--account"_s, u"Mine"_s}), 3, u"accounts.json"_s);
    // What no account could send is the message's fault; a national number may be none.
    const auto to = [](const QString &number) -> QStringList {
        return {u"send"_s, u"--template"_s, u"20"_s, u"--to"_s, number};
    };
    compareRefusal(program.run(to(u"+86abc"_s)), 2, u"number"_s);
    compareRefusal(program.run(to(u"13711112222"_s)), 3, u"accounts.json"_s);
    QCOMPARE(program.run({u"log"_s, u"--json"_s}).out, QByteArray());
    // Who asks for the sandbox gets it.
    QCOMPARE(program.run(message + QStringList{u"--account"_s, u"sandbox"_s}).status, 0);
}

void tst_CliRefusals::dataFolderThatIsAFileIsRefused()
{
    const Program program;
    QFile file(program.file(u"notes.txt"_s));
    QVERIFY(file.open(QFile::WriteOnly));
    const QStringList log{u"log"_s, u"--data-dir"_s};
    compareRefusal(program.run(log + QStringList{file.fileName()}), 2, u"notes.txt"_s);
    compareRefusal(program.run(log + QStringList{QString()}), 2, u"--data-dir"_s);
}

void tst_CliRefusals::helpOfEachCommandNamesItsOptions_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QStringList>("names");

    const QStringList common{u"--data-dir"_s,
                             u"--account"_s,
                             u"--endpoint"_s,
                             u"--sdkappid"_s,
                             u"--ca-file"_s,
                             u"--timeout"_s,
                             u"SMSDESK_APPKEY"_s};
    QTest::newRow("of the program")
        << QStringList{u"--help"_s} << common + QStringList{u"send"_s, u"log"_s, u"sandbox"_s};
    QTest::newRow("of send") << QStringList{u"send"_s, u"--help"_s}
                             << common
            + QStringList{u"--to"_s,
                          u"--template"_s,
                          u"--param"_s,
                          u"--sign"_s,
                          u"--ext"_s,
                          u"--extend"_s,
                          u"--allow-duplicate"_s,
                          u"--json"_s};
    QTest::newRow("of log") << QStringList{u"--help"_s, u"log"_s}
                            << common
            + QStringList{
                u"--to"_s, u"--outcome"_s, u"--since"_s, u"--limit"_s, u"--json"_s, u"--csv"_s};
    QTest::newRow("of sandbox") << QStringList{u"sandbox"_s, u"-h"_s}
                                << common + QStringList{u"--port"_s};
}

void tst_CliRefusals::helpOfEachCommandNamesItsOptions()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QStringList, names);
    const Program program;
    const Run run = program.run(arguments);
    QCOMPARE(run.status, 0);
    QCOMPARE(run.err, QByteArray());
    for (const QString &name : names)
        QVERIFY2(run.out.contains(name.toUtf8()), qPrintable(name));
}

} // namespace smsdesk

QTEST_GUILESS_MAIN(smsdesk::tst_CliRefusals)
#include "tst_clirefusals.moc"
