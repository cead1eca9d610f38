// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account/keystore.h"
#include "core/base/clock.h"
#include "core/checking/accountcheck.h"
#include "core/network/proxyfinder.h"
#include "core/sending/clockcorrection.h"

#include <QFuture>
#include <QObject>

#include <memory>

namespace smsdesk {

class TlsLoader;
struct GatewayAnswer;
struct ProbedWay;
struct SendResult;

/// Walks through everything that a message with an account needs, and says of each part how it is:
/// proxy, name, connection, certificate, clock, SdkAppId and key. Sends no message and bills
/// nothing: the only thing it asks the gateway is `get_template`.
///
/// Main thread; never blocks. One check at a time; each part of it has a time limit.
class AccountChecker final : public QObject
{
    Q_OBJECT

public:
    /// What it works with; all must outlive it.
    struct Services
    {
        ProxyFinder &proxies;
        KeyStore &keys;
        const ClockCorrection &clockCorrection;
        const Clock &clock;
    };

    explicit AccountChecker(const Services &services, QObject *parent = nullptr);
    ~AccountChecker() override;
    Q_DISABLE_COPY_MOVE(AccountChecker)

    /// Stops a check that is under way, and begins one of `account`. The future ends with the
    /// check; without a result where the checker goes first.
    [[nodiscard]] QFuture<AccountCheck> check(const Account &account);

    /// Ends the check that is under way, if any: what was not tried yet is skipped.
    void stop();

    [[nodiscard]] bool isRunning() const { return m_run != nullptr; }

Q_SIGNALS:
    /// Not in the order they are shown: the key is looked for first, and the proxy before the name.
    /// Who hears of a step must not stop the check at that moment, nor begin another.
    void stepStarted(smsdesk::CheckStep step);
    void stepEnded(const smsdesk::CheckedStep &step);

    void ended(const smsdesk::AccountCheck &check);

private:
    struct Run;

    void begin(CheckStep step);
    void end(CheckStep step,
             CheckVerdict verdict,
             const CheckFacts &facts = {},
             const CheckProblem &problem = {});
    void fail(CheckStep step, const NetworkFailure &failure, const CheckFacts &facts = {});
    void skip(CheckStep step, SkipReason reason);
    void finish(SkipReason rest);

    void readKey();
    void findProxy();
    void lookUpName();
    void probe();
    void noteWay(const ProbedWay &way);
    void noteEncryption(const ProbedWay &way);
    void askGateway(std::chrono::seconds offset);
    void noteAnswer(const Result<GatewayAnswer, SendResult> &answer);
    void noteClock(const std::optional<std::chrono::seconds> &offset, SkipReason otherwise);

    Services m_services;
    std::shared_ptr<TlsLoader> m_loader; ///< Of every check, and all that a check asks.
    std::shared_ptr<Run> m_run; ///< Null where nothing is under way.
};

} // namespace smsdesk
