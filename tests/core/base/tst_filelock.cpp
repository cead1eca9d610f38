// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/filelock.h"
#include "tests/support/claimtest.h"

#include <QFile>
#include <QTemporaryDir>

#include <atomic>
#include <thread>
#include <vector>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace smsdesk {

class tst_FileLock final : public ClaimTest
{
    Q_OBJECT

private Q_SLOTS:
    void keepsOthersOutAsLongAsItLasts();
    void waitsForWhoeverHoldsIt();
    void takesFileThatNobodyHolds();
    void isReadableByItsOwnerAlone();
    void leavesNoFile();
    void tellsWhereNoFileCanBeMade();
    void isHeldByNobodyWhereThereIsNoFile();
    void removesFileThatNobodyHolds();
    void isHeldByOneAtATimeWhileOthersTryAndLook();
};

void tst_FileLock::keepsOthersOutAsLongAsItLasts()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a.lock"_s);
    auto lock = FileLock::take(path);
    QVERIFY(lock);

    QVERIFY(FileLock::isHeld(path));
    QCOMPARE(FileLock::take(path).error(), FileLock::Refusal::Taken);

    lock->reset();
    QVERIFY(!FileLock::isHeld(path));
    QVERIFY(FileLock::take(path));
}

void tst_FileLock::waitsForWhoeverHoldsIt()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a.lock"_s);
    auto lock = FileLock::take(path);
    std::atomic_bool isWaiting = false;
    std::atomic_bool isTaken = false;
    std::thread other([&] {
        isWaiting = true;
        isTaken = FileLock::take(path, 60s).has_value();
    });
    const bool waited = QTest::qWaitFor([&isWaiting] { return isWaiting.load(); });
    lock->reset();
    other.join();

    QVERIFY(waited);
    QVERIFY(isTaken);
}

void tst_FileLock::takesFileThatNobodyHolds()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"a.lock"_s));
    QVERIFY(file.open(QFile::WriteOnly));

    QVERIFY(FileLock::take(file.fileName()));
}

void tst_FileLock::isReadableByItsOwnerAlone()
{
#ifdef Q_OS_WIN
    QSKIP("Windows has no such modes; the folder's rights hold.");
#endif
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"a.lock"_s));
    QVERIFY(file.open(QFile::WriteOnly));
    QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther));
    file.close();

    const auto lock = FileLock::take(file.fileName());

    QVERIFY(lock);
    QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteOther),
             QFile::Permissions());
}

void tst_FileLock::leavesNoFile()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a.lock"_s);
    {
        const auto lock = FileLock::take(path);
        QVERIFY(lock);
        QVERIFY(QFile::exists(path));
    }
    QVERIFY(!QFile::exists(path));
}

void tst_FileLock::tellsWhereNoFileCanBeMade()
{
    const QTemporaryDir folder;

    QCOMPARE(FileLock::take(folder.filePath(u"nowhere/a.lock"_s)).error(),
             FileLock::Refusal::CannotMake);
}

void tst_FileLock::isHeldByNobodyWhereThereIsNoFile()
{
    const QTemporaryDir folder;

    QVERIFY(!FileLock::isHeld(folder.filePath(u"a.lock"_s)));

    QVERIFY(!QFile::exists(folder.filePath(u"a.lock"_s)));
}

void tst_FileLock::removesFileThatNobodyHolds()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"a.lock"_s));
    QVERIFY(file.open(QFile::WriteOnly));
    file.close();

    QVERIFY(!FileLock::isHeld(file.fileName()));

    QVERIFY(!file.exists());
}

void tst_FileLock::isHeldByOneAtATimeWhileOthersTryAndLook()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a.lock"_s);
    std::atomic_int holders = 0;
    std::atomic_int faults = 0;
    std::atomic_int turns = 0;
    const auto takeTurns = [&] {
        for (int i = 0; i < 1500; ++i) {
            const auto lock = FileLock::take(path, 60s);
            if (!lock) {
                ++faults;
                continue;
            }
            if (++holders != 1)
                ++faults;
            std::this_thread::yield();
            --holders;
            ++turns;
        }
    };
    std::atomic_bool goesOn = true;
    std::thread onlooker([&] {
        while (goesOn)
            [[maybe_unused]] const bool seen = FileLock::isHeld(path);
    });
    std::vector<std::thread> takers;
    for (int i = 0; i < 6; ++i)
        takers.emplace_back(takeTurns);
    for (std::thread &taker : takers)
        taker.join();
    goesOn = false;
    onlooker.join();

    QCOMPARE(faults.load(), 0);
    QCOMPARE(turns.load(), 9000);
}

} // namespace smsdesk

QTEST_GUILESS_MAIN(smsdesk::tst_FileLock)
#include "tst_filelock.moc"
