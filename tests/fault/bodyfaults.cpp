// SPDX-License-Identifier: GPL-3.0-or-later

// Replies of status 200, whole, whose body is not what the gateway says, or hardly.
#include "tests/fault/fault.h"

#include <QStringEncoder>

using namespace Qt::StringLiterals;

namespace smsdesk::faults {

namespace {

const QString notTheGateway = u"the answer is not the gateway's"_s;

Fault body(const QString &name, const QByteArray &bytes, const AnyPromise &promise)
{
    return {.name = name,
            .gateway = {.reply = FaultServer::httpReply(bytes)},
            .promises = everywhere(promise)};
}

Fault nonsense(const QString &name, const QByteArray &bytes)
{
    return body(name, bytes, unknown(notTheGateway));
}

/// `{"result":…,"errmsg":"OK","ext":""}`
Fault result(const QString &name, const QByteArray &value, const AnyPromise &promise)
{
    return body(name, R"({"result":)"_ba + value + R"(,"errmsg":"OK","ext":""})"_ba, promise);
}

QByteArray nested(int depth)
{
    return R"({"result":0,"deep":)"_ba + QByteArray(depth, '[') + QByteArray(depth, ']') + "}"_ba;
}

QByteArray utf16(const QByteArray &text)
{
    return QStringEncoder(QStringEncoder::Utf16).encode(QString::fromUtf8(text));
}

} // namespace

FaultGroup bodyFaults()
{
    const QByteArray accepting = acceptingBody();
    FaultGroup group{.title = u"The body of a whole reply with status 200"_s, .faults = {}};
    group.faults = {
        body(u"accepts"_s, accepting, accepted()),
        body(u"rejects"_s, rejectingBody(), rejected(1016)),
        nonsense(u"says nothing"_s, {}),
        nonsense(u"says blanks"_s, "  \r\n "_ba),
        nonsense(u"shows a page"_s, "<!doctype html><title>Sign in</title>"_ba),
        nonsense(u"shows a page that holds an answer"_s,
                 "<html><body>"_ba + accepting + "</body></html>"_ba),
        nonsense(u"says plain words"_s, "OK"_ba),
        nonsense(u"answers in another encoding (GBK)"_s,
                 "{\"result\":0,\"errmsg\":\"\xb3\xc9\xb9\xa6\",\"ext\":\"\"}"_ba),
        nonsense(u"answers in UTF-16"_s, utf16(accepting)),
        body(u"begins with a byte order mark"_s, "\xef\xbb\xbf"_ba + accepting, accepted()),
        nonsense(u"answers half of the JSON"_s, accepting.first(accepting.size() / 2)),
        nonsense(u"answers JSON without its last brace"_s, accepting.chopped(1)),
        body(u"ends with blank lines"_s, accepting + "\r\n\r\n"_ba, accepted()),
        nonsense(u"says more after the JSON"_s, accepting + "<!-- served by cache -->"_ba),
        nonsense(u"answers twice"_s, accepting + accepting),
        nonsense(u"accepts and rejects in one body"_s, accepting + rejectingBody()),
        nonsense(u"ends with a NUL"_s, accepting + QByteArray(1, '\0')),
        nonsense(u"puts the answer into an array"_s, "["_ba + accepting + "]"_ba),
        nonsense(u"answers a string"_s, R"("OK")"_ba),
        nonsense(u"answers a number"_s, "0"_ba),
        nonsense(u"answers null"_s, "null"_ba),
        nonsense(u"answers true"_s, "true"_ba),
        nonsense(u"answers an empty object"_s, "{}"_ba),
        nonsense(u"answers without a result"_s, R"({"errmsg":"OK","ext":"","fee":1,"sid":"s"})"_ba),
        nonsense(u"puts the result one level down"_s, R"({"Response":{"result":0}})"_ba),
        nonsense(u"spells the result otherwise"_s, R"({"Result":0,"errmsg":"OK"})"_ba),
        body(u"accepts at 500 levels of nesting"_s, nested(500), accepted()),
        nonsense(u"answers with 100 000 levels of nesting"_s, nested(100'000)),
    };
    return group;
}

FaultGroup resultFaults()
{
    const AnyPromise nothing = unknown(notTheGateway);
    FaultGroup group{.title = u"The answer's fields"_s, .faults = {}};
    group.faults = {
        result(u"result is a string"_s, R"("0")"_ba, nothing),
        result(u"result is an empty string"_s, R"("")"_ba, nothing),
        result(u"result is a fraction"_s, "0.5"_ba, nothing),
        result(u"result is false"_s, "false"_ba, nothing),
        result(u"result is null"_s, "null"_ba, nothing),
        result(u"result is an array"_s, "[0]"_ba, nothing),
        result(u"result is an object"_s, R"({"code":0})"_ba, nothing),
        result(u"result is 2^32, which is 0 in 32 bits"_s, "4294967296"_ba, nothing),
        result(u"result is 2^64, which is 0 in 64 bits"_s, "18446744073709551616"_ba, nothing),
        result(u"result is 1e300"_s, "1e300"_ba, nothing),
        result(u"result is next to nothing"_s, "1e-300"_ba, nothing),
        result(u"result is 00"_s, "00"_ba, nothing),
        result(u"result is 0.0"_s, "0.0"_ba, accepted()),
        result(u"result is -1"_s, "-1"_ba, rejected(-1)),
        result(u"result is a code nobody knows"_s, "987654"_ba, rejected(987654)),
        body(u"result is all there is, and 0"_s, R"({"result":0})"_ba, accepted()),
        body(u"result is all there is, and 1016"_s, R"({"result":1016})"_ba, rejected(1016)),
        body(u"msg stands in for errmsg, accepting"_s, R"({"result":0,"msg":"OK"})"_ba, accepted()),
        body(u"msg stands in for errmsg, rejecting"_s,
             R"({"result":1004,"msg":"no"})"_ba,
             rejected(1004)),
        body(u"errmsg, ext, fee and sid are of wrong types"_s,
             R"({"result":0,"errmsg":7,"ext":null,"fee":"x","sid":[]})"_ba,
             accepted()),
        body(u"result twice: 0, then 1016"_s,
             R"({"result":0,"errmsg":"OK","result":1016})"_ba,
             nothing),
        body(u"result twice: 1016, then 0"_s,
             R"({"result":1016,"errmsg":"no","result":0})"_ba,
             nothing),
        body(u"result twice, once in escapes"_s,
             R"({"\u0072esult":1016,"errmsg":"no","result":0})"_ba,
             nothing),
        body(u"errmsg twice"_s, R"({"result":0,"errmsg":"OK","errmsg":"no"})"_ba, accepted()),
        body(u"a result of another object beside"_s,
             R"({"result":0,"detail":{"result":1016}})"_ba,
             accepted()),
    };

    const AnyPromise changed
        = acceptedBut(u"The gateway returned another session text than was sent: “mine”."_s);
    const AnyPromise lost = acceptedBut(u"The gateway did not return the session text."_s);
    group.faults.append({.name = u"ext differs from what was sent"_s,
                         .gateway = {.reply = FaultServer::httpReply(
                                         R"({"result":0,"errmsg":"OK","ext":"mine"})"_ba)},
                         .promises = everywhere(changed),
                         .ext = u"yours"_s});
    group.faults.append({.name = u"ext is lost"_s,
                         .gateway = {.reply = FaultServer::httpReply(acceptingBody())},
                         .promises = everywhere(lost),
                         .ext = u"yours"_s});
    return group;
}

} // namespace smsdesk::faults
