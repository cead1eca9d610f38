// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/windowservices.h"
#include "core/account/memorykeystore.h"
#include "core/network/proxyfinder.h"
#include "core/settings/networksettings.h"
#include "core/words/language.h"
#include "tests/app/keychain/secretsearch.h"
#include "tests/app/program.h"
#include "tests/app/specificationgateway.h"
#include "tests/support/claimtest.h"
#include "tests/support/futures.h"
#include "ui/account/checkdialog.h"
#include "ui/compose/accountfield.h"
#include "ui/compose/composepage.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace smsdesk {

namespace {

/// Nothing else has these.
const QByteArray key("7e1eca57b0a7ace5dd1500dba5e1ba11");
const QByteArray passphrase("quivering-marmalade-obelisk");
const QByteArray otherPassphrase("luminous-pelican-archway");
const QByteArray proxyPassword("whimsical-turnstile-harbour");
const QByteArray sdkAppId("1400000001");
constexpr int patience = 30'000;

/// What is run, and how it gets the key.
enum class KeyFrom : quint8 {
    Keychain, ///< As the stored account "Work".
    Environment, ///< With --endpoint, where the command takes that.
    Input, ///< A line of standard input.
    Nowhere, ///< The command needs none.
};

enum class Ending : quint8 {
    ByItself,
    Terminated, ///< It runs until somebody ends it.
    Killed, ///< While it waits for the gateway: what became of its message is unknown.
};

/// A line of the table of commands. A new command of the terminal program gets a line of its own:
/// whatever it prints, writes or starts is looked through.
struct CommandLine
{
    const char *claim;
    KeyFrom keyFrom;
    QStringList arguments;
    Ending ending = Ending::ByItself;
};

QStringList sending(const QStringList &more = {})
{
    return QStringList{u"send"_s,
                       u"--to"_s,
                       u"+442070313000"_s,
                       u"--template"_s,
                       u"20"_s,
                       u"--param"_s,
                       u"482913"_s,
                       u"--param"_s,
                       u"5"_s,
                       u"--allow-duplicate"_s}
    + more;
}

const QList<CommandLine> &commandLines()
{
    using enum KeyFrom;
    const QString unknown = u"6"_s; // Five were sent before it.
    static const QList<CommandLine> lines{
        {"help", Environment, {u"--help"_s}},
        {"help of a command", Environment, {u"send"_s, u"--help"_s}},
        {"version", Environment, {u"--version"_s}},
        {"no command", Environment, {}},
        {"an unknown command", Environment, {u"resend"_s}},
        {"an unknown option", Keychain, {u"send"_s, u"--appkey"_s, u"x"_s}},
        {"a message that is refused", Keychain, {u"send"_s, u"--to"_s, u"nobody"_s}},
        {"a message with the keychain's key", Keychain, sending()},
        {"the same as JSON", Keychain, sending({u"--json"_s})},
        {"a message with the environment's key", Environment, sending()},
        {"the same as JSON again", Environment, sending({u"--json"_s})},
        {"a message whose sender is killed", Keychain, sending(), Ending::Killed},
        {"the log", Nowhere, {u"log"_s}},
        {"the log as JSON", Nowhere, {u"log"_s, u"--json"_s}},
        {"the log as CSV", Nowhere, {u"log"_s, u"--csv"_s}},
        {"the history of a message", Nowhere, {u"history"_s, unknown}},
        {"the history as JSON", Nowhere, {u"history"_s, unknown, u"--json"_s}},
        {"a look-up", Nowhere, {u"look-up"_s, unknown}},
        {"a look-up as JSON", Nowhere, {u"look-up"_s, unknown, u"--json"_s}},
        {"a message settled by hand",
         Nowhere,
         {u"settle"_s, unknown, u"--as"_s, u"not-sent"_s, u"--note"_s, u"test"_s}},
        {"an account with the environment's key",
         Environment,
         {u"accounts"_s, u"add"_s, u"Shop"_s, u"--sdkappid"_s, u"1400000002"_s}},
        {"a key on standard input", Input, {u"accounts"_s, u"edit"_s, u"Shop"_s, u"--key-stdin"_s}},
        {"an account that is refused",
         Input,
         {u"accounts"_s, u"add"_s, u"Shop"_s, u"--sdkappid"_s, u"x"_s, u"--key-stdin"_s}},
        {"the accounts", Environment, {u"accounts"_s, u"list"_s}},
        {"the accounts as JSON", Environment, {u"accounts"_s, u"list"_s, u"--json"_s}},
        {"the accounts exported", Environment, {u"accounts"_s, u"export"_s}},
        {"the accounts exported to a file",
         Environment,
         {u"accounts"_s, u"export"_s, QDir::home().filePath(u"accounts-export.json"_s)}},
        {"the accounts imported",
         Environment,
         {u"accounts"_s,
          u"import"_s,
          QDir::home().filePath(u"accounts-export.json"_s),
          u"--replace"_s}},
        {"a check of an account", Nowhere, {u"accounts"_s, u"check"_s, u"Work"_s}},
        {"a check as JSON", Nowhere, {u"accounts"_s, u"check"_s, u"Work"_s, u"--json"_s}},
        {"an account that is called like the proxy's password",
         Environment,
         {u"accounts"_s, u"add"_s, u"proxy"_s, u"--sdkappid"_s, u"1400000003"_s}},
        {"an account removed", Nowhere, {u"accounts"_s, u"remove"_s, u"Shop"_s, u"--yes"_s}},
        {"a passphrase where there is no key file", Environment, {u"accounts"_s, u"passphrase"_s}},
        {"the settings", Environment, {u"settings"_s}},
        {"the settings as JSON", Environment, {u"settings"_s, u"--json"_s}},
        {"a sandbox", Environment, {u"sandbox"_s, u"--port"_s, u"0"_s}, Ending::Terminated},
        {"a look at the journal", Nowhere, {u"journal"_s, u"check"_s}},
        {"a journal set aside", Nowhere, {u"journal"_s, u"set-aside"_s, u"--yes"_s}},
    };
    return lines;
}

} // namespace

/// After a run of everything with a known key, nobody who searches finds it anywhere but in the
/// keychain, which is encrypted. Runs in the session that leaks.sh makes.
class tst_SecretsNowhere final : public ClaimTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void findsWhatItLooksFor_data();
    void findsWhatItLooksFor();
    void findsItInAProcess();
    void inNothingTheWindowShowsCopiesOrWrites();
    void inNothingTheTerminalPrintsOrStarts_data();
    void inNothingTheTerminalPrintsOrStarts();
    void inNoProcessThatWasGivenThePassphrase();
    void inNothingAKeyFileLeaves();
    void inNoProcessOfTheWindow();
    void inNoReportForAHelpDesk();
    void inNoFile();

private:
    void lookThroughClipboard() const;
    void copyEverything(const MainWindow &window) const;
    void lookThrough(QProcess &process) const;
    [[nodiscard]] std::unique_ptr<QProcess> processOf(const CommandLine &line) const;

    SecretSearch m_key{key};
    SecretSearch m_passphrase{passphrase};
    SecretSearch m_otherPassphrase{otherPassphrase};
    SecretSearch m_proxyPassword{proxyPassword};
    QString m_folder;
    Program m_program;
    SpecificationGateway m_gateway{key, sdkAppId};
};

void tst_SecretsNowhere::initTestCase()
{
    m_folder = qEnvironmentVariable("SMSDESK_TEST_FOLDER");
    if (m_folder.isEmpty())
        QSKIP("Only in the session that leaks.sh makes: a keychain may be somebody's.");
}

void tst_SecretsNowhere::findsWhatItLooksFor_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QString text = QString::fromLatin1(key);
    QTest::newRow("as it is") << QByteArray("<" + key + ">");
    QTest::newRow("half of it") << QByteArray("<" + key.first(16) + "...>");
    QTest::newRow("in a Windows text") << QByteArray(
        static_cast<const char *>(static_cast<const void *>(text.utf16())), text.size() * 2);
    for (const char *before : {"", "a", "ab", "abc", "abcd"})
        QTest::addRow("in Base64 behind “%s”", before)
            << QByteArray(before + key + "tail").toBase64();
    QTest::newRow("in hexadecimal") << QByteArray("0x" + key.toHex());
    QTest::newRow("as raw bytes") << QByteArray("<" + QByteArray::fromHex(key) + ">");
    QTest::newRow("in capitals") << key.toUpper();
}

void tst_SecretsNowhere::findsWhatItLooksFor()
{
    QFETCH(const QByteArray, bytes);
    QVERIFY(!m_key.findIn(bytes).isEmpty());
    const QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkpath(u"a/.b"_s));
    QFile file(folder.filePath(u"a/.b/c"_s));
    QVERIFY(file.open(QFile::WriteOnly) && file.write("some" + bytes) > 0);
    file.close();
    QVERIFY(!m_key.findUnder(folder.path()).isEmpty());
    QVERIFY(m_passphrase.findUnder(folder.path()).isEmpty());
}

void tst_SecretsNowhere::findsItInAProcess()
{
    for (const bool isArgument : {true, false}) {
        QProcess shell;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        const QString secret = QString::fromLatin1(key);
        if (!isArgument)
            environment.insert(u"WHATEVER"_s, secret);
        shell.setProcessEnvironment(environment);
        // In what it starts.
        shell.start(
            u"/bin/sh"_s,
            {u"-c"_s,
             u"/bin/sh -c 'echo started; read line' %1; :"_s.arg(isArgument ? secret : u"x"_s)});
        QVERIFY(shell.waitForReadyRead());
        QVERIFY(!m_key.findInProcess(shell.processId()).isEmpty());
        QVERIFY(m_passphrase.findInProcess(shell.processId()).isEmpty());
        shell.write("\n");
        QVERIFY(shell.waitForFinished());
    }
}

void tst_SecretsNowhere::lookThroughClipboard() const
{
    const QClipboard &clipboard = *QApplication::clipboard();
    QCOMPARE(m_key.findIn(clipboard.text().toUtf8()), QString());
    QCOMPARE(m_proxyPassword.findIn(clipboard.text().toUtf8()), QString());
    const QMimeData *const held = clipboard.mimeData();
    const QStringList formats = held ? held->formats() : QStringList();
    for (const QString &format : formats)
        QCOMPARE(m_key.findIn(held->data(format)), QString());
}

/// Each action that copies, and each field that lets its text be copied.
void tst_SecretsNowhere::copyEverything(const MainWindow &window) const
{
    const auto actions = window.findChildren<QAction *>();
    for (QAction *const action : actions) {
        if (!action->objectName().startsWith(u"copy"_s) || !action->isEnabled())
            continue;
        action->trigger();
        lookThroughClipboard();
    }
    const auto fields = window.findChildren<QLineEdit *>();
    for (QLineEdit *const field : fields) {
        if (!field->isVisible())
            continue;
        field->selectAll();
        field->copy();
        lookThroughClipboard();
    }
}

void tst_SecretsNowhere::inNothingTheWindowShowsCopiesOrWrites()
{
    Services services(DataFolder::open(m_folder).value(), {});
    Language language;
    language.use(u"en"_s);
    MainWindow window(servicesOfWindow(services, language));
    window.show();
    window.showJournal(await(services.openJournal()));
    writeProxySettings(services.settings,
                       {.mode = ProxySettings::Mode::Manual,
                        .address = {.host = u"proxy.invalid"_s, .port = 8080},
                        .user = u"staff"_s});
    const ProxySettings proxy = readProxySettings(services.settings);
    QVERIFY(await(services.keys.write(proxyPasswordEntry(proxy), AppKey(proxyPassword))));
    const auto field = [&window](const char *name) {
        return window.findChild<QLineEdit *>(QString::fromLatin1(name));
    };

    window.findChild<QAction *>(u"accountsAction"_s)->trigger();
    window.findChild<QPushButton *>(u"addPushButton"_s)->click();
    QTest::keyClicks(field("nameLineEdit"), u"Work"_s);
    QTest::keyClicks(field("sdkAppIdLineEdit"), QString::fromLatin1(sdkAppId));
    field("endpointLineEdit")->selectAll();
    QTest::keyClicks(field("endpointLineEdit"), m_gateway.endpoint());
    QTest::keyClicks(field("keyLineEdit"), QString::fromLatin1(key));
    copyEverything(window); // With the key in its field, too.
    window.findChild<QPushButton *>(u"savePushButton"_s)->click();
    QTRY_VERIFY(field("keyLineEdit")->text().isEmpty());
    copyEverything(window);
    window.findChild<QPushButton *>(u"closePushButton"_s)->click();
    QTRY_VERIFY(!QApplication::activeModalWidget());

    window.composePage().accountField().choose(u"Work"_s);
    window.composePage().setDraft(
        {.recipient = u"+442070313000"_s, .templateId = u"20"_s, .parameters = {u"1"_s, u"2"_s}});
    const QSignalSpy finished(&services.journal, &Journal::recordFinished);
    window.findChild<QAction *>(u"sendAction"_s)->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, patience);
    QCOMPARE(m_gateway.faults(), QStringList()); // Signed with the key.
    auto *const table = window.findChild<QTableView *>(u"logTableView"_s);
    QTRY_COMPARE(table->model()->rowCount(), 1);
    table->setCurrentIndex(table->model()->index(0, 0));
    const auto *const copyDetails = window.findChild<QAction *>(u"copyDetailsAction"_s);
    QTRY_VERIFY(copyDetails->isEnabled());
    copyEverything(window);
    QVERIFY(QApplication::clipboard()->text().size() > 0); // Something was copied.
    window.close();
}

std::unique_ptr<QProcess> tst_SecretsNowhere::processOf(const CommandLine &line) const
{
    QStringList arguments = line.arguments + QStringList{u"--data-dir"_s, m_folder};
    const bool isRunAccount = line.keyFrom == KeyFrom::Environment
        && !arguments.contains("sandbox"_L1) && !arguments.contains("accounts"_L1);
    if (isRunAccount)
        arguments += Program::accountOptions(m_gateway.endpoint());
    else if (line.keyFrom == KeyFrom::Keychain)
        arguments += QStringList{u"--account"_s, u"Work"_s};
    auto process
        = m_program.process(arguments, line.keyFrom == KeyFrom::Environment ? key : QByteArray());
    // As talkative as the libraries beneath are.
    QProcessEnvironment environment = process->processEnvironment();
    environment.insert(u"QT_LOGGING_RULES"_s, u"*=true"_s);
    process->setProcessEnvironment(environment);
    return process;
}

void tst_SecretsNowhere::lookThrough(QProcess &process) const
{
    QCOMPARE(m_key.findInProcess(process.processId()), QString());
    QCOMPARE(m_passphrase.findInProcess(process.processId()), QString());
    QCOMPARE(m_proxyPassword.findInProcess(process.processId()), QString());
}

void tst_SecretsNowhere::inNothingTheTerminalPrintsOrStarts_data()
{
    QTest::addColumn<qsizetype>("row");
    const auto &lines = commandLines();
    for (qsizetype row = 0; row < lines.size(); ++row)
        QTest::newRow(lines.at(row).claim) << row;
}

void tst_SecretsNowhere::inNothingTheTerminalPrintsOrStarts()
{
    QFETCH(const qsizetype, row);
    const CommandLine &line = commandLines().at(row);
    {
        // The stored account, at the gateway of this run.
        AccountStore accounts(QDir(m_folder).filePath(u"accounts.json"_s));
        QVERIFY(accounts.load());
        auto work = *accounts.find(u"Work"_s);
        work.endpoint = Endpoint::parse(m_gateway.endpoint()).value();
        QVERIFY(accounts.put(work, u"Work"_s));
    }
    const auto process = processOf(line);
    m_gateway.hold();
    const int before = m_gateway.requests();
    process->start();
    QVERIFY(process->waitForStarted());
    if (line.keyFrom == KeyFrom::Input)
        process->write(key + '\n');
    process->closeWriteChannel();
    const auto isWaiting = [&] {
        return m_gateway.requests() > before || process->state() == QProcess::NotRunning
            || (line.ending == Ending::Terminated && process->bytesAvailable() > 0);
    };
    QVERIFY(QTest::qWaitFor(isWaiting, patience));
    // Where it waits, for the gateway or for its end, it can be looked at.
    if (process->state() != QProcess::NotRunning)
        lookThrough(*process);
    if (line.ending == Ending::Killed)
        process->kill();
    m_gateway.goOn();
    if (line.ending == Ending::Terminated)
        process->terminate();
    QTRY_COMPARE_WITH_TIMEOUT(process->state(), QProcess::NotRunning, patience);

    const QByteArray printed = process->readAllStandardOutput() + process->readAllStandardError();
    QCOMPARE(m_key.findIn(printed), QString());
    QCOMPARE(m_proxyPassword.findIn(printed), QString());
    const bool sends = line.arguments.contains("--allow-duplicate"_L1);
    const bool asks = line.arguments.contains("look-up"_L1) || line.arguments.contains("check"_L1);
    const bool isOfAccount = !line.arguments.contains("journal"_L1);
    QCOMPARE(m_gateway.requests() > before, sends || (asks && isOfAccount));
    if (sends && line.ending == Ending::ByItself)
        QCOMPARE(process->exitCode(), 0); // The key was used, and the right one.
}

void tst_SecretsNowhere::inNoProcessThatWasGivenThePassphrase()
{
    // On a computer without a keychain.
    const QTemporaryDir folder;
    SpecificationGateway gateway(key, sdkAppId);
    {
        AccountStore accounts(folder.filePath(u"accounts.json"_s));
        QVERIFY(
            accounts.put(Account{.name = u"Work"_s,
                                 .sdkAppId = SdkAppId::parse(QString::fromLatin1(sdkAppId)).value(),
                                 .endpoint = Endpoint::parse(gateway.endpoint()).value()}));
        KeyVault vault(folder.filePath(u"keys.sealed"_s));
        QVERIFY(await(vault.create(Passphrase(QString::fromLatin1(passphrase)))));
        QVERIFY(await(vault.write(accounts.find(u"Work"_s)->keyEntry(), AppKey(key))));
    }
    const auto process
        = m_program.process(sending({u"--data-dir"_s, folder.path(), u"--account"_s, u"Work"_s}));
    QProcessEnvironment environment = process->processEnvironment();
    environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path=/nowhere"_s);
    environment.insert(u"SMSDESK_PASSPHRASE"_s, QString::fromLatin1(passphrase));
    process->setProcessEnvironment(environment);
    gateway.hold();
    const int before = gateway.requests();
    process->start();
    QTRY_COMPARE_WITH_TIMEOUT(gateway.requests(), before + 1, patience);
    lookThrough(*process);
    gateway.goOn();
    QTRY_COMPARE_WITH_TIMEOUT(process->state(), QProcess::NotRunning, patience);
    QCOMPARE(process->exitCode(), 0);
    const QByteArray printed = process->readAllStandardOutput() + process->readAllStandardError();
    for (const SecretSearch *search : {&m_key, &m_passphrase}) {
        QCOMPARE(search->findIn(printed), QString());
        QCOMPARE(search->findUnder(folder.path()), QString());
    }
}

void tst_SecretsNowhere::inNothingAKeyFileLeaves()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"keys.sealed"_s);
    MemoryKeyStore keychain;
    keychain.setFault(KeyError{.kind = KeyError::Kind::NoKeychain});
    KeyVault vault(path);
    KeyRing keys(keychain, vault);
    std::ignore = await(keys.write(u"Work"_s, AppKey(key)));
    QVERIFY(await(keys.makeVault(Passphrase(QString::fromLatin1(passphrase)))));
    QVERIFY(await(keys.write(entryOfNoAccount(u"proxy"), AppKey(proxyPassword))));
    QVERIFY(await(vault.changePassphrase(Passphrase(QString::fromLatin1(passphrase)),
                                         Passphrase(QString::fromLatin1(otherPassphrase)))));
    QCOMPARE(await(keys.read(u"Work"_s)).value(), AppKey(key));
    QVERIFY(QFile::exists(path));
    for (const auto *search : {&m_key, &m_passphrase, &m_otherPassphrase, &m_proxyPassword})
        QCOMPARE(search->findUnder(folder.path()), QString());
}

void tst_SecretsNowhere::inNoProcessOfTheWindow()
{
    const auto process = m_program.process(QStringList{u"--data-dir"_s, m_folder}
                                               + Program::accountOptions(m_gateway.endpoint()),
                                           key);
    QProcessEnvironment environment = process->processEnvironment();
    environment.insert(u"SMSDESK_PASSPHRASE"_s, QString::fromLatin1(passphrase));
    environment.insert(u"QT_LOGGING_RULES"_s, u"*=true"_s);
    process->setProcessEnvironment(environment);
    process->setProgram(QStringLiteral(SMSDESK_WINDOW));
    process->start();
    const QString journal = QDir(m_folder).filePath(u"journal.sqlite"_s);
    QVERIFY(!QFile::exists(journal)); // Set aside; the window makes a new one.
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(journal), patience);
    lookThrough(*process);
    process->terminate();
    QTRY_COMPARE_WITH_TIMEOUT(process->state(), QProcess::NotRunning, patience);
    const QByteArray printed = process->readAllStandardOutput() + process->readAllStandardError();
    QCOMPARE(m_key.findIn(printed), QString());
    QCOMPARE(m_passphrase.findIn(printed), QString());
}

/// What the check of an account says, as the window copies it.
void tst_SecretsNowhere::inNoReportForAHelpDesk()
{
    Services services(DataFolder::open(m_folder).value(), {});
    Language language;
    language.use(u"en"_s);
    MainWindow window(servicesOfWindow(services, language));
    window.show();
    const int before = m_gateway.requests();
    window.findChild<QAction *>(u"accountsAction"_s)->trigger();
    window.findChild<QPushButton *>(u"checkPushButton"_s)->click();
    QTRY_VERIFY(window.findChild<CheckDialog *>());
    auto *const dialog = window.findChild<CheckDialog *>();
    auto *const copy = dialog->findChild<QPushButton *>(u"copyPushButton"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_gateway.requests() > before && copy->isEnabled(), patience);
    QApplication::clipboard()->clear();
    copy->click();
    QVERIFY(QApplication::clipboard()->text().contains("Work"_L1));
    lookThroughClipboard();
}

void tst_SecretsNowhere::inNoFile()
{
    // The keychain's own file is among them, and holds it: encrypted.
    QVERIFY(!QDir(QDir::homePath() + u"/share/keyrings"_s).entryList(QDir::Files).isEmpty());
    const QStringList folders{m_folder,
                              QDir::homePath(),
                              QDir::tempPath(),
                              qEnvironmentVariable("XDG_RUNTIME_DIR"),
                              m_program.folder()};
    for (const QString &folder : folders) {
        QVERIFY(QDir(folder).exists());
        QCOMPARE(m_key.findUnder(folder), QString());
        QCOMPARE(m_passphrase.findUnder(folder), QString());
        QCOMPARE(m_proxyPassword.findUnder(folder), QString());
    }
}

} // namespace smsdesk

QTEST_MAIN(smsdesk::tst_SecretsNowhere)
#include "tst_secretsnowhere.moc"
