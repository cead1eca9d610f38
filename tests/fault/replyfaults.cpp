// SPDX-License-Identifier: GPL-3.0-or-later

// Replies that break off, do not end, or are framed against the rules of HTTP.
#include "tests/fault/fault.h"

#include <QtEndian>

#include <array>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace smsdesk::faults {

using Ending = FaultServer::Ending;

namespace {

const QString broke = u"the connection broke"_s;
const QString noAnswer = u"no answer in time"_s;
const QString notTheGateway = u"the answer is not the gateway's"_s;
const QString tooLong = u"the answer is too long"_s;

const QByteArray okLine = "HTTP/1.1 200 OK\r\n"_ba;

QByteArray chunk(const QByteArray &content)
{
    return QByteArray::number(content.size(), 16) + "\r\n"_ba + content + "\r\n"_ba;
}

QByteArray chunked(const QByteArray &chunks, const QByteArray &moreHeaders = {})
{
    return okLine + moreHeaders + "Transfer-Encoding: chunked\r\n\r\n"_ba + chunks;
}

/// The accepting body in two chunks, without the last, empty one.
QByteArray openChunks()
{
    return chunk(acceptingBody().first(20)) + chunk(acceptingBody().sliced(20));
}

QByteArray withLength(const QByteArray &length, const QByteArray &body)
{
    return okLine + "Content-Length: "_ba + length + "\r\n\r\n"_ba + body;
}

Fault reply(const QString &name,
            const QByteArray &bytes,
            const AnyPromise &promise,
            Ending ending = Ending::Close)
{
    return {.name = name,
            .gateway = {.reply = bytes, .ending = ending},
            .promises = everywhere(promise)};
}

Fault silentReply(const QString &name, const QByteArray &bytes)
{
    Fault fault = reply(name, bytes, unknown(noAnswer), Ending::KeepOpen);
    fault.timeout = shortTime;
    return fault;
}

/// Qt 6.4 may overlook the end of a connection within the length of a chunk, and then waits until
/// the time is over.
Fault mayWait(const QString &name, const QByteArray &bytes)
{
    Fault fault = reply(name, bytes, unknown(broke) + unknown(noAnswer));
    fault.timeout = shortTime;
    return fault;
}

Fault cut(const QString &name, const QByteArray &whole, qsizetype length)
{
    Fault fault = reply(name, whole.first(length), unknown(broke));
    fault.variant = u"after byte %1"_s.arg(length);
    return fault;
}

QList<Fault> cuts()
{
    const QByteArray whole = FaultServer::httpReply(acceptingBody());
    QList<Fault> faults;
    for (qsizetype length = 1; length < whole.size(); ++length)
        faults.append(cut(u"hangs up after each byte of its reply"_s, whole, length));
    return faults;
}

/// Without the empty line that ends the last chunk.
QList<Fault> chunkedCuts()
{
    const QByteArray whole = chunked(openChunks() + "0\r\n"_ba);
    const qsizetype first = chunked({}).size();
    const qsizetype second = first + chunk(acceptingBody().first(20)).size();
    const auto isWithinLengthOfChunk = [&](qsizetype length) {
        return (length > first && length < first + 4) || (length > second && length < second + 4)
            || length > chunked(openChunks()).size();
    };

    QList<Fault> faults;
    for (qsizetype length = 1; length < whole.size(); ++length) {
        if (!isWithinLengthOfChunk(length)) {
            faults.append(cut(u"hangs up after each byte of a chunked reply"_s, whole, length));
            continue;
        }
        Fault fault = mayWait(u"hangs up within the length of a chunk"_s, whole.first(length));
        fault.variant = u"after byte %1"_s.arg(length);
        faults.append(fault);
    }
    return faults;
}

QList<Fault> slowReplies()
{
    const QByteArray whole = FaultServer::httpReply(acceptingBody());
    return {{.name = u"answers a byte at a time, in time"_s,
             .gateway = {.reply = whole, .byteInterval = 2ms},
             .promises = everywhere(accepted())},
            {.name = u"answers a byte at a time, too slowly"_s,
             .gateway = {.reply = whole, .byteInterval = 100ms},
             .promises = everywhere(unknown(noAnswer)),
             .timeout = shortTime},
            {.name = u"answers a byte at a time and hangs up in the middle"_s,
             .gateway = {.reply = whole.first(whole.size() / 2), .byteInterval = 2ms},
             .promises = everywhere(unknown(broke))}};
}

QByteArray gzip(const QByteArray &content)
{
    quint32 crc = ~0U;
    for (const char byte : content) {
        crc ^= static_cast<uchar>(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ (0xEDB88320U & (0U - (crc & 1U)));
    }
    const std::array<quint32, 2> trailer{qToLittleEndian(~crc),
                                         qToLittleEndian(static_cast<quint32>(content.size()))};
    // What qCompress() makes, without its length, zlib's head of two bytes and its sum of four.
    const QByteArray deflated = qCompress(content, 9).chopped(4).sliced(6);
    return QByteArray("\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\xff", 10) + deflated
        + QByteArray(reinterpret_cast<const char *>(trailer.data()), 8);
}

Fault compressed(const QString &name, const QByteArray &content)
{
    return reply(
        name,
        FaultServer::httpReply(gzip(content), "200 OK"_ba, "Content-Encoding: gzip\r\n"_ba),
        unknown(notTheGateway));
}

} // namespace

FaultGroup brokenReplyFaults()
{
    const QByteArray whole = FaultServer::httpReply(acceptingBody());
    FaultGroup group{.title = u"The reply breaks off or does not end"_s, .faults = {}};
    group.faults += cuts();
    group.faults += chunkedCuts();
    group.faults += {
        reply(u"resets within the status line"_s, whole.first(8), unknown(broke), Ending::Reset),
        reply(u"resets within the head"_s, whole.first(30), unknown(broke), Ending::Reset),
        reply(u"resets within the body"_s, whole.chopped(10), unknown(broke), Ending::Reset),
        reply(u"is killed within the head"_s, whole.first(30), unknown(broke), Ending::Drop),
        reply(u"is killed within the body"_s, whole.chopped(10), unknown(broke), Ending::Drop),
        reply(u"is killed within a body without length"_s,
              okLine + "\r\n"_ba + acceptingBody().chopped(10),
              unknown(notTheGateway),
              Ending::Drop),
        silentReply(u"falls silent within the status line"_s, whole.first(8)),
        silentReply(u"falls silent within the head"_s, whole.first(30)),
        silentReply(u"falls silent within the body"_s, whole.chopped(10)),
        silentReply(u"falls silent within a chunk"_s, chunked(openChunks().chopped(10))),
        silentReply(u"falls silent before the last chunk"_s, chunked(openChunks())),
    };
    group.faults += slowReplies();
    return group;
}

FaultGroup framingFaults()
{
    const QByteArray body = acceptingBody();
    const QByteArray length = QByteArray::number(body.size());
    const QByteArray lastChunk = "0\r\n\r\n"_ba;

    FaultGroup group{.title = u"The reply's frame"_s, .faults = {}};
    group.faults = {
        reply(u"answers in chunks"_s, chunked(openChunks() + lastChunk), accepted()),
        reply(u"answers without length and hangs up"_s, okLine + "\r\n"_ba + body, accepted()),
        reply(u"answers by HTTP/1.0"_s,
              "HTTP/1.0 200 OK\r\nContent-Length: "_ba + length + "\r\n\r\n"_ba + body,
              accepted()),
        reply(u"ends lines with LF alone"_s,
              "HTTP/1.1 200 OK\nContent-Length: "_ba + length + "\n\n"_ba + body,
              accepted()),
        reply(u"announces more than it sends"_s, withLength("200"_ba, body), unknown(broke)),
        reply(u"announces less than it sends"_s, withLength("20"_ba, body), unknown(notTheGateway)),
        reply(u"announces nothing but sends something"_s,
              withLength("0"_ba, body),
              unknown(notTheGateway)),
        reply(
            u"announces a length below zero"_s, withLength("-5"_ba, body), unknown(notTheGateway)),
        reply(u"announces a length that is no number"_s,
              withLength("many"_ba, body),
              unknown(notTheGateway)),
        reply(u"announces two different lengths"_s,
              okLine + "Content-Length: "_ba + length + "\r\nContent-Length: 5\r\n\r\n"_ba + body,
              unknown(notTheGateway)),
        reply(u"announces the same length twice"_s,
              okLine + "Content-Length: "_ba + length + "\r\nContent-Length: "_ba + length
                  + "\r\n\r\n"_ba + body,
              accepted()),
        reply(u"announces both a length and chunks, and sends chunks"_s,
              chunked(openChunks() + lastChunk, "Content-Length: "_ba + length + "\r\n"_ba),
              unknown(notTheGateway)),
        mayWait(u"announces both a length and chunks, and sends no chunks"_s,
                okLine + "Content-Length: "_ba + length
                    + "\r\nTransfer-Encoding: chunked\r\n\r\n"_ba + body),
        reply(u"sends chunks whose length is no number"_s,
              chunked("zz\r\n"_ba + body + "\r\n0\r\n\r\n"_ba),
              unknown(notTheGateway)),
        // Qt takes it for the last chunk; the JSON before it is whole.
        reply(u"ends its chunks with a length that is no number"_s,
              chunked(openChunks() + "zz\r\n\r\n"_ba),
              accepted()),
        reply(u"says HTTP/0.9: a body and nothing else"_s, body, unknown(broke)),
        reply(u"says something that is no HTTP"_s, "220 smtp ready\r\n"_ba, unknown(broke)),
        reply(u"says noise"_s, QByteArray(300, '\x5a') + "\r\n\r\n"_ba, unknown(broke)),
        compressed(u"packs its answer with gzip, unasked"_s, body),
        compressed(u"sends a gzip bomb (64 MiB of blanks in 64 KiB)"_s,
                   body + QByteArray(qsizetype{64} * 1024 * 1024, ' ')),
    };
    group.faults.append({.name = u"sends a body without end"_s,
                         .gateway = {.reply = okLine + "\r\n"_ba, .refrain = QByteArray(4096, ' ')},
                         .promises = everywhere(unknown(tooLong))});
    group.faults.append({.name = u"sends chunks without end"_s,
                         .gateway = {.reply = chunked({}), .refrain = chunk(QByteArray(4096, ' '))},
                         .promises = everywhere(unknown(tooLong))});
    group.faults.append({.name = u"sends a head without end"_s,
                         .gateway = {.reply = okLine, .refrain = "X-More: and more\r\n"_ba},
                         .promises = everywhere(unknown(noAnswer)),
                         .timeout = shortTime});
    return group;
}

} // namespace smsdesk::faults
