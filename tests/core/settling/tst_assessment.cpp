// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settling/assessment.h"
#include "tests/support/claimtest.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace smsdesk {

namespace {

const QDateTime noon({2026, 3, 1}, {12, 0}, Qt::UTC);

/// A message that left at `after` past noon and got no answer for 30 seconds.
JournalRecord unknown(int id = 1, std::chrono::seconds after = 0s)
{
    JournalRecord record{.id = JournalId{id}};
    record.message.tel = u"+447911123456"_s;
    record.message.parameters = {u"482913"_s, u"Ms Wang"_s};
    record.message.signature = u"SMS Desk"_s;
    record.message.startedAt = noon + after;
    record.message.requestBody
        = "{\"time\":" + QByteArray::number((noon + after).toSecsSinceEpoch()) + '}';
    record.result = SendResult{.outcome = Outcome::Unknown,
                               .reason = Reason::NoReplyInTime,
                               .finishedAt = noon + after + 30s};
    return record;
}

JournalRecord answered(int id, std::chrono::seconds after, int result, const QString &sid)
{
    JournalRecord record = unknown(id, after);
    record.result->outcome = result == 0 ? Outcome::Accepted : Outcome::Rejected;
    record.result->reason = Reason::None;
    record.result->reply = SendReply{.result = result};
    if (!sid.isEmpty())
        record.result->reply->sid = sid;
    return record;
}

JournalRecord settled(JournalRecord record, Outcome outcome)
{
    record.settled = outcome;
    return record;
}

/// An entry of the books that fits a message that left at the same moment.
BookedMessage
booked(std::chrono::seconds after = 1s, int result = 0, const QString &sid = u"8:own"_s)
{
    return {.mobile = u"7911123456"_s,
            .signature = u"SMS Desk"_s,
            .text = u"[SMS Desk] 4****3 is the code of Ms Wang"_s,
            .sentAt = noon + after,
            .result = result,
            .sid = result == 0 ? sid : QString()};
}

LookUpFacts facts(const QList<BookedMessage> &messages, const QList<JournalRecord> &others = {})
{
    return {.record = unknown(),
            .others = others,
            .history = HistoryAnswer{.messages = messages},
            .receipts = ReceiptAnswer{},
            .askedAt = noon + 1h,
            .clockOffset = 0s,
            .areBooksProven = true};
}

Assessment certain(Finding finding, Outcome outcome, std::optional<int> result, const QString &sid)
{
    return {.finding = finding,
            .settled
            = Settled{.outcome = outcome, .by = Settled::By::LookUp, .result = result, .sid = sid}};
}

Assessment open(Finding finding)
{
    return {.finding = finding, .settled = {}};
}

Assessment accepted(const QString &sid = u"8:own"_s)
{
    return certain(Finding::Accepted, Outcome::Accepted, 0, sid);
}

Assessment notSent()
{
    return certain(Finding::NotThere, Outcome::NotSent, std::nullopt, {});
}

Receipt receipt(std::chrono::seconds after, const QString &sid)
{
    return {.mobile = u"7911123456"_s,
            .sid = sid,
            .receivedAt = noon + after,
            .delivery = Delivery::Delivered};
}

} // namespace

class tst_Assessment final : public ClaimTest
{
    Q_OBJECT

private Q_SLOTS:
    void theBooksDecideWhereTheyAreCertain_data();
    void theBooksDecideWhereTheyAreCertain();
    void absenceIsCertainOnceTheSignatureHasExpired_data();
    void absenceIsCertainOnceTheSignatureHasExpired();
    void receiptsDecideWhereTheGatewayTellsNoHistory_data();
    void receiptsDecideWhereTheGatewayTellsNoHistory();
    void momentsAreTheGatewaysOwn();
    void onlyWhatIsUncertainIsOpen_data();
    void onlyWhatIsUncertainIsOpen();
};

void tst_Assessment::theBooksDecideWhereTheyAreCertain_data()
{
    QTest::addColumn<LookUpFacts>("given");
    QTest::addColumn<Assessment>("expected");

    const auto row = [](const char *name, const LookUpFacts &given, const Assessment &expected) {
        QTest::newRow(name) << given << expected;
    };
    const auto changed = [](auto change) {
        BookedMessage message = booked();
        change(message);
        return facts({message});
    };

    row("one entry fits, and was accepted", facts({booked()}), accepted());
    row("one entry fits, and was rejected",
        facts({booked(1s, 1016)}),
        certain(Finding::Rejected, Outcome::Rejected, 1016, {}));
    row("nothing is on the books", facts({}), notSent());

    row("it came at the last moment", facts({booked(34s)}), accepted());
    row("it came long after the program gave up", facts({booked(90s)}), open(Finding::Ambiguous));
    row("it came before it left", facts({booked(-30s)}), open(Finding::Ambiguous));
    row("its time cannot be read",
        changed([](BookedMessage &message) { message.sentAt = {}; }),
        open(Finding::Ambiguous));
    row("it has another signature",
        changed([](BookedMessage &message) { message.signature = u"Other"_s; }),
        open(Finding::Ambiguous));
    row("it has another text",
        changed([](BookedMessage &message) { message.text = u"4****3 is the code of Mr Li"_s; }),
        open(Finding::Ambiguous));
    row("its text is cut off before the parameter",
        changed([](BookedMessage &message) { message.text = QString(100, u'x'); }),
        accepted());
    row("its text is not told",
        changed([](BookedMessage &message) { message.text.clear(); }),
        accepted());
    row("its number is masked",
        changed([](BookedMessage &message) { message.mobile = u"791****456"_s; }),
        accepted());
    row("its number is written with the country",
        changed([](BookedMessage &message) { message.mobile = u"447911123456"_s; }),
        accepted());
    row("it came as early as a wrong clock allows",
        facts({booked(-9min)}),
        open(Finding::Ambiguous));

    row("two entries fit", facts({booked(1s), booked(2s)}), open(Finding::Ambiguous));
    row("one fits, and one came much later", facts({booked(), booked(5min)}), accepted());
    row("one fits, and the other is a message whose sid is known",
        facts({booked(1s, 0, u"8:known"_s), booked(2s)}, {answered(2, 1s, 0, u"8:known"_s)}),
        accepted());
    row("the only one is a message whose sid is known",
        facts({booked(1s, 0, u"8:known"_s)}, {answered(2, 1s, 0, u"8:known"_s)}),
        notSent());
    row("it may be another unknown message",
        facts({booked(4s)}, {unknown(2, 3s)}),
        open(Finding::Ambiguous));
    row("another unknown message left much later",
        facts({booked()}, {unknown(2, 5min)}),
        accepted());
    row("it may be an unknown message of before that came late",
        facts({booked()}, {unknown(2, -5min)}),
        open(Finding::Ambiguous));
    row("an unknown message of long before can no longer have come",
        facts({booked()}, {unknown(2, -15min)}),
        accepted());
    row("it may be an accepted message that had no sid",
        facts({booked()}, {answered(2, 0s, 0, {})}),
        open(Finding::Ambiguous));
    row("an accepted message without sid cannot be a rejected entry",
        facts({booked(1s, 1016)}, {answered(2, 0s, 0, {})}),
        certain(Finding::Rejected, Outcome::Rejected, 1016, {}));
    row("it may be a rejected message",
        facts({booked(1s, 1016)}, {answered(2, 0s, 1016, {})}),
        open(Finding::Ambiguous));
    row("a message that was rejected otherwise is another",
        facts({booked(1s, 1016)}, {answered(2, 0s, 1015, {})}),
        certain(Finding::Rejected, Outcome::Rejected, 1016, {}));
    row("a message that is known not to be sent is none of them",
        facts({booked()}, {settled(unknown(2), Outcome::NotSent)}),
        accepted());
    row("it may be one that was settled as accepted",
        facts({booked()}, {settled(unknown(2), Outcome::Accepted)}),
        open(Finding::Ambiguous));

    LookUpFacts receipted = facts({});
    receipted.receipts->receipts = {receipt(20s, u"8:own"_s)};
    row("nothing is on the books, but a receipt is there", receipted, open(Finding::Ambiguous));
    receipted.others = {answered(2, 1s, 0, u"8:own"_s)};
    row("nothing is on the books, and the receipt is another's", receipted, notSent());

    LookUpFacts unproven = facts({});
    unproven.areBooksProven = false;
    row("nothing is on books that prove nothing", unproven, open(Finding::NotShown));
    LookUpFacts timeless = facts({});
    timeless.clockOffset.reset();
    row("nothing is on the books of a gateway that does not tell its time",
        timeless,
        open(Finding::NotShown));

    LookUpFacts truncated = facts({booked()});
    truncated.history->isTruncated = true;
    row("the books show not all", truncated, open(Finding::Ambiguous));
    truncated.history->messages.clear();
    row("the books show not all, and none of these", truncated, open(Finding::Ambiguous));
}

void tst_Assessment::theBooksDecideWhereTheyAreCertain()
{
    QFETCH(const LookUpFacts, given);
    QFETCH(const Assessment, expected);

    const Assessment assessment = assess(given);

    QCOMPARE(assessment.finding, expected.finding);
    QVERIFY(assessment == expected);
}

void tst_Assessment::absenceIsCertainOnceTheSignatureHasExpired_data()
{
    QTest::addColumn<std::chrono::seconds>("askedAfter");
    QTest::addColumn<Finding>("finding");

    QTest::newRow("at once") << std::chrono::seconds(40s) << Finding::NotThereYet;
    QTest::newRow("just before") << std::chrono::seconds(15min - 1s) << Finding::NotThereYet;
    QTest::newRow("from then on") << std::chrono::seconds(15min) << Finding::NotThere;
    QTest::newRow("within the books' memory") << std::chrono::seconds(72h) << Finding::NotThere;
    QTest::newRow("beyond it") << std::chrono::seconds(72h + 1s) << Finding::NotShown;
}

void tst_Assessment::absenceIsCertainOnceTheSignatureHasExpired()
{
    QFETCH(const std::chrono::seconds, askedAfter);
    QFETCH(const Finding, finding);
    LookUpFacts given = facts({});
    given.askedAt = noon + askedAfter;

    const Assessment assessment = assess(given);

    QCOMPARE(assessment.finding, finding);
    QCOMPARE(assessment.settled.has_value(), finding == Finding::NotThere);
}

void tst_Assessment::receiptsDecideWhereTheGatewayTellsNoHistory_data()
{
    QTest::addColumn<LookUpFacts>("given");
    QTest::addColumn<Assessment>("expected");

    const auto row = [](const char *name,
                        std::optional<HistoryAnswer> history,
                        const QList<Receipt> &receipts,
                        const QList<JournalRecord> &others,
                        const Assessment &expected) {
        LookUpFacts given = facts({}, others);
        given.history = std::move(history);
        given.receipts->receipts = receipts;
        QTest::newRow(name) << given << expected;
    };
    const HistoryAnswer refused{.result = 1030};

    row("one receipt that is no other message's",
        refused,
        {receipt(20s, u"8:own"_s)},
        {},
        accepted());
    row("no answer, but one receipt", std::nullopt, {receipt(20s, u"8:own"_s)}, {}, accepted());
    row("no receipt", refused, {}, {}, open(Finding::Refused));
    row("no answer and no receipt", std::nullopt, {}, {}, open(Finding::NoAnswer));
    row("two receipts",
        refused,
        {receipt(20s, u"8:a"_s), receipt(30s, u"8:b"_s)},
        {},
        open(Finding::Refused));
    row("the receipt of a known message",
        refused,
        {receipt(20s, u"8:known"_s)},
        {answered(2, 0s, 0, u"8:known"_s)},
        open(Finding::Refused));
    row("a receipt from before", refused, {receipt(-30s, u"8:old"_s)}, {}, open(Finding::Refused));
    row("a receipt from long after",
        refused,
        {receipt(20min, u"8:late"_s)},
        {},
        open(Finding::Refused));
    row("a receipt without sid", refused, {receipt(20s, {})}, {}, open(Finding::Refused));
    row("a receipt that may be another's",
        refused,
        {receipt(20s, u"8:own"_s)},
        {unknown(2, 10s)},
        open(Finding::Refused));
    row("a receipt that may be one of a day before",
        refused,
        {receipt(20s, u"8:own"_s)},
        {unknown(2, -24h)},
        open(Finding::Refused));
    row("a receipt that cannot be that of a message that left later",
        refused,
        {receipt(20s, u"8:own"_s)},
        {unknown(2, 1min)},
        accepted());
    Receipt stranger = receipt(20s, u"8:own"_s);
    stranger.mobile = u"7911123457"_s;
    row("a receipt of another number", refused, {stranger}, {}, open(Finding::Refused));
}

void tst_Assessment::receiptsDecideWhereTheGatewayTellsNoHistory()
{
    QFETCH(const LookUpFacts, given);
    QFETCH(const Assessment, expected);

    const Assessment assessment = assess(given);

    QCOMPARE(assessment.finding, expected.finding);
    QVERIFY(assessment == expected);
}

/// The computer's clock is an hour behind; requests were signed with the gateway's time.
void tst_Assessment::momentsAreTheGatewaysOwn()
{
    LookUpFacts given = facts({booked()});
    given.record.message.startedAt = noon - 1h;
    given.record.result->finishedAt = noon - 1h + 30s;
    given.clockOffset = 1h;
    given.askedAt = noon - 1h + 20min;

    QCOMPARE(signedAt(given.record), noon);
    QCOMPARE(earliestArrival(given.record), noon - 10min);
    QCOMPARE(latestArrival(given.record), noon + 10min);
    QCOMPARE(certainFrom(given.record), noon + 15min);
    QVERIFY(assess(given) == accepted());

    // Signed with the computer's own time, nine minutes ahead: on the books nine minutes before.
    given = facts({booked(-9min + 1s)});
    given.clockOffset = -9min;
    QVERIFY(assess(given) == accepted());
    given.history->messages.clear();
    given.askedAt = noon + 23min;
    QCOMPARE(assess(given).finding, Finding::NotThereYet);
    given.askedAt = noon + 24min;
    QVERIFY(assess(given) == notSent());

    // Without a time in the request, the row's own is all there is.
    given.record.message.startedAt = noon - 1h;
    given.record.message.requestBody.clear();
    QCOMPARE(signedAt(given.record), noon - 1h);
}

void tst_Assessment::onlyWhatIsUncertainIsOpen_data()
{
    QTest::addColumn<JournalRecord>("record");
    QTest::addColumn<bool>("open");

    JournalRecord sending = unknown();
    sending.result.reset();
    JournalRecord notSentRow = unknown();
    notSentRow.result->outcome = Outcome::NotSent;
    notSentRow.result->reason = Reason::HostNotFound;
    QTest::newRow("unknown") << unknown() << true;
    QTest::newRow("unknown and settled") << settled(unknown(), Outcome::Accepted) << true;
    QTest::newRow("rejected, and may be out") << answered(1, 0s, 1008, {}) << true;
    QTest::newRow("rejected for a reason that nobody knows") << answered(1, 0s, 987654, {}) << true;
    QTest::newRow("rejected") << answered(1, 0s, 1016, {}) << false;
    QTest::newRow("accepted") << answered(1, 0s, 0, u"8:a"_s) << false;
    QTest::newRow("not sent") << notSentRow << false;
    QTest::newRow("being sent") << sending << false;
}

void tst_Assessment::onlyWhatIsUncertainIsOpen()
{
    QFETCH(const JournalRecord, record);
    QFETCH(const bool, open);

    QCOMPARE(isOpen(record, ResultCatalogue::builtIn()), open);
}

} // namespace smsdesk

QTEST_GUILESS_MAIN(smsdesk::tst_Assessment)
#include "tst_assessment.moc"
