// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fault/faultmatrix.h"
#include "tests/fault/faulttable.h"
#include "tests/support/claimtest.h"
#include "tests/support/futures.h"

#include <QFile>
#include <QHash>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace smsdesk {

using faults::Case;
using faults::Promise;
using faults::SeenMessage;

/// At most once, and never in the dark: every way the other side can break, tried on every way a
/// message can take, by the sender, client and journal the program uses. docs/reliability.md keeps
/// the table this prints.
class tst_FaultMatrix final : public ClaimTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();

    void keepsItsPromise_data();
    void keepsItsPromise();
    void everyMessageHasItsRow();
    void noMessageIsSeenTwice();

private:
    void checkMessage(const Case &one, const SeenMessage &message) const;
    void checkRow(const SeenMessage &message) const;

    QTemporaryDir m_folder;
    QList<Case> m_cases;
    QHash<JournalId, JournalRecord> m_rowsAfterwards; ///< Read by a journal opened anew.
};

/// A warning of Qt's about a connection that broke does not fail this: what came of it is checked.
void tst_FaultMatrix::initTestCase()
{
    m_cases = faults::allCases();
    {
        faults::Desk desk(m_folder.path());
        faults::FaultMatrix matrix(desk);
        QVERIFY(matrix.run(m_cases));
        QCOMPARE(desk.sender.underWay(), 0);
    }

    Journal journal;
    QVERIFY(await(journal.open(m_folder.path())));
    const auto rows = await(journal.read({.limit = 1'000'000}));
    QVERIFY(rows);
    for (const JournalRecord &row : *rows)
        m_rowsAfterwards.insert(row.id, row);
}

void tst_FaultMatrix::cleanupTestCase()
{
    const QByteArray table = faults::markdownOf(m_cases).toUtf8();
    std::fwrite(table.constData(), 1, static_cast<size_t>(table.size()), stdout);
    const QString path = qEnvironmentVariable("SMSDESK_TABLE_FILE");
    if (path.isEmpty())
        return;
    QFile file(path);
    QVERIFY2(file.open(QIODevice::WriteOnly), qPrintable(path));
    QCOMPARE(file.write(table), table.size());
}

void tst_FaultMatrix::keepsItsPromise_data()
{
    QTest::addColumn<qsizetype>("index");
    for (qsizetype index = 0; index < m_cases.size(); ++index) {
        const Case &one = m_cases.at(index);
        const QString name
            = u"%1: %2 %3"_s.arg(faults::nameOf(one.way), one.fault.name, one.fault.variant);
        QTest::newRow(qPrintable(name.trimmed())) << index;
    }
}

void tst_FaultMatrix::keepsItsPromise()
{
    QFETCH(const qsizetype, index);
    const Case &one = m_cases.at(index);
    QCOMPARE(one.seen.messages.size(), one.fault.second == faults::SecondMessage::None ? 1 : 2);

    QByteArray sentBodies;
    for (const SeenMessage &message : one.seen.messages) {
        checkMessage(one, message);
        if (QTest::currentTestFailed())
            return;
        sentBodies += message.row->message.requestBody;
    }
    // Neither twice, nor from the beginning again.
    QVERIFY2(sentBodies.startsWith(one.seen.bodies), one.seen.bodies.constData());
    QCOMPARE(one.seen.requestsElsewhere, 0);
}

/// The rule that holds for all, and what is promised of this fault.
void tst_FaultMatrix::checkMessage(const Case &one, const SeenMessage &message) const
{
    QVERIFY2(message.report, "the sender refused the message");
    const SendResult &result = message.report->result;
    QCOMPARE_LE(message.requests, 1);
    if (result.outcome == Outcome::Accepted || result.outcome == Outcome::Rejected) {
        QCOMPARE(message.requests, 1);
        QCOMPARE(result.httpStatus, 200);
        QVERIFY(result.reply);
        QCOMPARE(result.reply->result == 0, result.outcome == Outcome::Accepted);
    }
    if (result.outcome == Outcome::NotSent)
        QCOMPARE(one.seen.bytes, 0);

    const auto kept
        = std::find_if(one.promise.begin(), one.promise.end(), [&message](const Promise &promise) {
              return promise.sentence == message.sentence;
          });
    if (kept == one.promise.end())
        QCOMPARE(message.sentence, one.promise.first().sentence);
    QCOMPARE(result.outcome, kept->outcome);
    if (kept->requests != Promise::Requests::NoneOrOne)
        QCOMPARE(message.requests, kept->requests == Promise::Requests::One ? 1 : 0);
    checkRow(message);
}

/// The journal says the same, now and after it was opened anew.
void tst_FaultMatrix::checkRow(const SeenMessage &message) const
{
    QVERIFY(!message.report->notWritten);
    QVERIFY(message.row);
    QCOMPARE(message.row->id, message.report->id);
    QVERIFY(message.row->result == message.report->result);
    QVERIFY(m_rowsAfterwards.value(message.row->id) == *message.row);
}

void tst_FaultMatrix::everyMessageHasItsRow()
{
    QCOMPARE(m_rowsAfterwards.size(), faults::totalsOf(m_cases).messages);
    for (const JournalRecord &row : std::as_const(m_rowsAfterwards))
        QVERIFY2(!row.isSending(), qPrintable(row.message.requestUrl));
}

void tst_FaultMatrix::noMessageIsSeenTwice()
{
    const faults::Totals totals = faults::totalsOf(m_cases);
    QVERIFY2(totals.seenTwice == 0,
             qPrintable(u"%1 of %2 messages were seen more than once, in %3 requests"_s
                            .arg(totals.seenTwice)
                            .arg(totals.messages)
                            .arg(totals.requests)));
}

} // namespace smsdesk

QTEST_GUILESS_MAIN(smsdesk::tst_FaultMatrix)
#include "tst_faultmatrix.moc"
