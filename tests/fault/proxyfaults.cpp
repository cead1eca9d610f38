// SPDX-License-Identifier: GPL-3.0-or-later

// Proxies that fail in their own ways. For https:// a proxy is asked for a tunnel (CONNECT), so
// that the request leaves after its answer; for http:// it is handed the request itself.
#include "tests/fault/fault.h"

using namespace Qt::StringLiterals;

namespace smsdesk::faults {

using Behaviour = FaultServer::Behaviour;
using Moment = FaultServer::Moment;
using Ending = FaultServer::Ending;

namespace {

const QString broke = u"the connection broke"_s;
const QString noAnswer = u"no answer in time"_s;
const QString noConnection = u"no connection in time"_s;
const QString connectionFailed = u"the connection failed"_s;
const QString notSecure = u"no secure connection"_s;
const QString notTheGateway = u"the answer is not the gateway's"_s;
const QString noWay = u"the proxy does not let it through"_s;
const QString login = u"the proxy wants a login"_s;
const QString anotherLogin = u"the proxy wants another kind of login"_s;

const QByteArray opened = "HTTP/1.1 200 Connection established\r\n\r\n"_ba;

Fault proxy(const QString &name, const ProxyFault &fault, const Promises &promises)
{
    return {.name = name,
            .gateway = {.reply = FaultServer::httpReply(acceptingBody())},
            .promises = promises,
            .proxy = fault};
}

Fault silent(Fault fault)
{
    fault.timeout = shortTime;
    return fault;
}

Fault doing(const QString &name, const Behaviour &behaviour, const Promises &promises)
{
    return proxy(name, {.answer = behaviour}, promises);
}

/// Answers with this status; the request is with the proxy by then where it is not encrypted.
Fault answering(const QByteArray &status,
                const QString &whyEncrypted,
                const QByteArray &header = {},
                const QString &with = {})
{
    const QString number = QLatin1StringView(status.first(3));
    return doing(u"the proxy answers %1%2"_s.arg(QLatin1StringView(status), with),
                 {.reply = FaultServer::httpReply("<html>proxy</html>"_ba, status, header),
                  .ending = Ending::KeepOpen},
                 byProxyOnly(unknown(u"HTTP status "_s + number), notSent(whyEncrypted)));
}

QList<Fault> refusals()
{
    const QByteArray basic = "Proxy-Authenticate: Basic realm=\"office\"\r\n"_ba;
    const QByteArray digest
        = "Proxy-Authenticate: Digest realm=\"office\", nonce=\"abc\", qop=\"auth\"\r\n"_ba;
    const QByteArray ntlm = "Proxy-Authenticate: NTLM\r\n"_ba;
    const QByteArray authenticate = "407 Proxy Authentication Required"_ba;

    QList<Fault> faults{
        answering("403 Forbidden"_ba, noWay),
        answering("405 Method Not Allowed"_ba, noWay),
        answering(authenticate, login, basic, u" (Basic)"_s),
        answering(authenticate, login, digest, u" (Digest)"_s),
        answering(
            authenticate, anotherLogin, "Proxy-Authenticate: Negotiate\r\n"_ba, u" (Negotiate)"_s),
        answering("429 Too Many Requests"_ba, noWay),
        answering("500 Internal Server Error"_ba, noWay),
        answering("502 Bad Gateway"_ba, noWay),
        answering("503 Service Unavailable"_ba, noWay, "Retry-After: 0\r\n"_ba),
        answering("504 Gateway Timeout"_ba, noWay),
    };
    Fault portal
        = answering("302 Found"_ba, noWay, "Location: {elsewhere}\r\n"_ba, u", a portal"_s);
    portal.promises = byProxyOnly(unknown(u"the answer points elsewhere"_s), notSent(noWay));
    faults.append(portal);

    // Qt 6.4 waits for what NTLM would say next until the time is over.
    Fault waiting = silent(answering(authenticate, noWay, ntlm, u" (NTLM)"_s));
    waiting.promises
        = byProxyOnly(unknown(u"HTTP status 407"_s), notSent(login) + notSent(anotherLogin));
    waiting.proxy->answer->ending = Ending::Close;
    faults.append(waiting);
    return faults;
}

QList<Fault> brokenAnswers()
{
    const Promises unread = byProxyOnly(unknownUnread(broke), notSent(noConnection));
    const Promises read = byProxyOnly(unknown(broke), notSent(noConnection));
    // Qt 6.4 does not tell a proxy that hangs up on the question from one that is silent.
    return {
        silent(doing(u"the proxy accepts and hangs up"_s, {.moment = Moment::OnAccept}, unread)),
        silent(doing(u"the proxy accepts and resets"_s,
                     {.moment = Moment::OnAccept, .ending = Ending::Reset},
                     unread)),
        silent(doing(u"the proxy is silent"_s,
                     {.moment = Moment::Never},
                     byProxyOnly(unknown(noAnswer), notSent(noConnection)))),
        silent(doing(u"the proxy hangs up on the question"_s, {}, read)),
        silent(doing(u"the proxy resets on the question"_s, {.ending = Ending::Reset}, read)),
        silent(doing(u"the proxy hangs up within its answer"_s, {.reply = opened.first(14)}, read)),
        doing(u"the proxy says noise"_s,
              {.reply = "220 smtp ready\r\n\r\n"_ba},
              byProxyOnly(unknown(broke), notSent(noWay))),
        doing(u"the proxy shows a page"_s,
              {.reply = FaultServer::httpReply("<html>Welcome</html>"_ba)},
              byProxyOnly(unknown(notTheGateway), notSent(notSecure) + notSent(connectionFailed))),
        doing(u"the proxy speaks plain text in the open tunnel"_s,
              {.reply = opened + "220 smtp ready\r\n"_ba},
              byProxyOnly(unknown(notTheGateway), notSent(notSecure))),
        doing(u"the proxy opens a tunnel to nowhere and hangs up"_s,
              {.reply = opened},
              byProxyOnly(unknown(notTheGateway), notSent(connectionFailed))),
    };
}

QList<Fault> brokenWays()
{
    const Promises onOpen = byProxyOnly(unknownUnread(broke), notSent(connectionFailed));
    const Promises later = byProxyOnly(unknown(broke), unknown(broke));

    const struct
    {
        QString name;
        Ending ending;
    } endings[]{{u"hangs up"_s, Ending::Close}, {u"resets"_s, Ending::Reset}};

    QList<Fault> faults;
    for (const auto &[name, ending] : endings) {
        const auto add = [&](const QString &when, BreakOff breakOff, const Promises &promises) {
            Fault fault = proxy(u"the proxy opens the way and %1 %2"_s.arg(name, when),
                                {.breakOff = breakOff, .ending = ending},
                                promises);
            // The gateway itself keeps quiet, so that what ends it is the proxy alone.
            fault.gateway = {.moment = Moment::Never};
            faults.append(fault);
        };
        add(u"before the request"_s, BreakOff::OnOpen, onOpen);
        add(u"after the request's head"_s, BreakOff::OnHead, later);
        add(u"after the whole request"_s, BreakOff::OnRequest, later);
    }
    return faults;
}

} // namespace

FaultGroup proxyFaults()
{
    return {.title = u"The proxy on the way"_s,
            .faults = QList<Fault>{proxy(u"the proxy is down"_s,
                                         {.isDown = true},
                                         byProxyOnly(notSent(noWay), notSent(noWay)))}
                + refusals() + brokenAnswers() + brokenWays()};
}

} // namespace smsdesk::faults
