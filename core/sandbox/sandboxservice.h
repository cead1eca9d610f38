// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account/account.h"
#include "core/account/appkey.h"
#include "core/base/clock.h"
#include "core/sandbox/httpmessage.h"
#include "core/sandbox/sandboxhistory.h"
#include "core/sandbox/sandboxrequest.h"
#include "core/sandbox/sandboxsend.h"

namespace smsdesk {

/// The gateway without its network: a request goes in, what shall happen comes out. Checks run in
/// the order of docs/sandbox.md.
class SandboxService final
{
public:
    /// A request may be signed so much too early or too late (specification, `time`).
    static constexpr std::chrono::minutes timeTolerance{10};

    /// `clock` must outlive the service.
    SandboxService(const Clock &clock, SdkAppId sdkAppId, AppKey appKey);

    [[nodiscard]] HttpAnswer answer(const HttpRequest &http);

    [[nodiscard]] SdkAppId sdkAppId() const { return m_sdkAppId; }

    [[nodiscard]] const AppKey &appKey() const { return m_appKey; }

private:
    /// The body of a successful reply, or the result of the check that failed.
    using Reply = Result<QByteArray, int>;

    /// Application, signature and time; `expected` is the right signature.
    [[nodiscard]] Result<void, int> authorize(const SandboxRequest &request,
                                              const QByteArray &expected) const;

    [[nodiscard]] HttpAnswer send(const SandboxRequest &request);
    [[nodiscard]] HttpAnswer play(const SandboxRequest &request, const SandboxMessage &message);
    [[nodiscard]] Reply lookUp(const SandboxRequest &request);
    [[nodiscard]] Reply pull(const SandboxRequest &request);
    [[nodiscard]] Reply describeTemplates(const SandboxRequest &request) const;

    const Clock &m_clock;
    SdkAppId m_sdkAppId;
    AppKey m_appKey;
    SandboxHistory m_history;
};

} // namespace smsdesk
