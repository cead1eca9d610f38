// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/sandboxhistory.h"
#include "tests/support/claimtest.h"
#include "tests/support/fakeclock.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace smsdesk {

class tst_SandboxHistory final : public ClaimTest
{
    Q_OBJECT

private Q_SLOTS:
    void receiptsComeThreeSecondsAfter();
    void givesAReceiptOnlyOnce();
    void givesNoMoreThanAskedFor();
    void looksUpReceiptsWithoutTakingThem();
    void findsMessagesByNumberAndSpan();
    void hasNoReceiptWhereThereIsNone();
    void keepsTheNewestTenThousand();
};

namespace {

SandboxRecord record(const QString &sid, const QDateTime &sentAt)
{
    SandboxRecord record;
    record.nationCode = u"86"_s;
    record.mobile = u"13711112222"_s;
    record.sid = sid;
    record.receipt = SandboxRecord::Receipt::Delivered;
    record.sentAt = sentAt;
    return record;
}

QStringList sids(const QList<SandboxRecord> &records)
{
    QStringList sids;
    for (const SandboxRecord &each : records)
        sids += each.sid;
    return sids;
}

} // namespace

void tst_SandboxHistory::receiptsComeThreeSecondsAfter()
{
    FakeClock clock;
    SandboxHistory history;
    history.add(record(u"a"_s, clock.now()));
    clock.advance(2999ms);
    QVERIFY(history.takeReceipts(100, clock.now()).isEmpty());
    clock.advance(1ms);
    QCOMPARE(sids(history.takeReceipts(100, clock.now())), QStringList{u"a"_s});
}

void tst_SandboxHistory::givesAReceiptOnlyOnce()
{
    FakeClock clock;
    SandboxHistory history;
    history.add(record(u"a"_s, clock.now()));
    clock.advance(3s);
    QCOMPARE(history.takeReceipts(100, clock.now()).size(), 1);
    QVERIFY(history.takeReceipts(100, clock.now()).isEmpty());
}

void tst_SandboxHistory::givesNoMoreThanAskedFor()
{
    FakeClock clock;
    SandboxHistory history;
    for (const QString &sid : {u"a"_s, u"b"_s, u"c"_s})
        history.add(record(sid, clock.now()));
    clock.advance(3s);
    QCOMPARE(sids(history.takeReceipts(2, clock.now())), (QStringList{u"a"_s, u"b"_s}));
    QCOMPARE(sids(history.takeReceipts(2, clock.now())), QStringList{u"c"_s});
}

void tst_SandboxHistory::looksUpReceiptsWithoutTakingThem()
{
    FakeClock clock;
    SandboxHistory history;
    history.add(record(u"a"_s, clock.now()));
    const QDateTime receiptAt = clock.now().addSecs(3);
    clock.advance(10s);

    const auto find = [&](const QString &mobile, const SandboxHistory::Span &span) {
        return history.receiptsOf(u"86"_s, mobile, span, 100, clock.now()).size();
    };
    QCOMPARE(find(u"13711112222"_s, {receiptAt, receiptAt}), 1);
    QCOMPARE(find(u"13711112222"_s, {receiptAt, receiptAt}), 1);
    QCOMPARE(find(u"13711112222"_s, {receiptAt.addSecs(1), clock.now()}), 0);
    QCOMPARE(find(u"13711112222"_s, {receiptAt.addSecs(-3), receiptAt.addSecs(-1)}), 0);
    QCOMPARE(find(u"13711113333"_s, {receiptAt, receiptAt}), 0);
    QCOMPARE(history.takeReceipts(100, clock.now()).size(), 1);
    QCOMPARE(find(u"13711112222"_s, {receiptAt, receiptAt}), 1);
}

void tst_SandboxHistory::findsMessagesByNumberAndSpan()
{
    FakeClock clock;
    SandboxHistory history;
    history.add(record(u"a"_s, clock.now()));
    history.add(record(u"b"_s, clock.now().addSecs(60)));
    SandboxRecord other = record(u"c"_s, clock.now());
    other.nationCode = u"1"_s;
    history.add(other);

    const SandboxHistory::Span all{clock.now(), clock.now().addSecs(60)};
    const SandboxHistory::Span first{clock.now(), clock.now().addSecs(59)};
    QCOMPARE(sids(history.messagesTo(u"86"_s, u"13711112222"_s, all)),
             (QStringList{u"a"_s, u"b"_s}));
    QCOMPARE(sids(history.messagesTo(u"86"_s, u"13711112222"_s, first)), QStringList{u"a"_s});
    QCOMPARE(sids(history.messagesTo(u"1"_s, u"13711112222"_s, all)), QStringList{u"c"_s});
}

void tst_SandboxHistory::hasNoReceiptWhereThereIsNone()
{
    FakeClock clock;
    SandboxRecord silent = record(u"a"_s, clock.now());
    silent.receipt = SandboxRecord::Receipt::None;
    clock.advance(1h);
    QVERIFY(!SandboxHistory::hasReceipt(silent, clock.now()));
}

void tst_SandboxHistory::keepsTheNewestTenThousand()
{
    FakeClock clock;
    SandboxHistory history;
    for (int i = 0; i <= 10'000; ++i)
        history.add(record(QString::number(i), clock.now()));
    clock.advance(3s);
    const QStringList kept = sids(history.takeReceipts(20'000, clock.now()));
    QCOMPARE(kept.size(), 10'000);
    QCOMPARE(kept.first(), u"1"_s);
    QCOMPARE(kept.last(), u"10000"_s);
}

} // namespace smsdesk

QTEST_GUILESS_MAIN(smsdesk::tst_SandboxHistory)
#include "tst_sandboxhistory.moc"
