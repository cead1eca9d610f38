// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account/memorykeystore.h"
#include "core/sending/sender.h"
#include "tests/fault/fault.h"
#include "tests/support/faultproxy.h"

#include <QHash>
#include <QNetworkProxy>
#include <QObject>

#include <memory>

namespace smsdesk::faults {

/// What a program sends with: one journal, one client and one sender for all its messages.
struct Desk
{
    explicit Desk(const QString &folder);

    QHash<int, QNetworkProxy> proxies; ///< By the port of the gateway that is reached by them.
    SystemClock clock;
    ResultCatalogue catalogue = ResultCatalogue::builtIn();
    MemoryKeyStore keys;
    Journal journal;
    GatewayClient client;
    Sender sender; ///< After all it works with.
    int messages = 0; ///< No two are alike, or the sender would ask whether it is meant.
};

/// What was seen of one message.
struct SeenMessage
{
    std::optional<SendReport> report; ///< Nothing: the sender refused it.
    std::optional<JournalRecord> row; ///< As read when the report was there.
    QString sentence; ///< What a person reads.
    int requests = 0; ///< With this message's URL, at whoever got one.
};

/// What was seen of one fault on one way.
struct Observation
{
    QList<SeenMessage> messages;
    QByteArray bodies; ///< Of all requests that anyone got, run together.
    qint64 bytes = 0; ///< Of requests, at whoever got any.
    int requestsElsewhere = 0; ///< At the other server that a reply may point to.
};

/// One fault on one way: the servers that break, and the message, or two, that is sent to them.
/// Counts as long as it lives, so what is sent again later is seen as well.
class FaultBench final : public QObject
{
    Q_OBJECT

public:
    FaultBench(Desk &desk, Fault fault, Way way, QObject *parent);
    Q_DISABLE_COPY_MOVE(FaultBench)

    void start();

    [[nodiscard]] Observation observation() const;

Q_SIGNALS:
    void ended();

private:
    [[nodiscard]] FaultServer::Behaviour gatewayBehaviour() const;
    void setUpGateway();
    void setUpProxy();
    void send();
    void note(const Result<SendReport, SendRefusal> &sent);
    void goOn();
    [[nodiscard]] QString sentenceOf(const SendResult &result) const;
    [[nodiscard]] int requestsOf(const JournalRecord &row) const;

    Desk &m_desk;
    Fault m_fault;
    Way m_way;
    std::unique_ptr<FaultServer> m_gateway;
    std::unique_ptr<FaultServer> m_elsewhere;
    std::unique_ptr<FaultServer> m_answeringProxy; ///< Lets nothing through.
    std::unique_ptr<FaultProxy> m_proxy; ///< Lets everything through until it breaks off.
    QList<SeenMessage> m_messages;
};

} // namespace smsdesk::faults
