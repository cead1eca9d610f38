// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fault/fault.h"

using namespace Qt::StringLiterals;

namespace smsdesk::faults {

QString nameOf(Way way)
{
    switch (way) {
    case Way::Http:
        return u"http"_s;
    case Way::Https:
        return u"https"_s;
    case Way::HttpByProxy:
        return u"http by proxy"_s;
    case Way::HttpsByProxy:
        return u"https by proxy"_s;
    }
    Q_UNREACHABLE();
}

bool isEncrypted(Way way)
{
    return way == Way::Https || way == Way::HttpsByProxy;
}

bool isProxied(Way way)
{
    return way == Way::HttpByProxy || way == Way::HttpsByProxy;
}

AnyPromise accepted()
{
    return {{.outcome = Outcome::Accepted, .sentence = u"Accepted"_s}};
}

AnyPromise acceptedBut(const QString &what)
{
    return {{.outcome = Outcome::Accepted, .sentence = u"Accepted. "_s + what}};
}

AnyPromise rejected(int result)
{
    return {{.outcome = Outcome::Rejected, .sentence = u"Rejected: result %1"_s.arg(result)}};
}

AnyPromise notSent(const QString &why)
{
    return {{.outcome = Outcome::NotSent,
             .sentence = u"Not sent: "_s + why,
             .requests = Promise::Requests::None}};
}

AnyPromise unknown(const QString &why)
{
    return {{.outcome = Outcome::Unknown, .sentence = u"Unknown: "_s + why}};
}

AnyPromise unknownUnread(const QString &why)
{
    return {{.outcome = Outcome::Unknown,
             .sentence = u"Unknown: "_s + why,
             .requests = Promise::Requests::NoneOrOne}};
}

Promises everywhere(const AnyPromise &promise)
{
    return {promise, promise, promise, promise};
}

Promises plainAndEncrypted(const AnyPromise &plain, const AnyPromise &encrypted)
{
    return {plain, encrypted, plain, encrypted};
}

Promises encryptedOnly(const AnyPromise &promise)
{
    return {AnyPromise(), promise, AnyPromise(), promise};
}

Promises byProxyOnly(const AnyPromise &plain, const AnyPromise &encrypted)
{
    return {AnyPromise(), AnyPromise(), plain, encrypted};
}

QByteArray acceptingBody()
{
    return R"({"result":0,"errmsg":"OK","ext":"","nationcode":"86","fee":1,"sid":"8:abc"})"_ba;
}

QByteArray rejectingBody()
{
    return R"({"result":1016,"errmsg":"wrong number","ext":""})"_ba;
}

QList<FaultGroup> allFaults()
{
    return {connectionFaults(),
            encryptionFaults(),
            keepAliveFaults(),
            statusFaults(),
            redirectFaults(),
            interimFaults(),
            brokenReplyFaults(),
            framingFaults(),
            bodyFaults(),
            resultFaults(),
            proxyFaults()};
}

} // namespace smsdesk::faults
