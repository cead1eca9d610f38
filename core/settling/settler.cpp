// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settling/settler.h"

#include "core/base/future.h"
#include "core/base/logging.h"
#include "core/gateway/numberquery.h"
#include "core/settling/accountof.h"
#include "core/settling/evidence.h"

#include <QNetworkProxy>
#include <QPromise>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace smsdesk {

/// What one look-up carries along from step to step.
struct Settler::LookUp
{
    LookUp(JournalId theId, QString theAuthor)
        : id(theId)
        , author(std::move(theAuthor))
    {
        promise.start();
    }

    JournalId id;
    QString author;
    LookUpFacts facts;
    bool lacksOthers = false; ///< There are more messages to the number than were read.
    std::optional<Account> account;
    AppKey key; // Gone once the last question is signed: at the latest when it concludes.
    FoundProxy way; ///< As far as it is known; with the password, if the proxy has one.
    std::optional<NumberQuery> query;
    Evidence evidence;
    std::chrono::seconds rememberedOffset{0}; ///< Of the gateway's clock, for signing.
    bool isDecided = false; ///< A person has had the last word.
    QPromise<Result<LookUpReport, SettleRefusal>> promise;
};

namespace {

/// More messages to one number than this cannot be told apart anyway.
constexpr int mostOthers = 500;

/// Whether two messages are on the books of the same application at the same gateway.
bool isOfSameBooks(const JournalRecord &one, const JournalRecord &other)
{
    return one.message.sdkAppId == other.message.sdkAppId
        && one.message.isSandbox == other.message.isSandbox;
}

/// Whether the books that `own` is looked for in must show `other`: the same gateway accepted it.
bool provesBooks(const JournalRecord &other, const JournalRecord &own)
{
    return isOfSameBooks(other, own) && other.message.endpoint == own.message.endpoint
        && !sidOf(other).isEmpty();
}

/// The span within which the gateway can have taken a message, whatever clock was wrong.
std::optional<NumberQuery> queryFor(const JournalRecord &record)
{
    const auto number = PhoneNumber::parse(record.message.tel);
    if (!number)
        return {};
    return NumberQuery{
        .number = *number, .from = earliestArrival(record), .to = certainFrom(record)};
}

/// Whether a look-up has found the message accepted.
bool isOnTheBooks(const QList<JournalEvent> &history)
{
    return std::ranges::any_of(history, [](const JournalEvent &event) {
        const auto *lookedUp = std::get_if<LookedUp>(&event.what);
        return lookedUp && lookedUp->finding == Finding::Accepted;
    });
}

} // namespace

Settler::Settler(const Services &services, QObject *parent)
    : QObject(parent)
    , m_services(services)
{
}

// The steps of a look-up stand in their order; each hands it on to the next.

QFuture<Result<LookUpReport, SettleRefusal>> Settler::lookUp(JournalId id, const QString &author)
{
    if (m_asking.contains(id))
        return readyFuture(Result<LookUpReport, SettleRefusal>(
            failure(SettleRefusal(SettleProblem::AlreadyAsking))));
    m_asking.insert(id);
    const auto lookUp = std::make_shared<LookUp>(id, author);
    const auto begin = [this, lookUp](const Result<JournalRecord, JournalError> &record) {
        if (!record)
            return refuse(lookUp, record.error());
        start(lookUp, *record);
    };
    whenDone(m_services.journal.record(id), this, begin);
    return lookUp->promise.future();
}

void Settler::start(const LookUpPointer &lookUp, const JournalRecord &record)
{
    if (!isOpen(record, m_services.catalogue))
        return refuse(lookUp, SettleProblem::NotOpen);
    const auto account = accountFor(record.message);
    if (!account)
        return refuse(lookUp, account.error());
    lookUp->facts.record = record;
    lookUp->account = *account;
    qCInfo(logging::settling,
           "looks message %lld up, account \"%s\"",
           static_cast<long long>(record.id),
           qUtf8Printable(account->name));
    const auto goOn = [this, lookUp](const Result<AppKey, KeyError> &key) {
        if (!key)
            return refuse(lookUp, key.error());
        lookUp->key = *key;
        findWay(lookUp);
    };
    whenDone(m_services.keys.read(account->keyEntry()), this, goOn);
}

/// Before anything is signed: a person may be asked for the proxy's password.
void Settler::findWay(const LookUpPointer &lookUp)
{
    const auto goOn = [this, lookUp](const FoundProxy &found) {
        lookUp->way = found;
        readDecisions(lookUp);
    };
    whenDone(m_services.client.findWay(lookUp->account->endpoint.url()), this, goOn);
}

void Settler::readDecisions(const LookUpPointer &lookUp)
{
    const auto goOn = [this, lookUp](const Result<QList<JournalEvent>, JournalError> &events) {
        if (!events)
            return refuse(lookUp, events.error());
        for (const JournalEvent &event : *events) {
            if (const auto *settled = std::get_if<Settled>(&event.what))
                lookUp->isDecided
                    = settled->by == Settled::By::Person && settled->outcome != Outcome::Unknown;
        }
        readClockOffset(lookUp);
    };
    whenDone(m_services.journal.history(lookUp->id), this, goOn);
}

void Settler::readClockOffset(const LookUpPointer &lookUp)
{
    const QString endpoint = lookUp->account->endpoint.toString();
    if (m_services.clockCorrection.isKnown(endpoint)) {
        lookUp->rememberedOffset = m_services.clockCorrection.offset(endpoint);
        return readOthers(lookUp);
    }
    using Remembered = Result<std::optional<std::chrono::seconds>, JournalError>;
    const auto goOn = [this, lookUp](const Remembered &offset) {
        if (offset && *offset)
            lookUp->rememberedOffset = **offset;
        readOthers(lookUp);
    };
    whenDone(m_services.journal.lastClockOffset(endpoint), this, goOn);
}

void Settler::readOthers(const LookUpPointer &lookUp)
{
    const NewRecord &message = lookUp->facts.record.message;
    const JournalQuery query{
        .tel = message.tel, .since = message.startedAt - bookMemory, .limit = mostOthers};
    const auto goOn = [this, lookUp](const Result<QList<JournalRecord>, JournalError> &records) {
        if (!records)
            return refuse(lookUp, records.error());
        lookUp->lacksOthers = records->size() == mostOthers;
        lookUp->facts.others = *records;
        lookUp->facts.others.removeIf([&lookUp](const JournalRecord &other) {
            return other.id == lookUp->id || !isOfSameBooks(other, lookUp->facts.record);
        });
        ask(lookUp);
    };
    whenDone(m_services.journal.read(query), this, goOn);
}

void Settler::ask(const LookUpPointer &lookUp)
{
    LookUpFacts &facts = lookUp->facts;
    lookUp->query = queryFor(facts.record);
    if (!lookUp->query)
        return refuse(lookUp, SettleProblem::NotOpen);
    facts.askedAt = m_services.clock.now();
    lookUp->evidence.from = lookUp->query->from;
    lookUp->evidence.to = lookUp->query->to;
    askHistory(lookUp);
}

/// Puts a question and notes what came back. `take` gets the body of an answer, or nothing, and
/// goes on.
template<typename Take>
void Settler::put(const LookUpPointer &lookUp, const GatewayRequest &request, Take take)
{
    const Transport transport{.totalTimeout = lookUp->account->timeout,
                              .caFile = lookUp->account->caFile};
    const auto goOn = [lookUp, request, take](const Result<GatewayAnswer, SendResult> &answer) {
        lookUp->evidence.answers.append(evidenceOf(request, answer));
        if (answer && answer->clockOffset)
            lookUp->facts.clockOffset = answer->clockOffset;
        take(answer ? answer->body : QByteArray());
    };
    whenDone(m_services.client.ask(request, transport, lookUp->way), this, goOn);
}

void Settler::askHistory(const LookUpPointer &lookUp)
{
    const GatewayRequest request
        = encodeHistoryQuery(*lookUp->query, *lookUp->account, lookUp->key, momentFor(*lookUp));
    put(lookUp, request, [this, lookUp](const QByteArray &body) {
        if (const auto history = decodeHistoryAnswer(body))
            lookUp->facts.history = *history;
        askReceipts(lookUp);
    });
}

void Settler::askReceipts(const LookUpPointer &lookUp)
{
    const GatewayRequest request
        = encodeReceiptQuery(*lookUp->query, *lookUp->account, lookUp->key, momentFor(*lookUp));
    put(lookUp, request, [this, lookUp](const QByteArray &body) {
        if (const auto receipts = decodeReceiptAnswer(body))
            lookUp->facts.receipts = *receipts;
        findProof(lookUp);
    });
}

/// Books that do not show a message say something only where they show others: looks for one that
/// they must show.
void Settler::findProof(const LookUpPointer &lookUp)
{
    const NewRecord &message = lookUp->facts.record.message;
    const QString endpoint = lookUp->account->endpoint.toString();
    if (endpoint != message.endpoint || !needsProof(lookUp->facts))
        return conclude(lookUp);

    const JournalQuery query{.outcome = Outcome::Accepted,
                             .since = message.startedAt - bookMemory,
                             .until = m_services.clock.now() - bookingDelay,
                             .limit = mostOthers};
    const auto goOn = [this, lookUp](const Result<QList<JournalRecord>, JournalError> &records) {
        if (!records)
            return refuse(lookUp, records.error());
        const auto proof = std::ranges::find_if(*records, [&lookUp](const JournalRecord &record) {
            return provesBooks(record, lookUp->facts.record);
        });
        if (proof == records->cend())
            return conclude(lookUp);
        askForProof(lookUp, *proof);
    };
    whenDone(m_services.journal.read(query), this, goOn);
}

void Settler::askForProof(const LookUpPointer &lookUp, const JournalRecord &accepted)
{
    const auto query = queryFor(accepted);
    if (!query)
        return conclude(lookUp);
    const GatewayRequest request
        = encodeHistoryQuery(*query, *lookUp->account, lookUp->key, momentFor(*lookUp));
    put(lookUp, request, [this, lookUp, sid = sidOf(accepted)](const QByteArray &body) {
        const auto history = decodeHistoryAnswer(body);
        lookUp->facts.areBooksProven = history
            && std::ranges::find(history->messages, sid, &BookedMessage::sid)
                != history->messages.cend();
        conclude(lookUp);
    });
}

void Settler::conclude(const LookUpPointer &lookUp)
{
    lookUp->key = {};
    Assessment assessment = lookUp->lacksOthers
        ? Assessment{.finding = Finding::Ambiguous, .settled = {}}
        : assess(lookUp->facts);
    // Refused by the gateway, but with a result after which it may be out: nothing is certain.
    if (assessment.finding == Finding::Rejected
        && m_services.catalogue.mayBeOut(assessment.settled->result.value_or(0)))
        assessment.settled.reset();
    // A person has the last word, but for a message that is on the books as billed.
    if (lookUp->isDecided && assessment.finding != Finding::Accepted)
        assessment.settled.reset();
    const auto offset = lookUp->facts.clockOffset.value_or(lookUp->rememberedOffset);
    lookUp->evidence.certainFrom = certainFrom(lookUp->facts.record) - offset;
    const LookUpReport report{
        .id = lookUp->id,
        .lookedUp = {.finding = assessment.finding, .evidence = toJson(lookUp->evidence)},
        .settled = assessment.settled,
        .certainFrom = lookUp->evidence.certainFrom};
    const JournalEvent event{
        .at = m_services.clock.now(), .author = lookUp->author, .what = report.lookedUp};
    const auto goOn = [this, lookUp, report](const Result<void, JournalError> &noted) {
        if (!noted)
            return refuse(lookUp, noted.error());
        // What it is known as already is not decided once more.
        if (!report.settled || report.settled->outcome == lookUp->facts.record.settled)
            return end(lookUp, report);
        settle(lookUp, report);
    };
    qCInfo(logging::settling,
           "message %lld: finding %d, %s",
           static_cast<long long>(lookUp->id),
           int{qToUnderlying(report.lookedUp.finding)},
           report.settled ? "settled" : "left open");
    whenDone(m_services.journal.add(lookUp->id, event), this, goOn);
}

void Settler::settle(const LookUpPointer &lookUp, const LookUpReport &report)
{
    const JournalEvent event{
        .at = m_services.clock.now(), .author = lookUp->author, .what = *report.settled};
    const auto goOn = [this, lookUp, report](const Result<void, JournalError> &noted) {
        if (!noted)
            return refuse(lookUp, noted.error());
        end(lookUp, report);
    };
    whenDone(m_services.journal.add(lookUp->id, event), this, goOn);
}

void Settler::refuse(const LookUpPointer &lookUp, const SettleRefusal &refusal)
{
    end(lookUp, failure(refusal));
}

void Settler::end(const LookUpPointer &lookUp, const Result<LookUpReport, SettleRefusal> &result)
{
    m_asking.remove(lookUp->id);
    lookUp->promise.addResult(result);
    lookUp->promise.finish();
}

QFuture<Result<void, SettleRefusal>>
Settler::settleByHand(JournalId id, Outcome outcome, const QString &author, const QString &note)
{
    using Told = Result<void, SettleRefusal>;
    if (author.trimmed().isEmpty() || note.trimmed().isEmpty())
        return readyFuture(Told(failure(SettleRefusal(SettleProblem::NothingSaid))));

    const auto promise = std::make_shared<QPromise<Told>>();
    promise->start();
    const auto tell = [promise](const Told &answer) {
        promise->addResult(answer);
        promise->finish();
    };
    const JournalEvent event{
        .at = m_services.clock.now(),
        .author = author.trimmed(),
        .what = Settled{.outcome = outcome, .by = Settled::By::Person, .note = note.trimmed()}};
    const auto write
        = [this, id, event, tell](const Result<QList<JournalEvent>, JournalError> &past) {
              if (!past)
                  return tell(failure(SettleRefusal(past.error())));
              if (isOnTheBooks(*past) && std::get<Settled>(event.what).outcome != Outcome::Accepted)
                  return tell(failure(SettleRefusal(SettleProblem::OnTheBooks)));
              const auto told = [tell](const Result<void, JournalError> &noted) {
                  tell(noted ? Told() : Told(failure(SettleRefusal(noted.error()))));
              };
              whenDone(m_services.journal.add(id, event), this, told);
          };
    const auto check = [this, id, tell, write](const Result<JournalRecord, JournalError> &record) {
        if (!record)
            return tell(failure(SettleRefusal(record.error())));
        if (!isOpen(*record, m_services.catalogue))
            return tell(failure(SettleRefusal(SettleProblem::NotOpen)));
        whenDone(m_services.journal.history(id), this, write);
    };
    whenDone(m_services.journal.record(id), this, check);
    return promise->future();
}

Result<Account, SettleProblem> Settler::accountFor(const NewRecord &message) const
{
    const auto account = accountOf(message, m_services.accounts.all());
    // Each sandbox has books of its own, which end with it.
    if (message.isSandbox && (!account || account->endpoint.toString() != message.endpoint))
        return failure(SettleProblem::SandboxGone);
    if (!account)
        return failure(SettleProblem::NoAccount);
    return *account;
}

SigningMoment Settler::momentFor(const LookUp &lookUp) const
{
    const QDateTime now = m_services.clock.now() + lookUp.rememberedOffset;
    return {.random = freshRandom(), .time = now.toSecsSinceEpoch()};
}

} // namespace smsdesk
