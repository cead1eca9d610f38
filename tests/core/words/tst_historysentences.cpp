// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settling/evidence.h"
#include "core/words/historysentences.h"
#include "core/words/language.h"
#include "tests/support/claimtest.h"

#include <QRegularExpression>
#include <QSet>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace smsdesk {

class tst_HistorySentences final : public ClaimTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void tellsHowItBeganAndEnded();
    void tellsEachFindingAndWhy_data();
    void tellsEachFindingAndWhy();
    void namesMomentsOfThisComputersClock();
    void offersNothingFalseBeforeItIsCertain();
    void showsTheEntriesThatCouldBeIt();
    void namesWhyThereIsNoAnswer_data();
    void namesWhyThereIsNoAnswer();
    void namesWhatIsWrongWithTheCertificate();
    void namesTheDayWhereItIsAnother();
    void tellsWhoDecidedAndWhy();
    void leadsToTheMessageItWasSentAgainAs();
    void theLatestIsTheLookUpThatDecided();
    void theLatestIsTheLastDecision();
    void everySentenceIsThere_data();
    void everySentenceIsThere();
};

namespace {

const QLocale english(QLocale::English, QLocale::UnitedStates);
const QDateTime startedAt(QDate(2026, 3, 1), QTime(15, 3, 12), Qt::UTC);
const QDateTime lookedUpAt(QDate(2026, 3, 1), QTime(15, 20), Qt::UTC);

JournalRecord unknown()
{
    JournalRecord record{.id = JournalId(7)};
    record.message.startedAt = startedAt;
    record.result = SendResult{.outcome = Outcome::Unknown,
                               .reason = Reason::NoReplyInTime,
                               .finishedAt = startedAt.addSecs(30)};
    return record;
}

/// An entry of the books, in Beijing's time.
QByteArray booked(int result, const QByteArray &sid, const QByteArray &more = {})
{
    return R"({"mobile":"2070313000","nationcode":"44","text":"**** is your code","result":)"
        + QByteArray::number(result)
        + R"(,"errmsg":"words","send_time":"2026-03-01 23:03:14","sid":")" + sid + "\"" + more
        + "}";
}

QByteArray books(const QByteArrayList &entries)
{
    return R"({"result":0,"errmsg":"OK","data":[)" + entries.join(',') + "]}";
}

JournalEvent lookUp(Finding finding,
                    const QByteArray &body,
                    Reason reason = Reason::None,
                    const QDateTime &certainFrom = {},
                    const QString &detail = u"why"_s)
{
    const Evidence evidence{.from = {},
                            .to = {},
                            .certainFrom = certainFrom,
                            .answers = {{.operation = u"querysms4mobile"_s,
                                         .reason = reason,
                                         .detail = reason == Reason::None ? QString() : detail,
                                         .httpStatus = 503,
                                         .body = body}}};
    return {.at = lookedUpAt,
            .author = u"anna"_s,
            .what = LookedUp{.finding = finding, .evidence = toJson(evidence)}};
}

JournalEvent decision(Outcome outcome, const QString &author = u"ben"_s)
{
    return {.at = lookedUpAt.addSecs(60),
            .author = author,
            .what = Settled{.outcome = outcome, .by = Settled::By::Person, .note = u"He said."_s}};
}

JournalEvent conclusion(Outcome outcome, const QString &sid = {})
{
    return {.at = lookedUpAt,
            .author = u"anna"_s,
            .what = Settled{.outcome = outcome, .by = Settled::By::LookUp, .sid = sid}};
}

QList<HistoryEntry> entries(const QList<JournalEvent> &events)
{
    return HistorySentences::entries(unknown(), events, ResultCatalogue::builtIn(), english);
}

QString everyWord(const HistoryEntry &entry)
{
    return (QStringList{entry.headline, entry.meaning} + entry.items + QStringList{entry.advice})
        .join(u'\n');
}

} // namespace

void tst_HistorySentences::initTestCase()
{
    qputenv("TZ", "UTC");
}

void tst_HistorySentences::tellsHowItBeganAndEnded()
{
    const QList<HistoryEntry> all = entries({});
    QCOMPARE(all.size(), 2);
    QCOMPARE(all.at(0).at, startedAt);
    QCOMPARE(all.at(1).headline, u"Unknown: no answer in time"_s);
    QCOMPARE(all.at(1).outcome, std::optional(Outcome::Unknown));
    QVERIFY(!HistorySentences::latest(all).has_value());

    JournalRecord sending = unknown();
    sending.result.reset();
    QCOMPARE(HistorySentences::entries(sending, {}, ResultCatalogue::builtIn(), english).size(), 1);
}

void tst_HistorySentences::tellsEachFindingAndWhy_data()
{
    QTest::addColumn<Finding>("finding");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<std::optional<Outcome>>("outcome");
    QTest::addColumn<QStringList>("parts");

    const QByteArray delivered = booked(0, "9:A", R"(,"report_status":"SUCCESS")");
    QTest::newRow("accepted: when, result, sid, receipt, bill")
        << Finding::Accepted << books({delivered}) << std::optional(Outcome::Accepted)
        << QStringList{u"Looked up by anna: accepted"_s,
                       u"sent at 15:03:14, result 0, gateway ID 9:A"_s,
                       u"it arrived"_s,
                       u"billed: do not send it again"_s};
    QTest::newRow("accepted by a receipt alone")
        << Finding::Accepted << QByteArray(R"({"result":1013,"errmsg":"no"})")
        << std::optional(Outcome::Accepted) << QStringList{u"has a receipt for it"_s};
    QTest::newRow("rejected: when, with what, and what that means")
        << Finding::Rejected << books({booked(1016, "")}) << std::optional(Outcome::Rejected)
        << QStringList{u"refused at 15:03:14 with result 1016"_s,
                       ResultCatalogue::builtIn().find(1016, english).advice};
    QTest::newRow("rejected with a code nobody knows: the gateway's words")
        << Finding::Rejected << books({booked(1999, "")}) << std::optional(Outcome::Rejected)
        << QStringList{u"Details: words"_s};
    QTest::newRow("not there: since when it cannot get there")
        << Finding::NotThere << books({}) << std::optional(Outcome::NotSent)
        << QStringList{u"expired at 15:13,"_s, u"nothing is billed"_s, u"You can send it again."_s};
    QTest::newRow("not there yet: from when on the answer is certain")
        << Finding::NotThereYet << books({}) << std::optional<Outcome>()
        << QStringList{u"could still get there"_s, u"from 15:19 on"_s};
    QTest::newRow("not shown by books that prove nothing")
        << Finding::NotShown << books({}) << std::optional<Outcome>()
        << QStringList{u"Most likely it was not sent"_s,
                       u"no other message of that time"_s,
                       u"Message Records"_s};
    QTest::newRow("refused: code, words, what to ask Tencent, where else to look")
        << Finding::Refused << QByteArray(R"({"result":1013,"errmsg":"not enabled"})")
        << std::optional<Outcome>()
        << QStringList{u"with result 1013"_s,
                       u"not enabled"_s,
                       u"on request"_s,
                       u"Ask the recipient"_s,
                       u"Message Records"_s};
    QTest::newRow("an answer that is none")
        << Finding::NoAnswer << QByteArray("<html>") << std::optional<Outcome>()
        << QStringList{u"not an answer of the SMS gateway"_s, u"Try again"_s};
}

void tst_HistorySentences::tellsEachFindingAndWhy()
{
    QFETCH(const Finding, finding);
    QFETCH(const QByteArray, body);
    QFETCH(const std::optional<Outcome>, outcome);
    QFETCH(const QStringList, parts);

    const HistoryEntry entry = entries({lookUp(finding, body)}).constLast();
    QCOMPARE(entry.kind, HistoryEntry::Kind::LookedUp);
    QCOMPARE(entry.outcome, outcome);
    for (const QString &part : parts)
        QVERIFY2(everyWord(entry).contains(part), qPrintable(everyWord(entry)));
}

/// The message began at 15:03:12, but by the gateway's clock that was later.
void tst_HistorySentences::namesMomentsOfThisComputersClock()
{
    const QDateTime certain = startedAt.addSecs(9 * 60);
    const auto wordsOf = [certain](Finding finding) {
        return everyWord(entries({lookUp(finding, books({}), Reason::None, certain)}).constLast());
    };

    const QString early = wordsOf(Finding::NotThereYet);
    QVERIFY2(early.contains(u"from 15:13 on"_s), qPrintable(early));
    const QString late = wordsOf(Finding::NotThere);
    QVERIFY2(late.contains(u"expired at 15:07,"_s), qPrintable(late));
}

void tst_HistorySentences::offersNothingFalseBeforeItIsCertain()
{
    const QString words = everyWord(entries({lookUp(Finding::NotThereYet, books({}))}).constLast());
    QVERIFY2(words.contains(u"Do not send it again before."_s), qPrintable(words));
    QVERIFY2(!words.contains(u"You can send it again"_s), qPrintable(words));
}

void tst_HistorySentences::showsTheEntriesThatCouldBeIt()
{
    const QByteArray two = books({booked(0, "9:A"), booked(1016, "")});
    const HistoryEntry entry = entries({lookUp(Finding::Ambiguous, two)}).constLast();
    QCOMPARE(entry.items,
             (QStringList{u"15:03:14: accepted, gateway ID 9:A – **** is your code"_s,
                          u"15:03:14: refused with result 1016 – **** is your code"_s}));
    QVERIFY(entry.advice.contains(u"settle it by hand"_s));

    const QByteArray many = books(QByteArrayList(25, booked(0, "9:A")));
    const QStringList items = entries({lookUp(Finding::Ambiguous, many)}).constLast().items;
    QCOMPARE(items.size(), 11);
    QCOMPARE(items.constLast(), u"… and 15 more"_s);
}

void tst_HistorySentences::namesWhyThereIsNoAnswer_data()
{
    QTest::addColumn<Reason>("reason");
    QTest::addColumn<QString>("part");

    QTest::newRow("the gateway is silent") << Reason::NoReplyInTime << u"did not answer"_s;
    QTest::newRow("the connection breaks") << Reason::ConnectionBroken << u"broke"_s;
    QTest::newRow("an error's status") << Reason::HttpStatus << u"HTTP status 503"_s;
    QTest::newRow("nobody listens") << Reason::ConnectionRefused << u"no connection"_s;
    QTest::newRow("the certificate file") << Reason::CaFileUnreadable << u"certificate file"_s;
}

void tst_HistorySentences::namesWhyThereIsNoAnswer()
{
    QFETCH(const Reason, reason);
    QFETCH(const QString, part);
    const QString words = entries({lookUp(Finding::NoAnswer, {}, reason)}).constLast().meaning;
    QVERIFY2(words.contains(part), qPrintable(words));
    QVERIFY2(words.endsWith(u"Details: why"_s), qPrintable(words));
}

void tst_HistorySentences::namesWhatIsWrongWithTheCertificate()
{
    const JournalEvent failed = lookUp(Finding::NoAnswer,
                                       {},
                                       Reason::CertificateWrongHost,
                                       {},
                                       u"certificate: wrong-host\nhost: a.example\nsaid: no"_s);
    const QString words = entries({failed}).constLast().meaning;
    QVERIFY2(words.endsWith(u"no connection to the gateway. The certificate that was shown is not "
                            "for a.example."_s),
             qPrintable(words));
}

void tst_HistorySentences::namesTheDayWhereItIsAnother()
{
    JournalEvent later = lookUp(Finding::NotThere, books({}));
    later.at = lookedUpAt.addDays(9);
    const QString words = entries({later}).constLast().meaning;
    QVERIFY2(words.contains(u"3/1/26 15:13"_s), qPrintable(words));
}

void tst_HistorySentences::tellsWhoDecidedAndWhy()
{
    const QList<HistoryEntry> all
        = entries({decision(Outcome::Accepted), decision(Outcome::Unknown, u"zoë"_s)});
    QCOMPARE(all.at(2).headline, u"Settled by ben: accepted"_s);
    QCOMPARE(all.at(2).meaning, u"He said."_s);
    QCOMPARE(all.at(3).headline, u"Taken back by zoë: unknown again"_s);
}

void tst_HistorySentences::leadsToTheMessageItWasSentAgainAs()
{
    const JournalEvent again{
        .at = lookedUpAt, .author = u"anna"_s, .what = SentAgain{JournalId(1234)}};
    const HistoryEntry entry = entries({again}).constLast();
    QCOMPARE(entry.headline, u"Sent again by anna as number 1234"_s);
    QCOMPARE(entry.other, std::optional(JournalId(1234)));
}

void tst_HistorySentences::theLatestIsTheLookUpThatDecided()
{
    // Of two entries, the one it was settled as.
    const QByteArray two = books({booked(0, "9:A"), booked(0, "9:B")});
    const auto latest = HistorySentences::latest(
        entries({lookUp(Finding::Accepted, two), conclusion(Outcome::Accepted, u"9:B"_s)}));
    QVERIFY(latest.has_value());
    QCOMPARE(latest->kind, HistoryEntry::Kind::LookedUp);
    QVERIFY2(latest->meaning.contains(u"gateway ID 9:B"_s), qPrintable(latest->meaning));
}

void tst_HistorySentences::theLatestIsTheLastDecision()
{
    const JournalEvent again{.at = lookedUpAt, .author = {}, .what = SentAgain{JournalId(8)}};
    const auto latest = HistorySentences::latest(
        entries({lookUp(Finding::NotThere, books({})), decision(Outcome::Accepted), again}));
    QVERIFY(latest.has_value());
    QCOMPARE(latest->headline, u"Settled by ben: accepted"_s);
}

void tst_HistorySentences::everySentenceIsThere_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("in English") << u"en"_s;
    QTest::newRow("in Chinese") << u"zh_CN"_s;
}

void tst_HistorySentences::everySentenceIsThere()
{
    QFETCH(const QString, language);
    Language speech;
    speech.use(language);
    QSet<QString> sentences;
    for (const auto problem : {SettleProblem::NotOpen,
                               SettleProblem::NoAccount,
                               SettleProblem::SandboxGone,
                               SettleProblem::AlreadyAsking,
                               SettleProblem::NothingSaid})
        sentences << HistorySentences::of(SettleRefusal(problem));
    sentences << HistorySentences::of(AgainProblem::AccountGone)
              << HistorySentences::of(AgainProblem::NotTheSame)
              << HistorySentences::of(SettleRefusal(KeyError{.kind = KeyError::Kind::NotFound}))
              << HistorySentences::of(
                     SettleRefusal(JournalError{.kind = JournalError::Kind::DiskFull}));
    QCOMPARE(sentences.size(), 9);
    QSet<QString> findings;
    for (int finding = 1; finding <= 8; ++finding)
        findings << HistorySentences::word(static_cast<Finding>(finding));
    QCOMPARE(findings.size(), 8);
    static const QRegularExpression han(u"\\p{Han}"_s);
    for (const QString &text : sentences + findings)
        QCOMPARE(han.match(text).hasMatch(), language == "zh_CN"_L1);
}

} // namespace smsdesk

QTEST_GUILESS_MAIN(smsdesk::tst_HistorySentences)
#include "tst_historysentences.moc"
