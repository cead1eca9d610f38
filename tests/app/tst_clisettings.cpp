// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program.h"
#include "tests/support/claimtest.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QProcessEnvironment>

using namespace Qt::StringLiterals;

namespace smsdesk {

/// `smsdesk-cli settings`: what an administrator sets up once.
class tst_CliSettings final : public ClaimTest
{
    Q_OBJECT

private Q_SLOTS:
    void listsEverythingWithItsDefault();
    void setsShowsAndResets();
    void refusesInASentence_data();
    void refusesInASentence();
    void passwordIsNoArgumentAndIsNeverShown();
    void passwordBelongsToOneProxyAndUser();
    void passwordIsNotKeptWithoutAKeychain();
    void saysThatTheFileCannotBeWritten();
    void repeatMinutesHoldForMessages();

private:
    [[nodiscard]] Run settings(const QStringList &words) const
    {
        return m_program.run(QStringList{u"settings"_s} + words);
    }

    Program m_program;
};

void tst_CliSettings::listsEverythingWithItsDefault()
{
    const Run run = Program().run({u"settings"_s, u"--json"_s});
    QCOMPARE(run.status, 0);
    QCOMPARE(run.err, QByteArray());
    QHash<QString, QJsonObject> rows;
    const QList<QByteArray> lines = run.out.trimmed().split('\n');
    for (const QByteArray &line : lines) {
        const QJsonObject row = QJsonDocument::fromJson(line).object();
        QCOMPARE(row["value"_L1], row["default"_L1]);
        rows.insert(row["name"_L1].toString(), row);
    }
    QCOMPARE(rows.size(), 10);
    QCOMPARE(rows[u"repeatMinutes"_s]["value"_L1], QJsonValue(10));
    QCOMPARE(rows[u"askBeforeClosing"_s]["value"_L1], QJsonValue(true));
    QCOMPARE(rows[u"proxy.mode"_s]["values"_L1].toString(), u"system, none, manual"_s);
    QCOMPARE(rows[u"proxy.user"_s]["values"_L1], QJsonValue());
}

void tst_CliSettings::setsShowsAndResets()
{
    const Run set = settings({u"set"_s, u"proxy.host"_s, u"proxy.corp"_s});
    QCOMPARE(set.err, QByteArray());
    QCOMPARE(set.out, QByteArray());
    QCOMPARE(set.status, 0);
    QCOMPARE(settings({u"get"_s, u"proxy.host"_s}).out, "proxy.corp\n"_ba);
    QVERIFY(settings({}).out.contains("proxy.host = proxy.corp\n"));
    QCOMPARE(settings({u"get"_s, u"proxy.host"_s, u"--json"_s}).json()["value"_L1].toString(),
             u"proxy.corp"_s);

    QCOMPARE(settings({u"reset"_s, u"proxy.host"_s}).status, 0);
    QCOMPARE(settings({u"get"_s, u"proxy.host"_s}).out, "\n"_ba);
}

void tst_CliSettings::refusesInASentence_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QByteArray>("part");
    QTest::newRow("another word") << QStringList{u"change"_s} << "settings list"_ba;
    QTest::newRow("no name") << QStringList{u"set"_s} << "settings set NAME"_ba;
    QTest::newRow("an unknown name")
        << QStringList{u"get"_s, u"colour"_s} << "askBeforeEach, askBeforeClosing, proxy.mode"_ba;
    QTest::newRow("no value") << QStringList{u"set"_s, u"theme"_s} << "settings set theme VALUE"_ba;
    QTest::newRow("a value that is none")
        << QStringList{u"set"_s, u"theme"_s, u"plaid"_s} << "system, light, dark"_ba;
    QTest::newRow("too many minutes")
        << QStringList{u"set"_s, u"repeatMinutes"_s, u"99999"_s} << "from 0 to 10080"_ba;
    QTest::newRow("a number below zero")
        << QStringList{u"set"_s, u"repeatMinutes"_s, u"-1"_s} << "from 0 to 10080"_ba;
    QTest::newRow("two values") << QStringList{u"set"_s, u"theme"_s, u"light"_s, u"dark"_s}
                                << "dark"_ba;
    QTest::newRow("a word too many") << QStringList{u"get"_s, u"theme"_s, u"light"_s} << "light"_ba;
}

void tst_CliSettings::refusesInASentence()
{
    QFETCH(const QStringList, words);
    QFETCH(const QByteArray, part);
    const Run run = settings(words);
    QCOMPARE(run.status, 2);
    QCOMPARE(run.out, QByteArray());
    QVERIFY2(run.err.contains(part), run.err.constData());
    QCOMPARE(run.err.count('\n'), 1);
    QVERIFY2(run.err.endsWith(".\n"), run.err.constData());
}

void tst_CliSettings::passwordIsNoArgumentAndIsNeverShown()
{
    const Run typed = settings({u"set"_s, u"proxy.password"_s, u"hunter2"_s});
    QCOMPARE(typed.status, 2);
    QVERIFY2(typed.err.contains("--key-stdin"), typed.err.constData());
    QVERIFY(!m_program.keeps("hunter2"));

    const Run shown = settings({u"get"_s, u"proxy.password"_s});
    QCOMPARE(shown.status, 2);
    QCOMPARE(shown.out, QByteArray());

    for (const QStringList &words : {QStringList{u"proxy.host"_s, u"proxy.corp"_s},
                                     QStringList{u"proxy.port"_s, u"8080"_s},
                                     QStringList{u"proxy.user"_s, u"staff"_s}})
        QCOMPARE(settings(QStringList{u"set"_s} + words).status, 0);
    const auto empty
        = m_program.process({u"settings"_s, u"set"_s, u"proxy.password"_s, u"--key-stdin"_s});
    empty->setStandardInputFile(QProcess::nullDevice());
    QCOMPARE(Program::finish(*empty).status, 2);
}

void tst_CliSettings::passwordBelongsToOneProxyAndUser()
{
    const Program program;
    const auto set = [&program](const QString &name, const QString &value) {
        return program.run({u"settings"_s, u"set"_s, name, value});
    };
    const Run early = program.run({u"settings"_s, u"set"_s, u"proxy.password"_s, u"--key-stdin"_s});
    QCOMPARE(early.status, 2);
    QVERIFY2(early.err.contains("proxy.user first"), early.err.constData());

    for (const auto &[name, value] : {std::pair(u"proxy.host"_s, u"proxy.corp"_s),
                                      std::pair(u"proxy.port"_s, u"8080"_s),
                                      std::pair(u"proxy.user"_s, u"staff"_s),
                                      std::pair(u"proxy.mode"_s, u"manual"_s)})
        QCOMPARE(set(name, value).err, QByteArray());
    QCOMPARE(set(u"proxy.user"_s, u"staff"_s).err, QByteArray()); // The same as before.

    const Run moved = set(u"proxy.host"_s, u"proxy.example"_s);
    QCOMPARE(moved.status, 0);
    QCOMPARE(moved.err, QByteArray()); // None was ever kept.
}

void tst_CliSettings::passwordIsNotKeptWithoutAKeychain()
{
    for (const QStringList &words : {QStringList{u"proxy.host"_s, u"proxy.corp"_s},
                                     QStringList{u"proxy.port"_s, u"8080"_s},
                                     QStringList{u"proxy.user"_s, u"staff"_s}})
        QCOMPARE(settings(QStringList{u"set"_s} + words).status, 0);
    const auto process
        = m_program.process({u"settings"_s, u"set"_s, u"proxy.password"_s, u"--key-stdin"_s});
    QProcessEnvironment environment = process->processEnvironment();
    environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path=/nowhere"_s);
    process->setProcessEnvironment(environment);
    const QString file = m_program.file(u"given"_s);
    {
        QFile given(file);
        QVERIFY(given.open(QFile::WriteOnly) && given.write("hunter2\n") > 0);
    }
    process->setStandardInputFile(file);
    const Run run = Program::finish(*process);
    QVERIFY(QFile::remove(file));
    QCOMPARE(run.status, 3);
    QVERIFY2(run.err.contains("proxy's password is not kept"), run.err.constData());
    QVERIFY2(run.err.contains("SMSDESK_PASSPHRASE"), run.err.constData());
    QVERIFY2(!run.err.contains("AppKey"), run.err.constData());
    QVERIFY(!run.err.contains("hunter2"));
    QVERIFY(!m_program.keeps("hunter2"));
}

void tst_CliSettings::saysThatTheFileCannotBeWritten()
{
    const Program program;
    // A folder in the file's place: nobody can write there, not even root.
    QVERIFY(QDir(program.folder()).mkdir(u"settings.ini"_s));
    const Run run = program.run({u"settings"_s, u"set"_s, u"theme"_s, u"dark"_s});
    QCOMPARE(run.status, 3);
    QVERIFY2(run.err.contains("settings.ini"), run.err.constData());
}

void tst_CliSettings::repeatMinutesHoldForMessages()
{
    const QStringList message
        = QStringList{u"send"_s, u"--account"_s, u"Sandbox"_s} + Program::exampleMessage();
    QCOMPARE(m_program.run(message).status, 0);
    QCOMPARE(m_program.run(message).status, 2); // A duplicate.
    QCOMPARE(settings({u"set"_s, u"repeatMinutes"_s, u"0"_s}).status, 0);
    QCOMPARE(m_program.run(message).status, 0);
}

} // namespace smsdesk

QTEST_GUILESS_MAIN(smsdesk::tst_CliSettings)
#include "tst_clisettings.moc"
