// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gateway/numberanswers.h"
#include "core/settling/evidence.h"
#include "tests/fuzz/jsonscan.h"
#include "tests/fuzz/promise.h"

#include <algorithm>
#include <optional>

using namespace smsdesk;

namespace {

/// What stands behind a key of an object that has it at most once; empty where it has not.
QByteArray valueOf(const QByteArray &object, const QByteArray &key)
{
    const auto values = JsonScan(object).valuesOf(key);
    promise(values.has_value(), "what was read is one JSON object and nothing else");
    promise(values->size() <= 1, "of two values that say otherwise neither is believed");
    return values->isEmpty() ? QByteArray() : values->constFirst();
}

std::optional<QByteArray> textOf(const QByteArray &object, const QByteArray &key)
{
    return JsonScan(valueOf(object, key)).text();
}

/// Only texts of plain ASCII can be compared with what the scan read.
void checkText(const QByteArray &object, const QByteArray &key, const QString &read)
{
    const QByteArray value = valueOf(object, key);
    const bool isPlain = std::all_of(value.cbegin(), value.cend(), [](char character) {
        return character >= ' ' && character <= '~' && character != '\\';
    });
    if (isPlain)
        promise(read == QString::fromLatin1(JsonScan(value).text().value_or(QByteArray())),
                "a text is the one that stands there");
}

void checkTime(const QByteArray &object, const QByteArray &key, const QDateTime &read)
{
    constexpr int beijing = 8 * 60 * 60;
    if (!read.isValid())
        return;
    promise(read.timeSpec() == Qt::UTC, "a moment is in UTC");
    promise(read.toOffsetFromUtc(beijing).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")).toLatin1()
                == textOf(object, key),
            "a moment is the one that stands there");
}

void checkDelivery(const QByteArray &object, Delivery read)
{
    const auto status = textOf(object, "report_status");
    promise((read == Delivery::Delivered) == (status == QByteArrayLiteral("SUCCESS")),
            "delivered is SUCCESS and nothing else");
    promise((read == Delivery::Undelivered) == (status == QByteArrayLiteral("FAIL")),
            "undelivered is FAIL and nothing else");
}

/// Whether the answer says this number, as a number, a text or a truth, or says nothing of it.
bool saysOnly(const QByteArray &body, const QByteArray &key, qsizetype number)
{
    const QByteArray value = valueOf(body, key);
    if (value.isEmpty() || value == "null")
        return true;
    if (value == "true" || value == "false")
        return number == (value == "true" ? 1 : 0);
    bool isNumber = false;
    const double said = textOf(body, key).value_or(value).toDouble(&isNumber);
    return isNumber && said == static_cast<double>(number);
}

/// The objects an answer lists, as they stand there.
QList<QByteArray> itemsOf(const QByteArray &body)
{
    const auto items = JsonScan(valueOf(body, "data")).elements();
    promise(items.has_value(), "an answer has a list");
    for (const QByteArray &item : *items)
        promise(item.startsWith('{'), "a list has objects and nothing else");
    return *items;
}

void checkRoot(const QByteArray &body, int result, qsizetype count)
{
    promise(JsonScan::isZero(valueOf(body, "result")) == (result == 0),
            "it answers where its result says 0, and nowhere else");
    promise(result == 0 || count == 0, "who refuses to tell tells nothing");
}

void checkHistory(const QByteArray &body)
{
    const auto answer = decodeHistoryAnswer(body);
    if (!answer)
        return;
    checkRoot(body, answer->result, answer->messages.size());
    if (answer->result != 0)
        return;
    const QList<QByteArray> items = itemsOf(body);
    promise(items.size() == answer->messages.size(), "no message is added or left out");
    for (qsizetype at = 0; at < items.size(); ++at) {
        const BookedMessage &message = answer->messages.at(at);
        const QByteArray &item = items.at(at);
        promise(JsonScan::isZero(valueOf(item, "result")) == (message.result == 0),
                "a message is accepted where its result says 0, and nowhere else");
        checkText(item, "mobile", message.mobile);
        checkText(item, "sign", message.signature);
        checkText(item, "text", message.text);
        checkText(item, "errmsg", message.errmsg);
        checkText(item, "sid", message.sid);
        checkText(item, "status", message.carrierCode);
        checkTime(item, "send_time", message.sentAt);
        checkDelivery(item, message.delivery);
    }
    if (!answer->isTruncated)
        promise(saysOnly(body, "truncated", 0) && saysOnly(body, "count", items.size())
                    && saysOnly(body, "real_count", items.size()),
                "books are complete where nothing says that they are not");
}

void checkReceipts(const QByteArray &body)
{
    const auto answer = decodeReceiptAnswer(body);
    if (!answer)
        return;
    checkRoot(body, answer->result, answer->receipts.size());
    if (answer->result != 0)
        return;
    const QList<QByteArray> items = itemsOf(body);
    promise(items.size() == answer->receipts.size(), "no receipt is added or left out");
    for (qsizetype at = 0; at < items.size(); ++at) {
        const Receipt &receipt = answer->receipts.at(at);
        const QByteArray &item = items.at(at);
        checkText(item, "mobile", receipt.mobile);
        checkText(item, "sid", receipt.sid);
        checkText(item, "errmsg", receipt.carrierCode);
        checkTime(item, "user_receive_time", receipt.receivedAt);
        checkDelivery(item, receipt.delivery);
    }
}

void checkEvidence(const QByteArray &json)
{
    const Evidence evidence = evidenceFromJson(json);
    promise(evidenceFromJson(toJson(evidence)) == evidence, "evidence is kept as it is");
}

/// A body is kept, and read again from what was kept.
void checkKept(const QByteArray &body)
{
    const Evidence evidence{
        .from = {}, .to = {}, .certainFrom = {}, .answers = {{.operation = {}, .body = body}}};
    const Evidence kept = evidenceFromJson(toJson(evidence));
    promise(kept.answers.size() == 1, "what was answered is kept");
    const auto now = decodeHistoryAnswer(body);
    const auto later = decodeHistoryAnswer(kept.answers.constFirst().body);
    if (now)
        promise(later.has_value() && *later == *now, "what was answered says the same later");
}

} // namespace

extern "C" int LLVMFuzzerInitialize(int * /*argc*/, char *** /*argv*/)
{
    return 0;
}

/// The body of an answer, or the evidence that is kept of a look-up.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    const QByteArray input(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    checkHistory(input);
    checkReceipts(input);
    checkEvidence(input);
    checkKept(input);
    return 0;
}
