// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/gateway/gatewayrequest.h"
#include "core/gateway/sendreply.h"

namespace smsdesk {

/// What `get_template` told. A value.
struct TemplateAnswer
{
    int result = 0; ///< Other than 0: the gateway refused to tell.
    QString errmsg; ///< The gateway's own text.
    int total = 0; ///< How many templates the application has; 0 where it is not told.

    friend bool operator==(const TemplateAnswer &, const TemplateAnswer &) = default;
};

/// Asks for the first of the application's templates (`get_template`, Tencent's document 5819).
/// Sends and bills nothing. Pure.
[[nodiscard]] GatewayRequest
encodeTemplateQuery(const Account &account, const AppKey &key, const SigningMoment &moment);

/// Reads what get_template answers. Pure.
[[nodiscard]] Result<TemplateAnswer, ReplyError> decodeTemplateAnswer(const QByteArray &body);

} // namespace smsdesk
