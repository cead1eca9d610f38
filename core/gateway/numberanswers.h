// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/gateway/sendreply.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

namespace smsdesk {

/// Whether, as far as the gateway knows, the message reached its phone.
enum class Delivery : quint8 { NotKnown, Delivered, Undelivered };

/// One message on the gateway's books. A value.
struct BookedMessage
{
    QString mobile; ///< The digits after the calling code.
    QString signature;
    QString text; ///< At most its first 100 characters, with digits masked.
    QDateTime sentAt; ///< UTC. Invalid where the gateway wrote no time that can be read.
    int result = 0; ///< 0: accepted and billed.
    QString errmsg; ///< The gateway's own text.
    QString sid; ///< Empty where it was not accepted.
    Delivery delivery = Delivery::NotKnown;
    QString carrierCode; ///< As "DELIVRD"; of no table for carriers abroad.

    friend bool operator==(const BookedMessage &, const BookedMessage &) = default;
};

/// What `querysms4mobile` told. A value.
struct HistoryAnswer
{
    int result = 0; ///< Other than 0: the gateway refused to tell.
    QString errmsg;
    bool isTruncated = false; ///< There are other messages than it shows, or its count is wrong.
    QList<BookedMessage> messages;

    friend bool operator==(const HistoryAnswer &, const HistoryAnswer &) = default;
};

/// One delivery receipt. A value.
struct Receipt
{
    QString mobile;
    QString sid;
    QDateTime receivedAt; ///< UTC. Invalid where it cannot be read.
    Delivery delivery = Delivery::NotKnown;
    QString carrierCode;

    friend bool operator==(const Receipt &, const Receipt &) = default;
};

/// What `pullstatus4mobile` told. A value.
struct ReceiptAnswer
{
    int result = 0; ///< Other than 0: the gateway refused to tell.
    QString errmsg;
    QList<Receipt> receipts;

    friend bool operator==(const ReceiptAnswer &, const ReceiptAnswer &) = default;
};

/// A time as the gateway writes it, "2026-03-01 20:00:05": Beijing's. (Tencent's documents name no
/// zone; the company's is the natural reading.) Pure.
[[nodiscard]] QDateTime fromBeijingTime(const QString &text);

/// Read what the operations answer. Where `result` is 0, `data` must be an array of objects, and no
/// object may have a key twice, or it is no answer to conclude anything from; a `data` that is cut
/// short on the way is none either. Pure.
[[nodiscard]] Result<HistoryAnswer, ReplyError> decodeHistoryAnswer(const QByteArray &body);
[[nodiscard]] Result<ReceiptAnswer, ReplyError> decodeReceiptAnswer(const QByteArray &body);

} // namespace smsdesk
