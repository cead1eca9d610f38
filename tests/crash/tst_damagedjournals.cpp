// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/journal.h"
#include "core/journal/migrations.h"
#include "tests/app/program.h"
#include "tests/core/journal/journalsamples.h"
#include "tests/crash/countinggateway.h"
#include "tests/crash/journalfacts.h"
#include "tests/support/claimtest.h"
#include "tests/support/futures.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QSqlDatabase>
#include <QSqlQuery>

using namespace Qt::StringLiterals;

namespace smsdesk {

namespace {

constexpr int earlierMessages = 40;
constexpr qsizetype pageSize = 4096;

QString pathIn(const Program &program)
{
    return program.file(u"journal.sqlite"_s);
}

QByteArray contentsOf(const QString &path)
{
    QFile file(path);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &path, const QByteArray &contents)
{
    QFile file(path);
    QVERIFY(file.open(QFile::WriteOnly));
    QCOMPARE(file.write(contents), contents.size());
}

/// A journal with many messages, closed.
QByteArray soundJournal(const Program &program)
{
    if (!fillJournal(program.folder(), earlierMessages))
        return {};
    return contentsOf(pathIn(program));
}

QByteArray noise(qsizetype size)
{
    QRandomGenerator random(7);
    QByteArray bytes(size, '\0');
    for (char &byte : bytes)
        byte = static_cast<char>(random.bounded(256));
    return bytes;
}

/// Another program at the file, with SQLite alone.
void runSql(const QString &path, const QString &sql)
{
    {
        auto database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"stranger"_s);
        database.setDatabaseName(path);
        QVERIFY(database.open());
        QVERIFY(QSqlQuery(database).exec(sql));
        database.close();
    }
    QSqlDatabase::removeDatabase(u"stranger"_s);
}

/// The names of what stands in the data folder.
QStringList filesIn(const Program &program)
{
    return QDir(program.folder()).entryList(QDir::Files, QDir::Name);
}

using Damage = QByteArray (*)(QByteArray);

} // namespace

/// The real program on journals that are damaged, newer, or kept locked.
class tst_DamagedJournals final : public ClaimTest
{
    Q_OBJECT

private Q_SLOTS:
    void keepsDamagedJournalAndGoesOn_data();
    void keepsDamagedJournalAndGoesOn();
    void keepsWhatIsLeftInTheWriteAheadLogAlone();
    void sendsNothingWithoutItsRowWhateverPageIsDamaged();
    void beginsAnewInAnEmptyFile();
    void passesOverGarbageInTheWriteAheadLog();
    void leavesNewerJournalAlone();
    void sendsNothingWhileTheJournalIsLocked();
    void setsNothingAsideWithoutYes();
    void setsNothingAsideThatIsInUse();

private:
    [[nodiscard]] Run send(const Program &program, const QString &tel);

    CountingGateway m_gateway;
    const QString m_tel = u"+8613711112220"_s;
};

Run tst_DamagedJournals::send(const Program &program, const QString &tel)
{
    return program.runAt(m_gateway.endpoint(),
                         {u"send"_s, u"--to"_s, tel, u"--template"_s, u"19"_s, u"--json"_s});
}

void tst_DamagedJournals::keepsDamagedJournalAndGoesOn_data()
{
    QTest::addColumn<Damage>("damage");

    QTest::newRow("its header is overwritten")
        << Damage([](QByteArray file) { return file.replace(0, 100, noise(100)); });
    QTest::newRow("cut off in the middle")
        << Damage([](QByteArray file) { return file.left(file.size() / 2); });
    QTest::newRow("cut off within its first page")
        << Damage([](QByteArray file) { return file.left(700); });
    QTest::newRow("a single byte is left") << Damage([](QByteArray file) { return file.left(1); });
    QTest::newRow("all pages but the first are zeros") << Damage([](QByteArray file) {
        return QByteArray(file.left(pageSize) + QByteArray(file.size() - pageSize, '\0'));
    });
    QTest::newRow("a text") << Damage([](QByteArray) { return "Dear diary, today …\n"_ba; });
}

void tst_DamagedJournals::keepsDamagedJournalAndGoesOn()
{
    QFETCH(const Damage, damage);
    const Program program;
    const QByteArray sound = soundJournal(program);
    QVERIFY(sound.size() > 4 * pageSize);
    const QByteArray damaged = damage(sound);
    write(pathIn(program), damaged);
    const int before = m_gateway.requests();

    const Run refused = send(program, m_tel);
    const Run checked = program.run({u"journal"_s, u"check"_s});
    const QByteArray left = contentsOf(pathIn(program));
    const Run aside = program.run({u"journal"_s, u"set-aside"_s, u"--yes"_s});
    const QStringList kept
        = QDir(program.folder()).entryList({u"journal-set-aside-*.sqlite"_s}, QDir::Files);
    const int during = m_gateway.requests();
    const Run sent = send(program, m_tel);

    QCOMPARE(refused.status, 3);
    QVERIFY2(refused.err.contains("The message was not sent."), refused.err.constData());
    QVERIFY2(refused.err.contains("smsdesk-cli journal set-aside"), refused.err.constData());
    QCOMPARE(during, before);
    QCOMPARE(checked.status, 1);
    QVERIFY2(checked.err.contains("is damaged, or it is no message log"), checked.err.constData());
    QVERIFY(left == damaged);
    QCOMPARE(aside.status, 0);
    QCOMPARE(kept.size(), 1);
    QVERIFY2(aside.out.contains(kept.first().toUtf8()), aside.out.constData());
    QVERIFY(contentsOf(program.file(kept.first())) == damaged);
    QCOMPARE(sent.status, 0);
    QCOMPARE(readJournal(program.folder()).rows.size(), 1);
}

void tst_DamagedJournals::keepsWhatIsLeftInTheWriteAheadLogAlone()
{
    const Program program;
    QVERIFY(!soundJournal(program).isEmpty());
    const QByteArray log = noise(3 * pageSize);
    write(pathIn(program) + u"-wal"_s, log);
    write(pathIn(program), {});
    const int before = m_gateway.requests();

    QCOMPARE(send(program, m_tel).status, 3);
    QCOMPARE(m_gateway.requests(), before);
    QVERIFY(contentsOf(pathIn(program) + u"-wal"_s) == log);
    QCOMPARE(program.run({u"journal"_s, u"set-aside"_s, u"--yes"_s}).status, 0);

    const QStringList kept
        = QDir(program.folder()).entryList({u"journal-set-aside-*.sqlite-wal"_s}, QDir::Files);
    QCOMPARE(kept.size(), 1);
    QVERIFY(contentsOf(program.file(kept.first())) == log);
    QCOMPARE(send(program, m_tel).status, 0);
}

void tst_DamagedJournals::sendsNothingWithoutItsRowWhateverPageIsDamaged()
{
    const Program program;
    const QByteArray sound = soundJournal(program);
    int refused = 0;
    for (qsizetype page = 1; page < sound.size() / pageSize; ++page) {
        QByteArray damaged = sound;
        damaged.replace(page * pageSize, pageSize, noise(pageSize));
        write(pathIn(program), damaged);
        const QString tel = u"+86137111%1"_s.arg(qint64{page} * 10, 5, 10, QLatin1Char('0'));
        const int before = m_gateway.requests();

        const Run run = send(program, tel);

        if (m_gateway.requests() == before) {
            ++refused;
            QCOMPARE(run.status, 3);
            QVERIFY2(run.err.contains("smsdesk-cli journal set-aside"), run.err.constData());
            continue;
        }
        // It did not come by that page; its row is in the others, and by its id it is found.
        QCOMPARE(m_gateway.requests(), before + 1);
        const qint64 id = run.json()[u"id"_s].toInteger();
        QVERIFY(id > earlierMessages);
        const RowFacts row = readRow(program.folder(), id);
        QCOMPARE(row.tel, tel);
        QVERIFY2(row.outcome == "accepted"_L1 || run.err.contains("Do not send it again"),
                 qPrintable(row.outcome));
    }
    QVERIFY(refused > 0);
}

void tst_DamagedJournals::beginsAnewInAnEmptyFile()
{
    const Program program;
    write(pathIn(program), {});

    QCOMPARE(send(program, m_tel).status, 0);

    QCOMPARE(readJournal(program.folder()).rows.size(), 1);
}

void tst_DamagedJournals::passesOverGarbageInTheWriteAheadLog()
{
    const Program program;
    QVERIFY(!soundJournal(program).isEmpty());
    write(pathIn(program) + u"-wal"_s, noise(5 * pageSize));

    QCOMPARE(send(program, m_tel).status, 0);

    const JournalFacts facts = readJournal(program.folder());
    QCOMPARE(facts.integrity, u"ok"_s);
    QCOMPARE(facts.rows.size(), earlierMessages + 1);
    QCOMPARE(facts.rows.first().tel, m_tel);
}

void tst_DamagedJournals::leavesNewerJournalAlone()
{
    const Program program;
    QVERIFY(!soundJournal(program).isEmpty());
    runSql(pathIn(program), u"PRAGMA user_version = %1"_s.arg(schemaVersion + 1));
    const QByteArray newer = contentsOf(pathIn(program));
    const int before = m_gateway.requests();

    const Run refused = send(program, m_tel);
    const Run checked = program.run({u"journal"_s, u"check"_s});

    QCOMPARE(refused.status, 3);
    QVERIFY2(refused.err.contains("Install the newest SMS Desk."), refused.err.constData());
    QCOMPARE(checked.status, 1);
    QVERIFY2(checked.err.contains("Install the newest SMS Desk."), checked.err.constData());
    QCOMPARE(m_gateway.requests(), before);
    QVERIFY(contentsOf(pathIn(program)) == newer);
}

void tst_DamagedJournals::sendsNothingWhileTheJournalIsLocked()
{
    const Program program;
    QVERIFY(!soundJournal(program).isEmpty());
    const int before = m_gateway.requests();
    {
        auto database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"holder"_s);
        database.setDatabaseName(pathIn(program));
        QVERIFY(database.open());
        QSqlQuery query(database);
        QVERIFY(query.exec(u"PRAGMA locking_mode = EXCLUSIVE"_s));
        QVERIFY(query.exec(u"BEGIN EXCLUSIVE"_s));

        const Run refused = send(program, m_tel);

        QCOMPARE(refused.status, 3);
        QVERIFY2(refused.err.contains("Another program keeps the message log locked. Close it"),
                 refused.err.constData());
        QCOMPARE(m_gateway.requests(), before);
        query.exec(u"ROLLBACK"_s);
        query.clear();
        database.close();
    }
    QSqlDatabase::removeDatabase(u"holder"_s);
    QCOMPARE(send(program, m_tel).status, 0);
    QCOMPARE(readJournal(program.folder()).rows.size(), earlierMessages + 1);
}

void tst_DamagedJournals::setsNothingAsideWithoutYes()
{
    const Program program;
    const QByteArray sound = soundJournal(program);
    const QStringList files = filesIn(program);

    const Run run = program.run({u"journal"_s, u"set-aside"_s});

    QCOMPARE(run.status, 2);
    QVERIFY2(run.err.contains("cannot warn when one of them is sent again"), run.err.constData());
    QCOMPARE(filesIn(program), files);
    QVERIFY(contentsOf(pathIn(program)) == sound);
}

void tst_DamagedJournals::setsNothingAsideThatIsInUse()
{
    const Program program;
    QVERIFY(!soundJournal(program).isEmpty());
    Journal journal;
    QVERIFY(await(journal.open(program.folder())));
    const auto id = await(journal.begin(sampleRecord()));
    QVERIFY(id);

    const Run run = program.run({u"journal"_s, u"set-aside"_s, u"--yes"_s});

    QCOMPARE(run.status, 3);
    QVERIFY2(run.err.contains("Another program keeps the message log locked. Close it"),
             run.err.constData());
    QVERIFY(await(journal.finish(*id, sampleAccepted())));
    journal.close();
    QCOMPARE(readJournal(program.folder()).rows.size(), earlierMessages + 1);
}

} // namespace smsdesk

QTEST_GUILESS_MAIN(smsdesk::tst_DamagedJournals)
#include "tst_damagedjournals.moc"
