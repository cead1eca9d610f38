// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/account/accountstore.h"
#include "core/account/keyvault.h"
#include "core/account/sealing.h"
#include "tests/app/program.h"
#include "tests/app/specificationgateway.h"
#include "tests/support/claimtest.h"
#include "tests/support/futures.h"

#include <QFile>

#include <csignal>
#include <cstdlib>

#include <fcntl.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace smsdesk {

namespace {

const QByteArray passphrase("correct horse");
const QByteArray newPassphrase("battery staple");

/// What the password of setUpProxy()'s is filed under.
const QString proxyEntry = u" proxy staff@proxy.corp:8080"_s;

/// A terminal that a test sits at.
class Terminal final
{
public:
    Terminal()
        : m_master(::posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC))
    {
        if (m_master < 0 || ::grantpt(m_master) != 0 || ::unlockpt(m_master) != 0)
            qFatal("There is no terminal to be had.");
        m_slave = ::open(::ptsname(m_master), O_RDWR | O_NOCTTY | O_CLOEXEC);
        ::fcntl(m_master, F_SETFL, O_NONBLOCK);
    }

    ~Terminal()
    {
        ::close(m_master);
        ::close(m_slave);
    }

    Q_DISABLE_COPY_MOVE(Terminal)

    /// Has a process read from it, as from the terminal it was started in.
    void attach(QProcess &process) const
    {
        process.setInputChannelMode(QProcess::ForwardedInputChannel);
        process.setChildProcessModifier([slave = m_slave] {
            ::setsid();
            ::dup2(slave, STDIN_FILENO);
            ::ioctl(STDIN_FILENO, TIOCSCTTY, 0);
        });
    }

    void type(const QByteArray &keys) const
    {
        if (::write(m_master, keys.constData(), static_cast<size_t>(keys.size())) != keys.size())
            qFatal("The terminal takes no keys.");
    }

    [[nodiscard]] bool echoes() const
    {
        termios state{};
        return ::tcgetattr(m_slave, &state) == 0 && (state.c_lflag & tcflag_t(ECHO)) != 0;
    }

    /// What it has shown.
    [[nodiscard]] QByteArray shown() const
    {
        QByteArray text(4096, '\0');
        const auto size = ::read(m_master, text.data(), static_cast<size_t>(text.size()));
        return text.first(std::max<qsizetype>(size, 0));
    }

private:
    int m_master;
    int m_slave;
};

} // namespace

/// The terminal program on a computer without a keychain, whose user has a key file.
class tst_CliKeyFile final : public ClaimTest
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void asksForThePassphraseAndDoesNotShowIt();
    void asksThreeTimes();
    void leavesTheTerminalAsItWasWhenItIsInterrupted();
    void asksNobodyWhereThereIsNoTerminal();
    void takesThePassphraseOfTheEnvironment_data();
    void takesThePassphraseOfTheEnvironment();
    void asksForNoPassphraseWhereNoKeyIsNeeded();
    void changesThePassphraseThatIsTyped();
    void changesNothingWhereTheNewOneIsTypedInTwoWays();
    void changesThePassphraseFromAScript_data();
    void changesThePassphraseFromAScript();
    void deletesAFileWhosePassphraseIsForgotten();
    void listsWhereTheKeyIsAndAsksNobody();
    void removesNothingWhereTheFileStaysClosed();
    void removesAnAccountAndLeavesItsKeySealed();
    void saysThatAKeychainMayHaveTheKeyAsWell();
    void setsAProxyAndOutdatesThePasswordOfTheOther();
    void keepsAPasswordInTheFile();

private:
    /// Has the proxy staff@proxy.corp:8080, and its password in the key file.
    void setUpProxy() const;

    [[nodiscard]] std::unique_ptr<QProcess> accounts(const QStringList &words,
                                                     const QByteArray &given = {}) const;

    /// Whether the key file opens with it.
    [[nodiscard]] bool opens(const QByteArray &with) const;
    [[nodiscard]] std::unique_ptr<QProcess> withoutKeychain(const QStringList &arguments,
                                                            const QByteArray &given) const;
    [[nodiscard]] std::unique_ptr<QProcess> sender(const QByteArray &given = {}) const;
    static void waitForQuestion(QProcess &process, const Terminal &terminal, QByteArray &asked);
    static void waitForEnd(const QProcess &process);

    std::unique_ptr<Program> m_program;
    std::unique_ptr<SpecificationGateway> m_gateway;
};

void tst_CliKeyFile::init()
{
    ClaimTest::init();
    m_program = std::make_unique<Program>();
    m_gateway = std::make_unique<SpecificationGateway>(Program::key(), "1400000001");
    AccountStore accounts(m_program->file(u"accounts.json"_s));
    QVERIFY(accounts.put(Account{.name = u"Work"_s,
                                 .sdkAppId = SdkAppId::parse(u"1400000001"_s).value(),
                                 .endpoint = Endpoint::parse(m_gateway->endpoint()).value()}));
    KeyVault vault(m_program->file(u"keys.sealed"_s), SealingCost::least());
    QVERIFY(await(vault.create(Passphrase(QString::fromLatin1(passphrase)))));
    QVERIFY(await(vault.write(accounts.find(u"Work"_s)->keyEntry(), AppKey(Program::key()))));
}

std::unique_ptr<QProcess> tst_CliKeyFile::sender(const QByteArray &given) const
{
    return withoutKeychain(
        QStringList{u"send"_s, u"--account"_s, u"Work"_s} + Program::exampleMessage(), given);
}

std::unique_ptr<QProcess> tst_CliKeyFile::accounts(const QStringList &words,
                                                   const QByteArray &given) const
{
    return withoutKeychain(QStringList{u"accounts"_s} + words, given);
}

std::unique_ptr<QProcess> tst_CliKeyFile::withoutKeychain(const QStringList &arguments,
                                                          const QByteArray &given) const
{
    auto process = m_program->process(arguments);
    QProcessEnvironment environment = process->processEnvironment();
    environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path=/nowhere"_s);
    environment.remove(u"XDG_CURRENT_DESKTOP"_s);
    if (!given.isEmpty())
        environment.insert(u"SMSDESK_PASSPHRASE"_s, QString::fromLatin1(given));
    process->setProcessEnvironment(environment);
    return process;
}

/// Waits until one more question stands on standard error, and the terminal is quiet.
void tst_CliKeyFile::waitForQuestion(QProcess &process, const Terminal &terminal, QByteArray &asked)
{
    const auto questions = [&asked] {
        return asked.count("assphrase of the key file:") + asked.count("once more:");
    };
    const auto before = questions();
    const auto isAsked = [&] {
        asked += process.readAllStandardError();
        return questions() > before;
    };
    QTRY_VERIFY(isAsked());
    QVERIFY(!terminal.echoes());
}

void tst_CliKeyFile::waitForEnd(const QProcess &process)
{
    QTRY_COMPARE_WITH_TIMEOUT(process.state(), QProcess::NotRunning, 30'000);
}

void tst_CliKeyFile::asksForThePassphraseAndDoesNotShowIt()
{
    const Terminal terminal;
    const auto process = sender();
    terminal.attach(*process);
    process->start();
    QByteArray asked;
    waitForQuestion(*process, terminal, asked);
    terminal.type(passphrase + '\n');
    waitForEnd(*process);
    QCOMPARE(process->exitCode(), 0);
    QCOMPARE(m_gateway->faults(), QStringList());
    QVERIFY(terminal.echoes());
    QVERIFY(!terminal.shown().contains("correct"));
    const QByteArray printed = process->readAllStandardOutput() + process->readAllStandardError();
    QVERIFY(!printed.contains("correct"));
}

void tst_CliKeyFile::asksThreeTimes()
{
    const Terminal terminal;
    const auto process = sender();
    terminal.attach(*process);
    process->start();
    QByteArray asked;
    for (int i = 0; i < 3; ++i) {
        waitForQuestion(*process, terminal, asked);
        terminal.type("battery staple\n");
    }
    waitForEnd(*process);
    asked += process->readAllStandardError();
    QCOMPARE(asked.count("Passphrase of the key file:"), 3);
    QCOMPARE(asked.count("This is not the passphrase"), 3);
    QCOMPARE(process->exitCode(), 3);
    QCOMPARE(m_gateway->requests(), 0);
}

void tst_CliKeyFile::leavesTheTerminalAsItWasWhenItIsInterrupted()
{
    const Terminal terminal;
    const auto process = sender();
    terminal.attach(*process);
    process->start();
    QByteArray asked;
    waitForQuestion(*process, terminal, asked);
    terminal.type("corr\x03"); // Ctrl+C
    waitForEnd(*process);
    QCOMPARE(process->exitStatus(), QProcess::CrashExit);
    QCOMPARE(process->exitCode(), SIGINT);
    QVERIFY(terminal.echoes());
    QCOMPARE(m_gateway->requests(), 0);

    // The input's end is an answer as well.
    const auto next = sender();
    terminal.attach(*next);
    next->start();
    asked.clear();
    waitForQuestion(*next, terminal, asked);
    terminal.type("\x04"); // Ctrl+D
    waitForEnd(*next);
    QCOMPARE(next->exitCode(), 3);
    QVERIFY(terminal.echoes());
}

void tst_CliKeyFile::asksNobodyWhereThereIsNoTerminal()
{
    const auto process = sender();
    const Run run = Program::finish(*process);
    QCOMPARE(run.status, 3);
    QVERIFY(!run.err.contains("Passphrase of the key file:"));
    QVERIFY2(run.err.contains("SMSDESK_PASSPHRASE"), run.err.constData());
    QCOMPARE(run.out, QByteArray());
    QCOMPARE(m_gateway->requests(), 0);
}

void tst_CliKeyFile::takesThePassphraseOfTheEnvironment_data()
{
    QTest::addColumn<QByteArray>("given");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("said");
    QTest::newRow("the right one") << passphrase << 0 << QByteArray();
    QTest::newRow("a wrong one") << QByteArray("battery staple") << 3
                                 << QByteArray("This is not the passphrase of the key file");
}

void tst_CliKeyFile::takesThePassphraseOfTheEnvironment()
{
    QFETCH(const QByteArray, given);
    QFETCH(const int, status);
    QFETCH(const QByteArray, said);
    const Run run = Program::finish(*sender(given));
    QCOMPARE(run.status, status);
    QVERIFY2(run.err.contains(said), run.err.constData());
    QCOMPARE(run.err.isEmpty(), said.isEmpty());
    QCOMPARE(m_gateway->requests(), status == 0 ? 1 : 0);
}

void tst_CliKeyFile::asksForNoPassphraseWhereNoKeyIsNeeded()
{
    const Terminal terminal;
    for (const QStringList &arguments :
         {QStringList{u"log"_s},
          QStringList{u"journal"_s, u"check"_s},
          QStringList{u"send"_s, u"--account"_s, u"Sandbox"_s} + Program::exampleMessage()}) {
        const auto process = m_program->process(arguments);
        terminal.attach(*process);
        process->start();
        waitForEnd(*process);
        QCOMPARE(process->exitCode(), 0);
        QVERIFY(!process->readAllStandardError().contains("Passphrase"));
    }
}

bool tst_CliKeyFile::opens(const QByteArray &with) const
{
    KeyVault vault(m_program->file(u"keys.sealed"_s));
    return await(vault.open(Passphrase(QString::fromUtf8(with)))).has_value();
}

void tst_CliKeyFile::changesThePassphraseThatIsTyped()
{
    const Terminal terminal;
    const auto process = accounts({u"passphrase"_s});
    terminal.attach(*process);
    process->start();
    QByteArray asked;
    for (const QByteArray &typed : {passphrase, newPassphrase, newPassphrase}) {
        waitForQuestion(*process, terminal, asked);
        terminal.type(typed + '\n');
    }
    waitForEnd(*process);
    QCOMPARE(process->exitCode(), 0);
    QVERIFY(terminal.echoes());
    const QByteArray shown = terminal.shown() + asked + process->readAll();
    QVERIFY(!shown.contains("correct") && !shown.contains("battery"));
    QVERIFY(!opens(passphrase));
    QVERIFY(opens(newPassphrase));
    QCOMPARE(Program::finish(*sender(newPassphrase)).status, 0); // The key is still in it.
}

void tst_CliKeyFile::changesNothingWhereTheNewOneIsTypedInTwoWays()
{
    const Terminal terminal;
    const auto process = accounts({u"passphrase"_s}, passphrase);
    terminal.attach(*process);
    process->start();
    QByteArray asked;
    for (const QByteArray &typed : {newPassphrase, "battery stable"_ba}) {
        waitForQuestion(*process, terminal, asked);
        terminal.type(typed + '\n');
    }
    waitForEnd(*process);
    asked += process->readAllStandardError();
    QCOMPARE(process->exitCode(), 2);
    QVERIFY2(asked.contains("two different passphrases"), asked.constData());
    QVERIFY(opens(passphrase));
}

void tst_CliKeyFile::changesThePassphraseFromAScript_data()
{
    QTest::addColumn<QByteArray>("ofEnvironment");
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("the old one in the environment") << passphrase << newPassphrase + '\n'
                                                    << 0 << QByteArray("has its new passphrase");
    QTest::newRow("both on standard input") << QByteArray() << passphrase + '\n' + newPassphrase
                                            << 0 << QByteArray("has its new passphrase");
    QTest::newRow("a wrong old one")
        << QByteArray("wrong horse") << newPassphrase + '\n'
        << 3 << QByteArray("This is not the passphrase of the key file");
    QTest::newRow("a new one that is too short")
        << passphrase << QByteArray("short\n") << 2 << QByteArray("at least 10 characters");
    QTest::newRow("no new one") << passphrase << QByteArray() << 2
                                << QByteArray("No passphrase came from standard input");
}

void tst_CliKeyFile::changesThePassphraseFromAScript()
{
    QFETCH(const QByteArray, ofEnvironment);
    QFETCH(const QByteArray, input);
    QFETCH(const int, status);
    QFETCH(const QByteArray, says);
    const auto process = accounts({u"passphrase"_s}, ofEnvironment);
    connect(process.get(), &QProcess::started, process.get(), [&] {
        process->write(input);
        process->closeWriteChannel();
    });
    const Run run = Program::finish(*process);
    QCOMPARE(run.status, status);
    const QByteArray said = run.out + run.err;
    QVERIFY2(said.contains(says), said.constData());
    QCOMPARE(opens(newPassphrase), status == 0);
    QCOMPARE(opens(passphrase), status != 0);
}

void tst_CliKeyFile::deletesAFileWhosePassphraseIsForgotten()
{
    const QString file = m_program->file(u"keys.sealed"_s);
    const Run asked = Program::finish(*accounts({u"passphrase"_s, u"--forgotten"_s}));
    QCOMPARE(asked.status, 2);
    QVERIFY2(asked.err.contains("--yes"), asked.err.constData());
    QVERIFY(QFile::exists(file));

    const QStringList meant{u"passphrase"_s, u"--forgotten"_s, u"--yes"_s};
    QCOMPARE(Program::finish(*accounts(meant)).status, 0);
    QVERIFY(!QFile::exists(file));
    const Run again = Program::finish(*accounts(meant));
    QCOMPARE(again.status, 3);
    QVERIFY2(again.err.contains("There is no key file"), again.err.constData());
}

void tst_CliKeyFile::listsWhereTheKeyIsAndAsksNobody()
{
    const Terminal terminal;
    const auto listing = [&](const QStringList &more) -> QByteArray {
        const auto process = accounts(QStringList{u"list"_s} + more);
        terminal.attach(*process);
        process->start();
        waitForEnd(*process);
        return process->readAllStandardOutput() + process->readAllStandardError();
    };
    QVERIFY2(listing({u"--json"_s}).contains(R"("key":"key-file"})"), "not in JSON");
    const QByteArray line = listing({});
    QVERIFY2(line.contains("AppKey in the key file"), line.constData());

    QVERIFY(QFile::remove(m_program->file(u"keys.sealed"_s)));
    QVERIFY(listing({u"--json"_s}).contains(R"("key":"no-keychain"})"));
}

void tst_CliKeyFile::removesNothingWhereTheFileStaysClosed()
{
    const QStringList meant{u"remove"_s, u"Work"_s, u"--yes"_s};
    const Run run = Program::finish(*accounts(meant, "battery staple"));
    QCOMPARE(run.status, 3);
    QVERIFY2(run.err.contains("Nothing is removed") && run.err.contains("--leave-key"),
             run.err.constData());
    QCOMPARE(Program::finish(*sender(passphrase)).status, 0);
}

void tst_CliKeyFile::removesAnAccountAndLeavesItsKeySealed()
{
    AccountStore store(m_program->file(u"accounts.json"_s));
    QVERIFY(store.load());
    const QString entry = store.find(u"Work"_s)->keyEntry();
    const QStringList meant{u"remove"_s, u"Work"_s, u"--yes"_s, u"--leave-key"_s};
    const Run run = Program::finish(*accounts(meant));
    QCOMPARE(run.status, 0);
    QVERIFY2(run.err.contains("stays sealed") && run.err.contains("--forgotten"),
             run.err.constData());
    QVERIFY(store.load() && store.accounts().isEmpty());
    const KeyVault vault(m_program->file(u"keys.sealed"_s));
    QCOMPARE(vault.holding(entry), KeyVault::Holding::OutdatedKey);
}

void tst_CliKeyFile::saysThatAKeychainMayHaveTheKeyAsWell()
{
    const QStringList meant{u"remove"_s, u"Work"_s, u"--yes"_s};
    const Run run = Program::finish(*accounts(meant, passphrase));
    QCOMPARE(run.status, 0);
    QVERIFY2(run.err.contains("No keychain could be asked"), run.err.constData());
}

void tst_CliKeyFile::setUpProxy() const
{
    for (const QStringList &words : {QStringList{u"proxy.host"_s, u"proxy.corp"_s},
                                     QStringList{u"proxy.port"_s, u"8080"_s},
                                     QStringList{u"proxy.user"_s, u"staff"_s}})
        QCOMPARE(m_program->run(QStringList{u"settings"_s, u"set"_s} + words).status, 0);
    KeyVault vault(m_program->file(u"keys.sealed"_s));
    QVERIFY(await(vault.open(Passphrase(QString::fromLatin1(passphrase)))));
    QVERIFY(await(vault.write(proxyEntry, AppKey("hunter2"_ba))));
}

void tst_CliKeyFile::setsAProxyAndOutdatesThePasswordOfTheOther()
{
    setUpProxy();
    const Terminal terminal;
    const auto process
        = withoutKeychain({u"settings"_s, u"set"_s, u"proxy.host"_s, u"proxy.example"_s}, {});
    terminal.attach(*process); // Where it could ask for the passphrase.
    process->start();
    waitForEnd(*process);
    QCOMPARE(process->exitCode(), 0);
    QCOMPARE(process->readAllStandardError(),
             "No password is kept any more for staff@proxy.corp:8080; set the one of "
             "staff@proxy.example:8080 with “settings set proxy.password --key-stdin”.\n"_ba);
    const KeyVault vault(m_program->file(u"keys.sealed"_s));
    QCOMPARE(vault.holding(proxyEntry), KeyVault::Holding::OutdatedKey);

    // That of the new one was never given.
    const Run gone
        = Program::finish(*withoutKeychain({u"settings"_s, u"reset"_s, u"proxy.user"_s}, {}));
    QCOMPARE(gone.status, 0);
    QCOMPARE(gone.err, QByteArray());
}

void tst_CliKeyFile::keepsAPasswordInTheFile()
{
    setUpProxy();
    const QStringList meant{u"settings"_s, u"set"_s, u"proxy.password"_s, u"--key-stdin"_s};
    const auto run = [&](const QByteArray &given) {
        const auto process = withoutKeychain(meant, given);
        connect(process.get(), &QProcess::started, process.get(), [&] {
            process->write("another\n");
            process->closeWriteChannel();
        });
        return Program::finish(*process);
    };
    const Run closed = run({});
    QCOMPARE(closed.status, 3);
    QVERIFY2(closed.err.contains("SMSDESK_PASSPHRASE"), closed.err.constData());
    QVERIFY2(!closed.err.contains("AppKey"), closed.err.constData());
    QCOMPARE(run(passphrase).status, 0);
    KeyVault vault(m_program->file(u"keys.sealed"_s));
    QVERIFY(await(vault.open(Passphrase(QString::fromLatin1(passphrase)))));
    QCOMPARE(vault.read(proxyEntry)->bytes(), "another"_ba);
}

} // namespace smsdesk

QTEST_GUILESS_MAIN(smsdesk::tst_CliKeyFile)
#include "tst_clikeyfile.moc"
