// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/onewindow.h"
#include "tests/support/claimtest.h"
#include "tests/support/futures.h"

#include <QDir>
#include <QElapsedTimer>
#include <QLocalSocket>
#include <QPromise>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QThread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace smsdesk {

namespace {

/// A later start, which blocks as a program does before it has a window.
class LaterStart final
{
public:
    explicit LaterStart(const QString &folder,
                        const WindowRequest &request = {},
                        std::chrono::milliseconds patience = 30s)
    {
        QPromise<OneWindow::Claim> promise;
        m_claim = promise.future();
        promise.start();
        m_thread.reset(
            QThread::create([folder, request, patience, promise = std::move(promise)]() mutable {
                promise.addResult(OneWindow(folder).claim(request, patience));
                promise.finish();
            }));
        m_thread->start();
    }

    ~LaterStart() { m_thread->wait(); }
    Q_DISABLE_COPY_MOVE(LaterStart)

    [[nodiscard]] OneWindow::Claim claim() const { return await(m_claim, 40'000); }

private:
    QFuture<OneWindow::Claim> m_claim;
    std::unique_ptr<QThread> m_thread;
};

/// The one socket that the tests' folder for sockets holds.
QString socketPath()
{
    const QDir place(qEnvironmentVariable("XDG_RUNTIME_DIR"));
    const QStringList sockets = place.entryList({u"smsdesk-*"_s}, QDir::System | QDir::Files);
    return sockets.size() == 1 ? place.filePath(sockets.constFirst()) : QString();
}

void writeOldFile(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY(file.open(QFile::WriteOnly));
    file.write(content);
    QVERIFY(file.flush());
    QVERIFY(file.setFileTime(QDateTime::currentDateTime().addSecs(-60),
                             QFileDevice::FileModificationTime));
}

} // namespace

class tst_OneWindow final : public ClaimTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void firstComerOwnsTheFolder();
    void laterStartHandsOverWhatItWasAskedFor();
    void laterStartsAreAnsweredOneAfterTheOther();
    void windowThatDoesNotAnswerIsNotReplaced();
    void takesTheFolderWhenItIsGivenBack();
    void foldersAreIndependent();
    void folderIsTheSameByWhateverName();
    void worksInAFolderWithALongPath();
    void lockThatWasNeverWrittenStopsNobody();
    void socketThatWasLeftStopsNobody();
    void opensWithoutASocketToo();
    void answersNothingThatIsNoRequest_data();
    void answersNothingThatIsNoRequest();
    void passesOverWhatItDoesNotKnow();
    void socketIsClosedToOthers();
    void readsTheTokenOfTheDesktop_data();
    void readsTheTokenOfTheDesktop();

private:
    QTemporaryDir m_sockets;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void tst_OneWindow::initTestCase()
{
    QVERIFY(m_sockets.isValid());
    qputenv("XDG_RUNTIME_DIR", m_sockets.path().toUtf8());
}

void tst_OneWindow::init()
{
    ClaimTest::init();
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    for (const QFileInfo &left : QDir(m_sockets.path()).entryInfoList(QDir::System | QDir::Files))
        QVERIFY(QFile::remove(left.filePath()));
}

void tst_OneWindow::firstComerOwnsTheFolder()
{
    OneWindow first(m_folder->path());
    QCOMPARE(first.owner(), 0);
    QCOMPARE(first.claim({}, 0ms), OneWindow::Claim::First);
    QVERIFY(first.own());
    QCOMPARE(first.owner(), QCoreApplication::applicationPid());

    OneWindow second(m_folder->path());
    QVERIFY(!second.own());
    QCOMPARE(second.owner(), QCoreApplication::applicationPid());
}

void tst_OneWindow::laterStartHandsOverWhatItWasAskedFor()
{
    OneWindow first(m_folder->path());
    QVERIFY(first.own());
    QList<WindowRequest> requests;
    connect(&first, &OneWindow::asked, this, [&requests](const WindowRequest &request) {
        requests.append(request);
    });

    const WindowRequest request{.account = u"营销 “2”\n"_s, .activationToken = "token_TIME12"_ba};
    const LaterStart later(m_folder->path(), request);
    QCOMPARE(later.claim(), OneWindow::Claim::HandedOver);
    QCOMPARE(requests, QList<WindowRequest>{request});
}

void tst_OneWindow::laterStartsAreAnsweredOneAfterTheOther()
{
    OneWindow first(m_folder->path());
    QVERIFY(first.own());
    QSignalSpy asked(&first, &OneWindow::asked);
    constexpr int many = 20;
    std::vector<std::unique_ptr<LaterStart>> later;
    for (int index = 0; index < many; ++index)
        later.push_back(std::make_unique<LaterStart>(m_folder->path()));
    for (const auto &start : later)
        QCOMPARE(start->claim(), OneWindow::Claim::HandedOver);
    QCOMPARE(asked.count(), many);
}

void tst_OneWindow::windowThatDoesNotAnswerIsNotReplaced()
{
    OneWindow first(m_folder->path());
    QVERIFY(first.own());
    QSignalSpy asked(&first, &OneWindow::asked);

    // On this thread: while it waits, the first one's event loop hangs.
    QElapsedTimer clock;
    clock.start();
    OneWindow second(m_folder->path());
    QCOMPARE(second.claim({}, 300ms), OneWindow::Claim::NoAnswer);
    QVERIFY2(clock.elapsed() >= 300, qPrintable(QString::number(clock.elapsed())));
    QCOMPARE(asked.count(), 0);
    QVERIFY(!second.own());
}

void tst_OneWindow::takesTheFolderWhenItIsGivenBack()
{
    auto first = std::make_unique<OneWindow>(m_folder->path());
    QVERIFY(first->own());
    first->release();
    QVERIFY(OneWindow(m_folder->path()).own());
    QVERIFY(first->own());

    QLocalSocket watcher;
    watcher.connectToServer(socketPath());
    QVERIFY(watcher.waitForConnected());
    const LaterStart later(m_folder->path());
    first.reset(); // The window closes while somebody waits for its answer.
    QCOMPARE(later.claim(), OneWindow::Claim::First);
}

void tst_OneWindow::foldersAreIndependent()
{
    const QTemporaryDir elsewhere;
    OneWindow first(m_folder->path());
    QVERIFY(first.own());
    QSignalSpy asked(&first, &OneWindow::asked);
    OneWindow other(elsewhere.path());
    QCOMPARE(other.claim({}, 0ms), OneWindow::Claim::First);

    const LaterStart later(elsewhere.path());
    QCOMPARE(later.claim(), OneWindow::Claim::HandedOver);
    QCOMPARE(asked.count(), 0);
}

void tst_OneWindow::folderIsTheSameByWhateverName()
{
    const QString link = m_sockets.filePath(u"link"_s);
    QVERIFY(QFile::link(m_folder->path(), link));
    OneWindow first(m_folder->path());
    QVERIFY(first.own());
    const LaterStart throughLink(link);
    QCOMPARE(throughLink.claim(), OneWindow::Claim::HandedOver);
    const LaterStart roundabout(m_folder->path() + u"/../"_s + QDir(m_folder->path()).dirName());
    QCOMPARE(roundabout.claim(), OneWindow::Claim::HandedOver);
}

void tst_OneWindow::worksInAFolderWithALongPath()
{
    const QString deep = m_folder->filePath(u"folder-of-somebody/"_s.repeated(20));
    QVERIFY(QDir().mkpath(deep));
    OneWindow first(deep);
    QVERIFY(first.own());
    const LaterStart later(deep);
    QCOMPARE(later.claim(), OneWindow::Claim::HandedOver);

    // Nor does a long place for sockets matter.
    qputenv("XDG_RUNTIME_DIR", deep.toUtf8());
    OneWindow elsewhere(m_folder->path());
    const bool isOurs = elsewhere.own();
    const LaterStart laterElsewhere(m_folder->path());
    const OneWindow::Claim claim = laterElsewhere.claim();
    qputenv("XDG_RUNTIME_DIR", m_sockets.path().toUtf8());
    QVERIFY(isOurs);
    QCOMPARE(claim, OneWindow::Claim::HandedOver);
}

void tst_OneWindow::lockThatWasNeverWrittenStopsNobody()
{
    writeOldFile(m_folder->filePath(u"window.lock"_s), {});
    OneWindow window(m_folder->path());
    QCOMPARE(window.claim({}, 0ms), OneWindow::Claim::First);
    QCOMPARE(window.owner(), QCoreApplication::applicationPid());
}

void tst_OneWindow::socketThatWasLeftStopsNobody()
{
    OneWindow first(m_folder->path());
    QVERIFY(first.own());
    const QString path = socketPath();
    QVERIFY(!path.isEmpty());
    first.release();

    writeOldFile(path, "left");
    QVERIFY(first.own());
    const LaterStart later(m_folder->path());
    QCOMPARE(later.claim(), OneWindow::Claim::HandedOver);
}

void tst_OneWindow::opensWithoutASocketToo()
{
    OneWindow first(m_folder->path());
    QVERIFY(first.own());
    const QString path = socketPath();
    first.release();

    QVERIFY(QDir().mkpath(path + u"/in the way"_s));
    QVERIFY(first.own());
    OneWindow second(m_folder->path());
    QCOMPARE(second.claim({}, 100ms), OneWindow::Claim::NoAnswer);
    QVERIFY(QDir(path).removeRecursively());
}

void tst_OneWindow::answersNothingThatIsNoRequest_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("an empty line") << "\n"_ba;
    QTest::newRow("words") << "show yourself\n"_ba;
    QTest::newRow("JSON of somebody else") << "{\"account\":\"Main\"}\n"_ba;
    QTest::newRow("a protocol that is no number") << "{\"smsdesk\":\"1\"}\n"_ba;
    QTest::newRow("a list") << "[1]\n"_ba;
    QTest::newRow("a line without end") << QByteArray(200'000, 'x');
}

void tst_OneWindow::answersNothingThatIsNoRequest()
{
    QFETCH(const QByteArray, line);
    OneWindow first(m_folder->path());
    QVERIFY(first.own());
    QSignalSpy asked(&first, &OneWindow::asked);

    QLocalSocket stranger;
    QByteArray answer;
    connect(&stranger, &QLocalSocket::readyRead, this, [&] { answer += stranger.readAll(); });
    stranger.connectToServer(socketPath());
    stranger.write(line);
    QTRY_COMPARE(stranger.state(), QLocalSocket::UnconnectedState);
    QCOMPARE(answer, QByteArray());
    QCOMPARE(asked.count(), 0);
}

void tst_OneWindow::passesOverWhatItDoesNotKnow()
{
    OneWindow first(m_folder->path());
    QVERIFY(first.own());
    QList<WindowRequest> requests;
    connect(&first, &OneWindow::asked, this, [&requests](const WindowRequest &request) {
        requests.append(request);
    });

    QLocalSocket newer;
    newer.connectToServer(socketPath());
    newer.write("{\"smsdesk\":2,\"acc");
    QVERIFY(newer.waitForBytesWritten());
    QTest::qWait(0);
    newer.write("ount\":\"Main\",\"page\":[\"log\"]}\n");
    QTRY_VERIFY(newer.canReadLine());
    QCOMPARE(newer.readAll(), "{\"smsdesk\":1}\n"_ba);
    QCOMPARE(requests, QList<WindowRequest>{{.account = u"Main"_s}});
}

void tst_OneWindow::socketIsClosedToOthers()
{
    OneWindow first(m_folder->path());
    QVERIFY(first.own());
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QVERIFY(!socketPath().isEmpty());
    QCOMPARE(QFile::permissions(socketPath()) & others, QFile::Permissions());
}

void tst_OneWindow::readsTheTokenOfTheDesktop_data()
{
    QTest::addColumn<QByteArray>("wayland");
    QTest::addColumn<QByteArray>("x11");
    QTest::addColumn<QByteArray>("token");
    QTest::newRow("none") << QByteArray() << QByteArray() << QByteArray();
    QTest::newRow("Wayland's") << "w"_ba << QByteArray() << "w"_ba;
    QTest::newRow("X11's") << QByteArray() << "x"_ba
                           << "x"_ba;
    QTest::newRow("Wayland's before X11's") << "w"_ba
                                            << "x"_ba
                                            << "w"_ba;
}

void tst_OneWindow::readsTheTokenOfTheDesktop()
{
    QFETCH(const QByteArray, wayland);
    QFETCH(const QByteArray, x11);
    qputenv("XDG_ACTIVATION_TOKEN", wayland);
    qputenv("DESKTOP_STARTUP_ID", x11);
    QTEST(activationTokenFromEnvironment(), "token");
    qunsetenv("XDG_ACTIVATION_TOKEN");
    qunsetenv("DESKTOP_STARTUP_ID");
}

} // namespace smsdesk

QTEST_GUILESS_MAIN(smsdesk::tst_OneWindow)
#include "tst_onewindow.moc"
