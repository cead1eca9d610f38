// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program.h"
#include "tests/support/claimtest.h"
#include "tests/support/faultserver.h"

#include <QFile>
#include <QJsonDocument>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace smsdesk {

/// `smsdesk-cli accounts`.
class tst_CliAccounts final : public ClaimTest
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void listsWhatWasAdded();
    void changesWhatIsGivenAndNothingElse();
    void beginsWithTheDefaultAccount();
    void removesOnlyWhereItIsMeant();
    void travelsToAnotherComputer();
    void importsFromStandardInput();
    void replacesOnlyWhereItIsMeant();
    void asksBeforeAFileSendsMessagesElsewhere();
    void changesAnAccountWhoseCertificatesAreLost();
    void warnsOfAnotherAddressOfTencent();
    void replacesNoKeyByChance();
    void neverTakesAKeyFromAnArgument();
    void saysThatAKeyCouldNotBeKept();
    void saysWhereNoKeyCame();
    void saysWhereTheEnvironmentHasNoKey();
    void refusesWhatCannotBeAKey_data();
    void refusesWhatCannotBeAKey();
    void warnsOfAKeyThatLooksLikeNone();
    void refusesWhatIsWrong_data();
    void refusesWhatIsWrong();
    void leavesAFileItCannotReadAlone();
    void checksTheSandbox();
    void checksWhatThereIsWithoutAKey();
    void checksNoAccountThatIsNotThere();
    void checksAnAccountOfThisRun_data();
    void checksAnAccountOfThisRun();
    void refusesAWrongCheck_data();
    void refusesAWrongCheck();

private:
    [[nodiscard]] Run accounts(const QStringList &words) const
    {
        return m_program->run(QStringList{u"accounts"_s} + words);
    }

    [[nodiscard]] QList<QJsonObject> listed() const;

    std::unique_ptr<Program> m_program;
};

void tst_CliAccounts::init()
{
    m_program = std::make_unique<Program>();
}

QList<QJsonObject> tst_CliAccounts::listed() const
{
    QList<QJsonObject> all;
    const QByteArrayList lines = accounts({u"list"_s, u"--json"_s}).out.split('\n');
    for (const QByteArray &line : lines) {
        if (!line.isEmpty())
            all << QJsonDocument::fromJson(line).object();
    }
    return all;
}

void tst_CliAccounts::listsWhatWasAdded()
{
    const Run none = accounts({u"list"_s});
    QCOMPARE(none.status, 0);
    QVERIFY(none.out.isEmpty());
    QVERIFY(none.err.contains("accounts add"));

    const Run added = accounts({u"add"_s,        u"Work"_s,
                                u"--sdkappid"_s, u"1400006666"_s,
                                u"--sign"_s,     u"Acme"_s,
                                u"--region"_s,   u"cn"_s,
                                u"--extend"_s,   u"01"_s,
                                u"--rate"_s,     u"5"_s,
                                u"--colour"_s,   u"blue"_s,
                                u"--timeout"_s,  u"45"_s,
                                u"--default"_s,  u"--repeat-window"_s,
                                u"0"_s,          u"--daily-limit"_s,
                                u"9"_s});
    QCOMPARE(added.status, 0);
    QVERIFY2(added.err.contains("no AppKey yet"), added.err.constData());
    QList<QJsonObject> all = listed();
    // What there is depends on the computer; keys are tst_clikeyfile's and tst_keychain's affair.
    QVERIFY(!all.constFirst()["key"_L1].toString().isEmpty());
    all.first().remove("key"_L1);
    QCOMPARE(all,
             QList<QJsonObject>{QJsonDocument::fromJson(
                                    R"({"name":"Work","sdkAppId":1400006666,
        "endpoint":"https://yun.tim.qq.com/v5/tlssmssvr/sendisms","signature":"Acme","region":"CN",
        "extend":"01","messagesPerSecond":5,"colour":"blue","caFile":null,"timeoutSeconds":45,
        "repeatMinutes":0,"dailyLimit":9,"default":true})")
                                    .object()});
    const Run people = accounts({u"list"_s});
    QVERIFY2(people.out.startsWith("Work (default)  SdkAppId 1400006666  https://yun.tim.qq.com"),
             people.out.constData());
}

void tst_CliAccounts::changesWhatIsGivenAndNothingElse()
{
    QCOMPARE(
        accounts({u"add"_s, u"Work"_s, u"--sdkappid"_s, u"7"_s, u"--sign"_s, u"Acme"_s}).status, 0);
    QCOMPARE(
        accounts({u"edit"_s, u"WORK"_s, u"--rename"_s, u"Office"_s, u"--rate"_s, u"3"_s}).status,
        0);
    QCOMPARE(listed().size(), 1);
    QCOMPARE(listed().constFirst()["name"_L1].toString(), u"Office"_s);
    QCOMPARE(listed().constFirst()["signature"_L1].toString(), u"Acme"_s);
    QCOMPARE(listed().constFirst()["messagesPerSecond"_L1].toInt(), 3);
    QCOMPARE(accounts({u"edit"_s, u"Office"_s, u"--sign"_s, QString()}).status, 0);
    QVERIFY(listed().constFirst()["signature"_L1].isNull());
}

void tst_CliAccounts::beginsWithTheDefaultAccount()
{
    // Where nobody listens.
    const QString nowhere = u"http://127.0.0.1:1/v5/tlssmssvr/sendisms"_s;
    for (const QString &name : {u"Work"_s, u"Home"_s})
        QCOMPARE(
            accounts({u"add"_s, name, u"--sdkappid"_s, u"7"_s, u"--endpoint"_s, nowhere}).status,
            0);
    const QStringList send = QStringList{u"send"_s} + Program::exampleMessage();
    const Run several = m_program->run(send);
    QCOMPARE(several.status, 2);
    QVERIFY(several.err.contains("--account"));

    QCOMPARE(accounts({u"edit"_s, u"Home"_s, u"--default"_s}).status, 0);
    // It goes as far as looking for the key.
    const Run chosen = m_program->run(send);
    QCOMPARE(chosen.status, 3);
    QVERIFY2(chosen.err.contains("AppKey"), chosen.err.constData());
}

void tst_CliAccounts::removesOnlyWhereItIsMeant()
{
    QCOMPARE(accounts({u"add"_s, u"Work"_s, u"--sdkappid"_s, u"7"_s}).status, 0);
    const Run asked = accounts({u"remove"_s, u"Work"_s});
    QCOMPARE(asked.status, 2);
    QVERIFY(asked.err.contains("--yes"));
    QCOMPARE(listed().size(), 1);
    QCOMPARE(accounts({u"remove"_s, u"work"_s, u"--yes"_s}).status, 0);
    QCOMPARE(listed().size(), 0);
    QCOMPARE(accounts({u"remove"_s, u"Work"_s, u"--yes"_s}).status, 2);
}

void tst_CliAccounts::travelsToAnotherComputer()
{
    QCOMPARE(accounts({u"add"_s, u"Work"_s, u"--sdkappid"_s, u"7"_s, u"--default"_s}).status, 0);
    const QString file = m_program->file(u"exported.json"_s);
    QCOMPARE(accounts({u"export"_s, file}).status, 0);
    QVERIFY(!(QFile::permissions(file) & (QFileDevice::ReadGroup | QFileDevice::ReadOther)));
    const QList<QJsonObject> before = listed();

    const Program other;
    const Run imported = other.run({u"accounts"_s, u"import"_s, file});
    QCOMPARE(imported.status, 0);
    QVERIFY2(imported.out.contains("1 account added: Work. Enter its AppKey."),
             imported.out.constData());
    const Run there = other.run({u"accounts"_s, u"list"_s, u"--json"_s});
    QCOMPARE(there.json(), before.constFirst());
}

void tst_CliAccounts::importsFromStandardInput()
{
    QCOMPARE(accounts({u"add"_s, u"Work"_s, u"--sdkappid"_s, u"7"_s}).status, 0);
    const Run exported = accounts({u"export"_s});
    QCOMPARE(exported.status, 0);

    const Program other;
    const auto process = other.process({u"accounts"_s, u"import"_s, u"-"_s});
    QObject::connect(process.get(), &QProcess::started, process.get(), [&] {
        process->write(exported.out);
        process->closeWriteChannel();
    });
    QCOMPARE(Program::finish(*process).status, 0);
    QVERIFY(other.run({u"accounts"_s, u"list"_s}).out.startsWith("Work"));
}

void tst_CliAccounts::replacesOnlyWhereItIsMeant()
{
    QCOMPARE(accounts({u"add"_s, u"Work"_s, u"--sdkappid"_s, u"7"_s}).status, 0);
    const QString file = m_program->file(u"exported.json"_s);
    QCOMPARE(accounts({u"export"_s, file}).status, 0);
    QCOMPARE(accounts({u"edit"_s, u"Work"_s, u"--sdkappid"_s, u"8"_s}).status, 0);

    const Run kept = accounts({u"import"_s, file});
    QCOMPARE(kept.status, 0);
    QVERIFY(kept.out.contains("left as it is"));
    QCOMPARE(listed().constFirst()["sdkAppId"_L1].toInt(), 8);
    const Run replaced = accounts({u"import"_s, file, u"--replace"_s});
    QVERIFY(replaced.out.contains("An AppKey that is stored stays"));
    QCOMPARE(listed().constFirst()["sdkAppId"_L1].toInt(), 7);
}

void tst_CliAccounts::asksBeforeAFileSendsMessagesElsewhere()
{
    const QString elsewhere = u"https://elsewhere.example/s"_s;
    QCOMPARE(
        accounts({u"add"_s, u"Work"_s, u"--sdkappid"_s, u"7"_s, u"--endpoint"_s, elsewhere}).status,
        0);
    const QString file = m_program->file(u"exported.json"_s);
    QCOMPARE(accounts({u"export"_s, file}).status, 0);

    const Program other;
    const Run asked = other.run({u"accounts"_s, u"import"_s, file});
    QCOMPARE(asked.status, 2);
    QVERIFY2(QString::fromUtf8(asked.err).contains(elsewhere), asked.err.constData());
    QVERIFY(other.run({u"accounts"_s, u"list"_s}).out.isEmpty());
    QCOMPARE(other.run({u"accounts"_s, u"import"_s, file, u"--yes"_s}).status, 0);
    QVERIFY(other.run({u"accounts"_s, u"list"_s}).out.contains(elsewhere.toUtf8()));
}

void tst_CliAccounts::changesAnAccountWhoseCertificatesAreLost()
{
    const QString caFile = m_program->file(u"company.pem"_s);
    QVERIFY(QFile::copy(FaultServer::certificateFile(FaultServer::Certificate::Authority), caFile));
    QCOMPARE(
        accounts({u"add"_s, u"Work"_s, u"--sdkappid"_s, u"7"_s, u"--ca-file"_s, caFile}).status, 0);
    QVERIFY(QFile::remove(caFile));

    const Run edited = accounts({u"edit"_s, u"Work"_s, u"--sign"_s, u"Acme"_s});
    QCOMPARE(edited.status, 0);
    QVERIFY2(edited.err.contains("company.pem"), edited.err.constData());
    QCOMPARE(listed().constFirst()["signature"_L1].toString(), u"Acme"_s);
    QCOMPARE(listed().constFirst()["caFile"_L1].toString(), caFile);
    QCOMPARE(accounts({u"edit"_s, u"Work"_s, u"--ca-file"_s, caFile}).status, 2);

    const Run exported = accounts({u"export"_s});
    QCOMPARE(exported.status, 0);
    QVERIFY2(exported.err.contains("company.pem") && exported.err.contains("Work"),
             exported.err.constData());
    const auto process = Program().process({u"accounts"_s, u"import"_s, u"-"_s});
    connect(process.get(), &QProcess::started, process.get(), [&] {
        process->write(exported.out);
        process->closeWriteChannel();
    });
    const Run imported = Program::finish(*process);
    QVERIFY2(imported.out.contains("came without the certificate file"), imported.out.constData());
}

void tst_CliAccounts::warnsOfAnotherAddressOfTencent()
{
    const Run added = accounts({u"add"_s,
                                u"Work"_s,
                                u"--sdkappid"_s,
                                u"7"_s,
                                u"--endpoint"_s,
                                u"https://yun.tim.qq.com/v5/tlssmssvr/sendsms"_s});
    QCOMPARE(added.status, 0);
    QVERIFY2(added.err.contains("/v5/tlssmssvr/sendisms"), added.err.constData());
}

void tst_CliAccounts::replacesNoKeyByChance()
{
    QCOMPARE(accounts({u"add"_s, u"Work"_s, u"--sdkappid"_s, u"7"_s}).status, 0);
    const auto edit = [this](const QStringList &more) {
        const auto process = m_program->process(
            QStringList{u"accounts"_s, u"edit"_s, u"Work"_s, u"--rate"_s, u"2"_s} + more,
            "k3y-for-another-run");
        return Program::finish(*process);
    };
    // With a key to keep it would end otherwise here, where there is no keychain.
    QCOMPARE(edit({}).status, 0);
    QCOMPARE(edit({u"--key-env"_s}).status, 3);
}

void tst_CliAccounts::neverTakesAKeyFromAnArgument()
{
    const Run help = m_program->run({u"accounts"_s, u"--help"_s});
    QVERIFY(!QString::fromUtf8(help.out).contains(QRegularExpression(u"--(app)?key[ =<]"_s)));
    for (const QString &option :
         {u"--key=secret"_s, u"--appkey=secret"_s, u"--key-stdin=secret"_s}) {
        const Run run = accounts({u"add"_s, u"Work"_s, u"--sdkappid"_s, u"7"_s, option});
        QCOMPARE(run.status, 2);
        QVERIFY(listed().isEmpty());
    }
}

void tst_CliAccounts::saysThatAKeyCouldNotBeKept()
{
    const auto process = m_program->process(
        {u"accounts"_s, u"add"_s, u"Work"_s, u"--sdkappid"_s, u"7"_s, u"--key-stdin"_s});
    // There is no session, so no keychain.
    QProcessEnvironment environment = process->processEnvironment();
    environment.remove(u"DBUS_SESSION_BUS_ADDRESS"_s);
    environment.remove(u"DISPLAY"_s);
    process->setProcessEnvironment(environment);
    QObject::connect(process.get(), &QProcess::started, process.get(), [&] {
        process->write(" k3y-of-Work\n");
        process->closeWriteChannel();
    });
    const Run run = Program::finish(*process);
    QCOMPARE(run.status, 3);
    QVERIFY2(run.err.contains("The account is stored, but its AppKey is not."),
             run.err.constData());
    QCOMPARE(listed().size(), 1);
    QVERIFY(!run.out.contains("k3y") && !run.err.contains("k3y"));
    QVERIFY(!m_program->keeps("k3y-of-Work"));
}

void tst_CliAccounts::saysWhereNoKeyCame()
{
    const auto process = m_program->process(
        {u"accounts"_s, u"add"_s, u"Work"_s, u"--sdkappid"_s, u"7"_s, u"--key-stdin"_s});
    QObject::connect(
        process.get(), &QProcess::started, process.get(), [&] { process->closeWriteChannel(); });
    const Run run = Program::finish(*process);
    QCOMPARE(run.status, 2);
    QVERIFY(run.err.contains("standard input"));
    QVERIFY(listed().isEmpty());
}

void tst_CliAccounts::saysWhereTheEnvironmentHasNoKey()
{
    QCOMPARE(accounts({u"add"_s, u"Work"_s, u"--sdkappid"_s, u"7"_s}).status, 0);
    const auto process = m_program->process(
        {u"accounts"_s, u"edit"_s, u"Work"_s, u"--rate"_s, u"2"_s, u"--key-env"_s});
    QProcessEnvironment environment = process->processEnvironment();
    for (const bool isSet : {false, true}) {
        environment.remove(u"SMSDESK_APPKEY"_s);
        if (isSet)
            environment.insert(u"SMSDESK_APPKEY"_s, QString());
        process->setProcessEnvironment(environment);
        const Run run = Program::finish(*process);
        QCOMPARE(run.status, 2);
        QVERIFY2(run.err.contains("SMSDESK_APPKEY"), run.err.constData());
        QCOMPARE(listed().constFirst()["messagesPerSecond"_L1].toInt(), 0); // Nothing changed.
    }
}

void tst_CliAccounts::refusesWhatCannotBeAKey_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::newRow("for a new account")
        << QStringList{u"accounts"_s, u"add"_s, u"Work"_s, u"--sdkappid"_s, u"7"_s};
    QTest::newRow("for a message") << QStringList{u"send"_s} + Program::exampleMessage()
            + Program::accountOptions(u"http://127.0.0.1:1/s"_s);
}

void tst_CliAccounts::refusesWhatCannotBeAKey()
{
    QFETCH(const QStringList, words);
    const Run run = Program::finish(*m_program->process(words, "5f03a35d 00ee"));
    QCOMPARE(run.status, 2);
    QVERIFY2(run.err.contains("This is no AppKey"), run.err.constData());
    QVERIFY(!run.err.contains("5f03a35d"));
    QVERIFY(listed().isEmpty());
}

void tst_CliAccounts::warnsOfAKeyThatLooksLikeNone()
{
    const FaultServer server({.reply = FaultServer::httpReply(R"({"result":0})"_ba)});
    const QStringList words
        = QStringList{u"accounts"_s, u"check"_s} + Program::accountOptions(server.endpoint());
    const Run other = Program::finish(*m_program->process(words, "dffdfd6029698a5fdf4"));
    QCOMPARE(other.status, 0); // It is used all the same.
    QVERIFY2(other.err.contains("32 characters"), other.err.constData());
    QVERIFY(!other.err.contains("dffdfd"));
    const Run usual = Program::finish(*m_program->process(words, Program::key()));
    QCOMPARE(usual.status, 0);
    QCOMPARE(usual.err, QByteArray());
}

void tst_CliAccounts::refusesWhatIsWrong_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("says");
    const auto add = [](const QStringList &more) {
        return QStringList{u"add"_s, u"New"_s, u"--sdkappid"_s, u"7"_s} + more;
    };
    const auto row = [](const char *name, const QStringList &words, const QString &says) {
        QTest::newRow(name) << words << says;
    };
    row("nothing to do", {}, u"accounts list"_s);
    row("something unknown", {u"show"_s}, u"accounts list"_s);
    row("no account to add", {u"add"_s}, u"accounts add NAME"_s);
    row("no account to change", {u"edit"_s}, u"accounts edit NAME"_s);
    row("no file to import", {u"import"_s}, u"accounts import FILE"_s);
    row("a word too many", {u"list"_s, u"Work"_s, u"Home"_s}, u"“Home”"_s);
    row("a word too many for a list", {u"list"_s, u"Work"_s}, u"“Work”"_s);
    row("a word too many for a passphrase", {u"passphrase"_s, u"Work"_s}, u"“Work”"_s);
    row("a list of what is forgotten", {u"list"_s, u"--forgotten"_s}, u"--forgotten"_s);
    row("a field of what goes",
        {u"remove"_s, u"Work"_s, u"--yes"_s, u"--rate"_s, u"2"_s},
        u"--rate"_s);
    row("an account that goes by being changed",
        {u"edit"_s, u"Work"_s, u"--leave-key"_s},
        u"--leave-key"_s);
    row("a name of two lines", {u"add"_s, u"a\nb"_s, u"--sdkappid"_s, u"7"_s}, u"one line"_s);
    row("no SdkAppId", {u"add"_s, u"New"_s}, u"SdkAppId"_s);
    row("an SdkAppId that is none", add({}) << u"--rate"_s << u"x"_s, u"--rate"_s);
    row("a gateway in the clear", add({u"--endpoint"_s, u"http://a.example/s"_s}), u"https://"_s);
    row("no country", add({u"--region"_s, u"Mars"_s}), u"“MARS”"_s);
    row("no colour", add({u"--colour"_s, u"mauve"_s}), u"“mauve”"_s);
    row("a CA file that is none", add({u"--ca-file"_s, u"/nowhere.pem"_s}), u"PEM"_s);
    row("a rate beyond the largest", add({u"--rate"_s, u"1001"_s}), u"from 0 to 1000"_s);
    row("a signature that is too long", add({u"--sign"_s, QString(51, u'x')}), u"50"_s);
    row("the name of an account", {u"add"_s, u"work "_s, u"--sdkappid"_s, u"7"_s}, u"name"_s);
    row("the sandbox's name", {u"add"_s, u"Sandbox"_s, u"--sdkappid"_s, u"7"_s}, u"name"_s);
    row("a new account's new name", add({u"--rename"_s, u"Other"_s}), u"--rename"_s);
    row("an account that nobody has", {u"edit"_s, u"Nobody"_s}, u"“Nobody”"_s);
    row("another account beside", add({u"--account"_s, u"Work"_s}), u"account"_s);
}

void tst_CliAccounts::refusesWhatIsWrong()
{
    QFETCH(const QStringList, words);
    QFETCH(const QString, says);
    QCOMPARE(accounts({u"add"_s, u"Work"_s, u"--sdkappid"_s, u"7"_s}).status, 0);
    const QList<QJsonObject> before = listed();

    const Run run = accounts(words);
    QCOMPARE(run.status, 2);
    QVERIFY(run.out.isEmpty());
    QVERIFY2(QString::fromUtf8(run.err).contains(says), run.err.constData());
    QCOMPARE(listed(), before);
}

void tst_CliAccounts::leavesAFileItCannotReadAlone()
{
    QFile file(m_program->file(u"accounts.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{ half");
    file.close();
    for (const QStringList &words : {QStringList{u"list"_s},
                                     QStringList{u"add"_s, u"A"_s, u"--sdkappid"_s, u"7"_s},
                                     QStringList{u"export"_s}}) {
        const Run run = accounts(words);
        QCOMPARE(run.status, 3);
        QVERIFY(run.out.isEmpty());
    }
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("{ half"));
}

void tst_CliAccounts::checksTheSandbox()
{
    const Run checked = accounts({u"check"_s, u"sandbox"_s, u"--json"_s});
    QCOMPARE(checked.status, 0);
    QCOMPARE(checked.err, QByteArray());
    const QByteArrayList lines = checked.out.trimmed().split('\n');
    QStringList verdicts;
    for (const QByteArray &line : lines) {
        const QJsonObject step = QJsonDocument::fromJson(line).object();
        verdicts.append(step.value("step"_L1).toString() + u' '
                        + step.value("verdict"_L1).toString());
    }
    QCOMPARE(verdicts,
             (QStringList{u"name-look-up passed"_s,
                          u"proxy passed"_s,
                          u"connect passed"_s,
                          u"certificate skipped"_s,
                          u"clock passed"_s,
                          u"application passed"_s}));

    const Run told = accounts({u"check"_s, u"--account"_s, u"Sandbox"_s});
    QCOMPARE(told.status, 0);
    QVERIFY(told.out.startsWith("Name look-up: passed. "));
    QVERIFY(told.out.endsWith("messages can be sent with this account.\n"));
}

void tst_CliAccounts::checksWhatThereIsWithoutAKey()
{
    const FaultServer server({.reply = FaultServer::httpReply(R"({"result":0})"_ba)});
    QCOMPARE(accounts({u"add"_s,
                       u"Test"_s,
                       u"--sdkappid"_s,
                       u"1400000001"_s,
                       u"--endpoint"_s,
                       server.endpoint()})
                 .status,
             0);
    const Run checked = accounts({u"check"_s, u"Test"_s});
    QCOMPARE(checked.status, 3);
    QVERIFY(checked.out.contains("Connection: passed. "));
    QVERIFY(checked.out.contains("SdkAppId and AppKey: failed. "));
    QCOMPARE(server.requests(), 0);
}

void tst_CliAccounts::checksNoAccountThatIsNotThere()
{
    const Run unknown = accounts({u"check"_s, u"Nobody"_s});
    QCOMPARE(unknown.status, 2);
    QCOMPARE(unknown.out, QByteArray());
    QVERIFY(unknown.err.contains("Nobody"));
    QCOMPARE(accounts({u"check"_s}).status, 2);
}

void tst_CliAccounts::checksAnAccountOfThisRun_data()
{
    QTest::addColumn<bool>("isOnInput");
    QTest::newRow("the key in the environment") << false;
    QTest::newRow("the key on standard input") << true;
}

void tst_CliAccounts::checksAnAccountOfThisRun()
{
    QFETCH(const bool, isOnInput);
    const FaultServer server({.reply = FaultServer::httpReply(R"({"result":0,"total":3})"_ba)});
    QStringList words = QStringList{u"accounts"_s, u"check"_s, u"--json"_s}
        + Program::accountOptions(server.endpoint());
    if (isOnInput)
        words << u"--key-stdin"_s;
    const auto process = m_program->process(words, isOnInput ? QByteArray() : Program::key());
    connect(process.get(), &QProcess::started, process.get(), [&] {
        process->write(isOnInput ? Program::key() + '\n' : QByteArray());
        process->closeWriteChannel();
    });
    const Run checked = Program::finish(*process);
    QVERIFY2(checked.status == 0, checked.err.constData());
    QVERIFY2(checked.out.contains(R"("step":"application","verdict":"passed")"),
             checked.out.constData());
    QCOMPARE(server.requests(), 1);
    QVERIFY(listed().isEmpty());
    QVERIFY(!m_program->keeps(Program::key()));
}

void tst_CliAccounts::refusesAWrongCheck_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("says");
    const QStringList run = Program::accountOptions(u"http://127.0.0.1:1/s"_s);
    const QStringList named{u"--account"_s, u"Work"_s};
    QTest::newRow("nothing to check") << QStringList() << u"accounts check NAME"_s;
    QTest::newRow("a name and an account of this run")
        << QStringList{u"Work"_s} + run << u"named twice"_s;
    QTest::newRow("two names") << QStringList{u"Work"_s} + named << u"named twice"_s;
    QTest::newRow("a gateway without an SdkAppId")
        << run.first(2) << u"--endpoint and --sdkappid go together"_s;
    QTest::newRow("no key") << run << u"SMSDESK_APPKEY"_s;
    QTest::newRow("another time for an account that is stored")
        << QStringList{u"Work"_s, u"--timeout"_s, u"5"_s} << u"--timeout goes with"_s;
    QTest::newRow("another key for an account that is stored")
        << QStringList{u"Work"_s, u"--key-stdin"_s} << u"--key-stdin goes with"_s;
    QTest::newRow("an account that nobody has")
        << QStringList{u"--account"_s, u"Nobody"_s} << u"“Nobody”"_s;
}

void tst_CliAccounts::refusesAWrongCheck()
{
    QFETCH(const QStringList, words);
    QFETCH(const QString, says);
    QCOMPARE(accounts({u"add"_s, u"Work"_s, u"--sdkappid"_s, u"7"_s}).status, 0);
    const Run run = accounts(QStringList{u"check"_s} + words);
    QCOMPARE(run.status, 2);
    QCOMPARE(run.out, QByteArray());
    QVERIFY2(QString::fromUtf8(run.err).contains(says), run.err.constData());
}

} // namespace smsdesk

QTEST_GUILESS_MAIN(smsdesk::tst_CliAccounts)
#include "tst_cliaccounts.moc"
