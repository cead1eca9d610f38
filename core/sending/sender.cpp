// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sending/sender.h"

#include "core/base/future.h"
#include "core/base/logging.h"

#include <QElapsedTimer>
#include <QMetaEnum>
#include <QNetworkProxy>
#include <QTimer>

using namespace std::chrono_literals;

namespace smsdesk {

/// What one message carries along from step to step.
struct Sender::Way
{
    Way(OutgoingMessage outgoing, Account sender, SendOptions said)
        : message(std::move(outgoing))
        , account(std::move(sender))
        , options(std::move(said))
    {
        begun.start();
        finished.start();
        sinceSend.start();
    }

    template<typename Value>
    static void tell(QPromise<Value> &promise, const Value &value)
    {
        promise.addResult(value);
        promise.finish();
    }

    OutgoingMessage message;
    Account account;
    SendOptions options;
    AppKey key; // Gone once the request is signed.
    FoundProxy found; // So far as it is known.
    GatewayRequest request;
    bool isBegun = false; // From here on there may be a row.
    JournalId id{};
    QElapsedTimer sinceSend;
    QPromise<Result<JournalId, SendRefusal>> begun;
    QPromise<Result<SendReport, SendRefusal>> finished;
};

namespace {

NewRecord rowOf(const OutgoingMessage &message,
                const Account &account,
                const GatewayRequest &request,
                const QDateTime &now)
{
    return {.account = account.name,
            .isSandbox = account.isSandbox,
            .sdkAppId = account.sdkAppId.value(),
            .endpoint = account.endpoint.toString(),
            .tel = message.to().e164(),
            .region = message.to().region(),
            .templateId = message.templateId().value(),
            .parameters = message.parameters(),
            .signature = effectiveSignature(message, account),
            .ext = message.ext(),
            .extend = effectiveExtend(message, account),
            .requestUrl = request.url.toString(QUrl::FullyEncoded),
            .requestBody = request.body,
            .startedAt = now};
}

QList<int> closedResults(const ResultCatalogue &catalogue)
{
    QList<int> codes = catalogue.codes();
    codes.removeIf([&catalogue](int code) { return catalogue.mayBeOut(code); });
    return codes;
}

/// For the log.
template<typename Enum>
const char *nameOf(Enum value)
{
    return QMetaEnum::fromType<Enum>().valueToKey(static_cast<int>(value));
}

QByteArray maskedTel(const OutgoingMessage &message)
{
    return message.to().masked().toUtf8();
}

/// For the log, which tells of numbers of errors alone: what they say may hold anything.
QByteArray whyRefused(const SendRefusal &refusal)
{
    if (const auto *const earlier = std::get_if<EarlierMessage>(&refusal))
        return "it repeats message " + QByteArray::number(qToUnderlying(earlier->id));
    if (const auto *const key = std::get_if<KeyError>(&refusal))
        return "no key, error " + QByteArray::number(qToUnderlying(key->kind));
    return "the journal, error "
        + QByteArray::number(qToUnderlying(std::get<JournalError>(refusal).kind));
}

SendRefusal refusalOf(const BeginRefusal &refusal)
{
    return std::visit([](const auto &why) { return SendRefusal(why); }, refusal);
}

} // namespace

Sender::Sender(Journal &journal,
               GatewayClient &client,
               KeyStore &keys,
               const ResultCatalogue &catalogue,
               const Clock &clock,
               QObject *parent)
    : QObject(parent)
    , m_journal(journal)
    , m_client(client)
    , m_keys(keys)
    , m_clock(clock)
    , m_closedResults(closedResults(catalogue))
{
}

// The steps stand in the order a message goes through them; each hands it on to the next.

Sending
Sender::send(const OutgoingMessage &message, const Account &account, const SendOptions &options)
{
    const auto way = std::make_shared<Way>(message, account, options);
    Sending sending{.begun = way->begun.future(), .finished = way->finished.future()};
    qCInfo(logging::sending,
           "to %s: template %lld, account \"%s\"",
           maskedTel(message).constData(),
           static_cast<long long>(message.templateId().value()),
           qUtf8Printable(account.name));
    countNotBegun(+1);
    countUnderWay(+1);
    fetchKey(way);
    return sending;
}

void Sender::fetchKey(const WayPointer &way)
{
    whenDone(m_keys.read(way->account.keyEntry()),
             this,
             [this, way](const Result<AppKey, KeyError> &key) {
                 if (!key)
                     return refuse(way, key.error());
                 noteKey(*way);
                 way->key = *key;
                 findWay(way, &Sender::fetchClockOffset);
             });
}

void Sender::noteKey(const Way &way) const
{
    const QString entry = way.account.keyEntry();
    const char *const place = m_keys.isForThisRunOnly(entry) ? "this run's memory"
        : m_keys.isInKeyFile(entry)                          ? "the key file"
                                                             : "the keychain";
    qCInfo(logging::keys,
           "the key of \"%s\" is here after %lld ms, from %s",
           qUtf8Printable(way.account.name),
           static_cast<long long>(way.sinceSend.elapsed()),
           place);
}

/// Before the turn, the signature and the row: a person may be asked for the proxy's password, and
/// think for longer than a signature holds. Where no way is found the message is begun all the
/// same, and its row says why it is not sent.
void Sender::findWay(const WayPointer &way, Step next)
{
    whenDone(m_client.findWay(way->account.endpoint.url()),
             this,
             [this, way, next](const FoundProxy &found) {
                 way->found = found;
                 (this->*next)(way);
             });
}

void Sender::fetchClockOffset(const WayPointer &way)
{
    const QString endpoint = way->account.endpoint.toString();
    if (m_correction.isKnown(endpoint))
        return awaitTurn(way);

    // What an earlier run learned saves the first message of this one from a wrong clock. An
    // unreadable journal is no reason to stop here: begin() will say so.
    using Remembered = Result<std::optional<std::chrono::seconds>, JournalError>;
    const auto apply = [this, way, endpoint](const Remembered &offset) {
        if (offset && *offset && !m_correction.isKnown(endpoint))
            m_correction.note(endpoint, **offset);
        awaitTurn(way);
    };
    whenDone(m_journal.lastClockOffset(endpoint), this, apply);
}

/// The turns of a long list come over many minutes. Nothing is known of the way meanwhile, and no
/// password held: it is asked for anew, as the settings then are.
void Sender::awaitTurn(const WayPointer &way)
{
    const std::chrono::milliseconds wait = m_pace.takeTurn(
        way->account.keyEntry(), way->account.messagesPerSecond, std::chrono::steady_clock::now());
    if (wait == 0ms)
        return begin(way);
    qCInfo(logging::sending,
           "to %s: waits %lld ms for its turn",
           maskedTel(way->message).constData(),
           static_cast<long long>(wait.count()));
    way->found = {};
    QTimer::singleShot(wait, Qt::PreciseTimer, this, [this, way] { findWay(way, &Sender::begin); });
}

void Sender::begin(const WayPointer &way)
{
    way->isBegun = true;
    countNotBegun(-1);
    const QDateTime signedAt = m_correction.correctedNow(m_clock, way->account.endpoint.toString());
    way->request = encodeSend(way->message,
                              way->account,
                              way->key,
                              {.random = freshRandom(), .time = signedAt.toSecsSinceEpoch()});
    way->key = {};

    const NewRecord row = rowOf(way->message, way->account, way->request, m_clock.now());
    const auto goOn = [this, way](const Result<JournalId, BeginRefusal> &id) {
        if (!id)
            return refuse(way, refusalOf(id.error()));
        way->id = *id;
        qCInfo(logging::sending,
               "to %s: is message %lld, %lld ms after Send",
               maskedTel(way->message).constData(),
               static_cast<long long>(*id),
               static_cast<long long>(way->sinceSend.elapsed()));
        Way::tell(way->begun, Result<JournalId, SendRefusal>(*id));
        post(way);
    };
    whenDone(m_journal.begin(row, beginOptions(*way)), this, goOn);
}

BeginOptions Sender::beginOptions(const Way &way) const
{
    BeginOptions options{.again = way.options.again, .author = way.options.author};
    const auto window = way.account.repeatWindow.value_or(Account::defaultRepeatWindow);
    if (!way.options.allowsRepeat && window > 0min)
        options.unlessRepeated
            = RepeatRule{.since = m_clock.now() - window, .closedResults = m_closedResults};
    return options;
}

void Sender::post(const WayPointer &way)
{
    const Transport transport{.totalTimeout = way->account.timeout, .caFile = way->account.caFile};
    const auto goOn = [this, way](const SendResult &result) {
        noteClock(way->account, result);
        qCInfo(logging::sending,
               "message %lld: %s, reason %s, result %d, %lld ms after Send",
               static_cast<long long>(way->id),
               nameOf(result.outcome),
               nameOf(result.reason),
               result.reply ? result.reply->result : -1,
               static_cast<long long>(way->sinceSend.elapsed()));
        finish(way, result);
    };
    whenDone(m_client.post(way->request, transport, way->found), this, goOn);
    way->found = {}; // With the password, if it has one.
}

void Sender::finish(const WayPointer &way, const SendResult &result)
{
    const auto report = [this, way, result](const Result<void, JournalError> &written) {
        SendReport sent{.id = way->id, .result = result, .notWritten = {}};
        if (!written)
            sent.notWritten = written.error();
        Way::tell(way->finished, Result<SendReport, SendRefusal>(sent));
        if (sent.notWritten)
            Q_EMIT outcomeNotWritten(sent.result, *sent.notWritten);
        countUnderWay(-1);
    };
    whenDone(m_journal.finish(way->id, result), this, report);
}

void Sender::refuse(const WayPointer &way, const SendRefusal &refusal)
{
    qCInfo(logging::sending,
           "to %s: held back, %s",
           maskedTel(way->message).constData(),
           whyRefused(refusal).constData());
    Way::tell(way->begun, Result<JournalId, SendRefusal>(failure(refusal)));
    Way::tell(way->finished, Result<SendReport, SendRefusal>(failure(refusal)));
    if (!way->isBegun)
        countNotBegun(-1);
    countUnderWay(-1);
}

void Sender::noteClock(const Account &account, const SendResult &result)
{
    if (!result.clockOffset)
        return;
    m_correction.note(account.endpoint.toString(), *result.clockOffset);
    qCInfo(logging::sending,
           "the gateway's clock is %lld s ahead",
           static_cast<long long>(result.clockOffset->count()));
    Q_EMIT clockOffsetMeasured(account.endpoint.toString(), *result.clockOffset);
}

void Sender::countUnderWay(int change)
{
    m_underWay += change;
    Q_EMIT underWayChanged(m_underWay);
}

void Sender::countNotBegun(int change)
{
    m_notBegun += change;
    Q_EMIT notBegunChanged(m_notBegun);
}

} // namespace smsdesk
