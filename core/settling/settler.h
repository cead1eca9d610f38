// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account/accountbook.h"
#include "core/account/keystore.h"
#include "core/base/clock.h"
#include "core/gateway/gatewayclient.h"
#include "core/gateway/resultcatalogue.h"
#include "core/journal/journal.h"
#include "core/sending/clockcorrection.h"
#include "core/settling/assessment.h"

#include <QFuture>
#include <QObject>
#include <QSet>

#include <memory>
#include <optional>
#include <variant>

namespace smsdesk {

/// Why a message can be neither looked up nor settled.
enum class SettleProblem : quint8 {
    NotOpen, ///< Its outcome is certain, or it is still being sent.
    NoAccount, ///< No account has the application that it was sent with.
    SandboxGone, ///< The sandbox that knew it has ended, and its books with it.
    AlreadyAsking, ///< It is being looked up.
    NothingSaid, ///< Settling by hand takes a name and a reason.
    OnTheBooks, ///< The gateway's books have it as accepted: it is billed, whatever anybody says.
};

using SettleRefusal = std::variant<SettleProblem, KeyError, JournalError>;

/// How a look-up ended. A value.
struct LookUpReport
{
    JournalId id{};
    LookedUp lookedUp; ///< As it is in the history.
    std::optional<Settled> settled; ///< Present where the look-up settled the message.
    QDateTime certainFrom; ///< UTC, this computer's clock: a look-up from then on is certain.
};

/// Finds out, or notes, what became of messages whose outcome was left open. Sends nothing and
/// bills nothing. Every step is in the message's history.
///
/// Main thread. Never blocks.
class Settler final : public QObject
{
    Q_OBJECT

public:
    /// What it works with; all must outlive it.
    struct Services
    {
        Journal &journal;
        GatewayClient &client;
        KeyStore &keys;
        const AccountBook &accounts;
        const ClockCorrection &clockCorrection;
        const ResultCatalogue &catalogue;
        const Clock &clock;
    };

    explicit Settler(const Services &services, QObject *parent = nullptr);
    Q_DISABLE_COPY_MOVE(Settler)

    /// Asks the gateway for the messages and receipts of the message's number around its time
    /// (querysms4mobile, pullstatus4mobile), and settles the message where the answer is certain.
    [[nodiscard]] QFuture<Result<LookUpReport, SettleRefusal>> lookUp(JournalId id,
                                                                      const QString &author);

    /// Notes what a person found out. Unknown takes an earlier decision back. Where a look-up found
    /// the message accepted, nothing else can be noted.
    [[nodiscard]] QFuture<Result<void, SettleRefusal>>
    settleByHand(JournalId id, Outcome outcome, const QString &author, const QString &note);

    [[nodiscard]] bool isAsking(JournalId id) const { return m_asking.contains(id); }

private:
    struct LookUp;
    using LookUpPointer = std::shared_ptr<LookUp>;

    void start(const LookUpPointer &lookUp, const JournalRecord &record);
    void findWay(const LookUpPointer &lookUp);
    void readDecisions(const LookUpPointer &lookUp);
    void readClockOffset(const LookUpPointer &lookUp);
    void readOthers(const LookUpPointer &lookUp);
    void ask(const LookUpPointer &lookUp);
    void askHistory(const LookUpPointer &lookUp);
    void askReceipts(const LookUpPointer &lookUp);
    void findProof(const LookUpPointer &lookUp);
    void askForProof(const LookUpPointer &lookUp, const JournalRecord &accepted);
    void conclude(const LookUpPointer &lookUp);
    template<typename Take>
    void put(const LookUpPointer &lookUp, const GatewayRequest &request, Take take);
    void settle(const LookUpPointer &lookUp, const LookUpReport &report);
    void refuse(const LookUpPointer &lookUp, const SettleRefusal &refusal);
    void end(const LookUpPointer &lookUp, const Result<LookUpReport, SettleRefusal> &result);

    [[nodiscard]] Result<Account, SettleProblem> accountFor(const NewRecord &message) const;
    [[nodiscard]] SigningMoment momentFor(const LookUp &lookUp) const;

    Services m_services;
    QSet<JournalId> m_asking;
};

} // namespace smsdesk
