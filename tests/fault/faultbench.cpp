// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fault/faultbench.h"

#include "core/base/future.h"
#include "core/words/sentences.h"
#include "tests/support/futures.h"
#include "tests/support/samples.h"

#include <QUrlQuery>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace smsdesk::faults {

using Certificate = FaultServer::Certificate;
using Ending = FaultServer::Ending;

namespace {

OutgoingMessage message(int number, const QString &ext)
{
    const auto checked
        = OutgoingMessage::fromDraft({.recipient = u"+8613711112222"_s,
                                      .templateId = u"19"_s,
                                      .parameters = {u"验证码"_s, QString::number(number)},
                                      .ext = ext});
    return checked.value();
}

} // namespace

Desk::Desk(const QString &folder)
    : client(clock,
             [this](const QUrl &url) {
                 const QNetworkProxy straight(QNetworkProxy::NoProxy);
                 return readyFuture(
                     Result<QNetworkProxy, ProxyError>(proxies.value(url.port(), straight)));
             })
    , sender(journal, client, keys, catalogue, clock)
{
    if (!await(keys.write(u"Test"_s, samples::publishedKey())))
        qFatal("cannot keep the key");
    if (!await(journal.open(folder)))
        qFatal("cannot open the journal");
}

FaultBench::FaultBench(Desk &desk, Fault fault, Way way, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_fault(std::move(fault))
    , m_way(way)
{
}

void FaultBench::start()
{
    setUpGateway();
    // Ports come again, and with them what an earlier case said of them.
    m_desk.proxies.remove(m_gateway->port());
    if (isProxied(m_way))
        setUpProxy();
    send();
}

FaultServer::Behaviour FaultBench::gatewayBehaviour() const
{
    FaultServer::Behaviour behaviour = m_fault.gateway;
    if (!isEncrypted(m_way))
        behaviour.certificate = Certificate::None;
    else if (behaviour.certificate == Certificate::None)
        behaviour.certificate = Certificate::Loopback;
    return behaviour;
}

void FaultBench::setUpGateway()
{
    const FaultServer::Behaviour behaviour = gatewayBehaviour();
    m_gateway = std::make_unique<FaultServer>(behaviour);
    m_elsewhere = std::make_unique<FaultServer>(FaultServer::Behaviour{
        .reply = FaultServer::httpReply(acceptingBody()), .certificate = behaviour.certificate});
    m_gateway->setReply(QByteArray(behaviour.reply)
                            .replace(selfPlaceholder, m_gateway->endpoint().toLatin1())
                            .replace(elsewherePlaceholder, m_elsewhere->endpoint().toLatin1()));

    if (m_fault.second == SecondMessage::HangUpOnConnection)
        connect(m_gateway.get(), &FaultServer::connected, this, [this] {
            if (m_gateway->connections() == 2)
                m_gateway->hangUpOldest();
        });
    if (m_fault.second == SecondMessage::HangUpOnRequest)
        connect(m_gateway.get(), &FaultServer::headArrived, this, [this] {
            if (m_gateway->requests() == 2)
                m_gateway->hangUpOldest();
        });
}

void FaultBench::setUpProxy()
{
    const ProxyFault fault = m_fault.proxy.value_or(ProxyFault{});
    QNetworkProxy proxy;
    if (fault.answer) {
        FaultServer::Behaviour behaviour = *fault.answer;
        behaviour.reply.replace(elsewherePlaceholder, m_elsewhere->endpoint().toLatin1());
        m_answeringProxy = std::make_unique<FaultServer>(behaviour);
        proxy = QNetworkProxy(QNetworkProxy::HttpProxy, u"127.0.0.1"_s, m_answeringProxy->port());
    } else {
        m_proxy = std::make_unique<FaultProxy>();
        proxy = m_proxy->proxy();
    }
    if (fault.isDown)
        m_proxy.reset();
    m_desk.proxies.insert(m_gateway->port(), proxy);

    const auto breakOff = [this, ending = fault.ending] { m_proxy->breakOff(ending); };
    if (fault.breakOff == BreakOff::OnOpen)
        m_proxy->breakOffAtOnce(fault.ending);
    if (fault.breakOff == BreakOff::OnHead)
        connect(m_gateway.get(), &FaultServer::headArrived, this, breakOff);
    if (fault.breakOff == BreakOff::OnRequest)
        connect(m_gateway.get(), &FaultServer::requestArrived, this, breakOff);
}

void FaultBench::send()
{
    Account account = samples::account(m_gateway->endpoint());
    account.timeout = m_fault.timeout;
    if (isEncrypted(m_way))
        account.caFile = FaultServer::certificateFile(m_fault.trusted);
    const Sending sending = m_desk.sender.send(message(++m_desk.messages, m_fault.ext), account);
    whenDone(sending.finished, this, [this](const auto &sent) { note(sent); });
}

void FaultBench::note(const Result<SendReport, SendRefusal> &sent)
{
    SeenMessage seen;
    if (!sent) {
        m_messages.append(seen);
        return goOn();
    }
    seen.report = *sent;
    seen.sentence = sentenceOf(sent->result);
    const auto keep = [this, seen](const Result<JournalRecord, JournalError> &row) mutable {
        if (row)
            seen.row = *row;
        m_messages.append(seen);
        goOn();
    };
    whenDone(m_desk.journal.record(sent->id), this, keep);
}

void FaultBench::goOn()
{
    const bool isOver = m_fault.second == SecondMessage::None || m_messages.size() == 2;
    if (isOver) {
        Q_EMIT ended();
        return;
    }
    if (m_fault.second == SecondMessage::AfterHangUp)
        m_gateway->hangUp();
    send();
}

QString FaultBench::sentenceOf(const SendResult &result) const
{
    const QString headline = Sentences::explain(result, m_desk.catalogue, QLocale::c()).headline;
    const QString ext = Sentences::changedExt(m_fault.ext, result);
    return ext.isEmpty() ? headline : headline + u". "_s + ext;
}

int FaultBench::requestsOf(const JournalRecord &row) const
{
    const QByteArray random = "random="_ba
        + QUrlQuery(QUrl(row.message.requestUrl)).queryItemValue(u"random"_s).toLatin1() + ' ';
    // A proxy that is handed the request itself gets it before the gateway does.
    const qsizetype atProxy = m_proxy ? m_proxy->requestLines().join('\n').count(random) : 0;
    const qsizetype count = std::max(m_gateway->heads().count(random), atProxy)
        + m_elsewhere->heads().count(random)
        + (m_answeringProxy ? m_answeringProxy->heads().count(random) : 0);
    return static_cast<int>(count);
}

Observation FaultBench::observation() const
{
    Observation seen{.messages = m_messages,
                     .bodies = m_gateway->bodies() + m_elsewhere->bodies(),
                     .bytes = m_gateway->bytesReceived() + m_elsewhere->bytesReceived(),
                     .requestsElsewhere = m_elsewhere->requests()};
    for (SeenMessage &message : seen.messages) {
        if (message.row)
            message.requests = requestsOf(*message.row);
    }
    // What a proxy that lets nothing through was asked is the message only if it is no CONNECT.
    if (m_answeringProxy && !isEncrypted(m_way)) {
        seen.bodies += m_answeringProxy->bodies();
        seen.bytes += m_answeringProxy->bytesReceived();
    }
    if (m_proxy && !isEncrypted(m_way))
        seen.bytes += m_proxy->requestLines().join().size();
    return seen;
}

} // namespace smsdesk::faults
