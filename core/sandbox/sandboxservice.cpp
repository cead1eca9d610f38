// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/sandboxservice.h"

#include "core/sandbox/sandboxreplies.h"
#include "core/sandbox/sandboxresults.h"
#include "core/sandbox/sandboxscenes.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace smsdesk {

namespace {

using Kind = SandboxScene::Kind;
using Operation = SandboxRequest::Operation;

HttpAnswer json(const QByteArray &body)
{
    HttpAnswer answer;
    answer.body = body;
    return answer;
}

HttpAnswer methodNotAllowed(Operation operation)
{
    HttpAnswer answer = json(failureReply(operation, sandboxresult::unsupportedRequest));
    answer.status = 405;
    answer.allow = "POST"_ba;
    return answer;
}

/// What a proxy says when it cannot reach the server behind it.
HttpAnswer badGateway()
{
    HttpAnswer answer;
    answer.status = 502;
    answer.contentType = "text/html"_ba;
    answer.body = "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n"
                  "<center><h1>502 Bad Gateway</h1></center>\r\n</body>\r\n</html>\r\n"_ba;
    return answer;
}

/// Like "8:yoIn07HUWbhiPfrmTOF20180329": nineteen letters and digits, and the date.
QString freshSid(const QDateTime &now)
{
    constexpr QStringView alphabet
        = u"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    constexpr int length = 19;
    QString sid = u"8:"_s;
    for (int i = 0; i < length; ++i)
        sid += alphabet.at(QRandomGenerator::system()->bounded(alphabet.size()));
    return sid + beijingTime(now).toString(u"yyyyMMdd"_s);
}

SandboxRecord::Receipt receiptOf(Kind kind)
{
    switch (kind) {
    case Kind::Reject:
    case Kind::NoReceipt:
        return SandboxRecord::Receipt::None;
    case Kind::Undelivered:
        return SandboxRecord::Receipt::Undelivered;
    default:
        return SandboxRecord::Receipt::Delivered;
    }
}

QByteArray
expectedSendSignature(const AppKey &key, const SandboxRequest &request, const SandboxSend &send)
{
    return request.operation == Operation::SendSms ? signMobile(key, request.moment, send.mobile)
                                                   : signTel(key, request.moment, send.tel);
}

/// What the scene makes of the reply to an accepted message.
HttpAnswer acceptedAnswer(const SandboxScene &scene,
                          Operation operation,
                          SandboxMessage message,
                          const QString &sid)
{
    if (scene.kind == Kind::ChangedExt)
        message.ext += u"-changed"_s;
    HttpAnswer answer = json(sendReply(operation, message, sid));
    answer.delay = scene.delay;
    if (scene.kind == Kind::AnswerBroken)
        answer.body.truncate(answer.body.size() / 2);
    else if (scene.kind == Kind::NeverAnswer)
        answer.manner = HttpAnswer::Manner::Silence;
    else if (scene.kind == Kind::HangUp)
        answer.manner = HttpAnswer::Manner::HangUp;
    return answer;
}

} // namespace

SandboxService::SandboxService(const Clock &clock, SdkAppId sdkAppId, AppKey appKey)
    : m_clock(clock)
    , m_sdkAppId(sdkAppId)
    , m_appKey(std::move(appKey))
{
}

HttpAnswer SandboxService::answer(const HttpRequest &http)
{
    const auto operation = sandboxOperation(http.path);
    if (!operation)
        return json(failureReply({}, sandboxresult::noSuchOperation));
    if (http.method != "POST")
        return methodNotAllowed(*operation);
    const auto request = readSandboxRequest(*operation, http);
    if (!request)
        return json(failureReply(operation, request.error()));
    if (*operation == Operation::SendIsms || *operation == Operation::SendSms)
        return send(*request);
    const Reply reply = lookUp(*request);
    return json(reply ? *reply : failureReply(operation, reply.error()));
}

Result<void, int> SandboxService::authorize(const SandboxRequest &request,
                                            const QByteArray &expected) const
{
    if (request.sig.isEmpty())
        return failure(sandboxresult::signatureMissing);
    if (request.sdkAppId != m_sdkAppId.toString())
        return failure(sandboxresult::noSuchApplication);
    if (request.sig.toUtf8() != expected)
        return failure(sandboxresult::wrongSignature);
    const qint64 off = request.moment.time - m_clock.now().toSecsSinceEpoch();
    if (qAbs(off) > std::chrono::seconds(timeTolerance).count())
        return failure(sandboxresult::wrongTime);
    return {};
}

HttpAnswer SandboxService::send(const SandboxRequest &request)
{
    const auto body = readSend(request);
    if (!body)
        return json(failureReply(request.operation, body.error()));
    const auto authorized = authorize(request, expectedSendSignature(m_appKey, request, *body));
    if (!authorized)
        return json(failureReply(request.operation, authorized.error(), body->ext));
    const auto message = checkSend(*body);
    if (!message)
        return json(failureReply(request.operation, message.error(), body->ext));
    return play(request, *message);
}

HttpAnswer SandboxService::play(const SandboxRequest &request, const SandboxMessage &message)
{
    const SandboxScene scene = sandboxScene(message.mobile);
    if (scene.kind == Kind::AnswerHtml)
        return badGateway(); // The proxy's answer: the gateway itself never heard of the message.

    const bool isRejected = scene.kind == Kind::Reject;
    SandboxRecord record;
    record.nationCode = message.nationCode;
    record.mobile = message.mobile;
    record.signature = message.signature;
    record.text = message.text;
    record.isMarketing = message.isMarketing;
    record.sentAt = m_clock.now();
    record.result = isRejected ? scene.result : sandboxresult::ok;
    record.sid = isRejected ? QString() : freshSid(record.sentAt);
    record.receipt = receiptOf(scene.kind);
    m_history.add(record);

    if (isRejected)
        return json(failureReply(request.operation, scene.result, message.ext));
    return acceptedAnswer(scene, request.operation, message, record.sid);
}

SandboxService::Reply SandboxService::lookUp(const SandboxRequest &request)
{
    if (request.operation == Operation::GetTemplate)
        return describeTemplates(request);
    return pull(request);
}

SandboxService::Reply SandboxService::pull(const SandboxRequest &request)
{
    const auto body = readPull(request);
    if (!body)
        return failure(body.error());
    const bool signsMobile = request.operation == Operation::QuerySms4Mobile;
    const auto authorized
        = authorize(request,
                    signsMobile ? signMobile(m_appKey, request.moment, body->mobile)
                                : signPlain(m_appKey, request.moment));
    if (!authorized)
        return failure(authorized.error());

    const QDateTime now = m_clock.now();
    const SandboxHistory::Span span{body->from, body->to};
    if (signsMobile)
        return messagesReply(m_history.messagesTo(body->nationCode, body->mobile, span), now);
    if (body->wantsReplies)
        return receiptsReply({}); // Nobody has these phones, so nobody ever replies.
    if (request.operation == Operation::PullStatus)
        return receiptsReply(m_history.takeReceipts(body->most, now));
    return receiptsReply(
        m_history.receiptsOf(body->nationCode, body->mobile, span, body->most, now));
}

SandboxService::Reply SandboxService::describeTemplates(const SandboxRequest &request) const
{
    const auto query = readTemplateQuery(request);
    if (!query)
        return failure(query.error());
    const auto authorized = authorize(request, signPlain(m_appKey, request.moment));
    if (!authorized)
        return failure(authorized.error());
    return templatesReply(*query);
}

} // namespace smsdesk
