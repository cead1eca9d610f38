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

Promise accepted()
{
    return {.outcome = Outcome::Accepted, .sentence = u"Accepted"_s};
}

Promise rejected(int result)
{
    return {.outcome = Outcome::Rejected, .sentence = u"Rejected: result %1"_s.arg(result)};
}

Promise notSent(const QString &why)
{
    return {.outcome = Outcome::NotSent,
            .sentence = u"Not sent: "_s + why,
            .requests = Promise::Requests::None};
}

Promise unknown(const QString &why)
{
    return {.outcome = Outcome::Unknown, .sentence = u"Unknown: "_s + why};
}

Promise unknownUnread(const QString &why)
{
    Promise promise = unknown(why);
    promise.requests = Promise::Requests::NoneOrOne;
    return promise;
}

Promise either(Promise one, const Promise &other)
{
    one.otherSentence = other.sentence;
    return one;
}

Promises everywhere(const Promise &promise)
{
    return {promise, promise, promise, promise};
}

Promises plainAndEncrypted(const Promise &plain, const Promise &encrypted)
{
    return {plain, encrypted, plain, encrypted};
}

Promises encryptedOnly(const Promise &promise)
{
    return {std::nullopt, promise, std::nullopt, promise};
}

Promises byProxyOnly(const Promise &plain, const Promise &encrypted)
{
    return {std::nullopt, std::nullopt, plain, encrypted};
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
