// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/gateway/sendresult.h"

#include <QByteArray>
#include <QDateTime>
#include <QNetworkReply>
#include <QString>

namespace smsdesk {

/// What was observed of one request on the network: facts, no judgement. A value.
struct Exchange
{
    /// Why we ended it ourselves.
    enum class Stop : quint8 {
        None, ///< It ended by itself.
        NoConnection, ///< The body was not asked for in time.
        NoReply, ///< The reply was not complete in time.
        TooLarge,
        Cancelled,
        BadCaFile, ///< The extra certificates cannot be read; `errorText` names the file.
    };

    bool isEncrypted = false; ///< HTTPS was asked for.
    bool isProxied = false; ///< It went by way of a proxy.
    bool handshakeDone = false; ///< The encrypted connection was up.
    bool bodyTouched = false; ///< The network layer took bytes of the body.
    Stop stop = Stop::None;
    QNetworkReply::NetworkError error = QNetworkReply::NoError;
    QString errorText; ///< The network layer's own words.
    int httpStatus = 0; ///< 0 where no reply's head arrived.
    QByteArray dateHeader;
    QByteArray lengthHeader; ///< Content-Length; several of them are joined by commas.
    QByteArray encodingHeader; ///< Transfer-Encoding.
    QByteArray body; ///< What arrived of the reply's body.
    QDateTime sentAt; ///< UTC; when the body was first asked for.
    QDateTime answeredAt; ///< UTC; when the reply's head was there.
    QDateTime endedAt; ///< UTC.
};

/// The whole of a reply with status 200 arrived, by a head that says in one way how long it is.
/// Pure.
[[nodiscard]] bool isComplete(const Exchange &exchange);

/// Judges what happened to the message. "Not sent" only where it is certain that no byte of the
/// request left; accepted and rejected only for status 200 with the gateway's own JSON, complete,
/// in a reply whose head does not contradict itself about its length (RFC 9112, 6.3);
/// everything else is unknown. Pure.
[[nodiscard]] SendResult judge(const Exchange &exchange);

} // namespace smsdesk
