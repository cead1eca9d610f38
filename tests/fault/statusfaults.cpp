// SPDX-License-Identifier: GPL-3.0-or-later

// Replies that are whole but have another status than 200, or something before it.
#include "tests/fault/fault.h"

using namespace Qt::StringLiterals;

namespace smsdesk::faults {

using Ending = FaultServer::Ending;

namespace {

const QString elsewhere = u"the answer points elsewhere"_s;
const QString broke = u"the connection broke"_s;
const QString noAnswer = u"no answer in time"_s;

QString statusWords(const QByteArray &status)
{
    return u"HTTP status %1"_s.arg(QLatin1StringView(status.first(3)));
}

/// A status that is no answer of the gateway, with a body that would be one.
Fault answer(const QByteArray &status, const QByteArray &header = {}, const QString &with = {})
{
    return {.name = u"answers %1%2"_s.arg(QLatin1StringView(status), with),
            .gateway = {.reply = FaultServer::httpReply(acceptingBody(), status, header)},
            .promises = everywhere(unknown(statusWords(status)))};
}

Fault redirect(const QByteArray &status, const QString &to, QByteArrayView address)
{
    const QByteArray header = "Location: "_ba + address.toByteArray() + "\r\n"_ba;
    return {.name = u"redirects to %1 with %2"_s.arg(to, QLatin1StringView(status)),
            .gateway = {.reply = FaultServer::httpReply(acceptingBody(), status, header)},
            .promises = everywhere(unknown(elsewhere))};
}

Fault interim(const QString &name, const QByteArray &words, const AnyPromise &promise)
{
    return {.name = name,
            .gateway = {.reply = words + FaultServer::httpReply(acceptingBody())},
            .promises = everywhere(promise)};
}

Fault interimAlone(const QString &name, const QByteArray &words, const AnyPromise &promise)
{
    return {.name = name, .gateway = {.reply = words}, .promises = everywhere(promise)};
}

} // namespace

FaultGroup statusFaults()
{
    const QByteArray basic = "WWW-Authenticate: Basic realm=\"sms\"\r\n"_ba;
    const QByteArray digest
        = "WWW-Authenticate: Digest realm=\"sms\", nonce=\"abc\", qop=\"auth\"\r\n"_ba;
    const QByteArray ntlm = "WWW-Authenticate: NTLM\r\n"_ba;
    const QByteArray proxyBasic = "Proxy-Authenticate: Basic realm=\"sms\"\r\n"_ba;
    const QByteArray atOnce = "Retry-After: 0\r\n"_ba;
    const QString retryWords = u", to be tried again at once"_s;

    FaultGroup group{.title = u"Another status than 200, with an accepting body"_s, .faults = {}};
    group.faults = {
        answer("201 Created"_ba),
        answer("202 Accepted"_ba),
        answer("206 Partial Content"_ba, "Content-Range: bytes 0-72/73\r\n"_ba),
        answer("400 Bad Request"_ba),
        answer("401 Unauthorized"_ba),
        answer("401 Unauthorized"_ba, basic, u" (Basic)"_s),
        answer("401 Unauthorized"_ba, digest, u" (Digest)"_s),
        answer("401 Unauthorized"_ba, ntlm, u" (NTLM)"_s),
        answer("403 Forbidden"_ba),
        answer("404 Not Found"_ba),
        answer("407 Proxy Authentication Required"_ba, proxyBasic, u" (Basic)"_s),
        answer("408 Request Timeout"_ba),
        answer("408 Request Timeout"_ba, "Connection: close\r\n"_ba, u" and closes"_s),
        answer("413 Content Too Large"_ba),
        answer("421 Misdirected Request"_ba),
        answer("425 Too Early"_ba),
        answer("429 Too Many Requests"_ba),
        answer("429 Too Many Requests"_ba, atOnce, retryWords),
        answer("500 Internal Server Error"_ba),
    };
    for (const QByteArray &status :
         {"502 Bad Gateway"_ba, "503 Service Unavailable"_ba, "504 Gateway Timeout"_ba}) {
        group.faults.append(answer(status));
        group.faults.append(answer(status, atOnce, retryWords));
    }
    group.faults.append(
        {.name = u"answers 204 No Content"_s,
         .gateway = {.reply = "HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n"_ba},
         .promises = everywhere(unknown(u"HTTP status 204"_s))});
    return group;
}

FaultGroup redirectFaults()
{
    FaultGroup group{.title = u"Redirections"_s, .faults = {}};
    for (const QByteArray &status : {"301 Moved Permanently"_ba,
                                     "302 Found"_ba,
                                     "303 See Other"_ba,
                                     "307 Temporary Redirect"_ba,
                                     "308 Permanent Redirect"_ba}) {
        group.faults.append(redirect(status, u"itself"_s, selfPlaceholder));
        group.faults.append(redirect(status, u"another port"_s, elsewherePlaceholder));
    }
    group.faults.append(
        {.name = u"redirects nowhere with 302 Found"_s,
         .gateway = {.reply = FaultServer::httpReply(acceptingBody(), "302 Found"_ba)},
         .promises = everywhere(unknown(elsewhere))});
    group.faults.append({.name = u"answers 304 Not Modified"_s,
                         .gateway = {.reply = "HTTP/1.1 304 Not Modified\r\n\r\n"_ba},
                         .promises = everywhere(unknown(elsewhere))});
    return group;
}

FaultGroup interimFaults()
{
    const QByteArray go = "HTTP/1.1 100 Continue\r\n\r\n"_ba;
    const QByteArray processing = "HTTP/1.1 102 Processing\r\n\r\n"_ba;
    const QByteArray hints = "HTTP/1.1 103 Early Hints\r\nLink: </a>; rel=preload\r\n\r\n"_ba;
    const QByteArray switching
        = "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n"_ba;

    FaultGroup group{.title = u"Interim answers (1xx)"_s, .faults = {}};
    group.faults = {
        interim(u"says 100 Continue, then accepts"_s, go, accepted()),
        interim(u"says 100 Continue three times, then accepts"_s, go + go + go, accepted()),
        interim(u"says 102 Processing, then accepts"_s, processing, unknown(u"HTTP status 102"_s)),
        interim(u"says 103 Early Hints, then accepts"_s, hints, unknown(u"HTTP status 103"_s)),
        interim(u"says 100, 102 and 103, then accepts"_s,
                go + processing + hints,
                unknown(u"HTTP status 102"_s)),
        interimAlone(u"says 100 Continue and hangs up"_s, go, unknown(broke)),
        interimAlone(
            u"says 102 Processing and hangs up"_s, processing, unknown(u"HTTP status 102"_s)),
        interimAlone(u"says 103 Early Hints and hangs up"_s, hints, unknown(u"HTTP status 103"_s)),
        interimAlone(
            u"switches protocols (101) and hangs up"_s, switching, unknown(u"HTTP status 101"_s)),
        interim(
            u"switches protocols (101), then accepts"_s, switching, unknown(u"HTTP status 101"_s)),
    };
    const auto add = [&group](const QString &name, FaultServer::Behaviour behaviour) {
        group.faults.append({.name = name,
                             .gateway = std::move(behaviour),
                             .promises = everywhere(unknown(noAnswer)),
                             .timeout = shortTime});
    };
    add(u"says 100 Continue and nothing more"_s, {.reply = go, .ending = Ending::KeepOpen});
    add(u"says 100 Continue without end"_s, {.reply = go, .refrain = go});
    group.faults.append(
        {.name = u"says 100 Continue after the head, then accepts"_s,
         .gateway = {.reply = FaultServer::httpReply(acceptingBody()), .interim = go},
         .promises = everywhere(accepted())});
    return group;
}

} // namespace smsdesk::faults
