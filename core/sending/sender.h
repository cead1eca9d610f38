// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account/account.h"
#include "core/account/keystore.h"
#include "core/base/clock.h"
#include "core/gateway/gatewayclient.h"
#include "core/gateway/resultcatalogue.h"
#include "core/journal/journal.h"
#include "core/message/outgoingmessage.h"
#include "core/sending/clockcorrection.h"
#include "core/sending/pace.h"

#include <QFuture>
#include <QObject>

#include <memory>
#include <optional>
#include <variant>

namespace smsdesk {

/// Why a message was not even begun: no row was written and nothing left. EarlierMessage: it was
/// sent before, within the account's `repeatWindow`.
using SendRefusal = std::variant<KeyError, JournalError, EarlierMessage>;

/// What somebody said of a message beside its content. A value.
struct SendOptions
{
    bool allowsRepeat = false; ///< It is meant, although it was sent before.

    /// The earlier message that this one is sent again for; its history tells of it.
    std::optional<JournalId> again = {};
    QString author = {}; ///< Who sends it again; for that history.
};

/// A message's way has ended.
struct SendReport
{
    JournalId id{};
    SendResult result;

    /// Present where the outcome is known but could not be written: unless the journal can write
    /// it before it closes, the row will say Unknown.
    std::optional<JournalError> notWritten;
};

/// A message on its way. A value.
struct Sending
{
    /// Has its value when the row is on disk and the request leaves, or when it was refused.
    QFuture<Result<JournalId, SendRefusal>> begun;

    /// Has its value when the way has ended.
    QFuture<Result<SendReport, SendRefusal>> finished;
};

/// The one way a message goes: single sends, lists and the command line all call send().
///
///     1. Journal::begin       the row "sending" is on disk before a byte leaves
///     2. GatewayClient::post  one POST, signed a moment ago, on the wire at most once
///     3. Journal::finish      the row carries its outcome
///
/// Before the first step the key and the way to the gateway are found, for either of which a person
/// may have to be asked; then a message waits for its turn, where the account has a limit of
/// messages a second, and finds the way once more. Who ends the program meanwhile has sent nothing,
/// and no row says otherwise.
///
/// Main thread. Never blocks; any number of messages may be under way.
class Sender final : public QObject
{
    Q_OBJECT

public:
    /// All must outlive the sender.
    Sender(Journal &journal,
           GatewayClient &client,
           KeyStore &keys,
           const ResultCatalogue &catalogue,
           const Clock &clock,
           QObject *parent = nullptr);
    Q_DISABLE_COPY_MOVE(Sender)

    /// Sends once. Never retries. What was sent before is refused, unless it is allowed to repeat.
    [[nodiscard]] Sending
    send(const OutgoingMessage &message, const Account &account, const SendOptions &options = {});

    /// How many messages were handed over and have neither been refused nor have an outcome in the
    /// journal yet.
    [[nodiscard]] int underWay() const { return m_underWay; }

    /// How many of these are not begun: they wait for the key, for the way or for their turn, have
    /// no row, and leave nothing behind where the program ends.
    [[nodiscard]] int notBegun() const { return m_notBegun; }

    /// How far the computer's clock is off, by endpoint, as replies told.
    [[nodiscard]] const ClockCorrection &clockCorrection() const { return m_correction; }

Q_SIGNALS:
    void underWayChanged(int count);
    void notBegunChanged(int count);

    /// How a message ended is known, but could not be written for a long time. Comes before
    /// underWayChanged().
    void outcomeNotWritten(const smsdesk::SendResult &result, const smsdesk::JournalError &error);

    /// A reply told a clock offset for this account's endpoint.
    void clockOffsetMeasured(const QString &endpoint, std::chrono::seconds offset);

private:
    struct Way;
    using WayPointer = std::shared_ptr<Way>;
    using Step = void (Sender::*)(const WayPointer &);

    void fetchKey(const WayPointer &way);
    void noteKey(const Way &way) const;
    void findWay(const WayPointer &way, Step next);
    void fetchClockOffset(const WayPointer &way);
    void awaitTurn(const WayPointer &way);
    void begin(const WayPointer &way);
    [[nodiscard]] BeginOptions beginOptions(const Way &way) const;
    void post(const WayPointer &way);
    void finish(const WayPointer &way, const SendResult &result);
    void refuse(const WayPointer &way, const SendRefusal &refusal);

    void noteClock(const Account &account, const SendResult &result);
    void countUnderWay(int change);
    void countNotBegun(int change);

    Journal &m_journal;
    GatewayClient &m_client;
    KeyStore &m_keys;
    const Clock &m_clock;
    QList<int> m_closedResults; ///< With these a rejected message is certainly not out.
    ClockCorrection m_correction;
    Pace m_pace;
    int m_underWay = 0;
    int m_notBegun = 0;
};

} // namespace smsdesk
