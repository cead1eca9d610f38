// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/journal.h"
#include "core/journal/session.h"
#include "core/journal/setaside.h"
#include "tests/core/journal/journalsamples.h"
#include "tests/support/claimtest.h"
#include "tests/support/futures.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace smsdesk {

namespace {

using Kind = JournalError::Kind;

const QString name = u"journal-set-aside-20261122T145630Z"_s;

QDateTime now()
{
    return QDateTime(QDate(2026, 11, 22), QTime(14, 56, 30), Qt::UTC);
}

bool write(const QString &path, const QByteArray &contents)
{
    QFile file(path);
    return file.open(QFile::WriteOnly) && file.write(contents) == contents.size();
}

QByteArray contentsOf(const QString &path)
{
    QFile file(path);
    return file.open(QFile::ReadOnly) ? file.readAll() : "no such file"_ba;
}

QStringList filesIn(const QTemporaryDir &folder)
{
    return QDir(folder.path()).entryList(QDir::Files, QDir::Name);
}

} // namespace

class tst_SetAside final : public ClaimTest
{
    Q_OBJECT

private Q_SLOTS:
    void movesTheJournalWithAllThatBelongsToIt();
    void namesTheMomentInUtc();
    void overwritesNothing_data();
    void overwritesNothing();
    void letsTheNextOpenBeginAnEmptyJournal();
    void refusesWhereThereIsNoJournal();
    void refusesWhileTheJournalIsOpen();
    void movesTheJournalOfAProgramThatDied();
    void finishesMoveThatBrokeOff_data();
    void finishesMoveThatBrokeOff();
    void leavesTheNewJournalWhereTheMoveWasOver();
    void movesNothingToANameItDoesNotGive_data();
    void movesNothingToANameItDoesNotGive();
    void keepsOthersFromOpeningMeanwhile();
    void leavesNoTraceOfBeingAlone();
};

void tst_SetAside::movesTheJournalWithAllThatBelongsToIt()
{
    const QTemporaryDir folder;
    QVERIFY(write(folder.filePath(u"journal.sqlite"_s), "the file"));
    QVERIFY(write(folder.filePath(u"journal.sqlite-wal"_s), "its log"));
    QVERIFY(write(folder.filePath(u"journal.sqlite-shm"_s), "its index"));
    QVERIFY(write(folder.filePath(u"settings.ini"_s), "no part of it"));

    const auto aside = setJournalAside(folder.path(), now());

    QVERIFY(aside);
    QCOMPARE(*aside, folder.filePath(name + u".sqlite"_s));
    QCOMPARE(contentsOf(*aside), "the file"_ba);
    QCOMPARE(contentsOf(*aside + u"-wal"_s), "its log"_ba);
    QCOMPARE(contentsOf(*aside + u"-shm"_s), "its index"_ba);
    QCOMPARE(filesIn(folder).size(), 4);
    QCOMPARE(contentsOf(folder.filePath(u"settings.ini"_s)), "no part of it"_ba);
}

void tst_SetAside::namesTheMomentInUtc()
{
    const QTemporaryDir folder;
    QVERIFY(write(folder.filePath(u"journal.sqlite"_s), "the file"));

    const QDateTime inPeking(QDate(2026, 11, 22), QTime(22, 56, 30), Qt::OffsetFromUTC, 8 * 3600);

    QCOMPARE(setJournalAside(folder.path(), inPeking).value(),
             folder.filePath(name + u".sqlite"_s));
}

void tst_SetAside::overwritesNothing_data()
{
    QTest::addColumn<QString>("ending");

    QTest::newRow("a journal of the same second") << u".sqlite"_s;
    QTest::newRow("what is left of one") << u".sqlite-wal"_s;
}

void tst_SetAside::overwritesNothing()
{
    QFETCH(const QString, ending);
    const QTemporaryDir folder;
    const QString taken = folder.filePath(name + ending);
    QVERIFY(write(taken, "from before"));
    QVERIFY(write(folder.filePath(u"journal.sqlite"_s), "the second"));
    QCOMPARE(setJournalAside(folder.path(), now()).value(), folder.filePath(name + u"-2.sqlite"_s));
    QVERIFY(write(folder.filePath(u"journal.sqlite"_s), "the third"));
    QCOMPARE(setJournalAside(folder.path(), now()).value(), folder.filePath(name + u"-3.sqlite"_s));

    QCOMPARE(contentsOf(taken), "from before"_ba);
    QCOMPARE(contentsOf(folder.filePath(name + u"-2.sqlite"_s)), "the second"_ba);
    QCOMPARE(contentsOf(folder.filePath(name + u"-3.sqlite"_s)), "the third"_ba);
}

void tst_SetAside::letsTheNextOpenBeginAnEmptyJournal()
{
    const QTemporaryDir folder;
    Journal first;
    QVERIFY(await(first.open(folder.path())));
    QVERIFY(await(first.begin(sampleRecord())));
    first.close();

    const auto aside = setJournalAside(folder.path(), now());

    QVERIFY(aside);
    Journal second;
    QVERIFY(await(second.open(folder.path())));
    QVERIFY(await(second.read({}))->isEmpty());
    QVERIFY(await(second.begin(sampleRecord())));
    second.close();
    // What was set aside can be put back.
    QVERIFY(QFile::remove(folder.filePath(u"journal.sqlite"_s)));
    QVERIFY(QFile::rename(*aside, folder.filePath(u"journal.sqlite"_s)));
    Journal third;
    QVERIFY(await(third.open(folder.path())));
    QCOMPARE(await(third.read({}))->size(), 1);
}

void tst_SetAside::refusesWhereThereIsNoJournal()
{
    const QTemporaryDir folder;

    const auto aside = setJournalAside(folder.path(), now());

    QCOMPARE(aside.error().kind, Kind::CannotOpen);
    QCOMPARE(aside.error().path, folder.filePath(u"journal.sqlite"_s));
    QVERIFY(filesIn(folder).isEmpty());
}

void tst_SetAside::refusesWhileTheJournalIsOpen()
{
    const QTemporaryDir folder;
    Journal journal;
    QVERIFY(await(journal.open(folder.path())));
    const QStringList files = filesIn(folder);

    QCOMPARE(setJournalAside(folder.path(), now()).error().kind, Kind::Locked);

    QCOMPARE(filesIn(folder), files);
    QVERIFY(await(journal.begin(sampleRecord())));
    journal.close();
    QVERIFY(setJournalAside(folder.path(), now()));
}

void tst_SetAside::movesTheJournalOfAProgramThatDied()
{
    const QTemporaryDir folder;
    QVERIFY(write(folder.filePath(u"journal.sqlite"_s), "the file"));
    QVERIFY(QDir(folder.path()).mkdir(u"sessions"_s));
    QVERIFY(write(folder.filePath(u"sessions/dead.lock"_s), {}));
    QVERIFY(write(folder.filePath(u"sessions/alone.lock"_s), {}));

    QVERIFY(setJournalAside(folder.path(), now()));
}

void tst_SetAside::finishesMoveThatBrokeOff_data()
{
    QTest::addColumn<QStringList>("arrived");

    QTest::newRow("before the first file") << QStringList{};
    QTest::newRow("after the -wal") << QStringList{u"-wal"_s};
    QTest::newRow("after the -shm") << QStringList{u"-wal"_s, u"-shm"_s};
    QTest::newRow("after the file") << QStringList{u"-wal"_s, u"-shm"_s, QString()};
}

void tst_SetAside::finishesMoveThatBrokeOff()
{
    QFETCH(const QStringList, arrived);
    const QString aside = name + u".sqlite"_s;
    for (const bool opens : {true, false}) {
        const QTemporaryDir folder;
        for (const QString &ending : {u"-wal"_s, u"-shm"_s, QString()}) {
            const QString place = arrived.contains(ending) ? aside : u"journal.sqlite"_s;
            QVERIFY(write(folder.filePath(place + ending), "of the journal" + ending.toUtf8()));
        }
        QVERIFY(write(folder.filePath(u"journal.sqlite-moving"_s), aside.toUtf8()));

        Journal journal;
        if (opens) {
            QVERIFY(await(journal.open(folder.path())));
            QVERIFY(await(journal.read({}))->isEmpty());
        } else {
            QCOMPARE(setJournalAside(folder.path(), now().addDays(1)).value(),
                     folder.filePath(aside));
        }

        QCOMPARE(contentsOf(folder.filePath(aside)), "of the journal"_ba);
        QCOMPARE(contentsOf(folder.filePath(aside + u"-wal"_s)), "of the journal-wal"_ba);
        QCOMPARE(contentsOf(folder.filePath(aside + u"-shm"_s)), "of the journal-shm"_ba);
        QVERIFY(!QFile::exists(folder.filePath(u"journal.sqlite-moving"_s)));
    }
}

void tst_SetAside::leavesTheNewJournalWhereTheMoveWasOver()
{
    const QTemporaryDir folder;
    const QString aside = name + u".sqlite"_s;
    QVERIFY(write(folder.filePath(aside), "the old"));
    QVERIFY(write(folder.filePath(u"journal.sqlite-moving"_s), aside.toUtf8()));
    QVERIFY(write(folder.filePath(u"journal.sqlite"_s), "the new"));

    Journal journal;
    QCOMPARE(await(journal.open(folder.path())).error().kind, Kind::Corrupt);

    QCOMPARE(contentsOf(folder.filePath(aside)), "the old"_ba);
    QCOMPARE(contentsOf(folder.filePath(u"journal.sqlite"_s)), "the new"_ba);
    QVERIFY(!QFile::exists(folder.filePath(u"journal.sqlite-moving"_s)));
}

void tst_SetAside::movesNothingToANameItDoesNotGive_data()
{
    QTest::addColumn<QByteArray>("intent");

    QTest::newRow("none") << QByteArray();
    QTest::newRow("in another folder") << "../" + name.toUtf8() + ".sqlite";
    QTest::newRow("any other file's") << "settings.ini"_ba;
}

void tst_SetAside::movesNothingToANameItDoesNotGive()
{
    QFETCH(const QByteArray, intent);
    const QTemporaryDir folder;
    Journal first;
    QVERIFY(await(first.open(folder.path())));
    QVERIFY(await(first.begin(sampleRecord())));
    first.close();
    QVERIFY(write(folder.filePath(u"journal.sqlite-moving"_s), intent));

    Journal second;
    QVERIFY(await(second.open(folder.path())));

    QCOMPARE(await(second.read({}))->size(), 1);
    QVERIFY(!QFile::exists(folder.filePath(u"journal.sqlite-moving"_s)));
}

void tst_SetAside::keepsOthersFromOpeningMeanwhile()
{
    const QTemporaryDir folder;
    auto alone = Session::startAlone(folder.path());
    QVERIFY(alone);

    QCOMPARE(Session::startAlone(folder.path()).error().kind, Kind::Locked);
    Journal journal;
    QCOMPARE(await(journal.open(folder.path())).error().kind, Kind::Locked);
    QVERIFY(!QFile::exists(folder.filePath(u"journal.sqlite"_s)));

    alone->reset();
    QVERIFY(await(journal.open(folder.path())));
}

void tst_SetAside::leavesNoTraceOfBeingAlone()
{
    const QTemporaryDir folder;
    QVERIFY(write(folder.filePath(u"journal.sqlite"_s), "the file"));
    QVERIFY(setJournalAside(folder.path(), now()));

    QVERIFY(QDir(folder.filePath(u"sessions"_s)).isEmpty());
}

} // namespace smsdesk

QTEST_GUILESS_MAIN(smsdesk::tst_SetAside)
#include "tst_setaside.moc"
