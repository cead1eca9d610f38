// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/journal.h"
#include "tests/app/program.h"
#include "tests/core/journal/journalsamples.h"
#include "tests/crash/journalfacts.h"
#include "tests/crash/shim.h"
#include "tests/support/claimtest.h"
#include "tests/support/futures.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace smsdesk {

namespace {

constexpr int messages = 5;

/// What a program leaves that dies with the journal open: its rows are in the -wal alone.
bool leaveJournalOfDeadProgram(const QString &folder)
{
    const QTemporaryDir original;
    Journal journal;
    if (!await(journal.open(original.path())))
        return false;
    for (int i = 0; i < messages; ++i) {
        if (!await(journal.begin(sampleRecord())))
            return false;
    }
    for (const QString &name :
         {u"/journal.sqlite"_s, u"/journal.sqlite-wal"_s, u"/journal.sqlite-shm"_s}) {
        if (!QFile::copy(original.path() + name, folder + name))
            return false;
    }
    return true;
}

/// The rows of a journal that was set aside, under its usual name in a folder of its own.
qsizetype rowsOf(const QString &path)
{
    const QTemporaryDir folder;
    for (const QString &ending : {u""_s, u"-wal"_s}) {
        if (QFile::exists(path + ending))
            QFile::copy(path + ending, folder.filePath(u"journal.sqlite"_s + ending));
    }
    const JournalFacts facts = readJournal(folder.path());
    return facts.integrity == "ok"_L1 ? facts.rows.size() : -1;
}

} // namespace

class tst_SetAsideKilled final : public ClaimTest
{
    Q_OBJECT

private Q_SLOTS:
    void forgetsNothingWhereverItIsKilled_data();
    void forgetsNothingWhereverItIsKilled();
};

void tst_SetAsideKilled::forgetsNothingWhereverItIsKilled_data()
{
    QTest::addColumn<QString>("kill");
    QTest::addColumn<bool>("isMoved");

    QTest::newRow("before it has said what it will do") << u"before rename 1"_s << false;
    QTest::newRow("after it has said so") << u"after rename 1"_s << true;
    QTest::newRow("before the -wal moves") << u"before rename 2"_s << true;
    QTest::newRow("after the -wal has moved") << u"after rename 2"_s << true;
    QTest::newRow("after the -shm has moved") << u"after rename 3"_s << true;
    QTest::newRow("before the file moves") << u"before rename 4"_s << true;
    QTest::newRow("after the file has moved") << u"after rename 4"_s << true;
    QTest::newRow("before it says that it is done") << u"before intent-removal 1"_s << true;
    QTest::newRow("after it has said so, too") << u"after intent-removal 1"_s << true;
}

void tst_SetAsideKilled::forgetsNothingWhereverItIsKilled()
{
    QFETCH(const QString, kill);
    QFETCH(const bool, isMoved);
    const Program program;
    QVERIFY(leaveJournalOfDeadProgram(program.folder()));
    const auto process = program.process({u"--yes"_s, u"journal"_s, u"set-aside"_s});
    putShimBefore(*process, {.kill = kill}, program.folder(), 0);
    QCOMPARE(Program::finish(*process).status, -1);
    QCOMPARE(process->exitStatus(), QProcess::CrashExit);

    const Run log = program.run({u"log"_s, u"--json"_s});

    QCOMPARE(log.err, QByteArray());
    QCOMPARE(log.status, 0);
    QCOMPARE(readLog(log.out).size(), isMoved ? 0 : messages);
    const QStringList aside
        = QDir(program.folder()).entryList({u"journal-set-aside-*.sqlite"_s}, QDir::Files);
    QCOMPARE(aside.size(), isMoved ? 1 : 0);
    if (isMoved)
        QCOMPARE(rowsOf(program.file(aside.constFirst())), messages);
    QVERIFY(!QFile::exists(program.file(u"journal.sqlite-moving"_s)));
}

} // namespace smsdesk

QTEST_GUILESS_MAIN(smsdesk::tst_SetAsideKilled)
#include "tst_setasidekilled.moc"
