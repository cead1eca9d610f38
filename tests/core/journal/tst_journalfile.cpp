// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/journal.h"
#include "core/journal/migrations.h"
#include "core/journal/sqlite.h"
#include "tests/core/journal/journalsamples.h"
#include "tests/support/claimtest.h"
#include "tests/support/futures.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <memory>
#include <vector>

#ifdef Q_OS_UNIX
#include <csignal>

#include <sys/resource.h>
#include <sys/stat.h>
#endif

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace smsdesk {

namespace {

using Kind = JournalError::Kind;

QString fileIn(const QTemporaryDir &folder)
{
    return folder.filePath(u"journal.sqlite"_s);
}

QByteArray contentsOf(const QString &path)
{
    QFile file(path);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

bool write(const QString &path, const QByteArray &contents)
{
    QFile file(path);
    return file.open(QFile::WriteOnly) && file.write(contents) == contents.size();
}

/// A connection beside the journal's own, as another program has it.
class Stranger final
{
public:
    explicit Stranger(const QString &path)
        : m_connection(path, SqliteConnection::Access::ReadWrite, 0ms)
        , m_isOpen(m_connection.open())
    {
    }

    bool run(const QString &sql) { return m_isOpen && m_connection.run(sql); }

    QString value(const QString &sql)
    {
        return m_connection.value(sql).value_or(QVariant()).toString();
    }

    SqliteConnection &connection() { return m_connection; }

private:
    SqliteConnection m_connection;
    bool m_isOpen;
};

/// A journal with a few rows, closed again.
bool makeJournal(const QTemporaryDir &folder, int rows = 3)
{
    Journal journal;
    if (!await(journal.open(folder.path())))
        return false;
    for (int i = 0; i < rows; ++i) {
        const auto id = await(journal.begin(sampleRecord()));
        if (!id || !await(journal.finish(*id, sampleAccepted())))
            return false;
    }
    return true;
}

QStringList schemaOf(const QString &path)
{
    Stranger stranger(path);
    auto query = stranger.connection().prepare(
        u"SELECT type || ' ' || name || ' ' || COALESCE(sql, '') FROM sqlite_master ORDER BY 1"_s);
    QStringList schema;
    if (query && query->exec()) {
        while (query->next())
            schema.append(query->value(0).toString());
    }
    return schema;
}

} // namespace

class tst_JournalFile final : public ClaimTest
{
    Q_OBJECT

private Q_SLOTS:
    void marksFileAsJournal();
    void saysByItsVersionWhichReasonsThereAre();
    void asksForDurableCommitsAndGetsThem();
    void refusesDatabaseThatCannotBeDurable();
    void readsThroughConnectionThatCannotWrite();
    void manyMayMakeTheJournalAtOnce();

    void keepsFilesToTheirOwner_data();
    void keepsFilesToTheirOwner();
    void takesFileBackFromOthers();

    void migratedSchemaIsTheFreshOne_data();
    void migratedSchemaIsTheFreshOne();
    void migratesAllOrNothing();
    void leavesNewerJournalUntouched();
    void leavesWhatIsNoJournalUntouched_data();
    void leavesWhatIsNoJournalUntouched();
    void leavesOtherDatabaseUntouched_data();
    void leavesOtherDatabaseUntouched();
    void leavesDamagedJournalUntouched();
    void needsItsFolder();

    void answersLockedWhenOpening();
    void answersLockedWhenWriting();
    void owesOutcomeUntilItIsWritten();
    void tellsTheErrorWhenPatienceEndsAndStillWrites();
    void triesWhatItOwesALastTimeWhenItCloses();
    void givesNoIdWithoutTable();
    void givesNoIdWhereTheDiskFails();
    void tellsFullDiskFromOtherFailures();
};

/// An older program cannot read a row with a reason that it does not know, and must not try: a
/// reason that is added to a released version needs a new one (docs/journal-format.md).
void tst_JournalFile::saysByItsVersionWhichReasonsThereAre()
{
    QCOMPARE(schemaVersion, 3);
    QCOMPARE(reasonFromJournal(25), Reason::CaFileNotInTime);
    QCOMPARE(reasonFromJournal(26), std::nullopt);
}

void tst_JournalFile::marksFileAsJournal()
{
    const QTemporaryDir folder;
    QVERIFY(makeJournal(folder));

    Stranger stranger(fileIn(folder));

    QCOMPARE(stranger.value(u"PRAGMA application_id"_s), QString::number(applicationId));
    QCOMPARE(stranger.value(u"PRAGMA user_version"_s), QString::number(schemaVersion));
    QCOMPARE(stranger.value(u"PRAGMA journal_mode"_s), u"wal"_s);
    QCOMPARE(stranger.value(u"PRAGMA integrity_check"_s), u"ok"_s);
}

void tst_JournalFile::asksForDurableCommitsAndGetsThem()
{
    const QTemporaryDir folder;
    Stranger stranger(folder.filePath(u"new.sqlite"_s));
    QVERIFY(stranger.run(u"PRAGMA synchronous = OFF"_s));

    QVERIFY(stranger.connection().makeDurable());

    QCOMPARE(stranger.value(u"PRAGMA journal_mode"_s), u"wal"_s);
    QCOMPARE(stranger.value(u"PRAGMA synchronous"_s), u"2"_s);
    QCOMPARE(stranger.value(u"PRAGMA fullfsync"_s), u"1"_s);
    QCOMPARE(stranger.value(u"PRAGMA foreign_keys"_s), u"1"_s);
}

void tst_JournalFile::refusesDatabaseThatCannotBeDurable()
{
    Stranger stranger(u":memory:"_s);

    const auto durable = stranger.connection().makeDurable();

    QVERIFY(!durable);
    QCOMPARE(durable.error().kind, Kind::Failed);
    QCOMPARE(durable.error().detail, u"journal_mode is memory"_s);
}

void tst_JournalFile::readsThroughConnectionThatCannotWrite()
{
    const QTemporaryDir folder;
    QVERIFY(makeJournal(folder));
    SqliteConnection connection(fileIn(folder), SqliteConnection::Access::ReadOnly, 0ms);
    QVERIFY(connection.open());

    const auto written = connection.run(u"DELETE FROM message"_s);

    QCOMPARE(written.error().kind, Kind::ReadOnly);
}

void tst_JournalFile::manyMayMakeTheJournalAtOnce()
{
    for (int round = 0; round < 30; ++round) { // It depends on the moment.
        const QTemporaryDir folder;
        std::vector<std::unique_ptr<Journal>> journals;
        QList<QFuture<Result<void, JournalError>>> opened;
        for (int i = 0; i < 6; ++i) {
            journals.push_back(std::make_unique<Journal>());
            opened.append(journals.back()->open(folder.path()));
        }

        for (const auto &future : std::as_const(opened)) {
            const auto answer = await(future);
            QVERIFY2(answer, qPrintable(answer ? QString() : answer.error().detail));
        }
        for (const auto &journal : journals)
            QVERIFY(await(journal->begin(sampleRecord())));
        QCOMPARE(await(journals.front()->read({}))->size(), 6);
    }
}

void tst_JournalFile::keepsFilesToTheirOwner_data()
{
    QTest::addColumn<int>("mask");

    QTest::newRow("with a umask that forbids nothing") << 0;
    QTest::newRow("with the usual umask") << 022;
    QTest::newRow("with a umask that forbids the owner to write") << 0200;
}

void tst_JournalFile::keepsFilesToTheirOwner()
{
#ifdef Q_OS_UNIX
    QFETCH(const int, mask);
    const QTemporaryDir folder;
    Journal journal;
    const mode_t before = ::umask(static_cast<mode_t>(mask));
    const auto opened = await(journal.open(folder.path()));
    const auto id = await(journal.begin(sampleRecord()));
    ::umask(before);
    QVERIFY(opened && id);

    const auto modeOf = [&folder](const QString &name) {
        struct stat status = {};
        return ::stat(QFile::encodeName(folder.filePath(name)).constData(), &status) == 0
            ? QString::number(status.st_mode & 07777U, 8)
            : u"missing"_s;
    };
    QCOMPARE(modeOf(u"journal.sqlite"_s), u"600"_s);
    QCOMPARE(modeOf(u"journal.sqlite-wal"_s), u"600"_s);
    QCOMPARE(modeOf(u"journal.sqlite-shm"_s), u"600"_s);
    QCOMPARE(modeOf(u"sessions"_s), u"700"_s);
#else
    QSKIP("only Unix has a umask");
#endif
}

void tst_JournalFile::takesFileBackFromOthers()
{
#ifdef Q_OS_UNIX
    constexpr QFile::Permissions ownerAlone = QFile::ReadOwner | QFile::WriteOwner;
    const QTemporaryDir folder;
    QVERIFY(makeJournal(folder));
    QVERIFY(
        QFile::setPermissions(fileIn(folder), ownerAlone | QFile::ReadGroup | QFile::ReadOther));

    Journal journal;
    QVERIFY(await(journal.open(folder.path())));

    for (const QString &suffix : {u""_s, u"-wal"_s, u"-shm"_s}) {
        const QFile::Permissions permissions = QFile::permissions(fileIn(folder) + suffix);
        QVERIFY(!(permissions & (QFile::ReadGroup | QFile::ReadOther)));
    }
#else
    QSKIP("only Unix has modes");
#endif
}

void tst_JournalFile::migratedSchemaIsTheFreshOne_data()
{
    QTest::addColumn<int>("version");

    QTest::newRow("from an empty file") << 0;
    for (const Migration &migration : migrations)
        QTest::addRow("from version %d", migration.version) << migration.version;
}

void tst_JournalFile::migratedSchemaIsTheFreshOne()
{
    QFETCH(const int, version);
    const QTemporaryDir freshFolder;
    QVERIFY(makeJournal(freshFolder));
    const QTemporaryDir oldFolder;
    {
        Stranger stranger(fileIn(oldFolder));
        QVERIFY(version == 0 || migrate(stranger.connection(), version));
        QCOMPARE(stranger.value(u"PRAGMA user_version"_s), QString::number(version));
    }

    QVERIFY(makeJournal(oldFolder));

    QVERIFY(!schemaOf(fileIn(freshFolder)).isEmpty());
    QCOMPARE(schemaOf(fileIn(oldFolder)), schemaOf(fileIn(freshFolder)));
    QCOMPARE(Stranger(fileIn(oldFolder)).value(u"PRAGMA user_version"_s),
             QString::number(schemaVersion));
}

void tst_JournalFile::migratesAllOrNothing()
{
    const QTemporaryDir folder;
    Stranger stranger(fileIn(folder));
    // Stands in the way of the last index of the first step.
    QVERIFY(stranger.run(u"PRAGMA application_id = %1"_s.arg(applicationId)));
    QVERIFY(stranger.run(u"CREATE TABLE message_clock_offset (id INTEGER)"_s));

    Journal journal;
    QCOMPARE(await(journal.open(folder.path())).error().kind, Kind::Failed);

    QCOMPARE(stranger.value(u"SELECT GROUP_CONCAT(name) FROM sqlite_master"_s),
             u"message_clock_offset"_s);
    QCOMPARE(stranger.value(u"PRAGMA user_version"_s), u"0"_s);
}

void tst_JournalFile::leavesNewerJournalUntouched()
{
    const QTemporaryDir folder;
    QVERIFY(makeJournal(folder));
    QVERIFY(Stranger(fileIn(folder)).run(u"PRAGMA user_version = %1"_s.arg(schemaVersion + 1)));
    const QByteArray before = contentsOf(fileIn(folder));

    Journal journal;
    const auto opened = await(journal.open(folder.path()));
    journal.close();

    QCOMPARE(opened.error().kind, Kind::TooNew);
    QCOMPARE(opened.error().path, fileIn(folder));
    QVERIFY(!before.isEmpty());
    QVERIFY(contentsOf(fileIn(folder)) == before);
}

void tst_JournalFile::leavesWhatIsNoJournalUntouched_data()
{
    QTest::addColumn<QByteArray>("contents");

    QTest::newRow("one letter") << "x"_ba;
    QTest::newRow("a sentence") << "Dear diary, today I sent a message.\n"_ba;
    QTest::newRow("zeros") << QByteArray(8192, '\0');
    QTest::newRow("a long text") << QByteArray(10'000, 'x');
    QTest::newRow("half a header of SQLite") << "SQLite format 3\0\x10"_ba;
}

void tst_JournalFile::leavesWhatIsNoJournalUntouched()
{
    QFETCH(const QByteArray, contents);
    const QTemporaryDir folder;
    QVERIFY(write(fileIn(folder), contents));

    Journal journal;
    const auto opened = await(journal.open(folder.path()));
    journal.close();

    QCOMPARE(opened.error().kind, Kind::Corrupt);
    QVERIFY(contentsOf(fileIn(folder)) == contents);
}

void tst_JournalFile::leavesOtherDatabaseUntouched_data()
{
    QTest::addColumn<int>("id");
    QTest::addColumn<int>("version");
    QTest::addColumn<JournalError::Kind>("expected");
    QTest::newRow("one that says nothing") << 0 << 0 << Kind::Corrupt;
    QTest::newRow("one that calls itself our first") << applicationId << 1 << Kind::Failed;
    QTest::newRow("one that calls itself our last")
        << applicationId << schemaVersion << Kind::Failed;
}

void tst_JournalFile::leavesOtherDatabaseUntouched()
{
    QFETCH(const int, id);
    QFETCH(const int, version);
    QFETCH(const JournalError::Kind, expected);
    const QTemporaryDir folder;
    {
        Stranger stranger(fileIn(folder));
        QVERIFY(stranger.run(u"CREATE TABLE letters (id INTEGER)"_s));
        QVERIFY(stranger.run(u"PRAGMA application_id = %1"_s.arg(id)));
        QVERIFY(stranger.run(u"PRAGMA user_version = %1"_s.arg(version)));
    }
    const QByteArray before = contentsOf(fileIn(folder));

    Journal journal;
    const auto opened = await(journal.open(folder.path()));
    journal.close();

    QCOMPARE(opened.error().kind, expected);
    QVERIFY(contentsOf(fileIn(folder)) == before);
}

void tst_JournalFile::leavesDamagedJournalUntouched()
{
    const QTemporaryDir folder;
    QVERIFY(makeJournal(folder, 20));
    QByteArray damaged = contentsOf(fileIn(folder));
    constexpr qsizetype pageSize = 4096;
    damaged.replace(
        pageSize, damaged.size() - pageSize, QByteArray(damaged.size() - pageSize, '\x5a'));
    QVERIFY(write(fileIn(folder), damaged));

    Journal journal;
    const auto opened = await(journal.open(folder.path()));
    journal.close();

    QCOMPARE(opened.error().kind, Kind::Corrupt);
    QVERIFY(contentsOf(fileIn(folder)) == damaged);
}

void tst_JournalFile::needsItsFolder()
{
    const QTemporaryDir folder;
    Journal nowhere;
    QCOMPARE(await(nowhere.open(folder.filePath(u"missing"_s))).error().kind, Kind::CannotOpen);
    QVERIFY(!QFileInfo::exists(folder.filePath(u"missing"_s)));

    QVERIFY(QDir(folder.path()).mkdir(u"journal.sqlite"_s));
    Journal inTheWay;
    QCOMPARE(await(inTheWay.open(folder.path())).error().kind, Kind::CannotOpen);
}

void tst_JournalFile::answersLockedWhenOpening()
{
    const QTemporaryDir folder;
    QVERIFY(makeJournal(folder));
    Stranger stranger(fileIn(folder));
    QVERIFY(stranger.run(u"BEGIN EXCLUSIVE"_s));

    Journal journal;
    QCOMPARE(await(journal.open(folder.path(), 20ms)).error().kind, Kind::Locked);
}

void tst_JournalFile::answersLockedWhenWriting()
{
    const QTemporaryDir folder;
    Journal journal;
    QVERIFY(await(journal.open(folder.path(), 20ms)));
    Stranger stranger(fileIn(folder));
    QVERIFY(stranger.run(u"BEGIN EXCLUSIVE"_s));

    const auto first = journal.begin(sampleRecord());
    const auto second = journal.begin(sampleRecord());
    QCOMPARE(errorOf(await(first).error()).kind, Kind::Locked);
    QCOMPARE(errorOf(await(second).error()).kind, Kind::Locked);
    QVERIFY(await(journal.read({}))->isEmpty());

    QVERIFY(stranger.run(u"COMMIT"_s));
    QVERIFY(await(journal.begin(sampleRecord())));
    QCOMPARE(await(journal.read({}))->size(), 1);
}

void tst_JournalFile::owesOutcomeUntilItIsWritten()
{
    const QTemporaryDir folder;
    Journal journal;
    QVERIFY(await(journal.open(folder.path(), 20ms)));
    const JournalId id = await(journal.begin(sampleRecord())).value();
    QSignalSpy finished(&journal, &Journal::recordFinished);
    Stranger stranger(fileIn(folder));
    QVERIFY(stranger.run(u"BEGIN EXCLUSIVE"_s));

    const auto written = journal.finish(id, sampleAccepted());
    // The writer answers in order: when this is refused, the outcome was tried and is owed.
    QCOMPARE(errorOf(await(journal.begin(sampleRecord())).error()).kind, Kind::Locked);
    QVERIFY(!written.isFinished());
    QVERIFY(stranger.run(u"COMMIT"_s));

    QVERIFY(await(written));
    QCOMPARE(finished.count(), 1);
    QCOMPARE(await(journal.record(id))->result->outcome, sampleAccepted().outcome);
}

void tst_JournalFile::tellsTheErrorWhenPatienceEndsAndStillWrites()
{
    const QTemporaryDir folder;
    Journal journal;
    QVERIFY(await(journal.open(folder.path(), 20ms, 0ms)));
    const JournalId id = await(journal.begin(sampleRecord())).value();
    QSignalSpy finished(&journal, &Journal::recordFinished);
    Stranger stranger(fileIn(folder));
    QVERIFY(stranger.run(u"BEGIN EXCLUSIVE"_s));
    QCOMPARE(await(journal.finish(id, sampleAccepted())).error().kind, Kind::Locked);
    QVERIFY(stranger.run(u"COMMIT"_s));

    QVERIFY(finished.wait());
    QCOMPARE(await(journal.record(id))->result->outcome, sampleAccepted().outcome);
}

void tst_JournalFile::triesWhatItOwesALastTimeWhenItCloses()
{
    const QTemporaryDir folder;
    JournalId id{};
    {
        Journal journal;
        QVERIFY(await(journal.open(folder.path(), 20ms, 0ms)));
        id = await(journal.begin(sampleRecord())).value();
        Stranger stranger(fileIn(folder));
        QVERIFY(stranger.run(u"BEGIN EXCLUSIVE"_s));
        QVERIFY(!await(journal.finish(id, sampleAccepted())));
        QVERIFY(stranger.run(u"COMMIT"_s));
    }
    Journal again;
    QVERIFY(await(again.open(folder.path())));
    QCOMPARE(await(again.record(id))->result->outcome, sampleAccepted().outcome);
}

void tst_JournalFile::givesNoIdWithoutTable()
{
    const QTemporaryDir folder;
    Journal journal;
    QVERIFY(await(journal.open(folder.path())));
    QVERIFY(Stranger(fileIn(folder)).run(u"DROP TABLE message"_s));

    const auto id = await(journal.begin(sampleRecord()));

    QVERIFY(!id);
    QCOMPARE(errorOf(id.error()).kind, Kind::Failed);
    QVERIFY(errorOf(id.error()).detail.contains("no such table"_L1));
    QCOMPARE(await(journal.read({})).error().kind, Kind::Failed);
}

void tst_JournalFile::givesNoIdWhereTheDiskFails()
{
#ifdef Q_OS_UNIX
    const QTemporaryDir folder;
    Journal journal;
    QVERIFY(await(journal.open(folder.path())));
    QVERIFY(await(journal.begin(sampleRecord())));
    NewRecord large = sampleRecord();
    large.requestBody = QByteArray(1024 * 1024, 'x');

    // A limit on the size of files breaks the log off in the middle of a commit.
    rlimit before = {};
    QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
    rlimit limited = before;
    limited.rlim_cur
        = static_cast<rlim_t>(QFileInfo(fileIn(folder) + u"-wal"_s).size() + 256 * 1024 + 100);
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &limited), 0);
    const auto small = journal.begin(sampleRecord());
    const auto tooLarge = journal.begin(large);
    const auto last = journal.begin(sampleRecord());
    const QList answers{await(small), await(tooLarge), await(last)};
    ::setrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, handler);

    QCOMPARE(errorOf(answers.at(1).error()).kind, Kind::Failed);
    QVERIFY(errorOf(answers.at(1).error()).detail.contains("I/O"_L1));
    const auto given = std::count_if(
        answers.cbegin(), answers.cend(), [](const auto &answer) { return answer.has_value(); });
    QCOMPARE(await(journal.read({}))->size(), 1 + given);
    QVERIFY(await(journal.begin(large)));
    QCOMPARE(await(journal.read({}))->size(), 2 + given);
#else
    QSKIP("only Unix limits the size of files");
#endif
}

void tst_JournalFile::tellsFullDiskFromOtherFailures()
{
    Stranger stranger(u":memory:"_s);
    QVERIFY(stranger.run(u"PRAGMA max_page_count = 1"_s));

    const auto made = stranger.connection().run(u"CREATE TABLE letters (id INTEGER)"_s);

    QCOMPARE(made.error().kind, Kind::DiskFull);
}

} // namespace smsdesk

QTEST_GUILESS_MAIN(smsdesk::tst_JournalFile)
#include "tst_journalfile.moc"
