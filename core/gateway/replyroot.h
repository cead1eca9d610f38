// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/gateway/sendreply.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

namespace smsdesk {

/// What every answer of the gateway has, whatever was asked. A value.
struct ReplyRoot
{
    int result = 0;
    QString errmsg; ///< The gateway's own text; empty where there is none.
    QJsonObject object; ///< The whole answer.
};

/// Reads a body: one JSON object, nothing else, with one `result` that is a whole number. `msg`
/// stands in for `errmsg`. Pure.
[[nodiscard]] Result<ReplyRoot, ReplyError> readReplyRoot(const QByteArray &body);

} // namespace smsdesk
