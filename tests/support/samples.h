// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account/account.h"
#include "core/account/appkey.h"
#include "core/message/outgoingmessage.h"

#include <QString>

namespace smsdesk::samples {

/// The key of Tencent's published signature examples.
[[nodiscard]] inline AppKey publishedKey()
{
    return AppKey(QByteArrayLiteral("5f03a35d00ee52a21327ab048186a2c4"));
}

/// The specification's example message.
[[nodiscard]] inline OutgoingMessage message(const QString &tel = QStringLiteral("+8613711112222"))
{
    const auto message = OutgoingMessage::fromDraft(
        {.recipient = tel,
         .templateId = QStringLiteral("19"),
         .parameters = {QStringLiteral("验证码"), QStringLiteral("1234"), QStringLiteral("4")},
         .signature = QStringLiteral("腾讯云")});
    return message.value();
}

[[nodiscard]] inline Account account(const QString &endpoint)
{
    return {.name = QStringLiteral("Test"),
            .sdkAppId = SdkAppId::parse(QStringLiteral("1400000001")).value(),
            .endpoint = Endpoint::parse(endpoint).value()};
}

} // namespace smsdesk::samples
