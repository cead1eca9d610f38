// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/gateway/sendresult.h"
#include "core/network/certificateproblem.h"
#include "core/network/proxyfinder.h"

#include <QByteArray>
#include <QDateTime>
#include <QNetworkReply>
#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>

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
        SlowCaFile, ///< They could not be read in time; `errorText` names the file.
        NoProxy, ///< It cannot be said which way to go; `proxyError` says why.
    };

    bool isEncrypted = false; ///< HTTPS was asked for.
    bool isProxied = false; ///< It went by way of a proxy.
    bool hasProxyUser = false; ///< There was a name to log in with.
    QString proxy; ///< The proxy's address.
    bool isProxyNameUnknown = false; ///< No name server tells its address, as was found out.
    QStringList proxyLogins; ///< The ways to log in it offers, where it was asked.
    std::optional<ProxyError> proxyError;
    bool handshakeDone = false; ///< The encrypted connection was up.
    bool bodyTouched = false; ///< The network layer took bytes of the body.
    Stop stop = Stop::None;
    std::chrono::milliseconds waited{0}; ///< The time that was over, where it was.
    std::optional<CertificateProblem> certificate; ///< Why it was not trusted.
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
