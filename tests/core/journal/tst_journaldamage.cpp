// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/journal.h"
#include "core/journal/journalcheck.h"
#include "tests/core/journal/journalsamples.h"
#include "tests/support/claimtest.h"
#include "tests/support/futures.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <vector>

using namespace Qt::StringLiterals;

namespace smsdesk {

namespace {

using Kind = JournalError::Kind;

constexpr int messages = 40;
constexpr qsizetype pageSize = 4096;

QString fileIn(const QTemporaryDir &folder)
{
    return folder.filePath(u"journal.sqlite"_s);
}

QByteArray contentsOf(const QString &path)
{
    QFile file(path);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

/// Writes `contents` from `offset` on over what is there.
bool overwrite(const QString &path, qsizetype offset, const QByteArray &contents)
{
    QFile file(path);
    return file.open(QFile::ReadWrite) && file.seek(offset)
        && file.write(contents) == contents.size();
}

bool fill(const QTemporaryDir &folder)
{
    return fillJournal(folder.path(), messages);
}

/// Damages all but the first page, which tells what the file is.
bool damage(const QTemporaryDir &folder)
{
    const qsizetype size = contentsOf(fileIn(folder)).size();
    return size > 2 * pageSize
        && overwrite(fileIn(folder), pageSize, QByteArray(size - pageSize, '\x5a'));
}

/// Damages the page with the oldest messages alone: new ones are written without coming by it.
bool damageOldest(const QTemporaryDir &folder)
{
    constexpr char leafOfTable = 0x0d; // sqlite.org/fileformat2.html, 1.6
    const QByteArray file = contentsOf(fileIn(folder));
    for (qsizetype start = pageSize; start < file.size(); start += pageSize) {
        if (file.at(start) == leafOfTable
            && file.mid(start, pageSize).contains(sampleRecord().tel.toUtf8()))
            return overwrite(fileIn(folder), start, QByteArray(pageSize, '\x5a'));
    }
    return false;
}

} // namespace

class tst_JournalDamage final : public ClaimTest
{
    Q_OBJECT

private Q_SLOTS:
    void opensAgainWhereItFailed();
    void opensAgainAfterClose();
    void opensAgainOnThreadsOfAnotherPlace();
    void beginsNothingMoreWhenReadingFindsDamage();
    void tellsOfDamageThatWritingFinds();
    void startsAnewInTheSameRun();
    void startsAnewWhenOpeningFailed();
    void staysClosedWhereItCannotStartAnew();
    void saysNothingOfTheOldFileAfterStartingAnew();

    void findsSoundJournalSound();
    void findsNoFaultWhereThereIsNoJournal();
    void findsDamage_data();
    void findsDamage();
    void changesNothingByChecking();
    void checksBesideARunningProgram();
};

void tst_JournalDamage::opensAgainWhereItFailed()
{
    const QTemporaryDir folder;
    QVERIFY(overwrite(fileIn(folder), 0, "no journal"));
    Journal journal;
    QCOMPARE(await(journal.open(folder.path())).error().kind, Kind::Corrupt);
    QCOMPARE(errorOf(await(journal.begin(sampleRecord())).error()).kind, Kind::Corrupt);

    QVERIFY(QFile::remove(fileIn(folder)));
    QVERIFY(await(journal.open(folder.path())));

    QVERIFY(await(journal.begin(sampleRecord())));
    QCOMPARE(await(journal.read({}))->size(), 1);
}

void tst_JournalDamage::opensAgainAfterClose()
{
    const QTemporaryDir one;
    const QTemporaryDir other;
    Journal journal;
    QVERIFY(await(journal.open(one.path())));
    QVERIFY(await(journal.begin(sampleRecord())));
    journal.close();

    QVERIFY(await(journal.open(other.path())));

    QVERIFY(await(journal.read({}))->isEmpty());
    const auto id = await(journal.begin(sampleRecord()));
    QVERIFY(await(journal.finish(*id, sampleAccepted())));
}

/// So many threads that the system takes the memory of the first ones back, instead of giving it to
/// the next.
void tst_JournalDamage::opensAgainOnThreadsOfAnotherPlace()
{
    constexpr std::size_t count = 12;
    const std::vector<QTemporaryDir> folders(count);
    std::vector<Journal> journals(count);
    for (int round = 0; round < 3; ++round) {
        for (std::size_t at = 0; at < count; ++at)
            QVERIFY(await(journals.at(at).open(folders.at(at).path())));
        for (Journal &journal : journals)
            journal.close();
    }
}

void tst_JournalDamage::beginsNothingMoreWhenReadingFindsDamage()
{
    const QTemporaryDir folder;
    QVERIFY(fill(folder));
    Journal journal;
    QVERIFY(await(journal.open(folder.path())));
    const QSignalSpy found(&journal, &Journal::damageFound);
    QVERIFY(damageOldest(folder));
    QVERIFY(await(journal.begin(sampleRecord()))); // Does not know yet.

    QCOMPARE(await(journal.read({.limit = 10 * messages})).error().kind, Kind::Corrupt);

    QTRY_COMPARE(found.size(), 1);
    const auto error = found.first().first().value<JournalError>();
    QCOMPARE(error.kind, Kind::Corrupt);
    QCOMPARE(error.path, fileIn(folder));
    QVERIFY(await(journal.begin(sampleRecord())).error() == BeginRefusal(error));
    // Once is enough.
    QVERIFY(!await(journal.read({.limit = 10 * messages})));
    QCOMPARE(found.size(), 1);
}

void tst_JournalDamage::tellsOfDamageThatWritingFinds()
{
    const QTemporaryDir folder;
    QVERIFY(fill(folder));
    Journal journal;
    QVERIFY(await(journal.open(folder.path())));
    const QSignalSpy found(&journal, &Journal::damageFound);
    QVERIFY(damage(folder));

    QCOMPARE(errorOf(await(journal.begin(sampleRecord())).error()).kind, Kind::Corrupt);

    QTRY_COMPARE(found.size(), 1);
}

void tst_JournalDamage::startsAnewInTheSameRun()
{
    const QTemporaryDir folder;
    QVERIFY(fill(folder));
    Journal journal;
    QVERIFY(await(journal.open(folder.path())));
    QVERIFY(damage(folder));
    const QByteArray damaged = contentsOf(fileIn(folder));
    QVERIFY(!await(journal.read({.limit = messages})));

    const auto aside = await(journal.startAnew());

    QVERIFY(aside);
    QVERIFY(contentsOf(*aside) == damaged);
    QVERIFY(await(journal.read({}))->isEmpty());
    const auto id = await(journal.begin(sampleRecord()));
    QVERIFY(id);
    QVERIFY(await(journal.finish(*id, sampleAccepted())));
    QCOMPARE(await(journal.read({}))->size(), 1);
}

void tst_JournalDamage::startsAnewWhenOpeningFailed()
{
    const QTemporaryDir folder;
    QVERIFY(overwrite(fileIn(folder), 0, "no journal"));
    Journal journal;
    QVERIFY(!await(journal.open(folder.path())));

    const auto aside = await(journal.startAnew());

    QVERIFY(aside);
    QCOMPARE(contentsOf(*aside), "no journal"_ba);
    QVERIFY(await(journal.begin(sampleRecord())));
}

void tst_JournalDamage::staysClosedWhereItCannotStartAnew()
{
    const QTemporaryDir folder;
    QVERIFY(fill(folder));
    Journal other;
    QVERIFY(await(other.open(folder.path())));
    Journal journal;
    QVERIFY(await(journal.open(folder.path())));

    QCOMPARE(await(journal.startAnew()).error().kind, Kind::Locked);
    QVERIFY(!await(journal.begin(sampleRecord())));

    QCOMPARE(await(other.read({.limit = messages}))->size(), messages);
    other.close();
    QVERIFY(await(journal.startAnew()));
    QVERIFY(await(journal.begin(sampleRecord())));
}

void tst_JournalDamage::saysNothingOfTheOldFileAfterStartingAnew()
{
    const QTemporaryDir folder;
    QVERIFY(fill(folder));
    Journal journal;
    QVERIFY(await(journal.open(folder.path())));
    QVERIFY(damage(folder));
    QFuture<Result<QList<JournalRecord>, JournalError>> reading = journal.read({.limit = messages});
    reading.waitForFinished(); // Its news waits to be heard.
    QVERIFY(!reading.result());

    const auto starting = journal.startAnew();
    const QSignalSpy found(&journal, &Journal::damageFound);

    QVERIFY(await(starting));
    QVERIFY(await(journal.begin(sampleRecord())));
    QCOMPARE(found.size(), 0);
}

void tst_JournalDamage::findsSoundJournalSound()
{
    const QTemporaryDir folder;
    QVERIFY(fill(folder));

    QVERIFY(checkJournal(folder.path()).value()
            == (JournalHealth{.isThere = true, .messages = messages}));
}

void tst_JournalDamage::findsNoFaultWhereThereIsNoJournal()
{
    const QTemporaryDir folder;
    QVERIFY(checkJournal(folder.path()).value() == JournalHealth{});
    QVERIFY(QDir(folder.path()).isEmpty());

    QFile empty(fileIn(folder));
    QVERIFY(empty.open(QFile::WriteOnly));
    empty.close();
    QVERIFY(checkJournal(folder.path()).value() == JournalHealth{.isThere = true});
}

void tst_JournalDamage::findsDamage_data()
{
    QTest::addColumn<qsizetype>("page");

    // The header alone says what the file is; each page after it belongs to a table or an index.
    for (qsizetype page = 0; page < 12; ++page)
        QTest::addRow("in page %d", static_cast<int>(page + 1)) << page;
}

void tst_JournalDamage::findsDamage()
{
    QFETCH(const qsizetype, page);
    const QTemporaryDir folder;
    QVERIFY(fill(folder));
    QVERIFY(overwrite(fileIn(folder), page * pageSize, QByteArray(pageSize, '\x5a')));

    const auto health = checkJournal(folder.path());

    QCOMPARE(health.error().kind, Kind::Corrupt);
    QVERIFY(!health.error().detail.isEmpty());
}

void tst_JournalDamage::changesNothingByChecking()
{
    const QTemporaryDir folder;
    QVERIFY(fill(folder));
    const QByteArray before = contentsOf(fileIn(folder));

    QVERIFY(checkJournal(folder.path()));

    QVERIFY(contentsOf(fileIn(folder)) == before);
}

void tst_JournalDamage::checksBesideARunningProgram()
{
    const QTemporaryDir folder;
    QVERIFY(fill(folder));
    Journal journal;
    QVERIFY(await(journal.open(folder.path())));
    const auto id = await(journal.begin(sampleRecord()));

    QCOMPARE(checkJournal(folder.path())->messages, qint64{messages + 1});

    QVERIFY(await(journal.record(*id))->isSending());
    QVERIFY(await(journal.finish(*id, sampleAccepted())));
}

} // namespace smsdesk

QTEST_GUILESS_MAIN(smsdesk::tst_JournalDamage)
#include "tst_journaldamage.moc"
