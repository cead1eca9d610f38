// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checking/accountcheck.h"

#include "core/gateway/sendresult.h"
#include "core/sending/clockcorrection.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace smsdesk {

QString checkKey(CheckStep step)
{
    switch (step) {
    case CheckStep::NameLookUp:
        return u"name-look-up"_s;
    case CheckStep::Proxy:
        return u"proxy"_s;
    case CheckStep::Connect:
        return u"connect"_s;
    case CheckStep::Certificate:
        return u"certificate"_s;
    case CheckStep::Clock:
        return u"clock"_s;
    case CheckStep::Application:
        return u"application"_s;
    }
    Q_UNREACHABLE();
}

QString checkKey(CheckVerdict verdict)
{
    switch (verdict) {
    case CheckVerdict::Passed:
        return u"passed"_s;
    case CheckVerdict::Warning:
        return u"warning"_s;
    case CheckVerdict::Failed:
        return u"failed"_s;
    case CheckVerdict::Skipped:
        return u"skipped"_s;
    }
    Q_UNREACHABLE();
}

NetworkFailure failureOf(const SendResult &result)
{
    return {.reason = result.reason, .detail = result.detail, .httpStatus = result.httpStatus};
}

std::optional<CheckedStep> AccountCheck::find(CheckStep step) const
{
    const auto found = std::ranges::find(steps, step, &CheckedStep::step);
    return found == steps.cend() ? std::nullopt : std::optional(*found);
}

CheckVerdict AccountCheck::verdict() const
{
    const auto has = [this](CheckVerdict verdict) {
        return std::ranges::find(steps, verdict, &CheckedStep::verdict) != steps.cend();
    };
    if (has(CheckVerdict::Failed))
        return CheckVerdict::Failed;
    if (std::ranges::find(steps, CheckProblem(SkipReason::Stopped), &CheckedStep::problem)
        != steps.cend())
        return CheckVerdict::Skipped;
    return has(CheckVerdict::Warning) ? CheckVerdict::Warning : CheckVerdict::Passed;
}

ApplicationProof proofOf(int result)
{
    switch (result) {
    case 0:
        return ApplicationProof::Proven;
    case 1001: // The signature is wrong.
    case 1003: // It went lost on the way.
    case 1009: // Not from this network.
    case 1019: // No such SdkAppId.
    case 1020: // Disabled.
    case 1021: // The clock is off, and the correction did not help.
    case 1033: // Suspended.
        return ApplicationProof::Refuted;
    case 1011: // No such operation.
        return ApplicationProof::NoSuchOperation;
    case 1006: // No permission.
    case 1030: // Not supported.
    case 1032: // Not for individual accounts.
        return ApplicationProof::NotOffered;
    case 1008: // Timed out inside the gateway.
    case 1013: // Too often.
    case 60008: // Timed out.
        return ApplicationProof::NotNow;
    default:
        return ApplicationProof::Open;
    }
}

ApplicationProof proofOf(const ApplicationFacts &facts)
{
    const ApplicationProof proof = proofOf(facts.result);
    return facts.isElsewhere && proof != ApplicationProof::Refuted
        ? ApplicationProof::NoSuchOperation
        : proof;
}

CheckVerdict verdictOf(const CertificateFacts &facts)
{
    return facts.daysLeft < CertificateFacts::fewDays ? CheckVerdict::Warning
                                                      : CheckVerdict::Passed;
}

CheckVerdict verdictOf(const ClockFacts &facts)
{
    return std::chrono::abs(facts.offset) < ClockCorrection::worthMentioning
        ? CheckVerdict::Passed
        : CheckVerdict::Warning;
}

CheckVerdict verdictOf(const ApplicationFacts &facts)
{
    switch (proofOf(facts)) {
    case ApplicationProof::Proven:
        return CheckVerdict::Passed;
    case ApplicationProof::Refuted:
    case ApplicationProof::NoSuchOperation:
        return CheckVerdict::Failed;
    case ApplicationProof::NotOffered:
    case ApplicationProof::NotNow:
    case ApplicationProof::Open:
        return CheckVerdict::Warning;
    }
    Q_UNREACHABLE();
}

} // namespace smsdesk
