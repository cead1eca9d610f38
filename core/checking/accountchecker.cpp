// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checking/accountchecker.h"

#include "core/base/future.h"
#include "core/checking/connectionprobe.h"
#include "core/gateway/templatequery.h"
#include "core/network/networkfacts.h"
#include "core/network/tlsloader.h"

#include <QElapsedTimer>
#include <QHostAddress>
#include <QHostInfo>
#include <QNetworkProxy>
#include <QPointer>
#include <QPromise>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace smsdesk {

/// What one check carries along from step to step. Everything that is under way belongs to
/// `context` and ends with it.
struct AccountChecker::Run
{
    explicit Run(const AccountCheck &begun, QObject *parent)
        : check(begun)
        , context(new QObject(parent))
        , timer(new QTimer(context))
    {
        timer->setSingleShot(true);
        promise.start();
    }

    ~Run()
    {
        if (lookUp != 0)
            QHostInfo::abortHostLookup(lookUp);
        if (context)
            context->deleteLater(); // It is one of its own that ends the check.
    }

    Q_DISABLE_COPY_MOVE(Run)

    [[nodiscard]] const Account &account() const { return check.account; }

    AccountCheck check;
    QPointer<QObject> context;
    QTimer *timer; ///< Of the step that is under way.
    QElapsedTimer elapsed;
    int lookUp = 0;
    Transport transport;
    AppKey key; // Gone once the request is signed.
    QNetworkProxy proxy;
    ProxyFacts proxyFacts;
    bool hasAskedTwice = false;
    QPromise<AccountCheck> promise;
};

namespace {

/// The time for a step was over.
NetworkFailure lateAfter(std::chrono::milliseconds waited)
{
    return failureOf(
        judge({.isEncrypted = true, .stop = Exchange::Stop::NoConnection, .waited = waited}));
}

bool isProxyAtFault(Reason reason)
{
    switch (reason) {
    case Reason::ProxyFailed:
    case Reason::ProxyNotFound:
    case Reason::ProxyWantsLogin:
    case Reason::ProxyLoginRefused:
    case Reason::ProxyLoginUnsupported:
        return true;
    default:
        return false;
    }
}

} // namespace

AccountChecker::AccountChecker(const Services &services, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_loader(std::make_shared<TlsLoader>())
{
}

AccountChecker::~AccountChecker() = default;

QFuture<AccountCheck> AccountChecker::check(const Account &account)
{
    stop();
    const AccountCheck begun{.account = account, .startedAt = m_services.clock.now()};
    m_run = std::make_shared<Run>(begun, this);
    m_run->transport.totalTimeout = account.timeout;
    m_run->transport = withinLimits(m_run->transport);
    m_run->transport.connectTimeout
        = std::min(m_run->transport.connectTimeout, m_run->transport.totalTimeout);
    m_run->transport.caFile = account.caFile;
    const QFuture<AccountCheck> future = m_run->promise.future();
    readKey();
    return future;
}

void AccountChecker::stop()
{
    if (!m_run)
        return;
    const QPointer<QObject> underWay = m_run->context;
    finish(SkipReason::Stopped);
    delete underWay;
}

void AccountChecker::begin(CheckStep step)
{
    m_run->timer->disconnect();
    m_run->timer->start(m_run->transport.connectTimeout);
    m_run->elapsed.start();
    Q_EMIT stepStarted(step);
}

void AccountChecker::end(CheckStep step,
                         CheckVerdict verdict,
                         const CheckFacts &facts,
                         const CheckProblem &problem)
{
    const bool wasTried = verdict != CheckVerdict::Skipped && m_run->elapsed.isValid();
    const CheckedStep checked{.step = step,
                              .verdict = verdict,
                              .facts = facts,
                              .problem = problem,
                              .took
                              = std::chrono::milliseconds(wasTried ? m_run->elapsed.elapsed() : 0)};
    m_run->timer->stop();
    m_run->check.steps.append(checked);
    Q_EMIT stepEnded(checked);
}

void AccountChecker::fail(CheckStep step, const NetworkFailure &failure, const CheckFacts &facts)
{
    end(step, CheckVerdict::Failed, facts, failure);
}

void AccountChecker::skip(CheckStep step, SkipReason reason)
{
    end(step, CheckVerdict::Skipped, {}, reason);
}

/// Ends the check; what was not tried is skipped because of `rest`.
void AccountChecker::finish(SkipReason rest)
{
    for (const CheckStep step : checkSteps) {
        if (!m_run->check.find(step))
            skip(step, rest);
    }
    const std::shared_ptr<Run> run = std::move(m_run);
    m_run.reset();
    std::ranges::sort(run->check.steps, {}, &CheckedStep::step);
    run->promise.addResult(run->check);
    run->promise.finish();
    Q_EMIT ended(run->check);
}

// The steps stand in the order they are tried; each hands on to the next.

void AccountChecker::readKey()
{
    m_run->elapsed.start();
    Q_EMIT stepStarted(CheckStep::Application);
    // The KeyStore has a time limit of its own, and people may have to unlock it.
    const auto goOn = [this](const Result<AppKey, KeyError> &key) {
        if (!key)
            end(CheckStep::Application, CheckVerdict::Failed, {}, key.error());
        else if (key->isEmpty())
            end(CheckStep::Application, CheckVerdict::Failed, {}, KeyError{});
        else
            m_run->key = *key;
        findProxy();
    };
    whenDone(m_services.keys.read(m_run->account().keyEntry()), m_run->context, goOn);
}

void AccountChecker::findProxy()
{
    begin(CheckStep::Proxy);
    m_run->timer->stop(); // The finder has a time limit of its own, and people have to be asked.
    m_run->proxyFacts.from = m_services.proxies.settings().mode;
    const auto goOn = [this](const Result<QNetworkProxy, ProxyError> &found) {
        if (!found) {
            fail(CheckStep::Proxy,
                 failureOf(judge({.isEncrypted = true,
                                  .proxyError = found.error(),
                                  .stop = Exchange::Stop::NoProxy})),
                 m_run->proxyFacts);
            return finish(SkipReason::EarlierFailure);
        }
        m_run->proxy = *found;
        m_run->proxyFacts.address = addressOf(*found);
        if (!m_run->proxyFacts.address.isEmpty()) {
            skip(CheckStep::NameLookUp, SkipReason::ByProxy);
            return probe();
        }
        end(CheckStep::Proxy, CheckVerdict::Passed, m_run->proxyFacts);
        lookUpName();
    };
    whenDone(m_services.proxies.find(m_run->account().endpoint.url()), m_run->context, goOn);
}

void AccountChecker::lookUpName()
{
    begin(CheckStep::NameLookUp);
    NameFacts facts{.host = m_run->account().endpoint.url().host()};
    if (!QHostAddress(facts.host).isNull()) {
        facts.isAddress = true;
        facts.addresses = {facts.host};
        end(CheckStep::NameLookUp, CheckVerdict::Passed, facts);
        return probe();
    }
    QObject *const step = new QObject(m_run->context);
    connect(m_run->timer, &QTimer::timeout, m_run->context, [this, step, facts] {
        delete step; // What comes now comes too late.
        fail(CheckStep::NameLookUp, lateAfter(m_run->transport.connectTimeout), facts);
        finish(SkipReason::EarlierFailure);
    });
    const auto goOn = [this, facts](const QHostInfo &found) mutable {
        m_run->lookUp = 0;
        const QList<QHostAddress> addresses = found.addresses();
        for (const QHostAddress &address : addresses)
            facts.addresses.append(address.toString());
        if (!facts.addresses.isEmpty()) {
            end(CheckStep::NameLookUp, CheckVerdict::Passed, facts);
            return probe();
        }
        fail(CheckStep::NameLookUp,
             failureOf(judge({.isEncrypted = true,
                              .error = QNetworkReply::HostNotFoundError,
                              .errorText = found.errorString()})),
             facts);
        finish(SkipReason::EarlierFailure);
    };
    m_run->lookUp = QHostInfo::lookupHost(facts.host, step, goOn);
}

void AccountChecker::probe()
{
    const bool isProxied = !m_run->proxyFacts.address.isEmpty();
    begin(isProxied ? CheckStep::Proxy : CheckStep::Connect);
    m_run->timer->stop(); // The probe has its own.
    auto *const probe = new ConnectionProbe(m_services.clock, *m_loader, m_run->context);
    connect(probe, &ConnectionProbe::connected, m_run->context, [this, isProxied, probe] {
        if (isProxied) {
            end(CheckStep::Proxy, CheckVerdict::Passed, m_run->proxyFacts);
            begin(CheckStep::Connect);
        }
        end(CheckStep::Connect, CheckVerdict::Passed, *probe->way().connected);
        begin(CheckStep::Certificate);
        m_run->timer->stop();
    });
    connect(
        probe, &ConnectionProbe::ended, m_run->context, [this, probe] { noteWay(probe->way()); });
    probe->start(m_run->account().endpoint.url(), m_run->proxy, m_run->transport);
}

void AccountChecker::noteWay(const ProbedWay &way)
{
    if (!way.failure)
        return noteEncryption(way);
    if (way.connected)
        fail(CheckStep::Certificate, *way.failure);
    else if (isProxyAtFault(way.failure->reason))
        fail(CheckStep::Proxy, *way.failure, m_run->proxyFacts);
    else {
        if (!m_run->proxyFacts.address.isEmpty())
            end(CheckStep::Proxy, CheckVerdict::Passed, m_run->proxyFacts);
        fail(CheckStep::Connect, *way.failure);
    }
    finish(SkipReason::EarlierFailure);
}

void AccountChecker::noteEncryption(const ProbedWay &way)
{
    if (way.certificate)
        end(CheckStep::Certificate, verdictOf(*way.certificate), *way.certificate);
    else
        skip(CheckStep::Certificate, SkipReason::NotEncrypted);
    if (m_run->key.isEmpty())
        return finish(SkipReason::NoKey);
    begin(CheckStep::Application);
    m_run->timer->stop(); // The request has its own.
    askGateway(m_services.clockCorrection.offset(m_run->account().endpoint.toString()));
}

/// Signed as a message would be, with the time of the gateway's clock.
void AccountChecker::askGateway(std::chrono::seconds offset)
{
    const qint64 time = m_services.clock.now().addSecs(offset.count()).toSecsSinceEpoch();
    const GatewayRequest request = encodeTemplateQuery(
        m_run->account(), m_run->key, {.random = freshRandom(), .time = time});
    auto *const client = new GatewayClient(
        m_services.clock, m_services.proxies.choice(), m_loader, m_run->context);
    whenDone(client->ask(request, m_run->transport, m_run->proxy),
             m_run->context,
             [this](const auto &answer) { noteAnswer(answer); });
}

void AccountChecker::noteAnswer(const Result<GatewayAnswer, SendResult> &answer)
{
    constexpr int clockRefused = 1021;
    constexpr int ok = 200;
    if (!answer) {
        fail(CheckStep::Application, failureOf(answer.error()));
        noteClock(answer.error().clockOffset, SkipReason::EarlierFailure);
        return finish(SkipReason::EarlierFailure);
    }
    const auto templates = decodeTemplateAnswer(answer->body);
    if (!templates) {
        fail(CheckStep::Application, {.reason = Reason::NotTheGateway, .httpStatus = ok});
        noteClock(answer->clockOffset, SkipReason::NoDate);
        return finish(SkipReason::EarlierFailure);
    }
    // A message after this answer would be signed with the right time, so the question is as well.
    if (templates->result == clockRefused && answer->clockOffset && !m_run->hasAskedTwice) {
        m_run->hasAskedTwice = true;
        return askGateway(*answer->clockOffset);
    }
    m_run->key = {};
    const ApplicationFacts facts{.result = templates->result,
                                 .errmsg = oneLine(templates->errmsg),
                                 .isElsewhere = m_run->account().endpoint.isElsewhereAtTencent(),
                                 .templates = templates->total};
    end(CheckStep::Application, verdictOf(facts), facts);
    noteClock(answer->clockOffset, SkipReason::NoDate);
    finish(SkipReason::EarlierFailure);
}

void AccountChecker::noteClock(const std::optional<std::chrono::seconds> &offset,
                               SkipReason otherwise)
{
    m_run->elapsed.invalidate(); // It comes with the answer, in no time of its own.
    if (!offset)
        return skip(CheckStep::Clock, otherwise);
    const ClockFacts facts{.offset = *offset};
    end(CheckStep::Clock, verdictOf(facts), facts);
}

} // namespace smsdesk
