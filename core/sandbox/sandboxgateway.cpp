// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/sandboxgateway.h"

#include "core/base/logging.h"
#include "core/sandbox/httpserver.h"
#include "core/sandbox/sandboxservice.h"
#include "core/sandbox/sandboxtemplates.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace smsdesk {

namespace {

/// Thirty-two hex digits, as the console shows them.
AppKey freshAppKey()
{
    QByteArray digits;
    for (int half = 0; half < 2; ++half)
        digits += QByteArray::number(QRandomGenerator::system()->generate64(), 16)
                      .rightJustified(16, '0');
    return AppKey(digits);
}

/// What an answer is, for the log: never a body or a query, which hold numbers and signatures.
HttpAnswer logged(const HttpRequest &request, const HttpAnswer &answer)
{
    qCInfo(logging::sandbox,
           "%s %s: %s",
           request.method.constData(),
           request.path.constData(),
           answer.manner == HttpAnswer::Manner::Reply
               ? QByteArray::number(answer.status).constData()
               : "no answer");
    return answer;
}

/// Real ones begin with 1400 too.
SdkAppId sandboxAppId()
{
    return SdkAppId::parse(u"1400000019"_s).value();
}

} // namespace

struct SandboxGateway::Private
{
    explicit Private(const Clock &clock)
        : service(clock, sandboxAppId(), freshAppKey())
        , server(
              [this](const HttpRequest &request) {
                  return logged(request, service.answer(request));
              },
              clock)
    {
    }

    SandboxService service;
    HttpServer server; ///< After the service, which its connections call.
};

SandboxGateway::SandboxGateway(const Clock &clock, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(clock))
{
}

SandboxGateway::~SandboxGateway() = default;

QString SandboxGateway::accountName()
{
    return sandboxAccountName();
}

QList<MessageTemplate> SandboxGateway::templates()
{
    QList<MessageTemplate> templates;
    const QList<SandboxTemplate> approved = sandboxTemplates();
    for (const SandboxTemplate &each : approved)
        templates += each.content;
    return templates;
}

Result<void, QString> SandboxGateway::listen(quint16 port)
{
    const auto listening = d->server.listen(port);
    if (listening)
        qCInfo(logging::sandbox, "listens on port %d", int{d->server.port()});
    return listening;
}

bool SandboxGateway::isListening() const
{
    return d->server.isListening();
}

Endpoint SandboxGateway::endpoint() const
{
    Q_ASSERT(isListening());
    return Endpoint::parse(u"http://127.0.0.1:%1/v5/tlssmssvr/sendisms"_s.arg(d->server.port()))
        .value();
}

SdkAppId SandboxGateway::sdkAppId() const
{
    return d->service.sdkAppId();
}

const AppKey &SandboxGateway::appKey() const
{
    return d->service.appKey();
}

Account SandboxGateway::account() const
{
    return {
        .name = accountName(),
        .sdkAppId = sdkAppId(),
        .endpoint = endpoint(),
        .defaultSignature = sandboxDefaultSignature(),
        .defaultRegion = {},
        .caFile = {},
        .timeout = std::chrono::seconds(30),
        .dailyLimit = 0, // It takes any number of messages.
        .isSandbox = true,
    };
}

} // namespace smsdesk
