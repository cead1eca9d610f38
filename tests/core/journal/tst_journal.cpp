// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/journal.h"
#include "tests/core/journal/journalsamples.h"
#include "tests/support/claimtest.h"
#include "tests/support/futures.h"

#include <QDir>
#include <QSignalSpy>
#include <QSqlDatabase>
#include <QTemporaryDir>
#include <QThread>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace smsdesk {

namespace {

using Kind = JournalError::Kind;

/// A message as one gets it back before and after it ended.
struct Copies
{
    JournalRecord sending;
    JournalRecord ended;
};

std::optional<Copies>
writeAndRead(Journal &journal, const NewRecord &record, const SendResult &result)
{
    const auto id = await(journal.begin(record));
    if (!id)
        return {};
    const auto sending = await(journal.record(*id));
    const auto finished = await(journal.finish(*id, result));
    const auto ended = await(journal.record(*id));
    if (!sending || !finished || !ended)
        return {};
    return Copies{.sending = *sending, .ended = *ended};
}

} // namespace

class tst_Journal final : public ClaimTest
{
    Q_OBJECT

private Q_SLOTS:
    void readsBackWhatWasWritten_data();
    void readsBackWhatWasWritten();
    void replacesHalvesOfCharactersAlone();

    void completesManyWritesHandedOverAtOnce();
    void keepsOrderOfBeginAndFinish();
    void oneBadWriteTakesNoOtherWithIt();
    void refusesImpossibleEndings_data();
    void refusesImpossibleEndings();
    void finishesOnceOnly();
    void knowsNoRowThatWasNeverBegun();

    void announcesRowsOnItsOwnThreadOnceTheyAreReadable();
    void announcesNothingThatFailed();
    void tellsOfWhatAnotherProgramWrote();

    void answersClosedBeforeOpenAndAfterClose();
    void answersClosedWhenOpenedTwice();
    void answersWhyItCouldNotBeOpened();
    void waitsForTheOpeningThatIsUnderWay();
    void writesEverythingHandedOverBeforeClosing();
    void writesEverythingHandedOverBeforeItIsDestroyed();
    void leavesNoConnectionBehind();
    void keepsNumbersOfRowsForEver();
};

void tst_Journal::readsBackWhatWasWritten_data()
{
    QTest::addColumn<NewRecord>("record");
    QTest::addColumn<SendResult>("result");

    const NewRecord record = sampleRecord();
    const SendResult accepted = sampleAccepted();

    QTest::newRow("every field has a value of its own") << record << accepted;

    NewRecord empty;
    empty.startedAt = record.startedAt;
    SendResult bare = sampleFailure(Outcome::Unknown, Reason::NoReplyInTime);
    bare.detail = QString();
    QTest::newRow("every text is null") << empty << bare;

    NewRecord nul = record;
    nul.requestBody = "a\0b"_ba;
    nul.parameters = {QString(u"x\0y"_s)};
    nul.ext = u"p\0q"_s;
    SendResult nulReply = accepted;
    nulReply.replyBody = "\0\xff\0"_ba;
    nulReply.reply->errmsg = u"O\0K"_s;
    QTest::newRow("NUL and bytes that are no UTF-8 in the middle") << nul << nulReply;

    NewRecord faces = record;
    faces.account = u"👩‍👩‍👧 مرحبا"_s;
    faces.parameters = {u"👍🏽"_s, u"'; DROP TABLE message; --"_s, u":tel ?"_s};
    faces.signature = u"𠮷野家"_s;
    QTest::newRow("characters outside the first plane, and SQL") << faces << accepted;

    NewRecord none = record;
    none.parameters = {};
    NewRecord oneEmpty = record;
    oneEmpty.parameters = {u""_s};
    QTest::newRow("no parameter") << none << accepted;
    QTest::newRow("one empty parameter") << oneEmpty << accepted;

    SendResult absent = accepted;
    absent.reply->nationcode.reset();
    absent.reply->fee.reset();
    absent.reply->sid.reset();
    absent.clockOffset.reset();
    SendResult zero = accepted;
    zero.reply->nationcode = u""_s;
    zero.reply->fee = 0;
    zero.reply->sid = QString();
    zero.clockOffset = 0s;
    QTest::newRow("optional fields absent") << record << absent;
    QTest::newRow("optional fields empty and zero") << record << zero;

    SendResult rejected = accepted;
    rejected.outcome = Outcome::Rejected;
    rejected.reply->result = 1016;
    QTest::newRow("rejected") << record << rejected;
    rejected.reply->result = -1;
    QTest::newRow("rejected with a negative result") << record << rejected;
    QTest::newRow("not sent") << record
                              << sampleFailure(Outcome::NotSent, Reason::ConnectionRefused);
    SendResult page = sampleFailure(Outcome::Unknown, Reason::HttpStatus);
    page.httpStatus = 502;
    page.replyBody = QByteArray(1024 * 1024, 'x');
    QTest::newRow("unknown with a page of one MiB") << record << page;
}

void tst_Journal::readsBackWhatWasWritten()
{
    QFETCH(const NewRecord, record);
    QFETCH(const SendResult, result);
    const QTemporaryDir folder;
    Journal journal;
    QVERIFY(await(journal.open(folder.path())));

    const auto copies = writeAndRead(journal, record, result);

    QVERIFY(copies);
    QVERIFY(copies->sending.isSending());
    QVERIFY(copies->sending.message == record);
    QVERIFY(copies->ended.message == record);
    QVERIFY(copies->ended.result == result);
    QCOMPARE(copies->ended.message.startedAt.timeSpec(), Qt::UTC);
    QCOMPARE(copies->ended.result->finishedAt.timeSpec(), Qt::UTC);
}

void tst_Journal::replacesHalvesOfCharactersAlone()
{
    const QTemporaryDir folder;
    Journal journal;
    QVERIFY(await(journal.open(folder.path())));
    SendResult result = sampleAccepted();
    result.reply->errmsg = u"a"_s + QChar(0xd83d) + u"bc"_s;

    const auto copies = writeAndRead(journal, sampleRecord(), result);

    QVERIFY(copies);
    const QString errmsg = copies->ended.result->reply->errmsg;
    QVERIFY(errmsg.startsWith(u'a'));
    QVERIFY(errmsg.endsWith("bc"_L1));
    QVERIFY(errmsg.isValidUtf16());
}

void tst_Journal::completesManyWritesHandedOverAtOnce()
{
    const QTemporaryDir folder;
    Journal journal;
    QVERIFY(await(journal.open(folder.path())));
    constexpr int count = 1000;

    QList<QFuture<Result<JournalId, BeginRefusal>>> begun;
    for (int i = 0; i < count; ++i)
        begun.append(journal.begin(sampleRecordTo(u"+1650253%1"_s.arg(i, 4, 10, QChar(u'0')))));

    QList<JournalId> ids;
    for (const auto &future : std::as_const(begun)) {
        const auto id = await(future);
        QVERIFY(id);
        ids.append(*id);
    }
    QVERIFY(std::is_sorted(ids.cbegin(), ids.cend(), std::less_equal{}));
    const auto rows = await(journal.read({.limit = 2 * count}));
    QVERIFY(rows);
    QCOMPARE(rows->size(), count);
    for (int i = 0; i < count; ++i) {
        const JournalRecord &row = rows->at(count - 1 - i);
        QCOMPARE(row.id, ids.at(i));
        QCOMPARE(row.message.tel, u"+1650253%1"_s.arg(i, 4, 10, QChar(u'0')));
    }
}

void tst_Journal::keepsOrderOfBeginAndFinish()
{
    const QTemporaryDir folder;
    Journal journal;
    QVERIFY(await(journal.open(folder.path())));
    const auto first = await(journal.begin(sampleRecord()));
    QVERIFY(first);

    const auto second = journal.begin(sampleRecord());
    const auto finished = journal.finish(*first, sampleAccepted());
    const auto again
        = journal.finish(*first, sampleFailure(Outcome::Unknown, Reason::CancelledLate));

    QVERIFY(await(second));
    QVERIFY(await(finished));
    QCOMPARE(await(again).error().kind, Kind::NoSuchRow);
    QVERIFY(await(journal.record(*first))->result == sampleAccepted());
    QVERIFY(await(journal.record(*await(second)))->isSending());
}

void tst_Journal::oneBadWriteTakesNoOtherWithIt()
{
    const QTemporaryDir folder;
    Journal journal;
    QVERIFY(await(journal.open(folder.path())));
    const auto good = await(journal.begin(sampleRecord()));
    const auto bad = await(journal.begin(sampleRecord()));
    QVERIFY(good && bad);
    SendResult impossible = sampleAccepted();
    impossible.reply.reset();

    const auto before = journal.begin(sampleRecord());
    const auto failed = journal.finish(*bad, impossible);
    const auto after = journal.finish(*good, sampleAccepted());

    QVERIFY(await(before));
    const auto answer = await(failed);
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, Kind::Failed);
    QCOMPARE(answer.error().path, folder.filePath(u"journal.sqlite"_s));
    QVERIFY(answer.error().detail.contains("CHECK"_L1));
    QVERIFY(await(after));
    QVERIFY(await(journal.record(*bad))->isSending());
    QVERIFY(!await(journal.record(*good))->isSending());
}

void tst_Journal::refusesImpossibleEndings_data()
{
    QTest::addColumn<SendResult>("result");

    SendResult result = sampleAccepted();
    result.reply->result = 1016;
    QTest::newRow("accepted with the result of a refusal") << result;
    result = sampleAccepted();
    result.outcome = Outcome::Rejected;
    QTest::newRow("rejected with result 0") << result;
    result = sampleAccepted();
    result.outcome = Outcome::Unknown;
    result.reason = Reason::ConnectionBroken;
    QTest::newRow("unknown although the gateway answered") << result;
    result = sampleAccepted();
    result.reason = Reason::CancelledLate;
    QTest::newRow("accepted for a reason of our own") << result;
    QTest::newRow("not sent although something left")
        << sampleFailure(Outcome::NotSent, Reason::NoReplyInTime);
}

void tst_Journal::refusesImpossibleEndings()
{
    QFETCH(const SendResult, result);
    const QTemporaryDir folder;
    Journal journal;
    QVERIFY(await(journal.open(folder.path())));
    const auto id = await(journal.begin(sampleRecord()));

    QCOMPARE(await(journal.finish(*id, result)).error().kind, Kind::Failed);

    QVERIFY(await(journal.record(*id))->isSending());
    QVERIFY(await(journal.finish(*id, sampleAccepted())));
}

void tst_Journal::finishesOnceOnly()
{
    const QTemporaryDir folder;
    Journal journal;
    QVERIFY(await(journal.open(folder.path())));
    const auto id = await(journal.begin(sampleRecord()));
    QVERIFY(await(journal.finish(*id, sampleAccepted())));

    const auto again
        = await(journal.finish(*id, sampleFailure(Outcome::NotSent, Reason::Cancelled)));

    QCOMPARE(again.error().kind, Kind::NoSuchRow);
    QVERIFY(await(journal.record(*id))->result == sampleAccepted());
}

void tst_Journal::knowsNoRowThatWasNeverBegun()
{
    const QTemporaryDir folder;
    Journal journal;
    QVERIFY(await(journal.open(folder.path())));

    QCOMPARE(await(journal.record(JournalId{7})).error().kind, Kind::NoSuchRow);
    QCOMPARE(await(journal.finish(JournalId{7}, sampleAccepted())).error().kind, Kind::NoSuchRow);
}

void tst_Journal::announcesRowsOnItsOwnThreadOnceTheyAreReadable()
{
    const QTemporaryDir folder;
    Journal journal;
    Journal other;
    QVERIFY(await(journal.open(folder.path())));
    QVERIFY(await(other.open(folder.path())));
    QList<bool> readable;
    const auto noteReadable = [&other, &readable](JournalId id) {
        readable.append(QThread::currentThread() == qApp->thread() && await(other.record(id)));
    };
    connect(&journal, &Journal::recordBegan, this, noteReadable);
    const QSignalSpy began(&journal, &Journal::recordBegan);
    const QSignalSpy finished(&journal, &Journal::recordFinished);

    const auto id = await(journal.begin(sampleRecord()));
    QTRY_COMPARE(began.size(), 1);
    QCOMPARE(began.first().first().value<JournalId>(), *id);
    QTRY_COMPARE(readable, QList<bool>{true});
    QCOMPARE(finished.size(), 0);

    QVERIFY(await(journal.finish(*id, sampleAccepted())));
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(finished.first().first().value<JournalId>(), *id);
    QCOMPARE(began.size(), 1);
}

void tst_Journal::announcesNothingThatFailed()
{
    const QTemporaryDir folder;
    Journal journal;
    QVERIFY(await(journal.open(folder.path())));
    const QSignalSpy finished(&journal, &Journal::recordFinished);

    QVERIFY(!await(journal.finish(JournalId{1}, sampleAccepted())));
    const auto id = await(journal.begin(sampleRecord()));
    QVERIFY(await(journal.finish(*id, sampleAccepted())));

    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(finished.first().first().value<JournalId>(), *id);
}

void tst_Journal::tellsOfWhatAnotherProgramWrote()
{
    const QTemporaryDir folder;
    Journal other;
    QVERIFY(await(other.open(folder.path())));
    Journal journal; // Opened last: it finds what the opening wrote.
    QVERIFY(await(journal.open(folder.path())));
    const QSignalSpy began(&journal, &Journal::recordBegan);
    const QSignalSpy changed(&journal, &Journal::changed);

    const auto id = await(other.begin(sampleRecord()));
    QVERIFY(id);
    QTRY_COMPARE(changed.size(), 1);
    QVERIFY(await(journal.record(*id)));

    QVERIFY(await(other.finish(*id, sampleAccepted())));
    QTRY_COMPARE(changed.size(), 2);
    QVERIFY(await(journal.record(*id))->result);
    QCOMPARE(began.size(), 0);
}

void tst_Journal::answersClosedBeforeOpenAndAfterClose()
{
    const QTemporaryDir folder;
    Journal journal;
    const auto verifyClosed = [&journal] {
        QCOMPARE(errorOf(await(journal.begin(sampleRecord())).error()).kind, Kind::Closed);
        QCOMPARE(await(journal.finish(JournalId{1}, sampleAccepted())).error().kind, Kind::Closed);
        QCOMPARE(await(journal.read({})).error().kind, Kind::Closed);
        QCOMPARE(await(journal.record(JournalId{1})).error().kind, Kind::Closed);
        QCOMPARE(await(journal.usedTemplates(u"Production"_s)).error().kind, Kind::Closed);
        QCOMPARE(await(journal.lastClockOffset(u"x"_s)).error().kind, Kind::Closed);
    };

    verifyClosed();
    QVERIFY(await(journal.open(folder.path())));
    QVERIFY(await(journal.read({})));
    journal.close();
    verifyClosed();
    journal.close();
}

void tst_Journal::answersClosedWhenOpenedTwice()
{
    const QTemporaryDir folder;
    Journal journal;
    QVERIFY(await(journal.open(folder.path())));

    QCOMPARE(await(journal.open(folder.path())).error().kind, Kind::Closed);

    QVERIFY(await(journal.begin(sampleRecord())));
}

void tst_Journal::answersWhyItCouldNotBeOpened()
{
    const QTemporaryDir folder;
    Journal journal;
    QVERIFY(!await(journal.open(folder.filePath(u"missing"_s))));

    QCOMPARE(errorOf(await(journal.begin(sampleRecord())).error()).kind, Kind::CannotOpen);
    QCOMPARE(await(journal.read({})).error().kind, Kind::Closed);
}

void tst_Journal::waitsForTheOpeningThatIsUnderWay()
{
    const QTemporaryDir folder;
    Journal journal;

    const auto opened = journal.open(folder.path());
    const auto rows = journal.read({});
    const auto id = journal.begin(sampleRecord());

    QVERIFY(await(rows));
    QVERIFY(await(id));
    QVERIFY(await(opened));
}

void tst_Journal::writesEverythingHandedOverBeforeClosing()
{
    const QTemporaryDir folder;
    Journal journal;
    QVERIFY(await(journal.open(folder.path())));

    const auto first = journal.begin(sampleRecord());
    const auto last = journal.begin(sampleRecord());
    journal.close();

    QVERIFY(first.isFinished() && last.isFinished());
    QVERIFY(first.result() && last.result());
    Journal again;
    QVERIFY(await(again.open(folder.path())));
    QVERIFY(await(again.record(*last.result())));
}

void tst_Journal::writesEverythingHandedOverBeforeItIsDestroyed()
{
    const QTemporaryDir folder;
    QFuture<Result<JournalId, BeginRefusal>> begun;
    {
        Journal journal;
        [[maybe_unused]] const auto opened = journal.open(folder.path());
        begun = journal.begin(sampleRecord());
    }
    QVERIFY(begun.isFinished());
    QVERIFY(begun.result());
}

void tst_Journal::leavesNoConnectionBehind()
{
    const QTemporaryDir folder;
    {
        Journal journal;
        QVERIFY(await(journal.open(folder.path())));
        QVERIFY(await(journal.begin(sampleRecord())));
        QCOMPARE(QSqlDatabase::connectionNames().size(), 2);
    }
    QCOMPARE(QSqlDatabase::connectionNames(), QStringList());
    const QStringList left = QDir(folder.path()).entryList(QDir::Files);
    QCOMPARE(left, QStringList{u"journal.sqlite"_s});
    QVERIFY(QDir(folder.filePath(u"sessions"_s)).isEmpty());
}

void tst_Journal::keepsNumbersOfRowsForEver()
{
    const QTemporaryDir folder;
    const auto beginOne = [&folder] {
        Journal journal;
        [[maybe_unused]] const auto opened = await(journal.open(folder.path()));
        return await(journal.begin(sampleRecord())).value_or(JournalId{});
    };

    const JournalId first = beginOne();
    const JournalId second = beginOne();

    QVERIFY(qToUnderlying(first) > 0);
    QVERIFY(qToUnderlying(second) > qToUnderlying(first));
}

} // namespace smsdesk

QTEST_GUILESS_MAIN(smsdesk::tst_Journal)
#include "tst_journal.moc"
