// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/journal.h"
#include "core/journal/session.h"
#include "tests/core/journal/journalsamples.h"
#include "tests/support/claimtest.h"
#include "tests/support/futures.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QSysInfo>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace smsdesk {

namespace {

/// The helper program, and what it said.
class Helper final
{
public:
    Helper(const QString &folder, int rows)
    {
        const QString program
            = QDir(QCoreApplication::applicationDirPath()).filePath(u"journal_crash_helper"_s);
        m_process.start(program, {folder, QString::number(rows)});
    }

    ~Helper() { kill(); }
    Q_DISABLE_COPY_MOVE(Helper)

    /// Waits until it said so many things.
    bool waitForWords(qsizetype count)
    {
        return QTest::qWaitFor(
            [this, count] {
                listen();
                return m_begun.size() + m_finished.size() >= count;
            },
            15'000);
    }

    /// Ends it without warning.
    void kill()
    {
        m_process.kill();
        m_process.waitForFinished();
        listen();
    }

    const QList<JournalId> &begun() const { return m_begun; }

    const QList<JournalId> &finished() const { return m_finished; }

private:
    void listen()
    {
        while (m_process.canReadLine()) {
            const QList<QByteArray> words = m_process.readLine().trimmed().split(' ');
            const JournalId id{words.last().toLongLong()};
            (words.first() == "begun" ? m_begun : m_finished).append(id);
        }
    }

    QProcess m_process;
    QList<JournalId> m_begun;
    QList<JournalId> m_finished;
};

bool writeFile(const QString &path, const QByteArray &contents)
{
    QFile file(path);
    return file.open(QFile::WriteOnly) && file.write(contents) == contents.size();
}

bool isProgramEnded(const JournalRecord &row)
{
    return row.result && row.result->outcome == Outcome::Unknown
        && row.result->reason == Reason::ProgramEnded;
}

} // namespace

class tst_JournalRecovery final : public ClaimTest
{
    Q_OBJECT

private Q_SLOTS:
    void losesNothingWhenKilled_data();
    void losesNothingWhenKilled();
    void leavesRowsOfLivingProgramAlone();
    void leavesRowsOfAnotherJournalInThisProgramAlone();
    void endsRowsOfProgramThatDiesWhileAnotherStaysOpen();
    void leavesRowsOfTheLivingAloneHoweverLongItStaysOpen();
    void endsRowsOfClosedJournal();
    void writesNothingElseIntoRecoveredRow();
    void refusesLateFinishOfRecoveredRow();

    void sessionLastsAsLongAsItsObject();
    void removesLockOfKilledProgram();
    void takesLockFileNobodyHoldsForDead_data();
    void takesLockFileNobodyHoldsForDead();
    void opensBesideLockFilesNobodyHolds();
};

void tst_JournalRecovery::losesNothingWhenKilled_data()
{
    QTest::addColumn<int>("words");

    QTest::newRow("after its first row") << 1;
    QTest::newRow("after a few") << 17;
    QTest::newRow("after hundreds") << 400;
}

void tst_JournalRecovery::losesNothingWhenKilled()
{
    QFETCH(const int, words);
    const QTemporaryDir folder;
    Helper helper(folder.path(), -1);
    QVERIFY(helper.waitForWords(words));
    helper.kill();
    const QDateTime killed = QDateTime::currentDateTimeUtc();

    Journal journal;
    QVERIFY(await(journal.open(folder.path())));

    for (const JournalId id : helper.finished())
        QVERIFY(await(journal.record(id))->result == sampleAccepted());
    for (const JournalId id : helper.begun()) {
        const auto row = await(journal.record(id));
        QVERIFY(row);
        QVERIFY(row->message == sampleRecord());
        QVERIFY(isProgramEnded(*row) || row->result == sampleAccepted());
        QVERIFY(row->result == sampleAccepted() || row->result->finishedAt >= killed);
    }
    const auto rows = await(journal.read({.limit = 100'000}));
    QVERIFY(rows);
    QVERIFY(rows->size() >= helper.begun().size());
    for (const JournalRecord &row : *rows)
        QVERIFY(!row.isSending());
}

void tst_JournalRecovery::leavesRowsOfLivingProgramAlone()
{
    const QTemporaryDir folder;
    Helper helper(folder.path(), 2);
    QVERIFY(helper.waitForWords(2));
    const JournalId id = helper.begun().first();

    Journal whileItLives;
    QVERIFY(await(whileItLives.open(folder.path())));
    QVERIFY(await(whileItLives.record(id))->isSending());

    helper.kill();
    Journal afterwards;
    QVERIFY(await(afterwards.open(folder.path())));
    QVERIFY(isProgramEnded(*await(afterwards.record(id))));
}

void tst_JournalRecovery::leavesRowsOfAnotherJournalInThisProgramAlone()
{
    const QTemporaryDir folder;
    Journal first;
    QVERIFY(await(first.open(folder.path())));
    const auto id = await(first.begin(sampleRecord()));
    QVERIFY(id);

    Journal second;
    QVERIFY(await(second.open(folder.path())));

    QVERIFY(await(second.record(*id))->isSending());
    QVERIFY(await(first.finish(*id, sampleAccepted())));
    QVERIFY(await(second.record(*id))->result == sampleAccepted());
}

void tst_JournalRecovery::endsRowsOfProgramThatDiesWhileAnotherStaysOpen()
{
    const QTemporaryDir folder;
    Journal open;
    QVERIFY(await(open.open(folder.path())));
    const auto own = await(open.begin(sampleRecord()));
    QSignalSpy finished(&open, &Journal::recordFinished);
    Helper helper(folder.path(), 2);
    QVERIFY(helper.waitForWords(2));

    helper.kill();

    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 2, 30'000);
    for (const JournalId id : helper.begun()) {
        QVERIFY(finished.contains({QVariant::fromValue(id)}));
        QVERIFY(isProgramEnded(*await(open.record(id))));
    }
    QVERIFY(await(open.record(*own))->isSending());
}

void tst_JournalRecovery::leavesRowsOfTheLivingAloneHoweverLongItStaysOpen()
{
    const QTemporaryDir folder;
    Journal open;
    QVERIFY(await(open.open(folder.path())));
    Helper living(folder.path(), 1);
    QVERIFY(living.waitForWords(1));
    Helper dying(folder.path(), 1);
    QVERIFY(dying.waitForWords(1));
    dying.kill();

    // Whichever of the two ends the one has looked at the other, too.
    const JournalId dead = dying.begun().constFirst();
    QTRY_VERIFY_WITH_TIMEOUT(isProgramEnded(*await(open.record(dead))), 30'000);
    QVERIFY(await(open.record(living.begun().constFirst()))->isSending());
}

void tst_JournalRecovery::endsRowsOfClosedJournal()
{
    const QTemporaryDir folder;
    Journal first;
    Journal second;
    QVERIFY(await(first.open(folder.path())));
    QVERIFY(await(second.open(folder.path())));
    const auto abandoned = await(first.begin(sampleRecord()));
    const auto kept = await(second.begin(sampleRecord()));
    first.close();

    Journal third;
    QVERIFY(await(third.open(folder.path())));

    QVERIFY(isProgramEnded(*await(third.record(*abandoned))));
    QVERIFY(await(third.record(*kept))->isSending());
}

void tst_JournalRecovery::writesNothingElseIntoRecoveredRow()
{
    const QTemporaryDir folder;
    Journal first;
    QVERIFY(await(first.open(folder.path())));
    const auto id = await(first.begin(sampleRecord()));
    first.close();
    Journal second;
    const QDateTime before = QDateTime::currentDateTimeUtc();
    QVERIFY(await(second.open(folder.path())));
    const QDateTime after = QDateTime::currentDateTimeUtc();

    const auto row = await(second.record(*id));

    QVERIFY(row->message == sampleRecord());
    QVERIFY(row->result->finishedAt >= before && row->result->finishedAt <= after);
    SendResult expected;
    expected.outcome = Outcome::Unknown;
    expected.reason = Reason::ProgramEnded;
    expected.finishedAt = row->result->finishedAt;
    QVERIFY(row->result == expected);
}

void tst_JournalRecovery::refusesLateFinishOfRecoveredRow()
{
    const QTemporaryDir folder;
    Journal first;
    QVERIFY(await(first.open(folder.path())));
    const auto id = await(first.begin(sampleRecord()));
    first.close();
    Journal second;
    QVERIFY(await(second.open(folder.path())));

    const auto late = await(second.finish(*id, sampleAccepted()));

    QCOMPARE(late.error().kind, JournalError::Kind::NoSuchRow);
    QVERIFY(isProgramEnded(*await(second.record(*id))));
}

void tst_JournalRecovery::sessionLastsAsLongAsItsObject()
{
    const QTemporaryDir folder;
    const auto observer = Session::start(folder.path());
    QVERIFY(observer);
    {
        const auto other = Session::start(folder.path());
        QVERIFY(other);
        QStringList both{(*observer)->id(), (*other)->id()};
        both.sort();
        QStringList living = (*observer)->living();
        living.sort();
        QCOMPARE(living, both);
    }
    QCOMPARE((*observer)->living(), QStringList{(*observer)->id()});
}

void tst_JournalRecovery::removesLockOfKilledProgram()
{
    const QTemporaryDir folder;
    const QDir sessions(folder.filePath(u"sessions"_s));
    Helper helper(folder.path(), 1);
    QVERIFY(helper.waitForWords(1));
    const QStringList itsLock = sessions.entryList(QDir::Files);
    QCOMPARE(itsLock.size(), 1);
    helper.kill();
    QCOMPARE(sessions.entryList(QDir::Files), itsLock);

    Journal journal;
    QVERIFY(await(journal.open(folder.path())));

    QCOMPARE(sessions.entryList(QDir::Files).size(), 1);
    QVERIFY(!sessions.exists(itsLock.first()));
}

void tst_JournalRecovery::takesLockFileNobodyHoldsForDead_data()
{
    QTest::addColumn<QByteArray>("contents");

    const QByteArray host = QSysInfo::machineHostName().toUtf8();
    const QByteArray machine = QSysInfo::machineUniqueId();
    const QByteArray boot = QSysInfo::bootUniqueId();
    const QByteArray us = QByteArray::number(QCoreApplication::applicationPid());
    const QByteArray name = QCoreApplication::applicationName().toUtf8();
    QTest::newRow("empty after a power cut") << QByteArray();
    QTest::newRow("of an older version, its process number reused by a program of that name")
        << us + '\n' + name + '\n' + host + '\n' + machine + '\n' + boot + '\n';
    QTest::newRow("of an older version, on another computer")
        << "1\nsmsdesk\nelsewhere\n0123456789abcdef\nfedcba98-7654-3210-fedc-ba9876543210\n"_ba;
    QTest::newRow("in no form anybody knows") << QByteArray(5000, '\0');
}

void tst_JournalRecovery::takesLockFileNobodyHoldsForDead()
{
    QFETCH(const QByteArray, contents);
    const QTemporaryDir folder;
    const auto session = Session::start(folder.path());
    QVERIFY(writeFile(folder.filePath(u"sessions/left-behind.lock"_s), contents));

    QCOMPARE((*session)->living(), QStringList{(*session)->id()});

    QVERIFY(!QFile::exists(folder.filePath(u"sessions/left-behind.lock"_s)));
}

void tst_JournalRecovery::opensBesideLockFilesNobodyHolds()
{
    const QTemporaryDir folder;
    Journal first;
    QVERIFY(await(first.open(folder.path())));
    const QString lock = QDir(folder.filePath(u"sessions"_s)).entryList(QDir::Files).constFirst();
    const auto id = await(first.begin(sampleRecord()));
    first.close();
    QVERIFY(writeFile(folder.filePath(u"sessions/"_s + lock), {}));
    QVERIFY(writeFile(folder.filePath(u"sessions/alone.lock"_s), {}));

    Journal second;
    QVERIFY(await(second.open(folder.path())));

    QVERIFY(isProgramEnded(*await(second.record(*id))));
}

} // namespace smsdesk

QTEST_GUILESS_MAIN(smsdesk::tst_JournalRecovery)
#include "tst_journalrecovery.moc"
