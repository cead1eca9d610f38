// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settling/settler.h"

#include "core/base/future.h"
#include "core/gateway/numberquery.h"
#include "core/settling/evidence.h"

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
    AppKey key; // Gone once both questions are signed.
    std::optional<NumberQuery> query;
    Evidence evidence;
    QPromise<Result<LookUpReport, SettleRefusal>> promise;
};

namespace {

/// More messages to one number than this cannot be told apart anyway.
constexpr int mostOthers = 500;

/// Clocks differ, and the gateway may book a message a moment before this computer thinks it left.
constexpr auto askedBefore = 60s;

QString operationOf(const GatewayRequest &request)
{
    return request.url.path().section(u'/', -1);
}

EvidenceAnswer evidenceOf(const GatewayRequest &request,
                          const Result<QByteArray, SendResult> &answer)
{
    constexpr int ok = 200;
    if (answer)
        return {.operation = operationOf(request), .httpStatus = ok, .body = *answer};
    const SendResult &failure = answer.error();
    return {.operation = operationOf(request),
            .reason = failure.reason,
            .detail = failure.detail,
            .httpStatus = failure.httpStatus,
            .body = failure.replyBody};
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
    const auto account = accountOf(record.message);
    if (!account)
        return refuse(lookUp, account.error());
    lookUp->facts.record = record;
    lookUp->account = *account;

    whenDone(m_services.keys.read(account->name),
             this,
             [this, lookUp](const Result<AppKey, KeyError> &key) {
                 if (!key)
                     return refuse(lookUp, key.error());
                 lookUp->key = *key;
                 readOthers(lookUp);
             });
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
            const NewRecord &own = lookUp->facts.record.message;
            return other.id == lookUp->id || other.message.sdkAppId != own.sdkAppId
                || other.message.isSandbox != own.isSandbox;
        });
        ask(lookUp);
    };
    whenDone(m_services.journal.read(query), this, goOn);
}

void Settler::ask(const LookUpPointer &lookUp)
{
    LookUpFacts &facts = lookUp->facts;
    const auto number = PhoneNumber::parse(facts.record.message.tel);
    if (!number)
        return refuse(lookUp, SettleProblem::NotOpen);
    facts.askedAt = gatewayNow(*lookUp->account);
    const QDateTime from = signedAt(facts.record) - askedBefore;
    const QDateTime to = std::clamp(facts.askedAt, from, certainFrom(facts.record));
    lookUp->query = NumberQuery{.number = *number, .from = from, .to = to};
    lookUp->evidence.from = from;
    lookUp->evidence.to = to;
    askHistory(lookUp);
}

void Settler::askHistory(const LookUpPointer &lookUp)
{
    const GatewayRequest request = encodeHistoryQuery(
        *lookUp->query,
        *lookUp->account,
        lookUp->key,
        {.random = freshRandom(), .time = gatewayNow(*lookUp->account).toSecsSinceEpoch()});
    const Transport transport{.totalTimeout = lookUp->account->timeout,
                              .caFile = lookUp->account->caFile};
    whenDone(m_services.client.ask(request, transport),
             this,
             [this, lookUp, request](const Result<QByteArray, SendResult> &answer) {
                 lookUp->evidence.answers.append(evidenceOf(request, answer));
                 if (answer) {
                     if (const auto history = decodeHistoryAnswer(*answer))
                         lookUp->facts.history = *history;
                 }
                 askReceipts(lookUp);
             });
}

void Settler::askReceipts(const LookUpPointer &lookUp)
{
    const GatewayRequest request = encodeReceiptQuery(
        *lookUp->query,
        *lookUp->account,
        lookUp->key,
        {.random = freshRandom(), .time = gatewayNow(*lookUp->account).toSecsSinceEpoch()});
    lookUp->key = {};
    const Transport transport{.totalTimeout = lookUp->account->timeout,
                              .caFile = lookUp->account->caFile};
    whenDone(m_services.client.ask(request, transport),
             this,
             [this, lookUp, request](const Result<QByteArray, SendResult> &answer) {
                 lookUp->evidence.answers.append(evidenceOf(request, answer));
                 if (answer) {
                     if (const auto receipts = decodeReceiptAnswer(*answer))
                         lookUp->facts.receipts = *receipts;
                 }
                 conclude(lookUp);
             });
}

void Settler::conclude(const LookUpPointer &lookUp)
{
    const Assessment assessment = lookUp->lacksOthers
        ? Assessment{.finding = Finding::Ambiguous, .settled = {}}
        : assess(lookUp->facts);
    const LookUpReport report{
        .id = lookUp->id,
        .lookedUp = {.finding = assessment.finding, .evidence = toJson(lookUp->evidence)},
        .settled = assessment.settled,
        .certainFrom = certainFrom(lookUp->facts.record) - offsetOf(*lookUp->account)};
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
    using Answer = Result<void, SettleRefusal>;
    if (author.trimmed().isEmpty() || note.trimmed().isEmpty())
        return readyFuture(Answer(failure(SettleRefusal(SettleProblem::NothingSaid))));

    const auto promise = std::make_shared<QPromise<Answer>>();
    promise->start();
    const auto tell = [promise](const Answer &answer) {
        promise->addResult(answer);
        promise->finish();
    };
    const JournalEvent event{
        .at = m_services.clock.now(),
        .author = author.trimmed(),
        .what = Settled{.outcome = outcome, .by = Settled::By::Person, .note = note.trimmed()}};
    const auto write = [this, id, event, tell](const Result<JournalRecord, JournalError> &record) {
        if (!record)
            return tell(failure(SettleRefusal(record.error())));
        if (!isOpen(*record, m_services.catalogue))
            return tell(failure(SettleRefusal(SettleProblem::NotOpen)));
        const auto told = [tell](const Result<void, JournalError> &noted) {
            tell(noted ? Answer() : Answer(failure(SettleRefusal(noted.error()))));
        };
        whenDone(m_services.journal.add(id, event), this, told);
    };
    whenDone(m_services.journal.record(id), this, write);
    return promise->future();
}

Result<Account, SettleProblem> Settler::accountOf(const NewRecord &message) const
{
    QList<Account> accounts = m_services.accounts.all();
    accounts.removeIf([&message](const Account &account) {
        return account.sdkAppId.value() != message.sdkAppId
            || account.isSandbox != message.isSandbox;
    });
    if (message.isSandbox) {
        // Each sandbox has books of its own, which end with it.
        accounts.removeIf([&message](const Account &account) {
            return account.endpoint.toString() != message.endpoint;
        });
        if (accounts.isEmpty())
            return failure(SettleProblem::SandboxGone);
    }
    if (accounts.isEmpty())
        return failure(SettleProblem::NoAccount);
    // Several may share an application; the key of the one that sent it is the likeliest to be
    // there.
    const auto sameName = std::ranges::find_if(accounts, [&message](const Account &account) {
        return isSameAccountName(account.name, message.account);
    });
    return sameName != accounts.end() ? *sameName : accounts.constFirst();
}

std::chrono::seconds Settler::offsetOf(const Account &account) const
{
    return m_services.clockCorrection.offset(account.endpoint.toString());
}

QDateTime Settler::gatewayNow(const Account &account) const
{
    return m_services.clock.now() + offsetOf(account);
}

} // namespace smsdesk
