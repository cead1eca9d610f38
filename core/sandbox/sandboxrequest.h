// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/gateway/signer.h"
#include "core/sandbox/httpmessage.h"

#include <QJsonObject>
#include <QStringList>

#include <optional>

namespace smsdesk {

/// What is common to every request: where it goes and how it is signed. Errors are the gateway's
/// result codes (sandboxresults.h).
struct SandboxRequest
{
    enum class Operation : quint8 {
        SendIsms,
        SendSms,
        PullStatus,
        PullStatus4Mobile,
        QuerySms4Mobile,
        GetTemplate,
    };

    Operation operation = Operation::SendIsms;
    QString sdkAppId;
    SigningMoment moment;
    QString sig; ///< Empty where it is missing.
    QJsonObject body;
};

/// The operation of a path, which has to be exactly `/v5/tlssmssvr/NAME`. Pure.
[[nodiscard]] std::optional<SandboxRequest::Operation> sandboxOperation(const QByteArray &path);

/// Reads query and body. Strict: `sdkappid` and `random` once each, `random` of digits; the body a
/// JSON object with a whole `time`. The error is 1004. Pure.
[[nodiscard]] Result<SandboxRequest, int> readSandboxRequest(SandboxRequest::Operation operation,
                                                             const HttpRequest &http);

/// The body of sendisms and of sendsms.
struct SandboxSend
{
    QString nationCode; ///< sendsms alone; sendisms has it within `tel`.
    QString mobile; ///< sendsms alone.
    QString tel; ///< "+8613711112222", in sendsms put together.
    qint64 templateId = 0;
    QStringList params;
    QString signature;
    QString ext;
    QString extend;
};

/// The body of pullstatus, pullstatus4mobile and querysms4mobile; each has its part of it.
struct SandboxPull
{
    bool wantsReplies = false; ///< `type` 1; else receipts.
    qsizetype most = 0;
    QString nationCode;
    QString mobile;
    QDateTime from;
    QDateTime to;
};

/// The body of get_template: either some templates, or a page of all.
struct SandboxTemplateQuery
{
    std::optional<QList<qint64>> ids;
    qsizetype offset = 0;
    qsizetype most = 0;
};

/// Read the body's own fields: mandatory ones are there and every one has the documented type and
/// range; the error is 1004. `readSend` tells sendisms from sendsms by the operation. Pure.
[[nodiscard]] Result<SandboxSend, int> readSend(const SandboxRequest &request);
[[nodiscard]] Result<SandboxPull, int> readPull(const SandboxRequest &request);
[[nodiscard]] Result<SandboxTemplateQuery, int> readTemplateQuery(const SandboxRequest &request);

} // namespace smsdesk
