// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/sandboxtemplates.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace smsdesk {

namespace {

using Reach = SandboxTemplate::Reach;

/// Names and texts are the sandbox's data, as an account's are: they are not translated.
SandboxTemplate make(QLatin1StringView id,
                     const QString &name,
                     const QString &text,
                     Reach reach = Reach::International,
                     bool isMarketing = false)
{
    const MessageTemplate content{
        .id = TemplateId::parse(id).value(),
        .name = name,
        .text = text,
        .signature = {},
        .isInternational = reach != Reach::Domestic,
    };
    return {.content = content, .reach = reach, .isMarketing = isMarketing};
}

} // namespace

bool SandboxTemplate::reaches(const QString &callingCode) const
{
    const bool isMainlandChina = callingCode == "86"_L1;
    return reach == Reach::Anywhere || isMainlandChina == (reach == Reach::Domestic);
}

QList<SandboxTemplate> sandboxTemplates()
{
    return {
        make("19"_L1,
             u"验证码"_s,
             u"您的{1}是 {2}，请于 {3} 分钟内填写。如非本人操作，请忽略本短信。"_s,
             Reach::Anywhere),
        make("20"_L1,
             u"Verification code"_s,
             u"{1} is your verification code. It is valid for {2} minutes. "
             u"Never share it with anyone."_s),
        make("21"_L1,
             u"Order shipped"_s,
             u"Hello {1}, your order {2} has been shipped and should reach you on {3}."_s),
        make("22"_L1,
             u"Appointment reminder"_s,
             u"Reminder: your appointment with {1} is on {2} at {3}. "
             u"To change it, call us before noon the day before."_s),
        make("23"_L1,
             u"Members' offer (marketing)"_s,
             u"Hello {1}, members save {2} on everything until {3}. Reply STOP to opt out."_s,
             Reach::International,
             true),
        make("24"_L1,
             u"Password changed"_s,
             u"Your password was changed. If it was not you, contact our support now."_s),
        make("25"_L1,
             u"发货通知（仅中国大陆）"_s,
             u"您的订单 {1} 已发货，快递单号 {2}，预计 {3} 送达。"_s,
             Reach::Domestic),
    };
}

std::optional<SandboxTemplate> sandboxTemplate(qint64 id)
{
    const QList<SandboxTemplate> all = sandboxTemplates();
    const auto found = std::find_if(all.begin(), all.end(), [id](const SandboxTemplate &each) {
        return each.content.id.value() == id;
    });
    return found == all.end() ? std::nullopt : std::optional(*found);
}

QString sandboxDefaultSignature()
{
    return u"SMS Desk"_s;
}

bool isApprovedSignature(const QString &signature)
{
    return signature.isEmpty() || signature == sandboxDefaultSignature()
        || signature == u"Tencent Cloud"_s || signature == u"腾讯云"_s;
}

} // namespace smsdesk
