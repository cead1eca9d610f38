// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/account/memorykeystore.h"
#include "core/sandbox/sandboxgateway.h"
#include "core/sending/sender.h"
#include "core/settling/evidence.h"
#include "core/settling/settler.h"
#include "tests/support/claimtest.h"
#include "tests/support/fakeclock.h"
#include "tests/support/faultserver.h"
#include "tests/support/futures.h"
#include "tests/support/samples.h"

#include <QSignalSpy>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace smsdesk {

/// Messages that a real sandbox left open, looked up there; and gateways that will not tell.
class tst_Settler final : public ClaimTest
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void whatTheSandboxKnowsSettlesTheMessage_data();
    void whatTheSandboxKnowsSettlesTheMessage();
    void whatNeverArrivedIsNotSentOnceThatIsCertain();
    void theProofIsAMessageOfTheSameGateway();
    void silenceSaysNothingOfBooksThatShowNothing();
    void silenceOfAnotherGatewaySaysNothing();
    void theClockMayBeWrong_data();
    void theClockMayBeWrong();
    void whatIsCertainWhenIsSaidByThisComputersClock();
    void aLookUpDoesNotOverruleAPerson();
    void whatIsOnTheBooksIsBilledWhateverAnybodySays();
    void aGatewayThatDoesNotTellSettlesNothing_data();
    void aGatewayThatDoesNotTellSettlesNothing();
    void aDecisionIsNotMadeTwice();
    void whatWasAskedAndAnsweredIsKept();
    void onlyOpenMessagesAreLookedUp_data();
    void onlyOpenMessagesAreLookedUp();
    void theSandboxThatKnewItMustBeThere();
    void anAccountOfTheApplicationIsEnough();
    void aKeyIsNeeded();
    void aMessageIsLookedUpOnceAtATime();
    void aPersonSettlesByHand();
    void aPersonMustSayWhoAndWhy_data();
    void aPersonMustSayWhoAndWhy();

private:
    using LookedUpResult = Result<LookUpReport, SettleRefusal>;

    /// Everything in one place, on a folder of its own.
    struct Desk
    {
        QTemporaryDir folder;
        FakeClock clock;
        ResultCatalogue catalogue = ResultCatalogue::builtIn();
        MemoryKeyStore keys;
        AccountBook accounts{AccountStore(folder.filePath(u"accounts.json"_s))};
        Journal journal;
        SandboxGateway sandbox{clock};
        GatewayClient client{clock};
        Sender sender{journal, client, keys, catalogue, clock};
        Settler settler{{.journal = journal,
                         .client = client,
                         .keys = keys,
                         .accounts = accounts,
                         .clockCorrection = sender.clockCorrection(),
                         .catalogue = catalogue,
                         .clock = clock}};
    };

    /// The number of the row of a message that went to the sandbox and got no clear answer.
    [[nodiscard]] JournalId sendToSandbox(const QString &tel);

    /// The same at another gateway, whose account has the book's name "Test".
    [[nodiscard]] JournalId sendUnknown(const QString &endpoint);

    [[nodiscard]] LookedUpResult lookUp(JournalId id)
    {
        return await(m_desk->settler.lookUp(id, u"Wang Fang"_s));
    }

    [[nodiscard]] QList<JournalEvent> history(JournalId id)
    {
        return await(m_desk->journal.history(id)).value_or(QList<JournalEvent>());
    }

    [[nodiscard]] std::optional<Outcome> outcome(JournalId id)
    {
        const auto record = await(m_desk->journal.record(id));
        return record ? record->outcome() : std::nullopt;
    }

    std::unique_ptr<Desk> m_desk;
};

void tst_Settler::init()
{
    ClaimTest::init();
    m_desk = std::make_unique<Desk>();
    QVERIFY(m_desk->sandbox.listen());
    m_desk->accounts.setSandbox(m_desk->sandbox.account());
    QVERIFY(await(m_desk->keys.write(SandboxGateway::accountName(), m_desk->sandbox.appKey())));
    QVERIFY(await(m_desk->journal.open(m_desk->folder.path())));
}

JournalId tst_Settler::sendToSandbox(const QString &tel)
{
    Account account = m_desk->sandbox.account();
    account.timeout = 1s;
    const auto sent = await(m_desk->sender.send(samples::message(tel), account).finished);
    return sent ? sent->id : JournalId{};
}

JournalId tst_Settler::sendUnknown(const QString &endpoint)
{
    const Account account = samples::account(endpoint);
    if (!await(m_desk->keys.write(account.name, samples::publishedKey())))
        return {};
    m_desk->accounts.setRunAccount(account);
    const FaultServer silent({.moment = FaultServer::Moment::AfterRequest});
    Account broken = account;
    broken.endpoint = Endpoint::parse(silent.endpoint()).value();
    const auto sent = await(m_desk->sender.send(samples::message(), broken).finished);
    return sent ? sent->id : JournalId{};
}

void tst_Settler::whatTheSandboxKnowsSettlesTheMessage_data()
{
    QTest::addColumn<QString>("tel");

    QTest::newRow("it never answered") << u"+8613711119001"_s;
    QTest::newRow("it answered half") << u"+8613711119003"_s;
    QTest::newRow("it hung up") << u"+8613711119005"_s;
}

void tst_Settler::whatTheSandboxKnowsSettlesTheMessage()
{
    QFETCH(const QString, tel);
    const JournalId id = sendToSandbox(tel);
    QCOMPARE(outcome(id), Outcome::Unknown);
    m_desk->clock.advance(5s);

    const LookedUpResult report = lookUp(id);

    QVERIFY(report);
    QCOMPARE(report->lookedUp.finding, Finding::Accepted);
    QVERIFY(report->settled);
    QCOMPARE(report->settled->outcome, Outcome::Accepted);
    QCOMPARE(report->settled->by, Settled::By::LookUp);
    QVERIFY(!report->settled->sid.isEmpty());
    QCOMPARE(outcome(id), Outcome::Accepted);
    const QList<JournalEvent> events = history(id);
    QCOMPARE(events.size(), 2);
    QVERIFY(std::get<LookedUp>(events.at(0).what) == report->lookedUp);
    QVERIFY(std::get<Settled>(events.at(1).what) == *report->settled);
    for (const JournalEvent &event : events) {
        QCOMPARE(event.author, u"Wang Fang"_s);
        QCOMPARE(event.at, m_desk->clock.now());
    }
}

void tst_Settler::whatNeverArrivedIsNotSentOnceThatIsCertain()
{
    QVERIFY(qToUnderlying(sendToSandbox(u"+8613711110000"_s)) > 0); // The books will show it.
    const JournalId id = sendToSandbox(u"+8613711119004"_s);
    QCOMPARE(outcome(id), Outcome::Unknown);

    const LookedUpResult early = lookUp(id);
    QVERIFY(early);
    QCOMPARE(early->lookedUp.finding, Finding::NotThereYet);
    QCOMPARE(early->certainFrom, m_desk->clock.now() + 15min);
    QCOMPARE(outcome(id), Outcome::Unknown);

    m_desk->clock.set(early->certainFrom);
    const LookedUpResult late = lookUp(id);
    QVERIFY(late);
    QCOMPARE(late->lookedUp.finding, Finding::NotThere);
    QCOMPARE(outcome(id), Outcome::NotSent);
    QCOMPARE(history(id).size(), 3);
}

/// The newest message that was accepted went to another sandbox, whose books nobody can ask.
void tst_Settler::theProofIsAMessageOfTheSameGateway()
{
    QVERIFY(qToUnderlying(sendToSandbox(u"+8613711110000"_s)) > 0); // The books will show it.
    const JournalId id = sendToSandbox(u"+8613711119004"_s);
    m_desk->clock.advance(1min);
    SandboxGateway other(m_desk->clock);
    QVERIFY(other.listen());
    QVERIFY(await(m_desk->keys.write(SandboxGateway::accountName(), other.appKey())));
    const auto elsewhere = await(
        m_desk->sender.send(samples::message(u"+8613711110001"_s), other.account()).finished);
    QCOMPARE(elsewhere->result.outcome, Outcome::Accepted);
    QVERIFY(await(m_desk->keys.write(SandboxGateway::accountName(), m_desk->sandbox.appKey())));
    m_desk->clock.advance(1h);

    const LookedUpResult report = lookUp(id);

    QVERIFY(report);
    QCOMPARE(report->lookedUp.finding, Finding::NotThere);
    QCOMPARE(outcome(id), Outcome::NotSent);
}

void tst_Settler::silenceSaysNothingOfBooksThatShowNothing()
{
    const JournalId id = sendToSandbox(u"+8613711119004"_s);
    m_desk->clock.advance(1h);

    const LookedUpResult report = lookUp(id);

    QVERIFY(report);
    QCOMPARE(report->lookedUp.finding, Finding::NotShown);
    QCOMPARE(outcome(id), Outcome::Unknown);
}

void tst_Settler::silenceOfAnotherGatewaySaysNothing()
{
    const QByteArray date = "Date: Sun, 01 Mar 2026 13:00:00 GMT\r\n";
    const FaultServer server(
        {.reply = FaultServer::httpReply(R"({"result":0,"data":[]})", "200 OK", date)});
    const JournalId id = sendUnknown(server.endpoint()); // To another port than this one.
    m_desk->clock.advance(1h);

    const LookedUpResult report = lookUp(id);

    QVERIFY(report);
    QCOMPARE(report->lookedUp.finding, Finding::NotShown);
    QCOMPARE(outcome(id), Outcome::Unknown);
}

void tst_Settler::theClockMayBeWrong_data()
{
    QTest::addColumn<std::chrono::seconds>("ahead");

    for (const auto seconds : {-540, -300, -70, 70, 300, 540})
        QTest::addRow("by %d seconds", seconds) << std::chrono::seconds(seconds);
}

/// The gateway took the message and booked it by its own clock.
void tst_Settler::theClockMayBeWrong()
{
    QFETCH(const std::chrono::seconds, ahead);
    FakeClock gatewayClock;
    gatewayClock.set(m_desk->clock.now() - ahead);
    SandboxGateway gateway(gatewayClock);
    QVERIFY(gateway.listen());
    m_desk->accounts.setSandbox(gateway.account());
    QVERIFY(await(m_desk->keys.write(SandboxGateway::accountName(), gateway.appKey())));
    Account account = gateway.account();
    account.timeout = 1s;
    const auto sent
        = await(m_desk->sender.send(samples::message(u"+8613711119001"_s), account).finished);
    QCOMPARE(sent->result.outcome, Outcome::Unknown);
    for (FakeClock *clock : {&m_desk->clock, &gatewayClock})
        clock->advance(30min);

    const LookedUpResult report = lookUp(sent->id);

    QVERIFY(report);
    QCOMPARE(report->lookedUp.finding, Finding::Accepted);
    QCOMPARE(outcome(sent->id), Outcome::Accepted);
}

void tst_Settler::whatIsCertainWhenIsSaidByThisComputersClock()
{
    const QByteArray date = "Date: Sun, 01 Mar 2026 12:03:00 GMT\r\n"; // It is noon here.
    const FaultServer server(
        {.reply = FaultServer::httpReply(R"({"result":0,"data":[]})", "200 OK", date)});
    const JournalId id = sendUnknown(server.endpoint());
    const QDateTime sent = m_desk->clock.now();

    const LookedUpResult report = lookUp(id);

    QVERIFY(report);
    QCOMPARE(report->lookedUp.finding, Finding::NotThereYet);
    QCOMPARE(report->certainFrom, sent + 15min - 3min);
    QCOMPARE(evidenceFromJson(report->lookedUp.evidence).certainFrom, report->certainFrom);
}

void tst_Settler::aLookUpDoesNotOverruleAPerson()
{
    QVERIFY(qToUnderlying(sendToSandbox(u"+8613711110000"_s)) > 0); // The books will show it.
    const JournalId id = sendToSandbox(u"+8613711119004"_s);
    QVERIFY(await(m_desk->settler.settleByHand(
        id, Outcome::Accepted, u"Wang Fang"_s, u"The customer showed it to me."_s)));
    m_desk->clock.advance(1h);

    const LookedUpResult report = lookUp(id);

    QVERIFY(report);
    QCOMPARE(report->lookedUp.finding, Finding::NotThere);
    QVERIFY(!report->settled);
    QCOMPARE(outcome(id), Outcome::Accepted);
}

void tst_Settler::whatIsOnTheBooksIsBilledWhateverAnybodySays()
{
    const JournalId id = sendToSandbox(u"+8613711119005"_s);
    const auto settle = [this, id](Outcome outcome) {
        return await(
            m_desk->settler.settleByHand(id, outcome, u"Wang Fang"_s, u"I know better."_s));
    };
    QVERIFY(settle(Outcome::NotSent));

    QVERIFY(lookUp(id));

    QCOMPARE(outcome(id), Outcome::Accepted);
    for (const Outcome other : {Outcome::NotSent, Outcome::Rejected, Outcome::Unknown})
        QCOMPARE(std::get<SettleProblem>(settle(other).error()), SettleProblem::OnTheBooks);
    QCOMPARE(outcome(id), Outcome::Accepted);
    QVERIFY(settle(Outcome::Accepted));
}

void tst_Settler::aGatewayThatDoesNotTellSettlesNothing_data()
{
    QTest::addColumn<FaultServer::Behaviour>("behaviour");
    QTest::addColumn<Finding>("finding");

    QTest::newRow("it refuses")
        << FaultServer::Behaviour{.reply = FaultServer::httpReply(
                                      R"({"result":1030,"errmsg":"not supported"})")}
        << Finding::Refused;
    QTest::newRow("it hangs up") << FaultServer::Behaviour{.moment
                                                           = FaultServer::Moment::AfterRequest}
                                 << Finding::NoAnswer;
    QTest::newRow("it shows a page")
        << FaultServer::Behaviour{.reply = FaultServer::httpReply("<html></html>")}
        << Finding::NoAnswer;
    QTest::newRow("it says 404") << FaultServer::Behaviour{.reply = FaultServer::httpReply(
                                                               R"({"result":0,"data":[]})",
                                                               "404 Not Found")}
                                 << Finding::NoAnswer;
}

void tst_Settler::aGatewayThatDoesNotTellSettlesNothing()
{
    QFETCH(const FaultServer::Behaviour, behaviour);
    QFETCH(const Finding, finding);
    const FaultServer server(behaviour);
    const JournalId id = sendUnknown(server.endpoint());
    m_desk->clock.advance(1h);

    const LookedUpResult report = lookUp(id);

    QVERIFY(report);
    QCOMPARE(report->lookedUp.finding, finding);
    QVERIFY(!report->settled);
    QCOMPARE(outcome(id), Outcome::Unknown);
    QCOMPARE(history(id).size(), 1);
    QCOMPARE(server.requests(), 2);
}

void tst_Settler::aDecisionIsNotMadeTwice()
{
    const JournalId id = sendToSandbox(u"+8613711119005"_s);
    QVERIFY(lookUp(id));
    QCOMPARE(history(id).size(), 2);

    QVERIFY(lookUp(id));

    const QList<JournalEvent> events = history(id);
    QCOMPARE(events.size(), 3);
    QVERIFY(std::holds_alternative<LookedUp>(events.constLast().what));
}

void tst_Settler::whatWasAskedAndAnsweredIsKept()
{
    const QByteArray refusal = R"({"result":1030,"errmsg":"不支持该请求"})";
    const FaultServer server({.reply = FaultServer::httpReply(refusal)});
    const JournalId id = sendUnknown(server.endpoint());
    const QDateTime sent = m_desk->clock.now();
    m_desk->clock.advance(1h);

    const LookedUpResult report = lookUp(id);

    QVERIFY(report);
    const Evidence evidence = evidenceFromJson(report->lookedUp.evidence);
    QCOMPARE(evidence.from, sent - 10min);
    QCOMPARE(evidence.to, sent + 15min);
    QCOMPARE(evidence.certainFrom, sent + 15min);
    QCOMPARE(evidence.answers.size(), 2);
    QCOMPARE(evidence.answers.at(0).operation, u"querysms4mobile"_s);
    QCOMPARE(evidence.answers.at(1).operation, u"pullstatus4mobile"_s);
    for (const EvidenceAnswer &answer : evidence.answers) {
        QCOMPARE(answer.reason, Reason::None);
        QCOMPARE(answer.httpStatus, 200);
        QCOMPARE(answer.body, refusal);
    }
    QVERIFY(evidenceFromJson(toJson(evidence)) == evidence);
    QVERIFY(!report->lookedUp.evidence.contains("5f03a35d00ee52a21327ab048186a2c4"));
}

void tst_Settler::onlyOpenMessagesAreLookedUp_data()
{
    QTest::addColumn<QString>("tel");

    QTest::newRow("accepted") << u"+8613711110000"_s;
    QTest::newRow("rejected") << u"+8613711111016"_s;
}

void tst_Settler::onlyOpenMessagesAreLookedUp()
{
    QFETCH(const QString, tel);
    const JournalId id = sendToSandbox(tel);

    QCOMPARE(std::get<SettleProblem>(lookUp(id).error()), SettleProblem::NotOpen);
    const auto byHand
        = await(m_desk->settler.settleByHand(id, Outcome::NotSent, u"Wang Fang"_s, u"because"_s));
    QCOMPARE(std::get<SettleProblem>(byHand.error()), SettleProblem::NotOpen);
    QVERIFY(history(id).isEmpty());
    QCOMPARE(std::get<JournalError>(lookUp(JournalId{99}).error()).kind,
             JournalError::Kind::NoSuchRow);
}

void tst_Settler::theSandboxThatKnewItMustBeThere()
{
    const JournalId id = sendToSandbox(u"+8613711119005"_s);
    SandboxGateway next(m_desk->clock);
    QVERIFY(next.listen());
    m_desk->accounts.setSandbox(next.account());

    QCOMPARE(std::get<SettleProblem>(lookUp(id).error()), SettleProblem::SandboxGone);
}

void tst_Settler::anAccountOfTheApplicationIsEnough()
{
    const FaultServer server({.reply = FaultServer::httpReply(R"({"result":0,"data":[]})")});
    const JournalId id = sendUnknown(server.endpoint());
    Account renamed = samples::account(server.endpoint());
    renamed.name = u"Another name"_s;
    QVERIFY(await(m_desk->keys.write(renamed.name, samples::publishedKey())));
    m_desk->accounts.setRunAccount(renamed);
    QVERIFY(lookUp(id));
    QCOMPARE(server.requests(), 2);

    Account stranger = renamed;
    stranger.sdkAppId = SdkAppId::parse(u"1400000002"_s).value();
    m_desk->accounts.setRunAccount(stranger);
    QCOMPARE(std::get<SettleProblem>(lookUp(id).error()), SettleProblem::NoAccount);
    QCOMPARE(server.requests(), 2);
}

void tst_Settler::aKeyIsNeeded()
{
    const FaultServer server({.reply = FaultServer::httpReply(R"({"result":0,"data":[]})")});
    const JournalId id = sendUnknown(server.endpoint());
    QVERIFY(await(m_desk->keys.remove(u"Test"_s)));

    QCOMPARE(std::get<KeyError>(lookUp(id).error()).kind, KeyError::Kind::NotFound);
    QCOMPARE(server.connections(), 0);
    QVERIFY(history(id).isEmpty());
}

void tst_Settler::aMessageIsLookedUpOnceAtATime()
{
    const JournalId id = sendToSandbox(u"+8613711119005"_s);

    const auto first = m_desk->settler.lookUp(id, u"Wang Fang"_s);
    QVERIFY(m_desk->settler.isAsking(id));
    const LookedUpResult second = lookUp(id);

    QCOMPARE(std::get<SettleProblem>(second.error()), SettleProblem::AlreadyAsking);
    QVERIFY(await(first));
    QVERIFY(!m_desk->settler.isAsking(id));
    QVERIFY(lookUp(id));
}

void tst_Settler::aPersonSettlesByHand()
{
    const JournalId id = sendToSandbox(u"+8613711119005"_s);

    QVERIFY(await(m_desk->settler.settleByHand(
        id, Outcome::NotSent, u" Wang Fang "_s, u" The console shows nothing.\n"_s)));

    QCOMPARE(outcome(id), Outcome::NotSent);
    const QList<JournalEvent> events = history(id);
    QCOMPARE(events.size(), 1);
    QCOMPARE(events.constFirst().author, u"Wang Fang"_s);
    const Settled expected{.outcome = Outcome::NotSent,
                           .by = Settled::By::Person,
                           .note = u"The console shows nothing."_s};
    QVERIFY(std::get<Settled>(events.constFirst().what) == expected);

    QVERIFY(await(m_desk->settler.settleByHand(id, Outcome::Unknown, u"Li Na"_s, u"A mistake."_s)));
    QCOMPARE(outcome(id), Outcome::Unknown);
}

void tst_Settler::aPersonMustSayWhoAndWhy_data()
{
    QTest::addColumn<QString>("author");
    QTest::addColumn<QString>("note");

    QTest::newRow("nobody") << u" "_s << u"because"_s;
    QTest::newRow("no reason") << u"Wang Fang"_s << u" \n"_s;
}

void tst_Settler::aPersonMustSayWhoAndWhy()
{
    QFETCH(const QString, author);
    QFETCH(const QString, note);
    const JournalId id = sendToSandbox(u"+8613711119005"_s);

    const auto settled = await(m_desk->settler.settleByHand(id, Outcome::Accepted, author, note));

    QCOMPARE(std::get<SettleProblem>(settled.error()), SettleProblem::NothingSaid);
    QCOMPARE(outcome(id), Outcome::Unknown);
}

} // namespace smsdesk

QTEST_GUILESS_MAIN(smsdesk::tst_Settler)
#include "tst_settler.moc"
