// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gateway/sendreply.h"
#include "core/gateway/verdict.h"
#include "tests/fuzz/jsonscan.h"
#include "tests/fuzz/promise.h"

#include <QTimeZone>

using namespace smsdesk;

namespace {

/// What was observed, apart from the body, out of seven bytes.
Exchange exchangeOf(const QByteArray &facts, const QByteArray &body)
{
    const auto byte = [&facts](qsizetype at) { return static_cast<quint8>(facts.at(at)); };
    const auto bit = [&byte](int which) { return (byte(0) >> which & 1) != 0; };
    Exchange exchange{
        .isEncrypted = bit(0), .isProxied = bit(1), .handshakeDone = bit(2), .bodyTouched = bit(3)};
    exchange.stop = static_cast<Exchange::Stop>(byte(1) % 5);
    exchange.error = static_cast<QNetworkReply::NetworkError>(byte(2) | (byte(3) & 1) << 8);
    exchange.httpStatus = byte(4) == 0 ? 0 : 100 + byte(4) * 2 + byte(5) % 2;
    exchange.sentAt = QDateTime::fromMSecsSinceEpoch(1'700'000'000'000, Qt::UTC);
    exchange.answeredAt = exchange.sentAt.addMSecs(byte(6) * 100);
    exchange.endedAt = exchange.answeredAt;
    if (bit(4)) // The date is the body's first line.
        exchange.dateHeader = body.left(body.indexOf('\n'));
    exchange.body = bit(4) ? body.mid(body.indexOf('\n') + 1) : body;
    return exchange;
}

void checkReply(const QByteArray &body, const Result<SendReply, ReplyError> &reply)
{
    if (!reply)
        return;
    const auto values = JsonScan(body).valuesOf("result");
    promise(values.has_value(), "a reply is one JSON object and nothing else");
    promise(values->size() == 1, "a reply has one result");
    promise(JsonScan::isZero(values->constFirst()) == (reply->result == 0),
            "the result is 0 where it says 0, and nowhere else");
    promise(!values->constFirst().startsWith('"'), "a result is a number");
}

void checkVerdict(const Exchange &exchange, const Result<SendReply, ReplyError> &reply)
{
    const SendResult verdict = judge(exchange);
    const bool isAnswer
        = verdict.outcome == Outcome::Accepted || verdict.outcome == Outcome::Rejected;
    promise(verdict.reply.has_value() == isAnswer, "an answer is the gateway's");
    promise((verdict.reason == Reason::None) == isAnswer, "what is no answer has a reason");
    promise(verdict.replyBody == exchange.body, "what arrived is kept");
    if (isAnswer) {
        promise(exchange.stop == Exchange::Stop::None && exchange.httpStatus == 200
                    && exchange.error == QNetworkReply::NoError,
                "an answer is complete");
        promise(reply.has_value() && *verdict.reply == *reply, "an answer is what was read");
        promise((verdict.outcome == Outcome::Accepted) == (reply->result == 0),
                "accepted is result 0");
    }
    if (verdict.outcome == Outcome::NotSent) {
        promise(!exchange.bodyTouched && exchange.httpStatus == 0,
                "not sent: nothing left and nobody answered");
        promise(!exchange.isEncrypted || !exchange.handshakeDone, "not sent: no connection was up");
        promise(qToUnderlying(verdict.reason) < qToUnderlying(Reason::NoReplyInTime),
                "not sent has a reason of its own");
    }
    if (verdict.outcome == Outcome::Unknown)
        promise(qToUnderlying(verdict.reason) >= qToUnderlying(Reason::NoReplyInTime),
                "unknown has a reason of its own");
}

} // namespace

extern "C" int LLVMFuzzerInitialize(int * /*argc*/, char *** /*argv*/)
{
    return 0;
}

/// Seven bytes of facts about the exchange, then the reply's body.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    constexpr qsizetype facts = 7;
    const QByteArray input(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    if (input.size() < facts)
        return 0;
    const Exchange exchange = exchangeOf(input.first(facts), input.sliced(facts));
    const auto reply = decodeSendReply(exchange.body);
    checkReply(exchange.body, reply);
    checkVerdict(exchange, reply);
    return 0;
}
