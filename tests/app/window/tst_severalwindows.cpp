// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/onewindow.h"
#include "tests/app/program.h"
#include "tests/support/claimtest.h"

#include <QDir>

#include <algorithm>
#include <vector>

#ifdef Q_OS_UNIX
#include <csignal>
#endif

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace smsdesk {

namespace {

constexpr int patience = 60'000;

/// The real window program, started in a data folder.
std::unique_ptr<QProcess>
start(const Program &folder, const QStringList &arguments = {}, const QByteArray &appKey = {})
{
    auto process = folder.process(arguments, appKey);
    process->setProgram(QStringLiteral(SMSDESK_WINDOW));
    process->start();
    if (!process->waitForStarted())
        qFatal("the window program does not start");
    return process;
}

bool isRunning(const std::unique_ptr<QProcess> &process)
{
    return process->state() == QProcess::Running;
}

/// Whether the window in a folder is there and answers.
bool answers(const Program &folder)
{
    OneWindow asker(folder.file({}));
    if (asker.claim({}, 30s) == OneWindow::Claim::HandedOver)
        return true;
    asker.release();
    return false;
}

bool waitUntilOwned(const Program &folder, const QProcess &process)
{
    const OneWindow watcher(folder.file({}));
    return QTest::qWaitFor([&] { return watcher.owner() == process.processId(); }, patience);
}

void kill(QProcess &process)
{
    process.kill();
    process.waitForFinished();
}

} // namespace

/// The window program started more than once.
class tst_SeveralWindows final : public ClaimTest
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void secondStartLeavesToTheFirst();
    void foldersHaveWindowsOfTheirOwn();
    void killedWindowStopsNobody();
    void ofManyStartsAtOnceOneOpens_data();
    void ofManyStartsAtOnceOneOpens();
    void saysThatTheOpenWindowDoesNotAnswer();
    void accountForOneRunIsRefusedBesideAnOpenWindow();
    void windowThatRefusesToOpenIsInNobodysWay();

private:
    std::unique_ptr<QTemporaryDir> m_sockets;
};

void tst_SeveralWindows::init()
{
    ClaimTest::init();
    m_sockets = std::make_unique<QTemporaryDir>();
    qputenv("XDG_RUNTIME_DIR", m_sockets->path().toUtf8());
}

void tst_SeveralWindows::secondStartLeavesToTheFirst()
{
    const Program folder;
    const auto first = start(folder);
    QVERIFY(waitUntilOwned(folder, *first));
    const auto second = start(folder, {u"--account"_s, u"Sandbox"_s});
    QTRY_VERIFY_WITH_TIMEOUT(!isRunning(second), patience);
    QCOMPARE(second->exitStatus(), QProcess::NormalExit);
    QCOMPARE(second->exitCode(), 0);
    QCOMPARE(second->readAllStandardError(), QByteArray());
    QVERIFY(isRunning(first));
    kill(*first);
}

void tst_SeveralWindows::foldersHaveWindowsOfTheirOwn()
{
    const Program folder;
    const Program other;
    const auto first = start(folder);
    const auto second = start(other);
    QVERIFY(waitUntilOwned(folder, *first));
    QVERIFY(waitUntilOwned(other, *second));
    QVERIFY(answers(folder) && answers(other));
    QVERIFY(isRunning(first) && isRunning(second));
    kill(*first);
    QVERIFY(answers(other));
    kill(*second);
}

void tst_SeveralWindows::killedWindowStopsNobody()
{
    const Program folder;
    const auto first = start(folder);
    QVERIFY(waitUntilOwned(folder, *first));
    QVERIFY(answers(folder));
    kill(*first);
    QVERIFY2(QFile::exists(folder.file(u"window.lock"_s)), "it could not even clear away its lock");
    QCOMPARE(QDir(m_sockets->path()).entryList(QDir::System).size(), 1);

    const auto next = start(folder);
    QVERIFY(waitUntilOwned(folder, *next));
    QVERIFY(answers(folder));
    QVERIFY(isRunning(next));
    kill(*next);
}

void tst_SeveralWindows::ofManyStartsAtOnceOneOpens_data()
{
    QTest::addColumn<bool>("afterAKill");
    QTest::newRow("in a new folder") << false;
    QTest::newRow("where one was killed") << true;
}

void tst_SeveralWindows::ofManyStartsAtOnceOneOpens()
{
    QFETCH(const bool, afterAKill);
    const Program folder;
    if (afterAKill) {
        const auto killed = start(folder);
        QVERIFY(waitUntilOwned(folder, *killed));
        kill(*killed);
    }

    constexpr int many = 6;
    std::vector<std::unique_ptr<QProcess>> windows;
    for (int index = 0; index < many; ++index)
        windows.push_back(start(folder));
    const auto running = [&windows] { return std::ranges::count_if(windows, isRunning); };
    QTRY_COMPARE_WITH_TIMEOUT(running(), 1, patience);
    QVERIFY(answers(folder));
    QCOMPARE(running(), 1);
    for (const auto &window : windows) {
        if (isRunning(window)) {
            kill(*window);
            continue;
        }
        QCOMPARE(window->exitCode(), 0);
        QCOMPARE(window->readAllStandardError(), QByteArray());
    }
}

void tst_SeveralWindows::saysThatTheOpenWindowDoesNotAnswer()
{
#ifdef Q_OS_UNIX
    const Program folder;
    const auto first = start(folder);
    QVERIFY(waitUntilOwned(folder, *first));
    QVERIFY(answers(folder));
    ::kill(static_cast<pid_t>(first->processId()), SIGSTOP);

    const auto second = start(folder);
    QByteArray words;
    const auto hasSpoken = [&] { return (words += second->readAllStandardError()).endsWith('\n'); };
    QTRY_VERIFY_WITH_TIMEOUT(hasSpoken(), patience);
    QVERIFY2(words.startsWith("SMS Desk is open already, but its window does not answer"),
             words.constData());
    QVERIFY2(words.contains(QByteArray::number(first->processId())), words.constData());
    QCOMPARE(OneWindow(folder.file({})).owner(), first->processId());
    kill(*second);

    ::kill(static_cast<pid_t>(first->processId()), SIGCONT);
    QVERIFY(answers(folder));
    kill(*first);
#else
    QSKIP("No other process can be stopped for a while here.");
#endif
}

void tst_SeveralWindows::accountForOneRunIsRefusedBesideAnOpenWindow()
{
    const Program folder;
    const auto first = start(folder);
    QVERIFY(waitUntilOwned(folder, *first));

    const auto second
        = start(folder, Program::accountOptions(u"https://example.com/sendisms"_s), Program::key());
    QByteArray words;
    const auto hasSpoken = [&] { return (words += second->readAllStandardError()).endsWith('\n'); };
    QTRY_VERIFY_WITH_TIMEOUT(hasSpoken(), patience);
    QVERIFY2(words.startsWith("SMS Desk is open already, and takes no --endpoint then"),
             words.constData());
    QVERIFY(isRunning(first));
    kill(*second);
    kill(*first);
}

void tst_SeveralWindows::windowThatRefusesToOpenIsInNobodysWay()
{
    const Program folder;
    const auto refused = start(folder, {u"--account"_s, u"Nobody's"_s});
    QByteArray words;
    const auto hasSpoken
        = [&] { return (words += refused->readAllStandardError()).endsWith('\n'); };
    QTRY_VERIFY_WITH_TIMEOUT(hasSpoken(), patience);
    QVERIFY2(words.contains("Nobody's"), words.constData());

    const auto next = start(folder);
    QVERIFY(waitUntilOwned(folder, *next));
    QVERIFY(answers(folder));
    kill(*next);
    kill(*refused);
}

} // namespace smsdesk

QTEST_GUILESS_MAIN(smsdesk::tst_SeveralWindows)
#include "tst_severalwindows.moc"
