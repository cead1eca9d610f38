// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/sandboxscenes.h"

#include "core/sandbox/sandboxresults.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace smsdesk {

QList<SandboxSceneEntry> sandboxScenes()
{
    using Kind = SandboxScene::Kind;
    return {
        {u"9001"_s, {.kind = Kind::NeverAnswer}},
        {u"9002"_s, {.kind = Kind::AnswerSlowly, .delay = 8s}},
        {u"9003"_s, {.kind = Kind::AnswerBroken}},
        {u"9004"_s, {.kind = Kind::AnswerHtml}},
        {u"9005"_s, {.kind = Kind::HangUp}},
        {u"9006"_s, {.kind = Kind::Undelivered}},
        {u"9007"_s, {.kind = Kind::NoReceipt}},
        {u"9008"_s, {.kind = Kind::ChangedExt}},
        {QString(), {.kind = Kind::Accept}},
    };
}

SandboxScene sandboxScene(const QString &number)
{
    const QStringView digits = QStringView(number).right(4);
    if (digits.size() < 4)
        return {};
    if (const auto result = sandboxResultEndingIn(digits))
        return {.kind = SandboxScene::Kind::Reject, .result = *result};
    const QList<SandboxSceneEntry> scenes = sandboxScenes();
    for (const SandboxSceneEntry &entry : scenes) {
        if (digits == entry.digits)
            return entry.scene;
    }
    return {};
}

} // namespace smsdesk
