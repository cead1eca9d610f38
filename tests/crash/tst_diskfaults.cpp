// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program.h"
#include "tests/crash/countinggateway.h"
#include "tests/crash/journalfacts.h"
#include "tests/crash/shim.h"
#include "tests/support/claimtest.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace smsdesk {

/// A disk that is full, read-only, or does not write through, under the real program.
class tst_DiskFaults final : public ClaimTest
{
    Q_OBJECT

private Q_SLOTS:
    void sendsNothingWithoutItsRow_data();
    void sendsNothingWithoutItsRow();
    void sendsAgainWhenTheDiskIsWhole();
    void writesTheOutcomeWhenTheDiskIsWholeAgain_data();
    void writesTheOutcomeWhenTheDiskIsWholeAgain();
    void tellsTheOutcomeThatCannotBeWritten();

private:
    [[nodiscard]] std::unique_ptr<QProcess>
    sending(const Program &program, const QString &number, const ShimOrders &orders) const;

    CountingGateway m_gateway;
};

namespace {

const QString number = u"+8613711112220"_s;

/// A journal with nothing in it: what the program writes next is its message.
void makeJournal(const Program &program)
{
    QCOMPARE(program.run({u"log"_s}).status, 0);
}

/// How a number's row ended; empty where it has none.
QString outcomeOf(const Program &program, const QString &tel)
{
    const JournalFacts facts = readJournal(program.folder());
    if (facts.integrity != "ok"_L1)
        return facts.integrity;
    for (const RowFacts &row : facts.rows) {
        if (row.tel == tel)
            return row.outcome;
    }
    return {};
}

} // namespace

std::unique_ptr<QProcess>
tst_DiskFaults::sending(const Program &program, const QString &tel, const ShimOrders &orders) const
{
    auto process = program.process(
        Program::accountOptions(m_gateway.endpoint())
            + QStringList{u"send"_s, u"--to"_s, tel, u"--template"_s, u"19"_s, u"--json"_s},
        Program::key());
    putShimBefore(*process, orders, program.folder(), m_gateway.port(), tel);
    return process;
}

void tst_DiskFaults::sendsNothingWithoutItsRow_data()
{
    QTest::addColumn<bool>("hasJournal");
    QTest::addColumn<QString>("full");
    QTest::addColumn<QString>("unsynced");
    QTest::addColumn<QString>("readOnly"); // %1 is the data folder.
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("sentence");

    const QString full = u"is full. Free some space"_s;
    const QString failed = u"disk I/O error"_s;
    QTest::newRow("no room for the row")
        << true << u"row-write 1 0"_s << QString() << QString() << 3 << full;
    QTest::newRow("room for half of the row")
        << true << u"row-write 1 2000"_s << QString() << QString() << 3 << full;
    QTest::newRow("no room for its indexes")
        << true << u"row-write 1 5000"_s << QString() << QString() << 3 << full;
    QTest::newRow("no room for a journal")
        << false << u"file-call 1 0"_s << QString() << QString() << 3 << full;
    QTest::newRow("no room for the journal's tables")
        << false << u"wal-write 1 9000"_s << QString() << QString() << 3 << full;
    QTest::newRow("the row does not reach the disk")
        << true << QString() << u"row-sync 1"_s << QString() << 3 << failed;
    QTest::newRow("a new journal does not reach the disk")
        << false << QString() << u"file-call 1"_s << QString() << 3 << failed;
    QTest::newRow("the journal is read-only")
        << true << QString() << QString() << u"%1/journal.sqlite"_s << 3
        << u"cannot be written to. Allow writing"_s;
    QTest::newRow("what is beside the journal is read-only")
        << true << QString() << QString() << u"%1/journal.sqlite-wal"_s << 3
        << u"cannot be written to. Allow writing"_s;
    QTest::newRow("the sessions are read-only")
        << true << QString() << QString() << u"%1/sessions"_s << 3
        << u"Check that its folder exists and that you may write there"_s;
    QTest::newRow("the folder is read-only") << true << QString() << QString() << u"%1"_s << 2
                                             << u"You may not write to the data folder"_s;
}

void tst_DiskFaults::sendsNothingWithoutItsRow()
{
    QFETCH(const bool, hasJournal);
    QFETCH(const QString, full);
    QFETCH(const QString, unsynced);
    QFETCH(const QString, readOnly);
    QFETCH(const int, status);
    QFETCH(const QString, sentence);
    const Program program;
    if (hasJournal)
        makeJournal(program);
    const int before = m_gateway.requests();

    const auto process
        = sending(program,
                  number,
                  {.full = full,
                   .unsynced = unsynced,
                   .readOnly = readOnly.isEmpty() ? QString() : readOnly.arg(program.folder())});
    const Run run = Program::finish(*process);

    QCOMPARE(run.status, status);
    QVERIFY2(QString::fromUtf8(run.err).contains(sentence), run.err.constData());
    QCOMPARE(run.err.count('\n'), 1);
    QCOMPARE(run.out, QByteArray());
    QCOMPARE(m_gateway.requests(), before);
    // A commit that failed may turn up all the same; then it is not known what became of it.
    QCOMPARE(program.run({u"log"_s}).status, 0);
    const QString outcome = outcomeOf(program, number);
    QVERIFY2(outcome.isEmpty() || (!unsynced.isEmpty() && outcome == "unknown"_L1),
             qPrintable(outcome));
}

void tst_DiskFaults::sendsAgainWhenTheDiskIsWhole()
{
    const Program program;
    makeJournal(program);
    const int before = m_gateway.requests();
    QCOMPARE(Program::finish(*sending(program, number, {.full = u"row-write 1 0"_s})).status, 3);
    QCOMPARE(m_gateway.requests(), before);

    const Run run = Program::finish(*sending(program, number, {}));

    QCOMPARE(run.status, 0);
    QCOMPARE(m_gateway.requests(), before + 1);
    QCOMPARE(outcomeOf(program, number), u"accepted"_s);
}

void tst_DiskFaults::writesTheOutcomeWhenTheDiskIsWholeAgain_data()
{
    QTest::addColumn<ShimOrders>("orders");

    QTest::newRow("it was full") << ShimOrders{.full = u"outcome-write 1 0"_s, .failures = 2};
    QTest::newRow("it did not write through")
        << ShimOrders{.unsynced = u"outcome-sync 1"_s, .failures = 2};
}

void tst_DiskFaults::writesTheOutcomeWhenTheDiskIsWholeAgain()
{
    QFETCH(const ShimOrders, orders);
    const Program program;
    makeJournal(program);
    const int before = m_gateway.requests();

    const Run run = Program::finish(*sending(program, number, orders));

    QCOMPARE(run.status, 0);
    QCOMPARE(run.err, QByteArray());
    QCOMPARE(run.json()[u"outcome"_s].toString(), u"accepted"_s);
    QCOMPARE(m_gateway.requests(), before + 1);
    QCOMPARE(outcomeOf(program, number), u"accepted"_s);
}

void tst_DiskFaults::tellsTheOutcomeThatCannotBeWritten()
{
    // The program tries for a minute: both at the same time.
    const QList<ShimOrders> faults{{.full = u"outcome-write 1 0"_s},
                                   {.unsynced = u"outcome-sync 1"_s}};
    const std::vector<Program> programs(2);
    std::vector<std::unique_ptr<QProcess>> processes;
    const int before = m_gateway.requests();
    for (std::size_t i = 0; i < programs.size(); ++i) {
        makeJournal(programs.at(i));
        processes.push_back(sending(programs.at(i), number, faults.at(static_cast<qsizetype>(i))));
        processes.back()->start();
    }
    for (const auto &process : processes)
        QTRY_COMPARE_WITH_TIMEOUT(process->state(), QProcess::NotRunning, 90'000);

    QCOMPARE(m_gateway.requests(), before + 2);
    for (std::size_t i = 0; i < programs.size(); ++i) {
        const QString words = QString::fromUtf8(processes.at(i)->readAllStandardError());
        QCOMPARE(processes.at(i)->exitCode(), 0); // Accepted: whoever asks must not send again.
        QVERIFY2(words.contains(u"is accepted, but the log could not be written"_s)
                     && words.contains(u"Do not send it again."_s)
                     && words.contains(u"Note its sid: 8:one"_s),
                 qPrintable(words));
        QCOMPARE(programs.at(i).run({u"log"_s}).status, 0);
        const QString outcome = outcomeOf(programs.at(i), number);
        QVERIFY2(outcome == "unknown"_L1 || (i == 1 && outcome == "accepted"_L1),
                 qPrintable(outcome));
    }
}

} // namespace smsdesk

QTEST_GUILESS_MAIN(smsdesk::tst_DiskFaults)
#include "tst_diskfaults.moc"
