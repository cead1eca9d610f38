// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/sandboxcommand.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace smsdesk::sandboxcommand {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(smsdesk::SandboxCommand)
};

} // namespace

void addOptions(QCommandLineParser &parser)
{
    parser.addOption(
        {u"port"_s, Words::tr("The port to listen on; any free one unless given."), u"N"_s});
}

std::optional<ExitStatus> start(const QCommandLineParser &parser, Services &services)
{
    const auto refuse = [](const UsageError &error) {
        complain(UsageSentences::of(error));
        return ExitStatus::InvalidInput;
    };
    const auto port = readNumber(parser, u"port"_s, 0, std::numeric_limits<quint16>::max(), 0);
    if (!port)
        return refuse(port.error());
    if (const auto listening = services.sandbox.listen(static_cast<quint16>(*port)); !listening)
        return refuse({.kind = UsageError::Kind::NoSandbox, .detail = listening.error()});

    // The first three lines are read by scripts: no translation.
    print(u"endpoint "_s + services.sandbox.endpoint().toString());
    print(u"sdkappid "_s + services.sandbox.sdkAppId().toString());
    print(u"appkey "_s + QString::fromUtf8(services.sandbox.appKey().bytes()));
    return std::nullopt;
}

} // namespace smsdesk::sandboxcommand
