// SPDX-License-Identifier: GPL-3.0-or-later

// Connections that break or fall silent, at every phase of a request.
#include "tests/fault/fault.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace smsdesk::faults {

using Moment = FaultServer::Moment;
using Ending = FaultServer::Ending;
using Certificate = FaultServer::Certificate;

namespace {

const QString broke = u"the connection broke"_s;
const QString noAnswer = u"no answer in time"_s;
const QString noConnection = u"no connection in time"_s;
const QString connectionFailed = u"the connection failed"_s;
const QString notSecure = u"no secure connection"_s;

/// Ends at this moment, however it is ended.
QList<Fault> endings(const QString &when, Moment moment, const Promises &promises)
{
    return {{.name = u"hangs up "_s + when,
             .gateway = {.moment = moment, .ending = Ending::Close},
             .promises = promises},
            {.name = u"is killed "_s + when,
             .gateway = {.moment = moment, .ending = Ending::Drop},
             .promises = promises},
            {.name = u"resets "_s + when,
             .gateway = {.moment = moment, .ending = Ending::Reset},
             .promises = promises}};
}

Fault silence(const QString &when, Moment moment, const Promises &promises)
{
    return {.name = u"falls silent "_s + when,
            .gateway = {.moment = moment, .ending = Ending::KeepOpen},
            .promises = promises,
            .timeout = shortTime};
}

/// Says this instead of the beginning of an encrypted connection.
Fault greeting(const QString &name, const QByteArray &words, Ending ending = Ending::Close)
{
    return {.name = name,
            .gateway = {.moment = Moment::OnFirstBytes, .reply = words, .ending = ending},
            .promises = encryptedOnly(notSent(notSecure))};
}

QList<Fault> handshakeBreaks()
{
    const QByteArray alert("\x15\x03\x03\x00\x02\x02\x28", 7);
    const QByteArray halfServerHello("\x16\x03\x03\x00\x7a\x02\x00\x00\x76\x03\x03", 11);
    const Promises failed = encryptedOnly(notSent(connectionFailed));
    QList<Fault> faults = endings(u"when the handshake begins"_s, Moment::OnFirstBytes, failed);
    faults.append(silence(u"when the handshake begins"_s,
                          Moment::OnFirstBytes,
                          encryptedOnly(notSent(noConnection))));
    faults.append(greeting(u"answers the handshake with noise"_s, QByteArray(400, '\x5a')));
    faults.append(greeting(u"answers the handshake with plain HTTP"_s,
                           FaultServer::httpReply(acceptingBody())));
    faults.append(greeting(u"refuses the handshake with an alert"_s, alert));
    faults.append({.name = u"hangs up within its part of the handshake"_s,
                   .gateway = {.moment = Moment::OnFirstBytes, .reply = halfServerHello},
                   .promises = failed});
    faults.append(
        {.name = u"falls silent within its part of the handshake"_s,
         .gateway
         = {.moment = Moment::OnFirstBytes, .reply = halfServerHello, .ending = Ending::KeepOpen},
         .promises = encryptedOnly(notSent(noConnection)),
         .timeout = shortTime});
    return faults;
}

QList<Fault> certificateFaults()
{
    const auto fault
        = [](const QString &name, Certificate shown, Certificate trusted, const QString &headline) {
              return Fault{.name = name,
                           .gateway = {.reply = FaultServer::httpReply(acceptingBody()),
                                       .certificate = shown},
                           .promises = encryptedOnly(notSent(headline)),
                           .trusted = trusted};
          };
    return {
        fault(u"shows a certificate nobody vouches for"_s,
              Certificate::Loopback,
              Certificate::None,
              u"the gateway's certificate is self-signed"_s),
        fault(u"shows a certificate of an authority nobody knows"_s,
              Certificate::Signed,
              Certificate::Loopback,
              u"nobody trusted vouches for the certificate"_s),
        fault(u"shows another host's certificate"_s,
              Certificate::Elsewhere,
              Certificate::Elsewhere,
              u"the certificate is for another host"_s),
        fault(u"shows an expired certificate"_s,
              Certificate::Expired,
              Certificate::Expired,
              u"the gateway's certificate has expired"_s),
        fault(u"shows a certificate that is not valid yet"_s,
              Certificate::SignedEarly,
              Certificate::Authority,
              u"the gateway's certificate is not valid yet"_s),
        {.name = u"speaks TLS 1.1 and nothing newer"_s,
         .gateway = {.reply = FaultServer::httpReply(acceptingBody()), .speaksOldTls = true},
         .promises = encryptedOnly(notSent(u"the encryption is too old"_s))},
    };
}

Fault keepAlive(const QString &name, SecondMessage second)
{
    return {.name = name,
            .gateway = {.reply = FaultServer::httpReply(acceptingBody(),
                                                        "200 OK"_ba,
                                                        "Connection: keep-alive\r\n"
                                                        "Keep-Alive: timeout=60\r\n"_ba),
                        .ending = Ending::KeepOpen},
            .promises = everywhere(accepted()),
            .second = second};
}

} // namespace

FaultGroup connectionFaults()
{
    // Qt may overlook a reset that comes before it has looked at the connection, and then waits
    // until the time for connecting is over; nothing has left.
    const AnyPromise overlooked = notSent(noConnection);
    FaultGroup group{.title = u"The connection breaks or falls silent"_s, .faults = {}};
    const Promises unread = plainAndEncrypted(unknownUnread(broke), notSent(connectionFailed));
    group.faults += endings(u"as soon as it has accepted"_s, Moment::OnAccept, unread);
    group.faults.last().promises = {unknownUnread(broke) + overlooked,
                                    notSent(connectionFailed) + overlooked,
                                    unknownUnread(broke),
                                    notSent(connectionFailed)};
    group.faults.append(silence(u"as soon as it has accepted"_s,
                                Moment::OnAccept,
                                plainAndEncrypted(unknownUnread(noAnswer), notSent(noConnection))));

    const Promises opened = everywhere(unknownUnread(broke));
    group.faults += endings(u"before it reads the request"_s, Moment::OnConnect, opened);
    group.faults.last().promises.front() += overlooked;

    const struct
    {
        QString when;
        Moment moment;
    } phases[]{{u"after the request's head"_s, Moment::AfterHead},
               {u"within the request's body"_s, Moment::InBody},
               {u"after the whole request"_s, Moment::AfterRequest}};

    for (const auto &phase : phases) {
        group.faults += endings(phase.when, phase.moment, everywhere(unknown(broke)));
        group.faults.append(silence(phase.when, phase.moment, everywhere(unknown(noAnswer))));
    }
    return group;
}

FaultGroup encryptionFaults()
{
    return {.title = u"No encrypted connection"_s,
            .faults = handshakeBreaks() + certificateFaults()
                + QList<Fault>{{.name = u"wants a certificate of the program's own"_s,
                                .gateway = {.reply = FaultServer::httpReply(acceptingBody()),
                                            .wantsClientCertificate = true},
                                .promises = encryptedOnly(unknownUnread(broke))}}};
}

FaultGroup keepAliveFaults()
{
    return {.title = u"Two messages, the first one's connection kept alive"_s,
            .faults = {
                keepAlive(u"hangs up the idle connection before the second message"_s,
                          SecondMessage::AfterHangUp),
                keepAlive(u"hangs up the idle connection when the second message makes its own"_s,
                          SecondMessage::HangUpOnConnection),
                keepAlive(u"hangs up the idle connection after the second request"_s,
                          SecondMessage::HangUpOnRequest),
            }};
}

} // namespace smsdesk::faults
