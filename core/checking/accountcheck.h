// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account/account.h"
#include "core/account/keystore.h"
#include "core/gateway/outcome.h"
#include "core/network/proxysettings.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <array>
#include <chrono>
#include <optional>
#include <variant>

namespace smsdesk {

struct SendResult;

/// What is tried, in the order it is shown.
enum class CheckStep : quint8 { NameLookUp, Proxy, Connect, Certificate, Clock, Application };

inline constexpr std::array checkSteps{CheckStep::NameLookUp,
                                       CheckStep::Proxy,
                                       CheckStep::Connect,
                                       CheckStep::Certificate,
                                       CheckStep::Clock,
                                       CheckStep::Application};

enum class CheckVerdict : quint8 {
    Passed,
    Warning, ///< Messages go, but there is something to know or to do.
    Failed,
    Skipped, ///< Not tried; SkipReason says why.
};

/// "name-look-up", …, "application": stable names for scripts.
[[nodiscard]] QString checkKey(CheckStep step);

/// "passed", "warning", "failed", "skipped".
[[nodiscard]] QString checkKey(CheckVerdict verdict);

/// Why a step was not tried.
enum class SkipReason : quint8 {
    EarlierFailure, ///< What has to go before it failed.
    ByProxy, ///< The proxy does it.
    NotEncrypted, ///< Nothing leaves this computer, and nothing is encrypted.
    NoKey, ///< The gateway was not asked, since the key is missing.
    NoDate, ///< The answer did not tell the time.
    Stopped, ///< A person stopped the check first.
};

struct NameFacts
{
    QString host = {};
    bool isAddress = false; ///< There was nothing to look up.
    QStringList addresses = {};

    friend bool operator==(const NameFacts &, const NameFacts &) = default;
};

struct ProxyFacts
{
    ProxySettings::Mode from
        = ProxySettings::Mode::System; ///< Who named it, or that there is none.
    QString address = {}; ///< Never with a login; empty where there is no proxy.

    friend bool operator==(const ProxyFacts &, const ProxyFacts &) = default;
};

struct ConnectFacts
{
    QString address = {}; ///< Of whoever answered: the gateway, or the proxy.
    quint16 port = 0;

    friend bool operator==(const ConnectFacts &, const ConnectFacts &) = default;
};

struct CertificateFacts
{
    /// From so many days before its end on a certificate is warned of.
    static constexpr qint64 fewDays = 14;

    QString protocol = {}; ///< "TLS 1.3".
    QString cipher = {};
    QString subject = {};
    QString issuer = {};
    QDateTime validUntil = {}; ///< UTC.
    qint64 daysLeft = 0; ///< Whole days.
    bool isByCaFile = false; ///< Vouched for by the account's own file, not by the system.

    friend bool operator==(const CertificateFacts &, const CertificateFacts &) = default;
};

struct ClockFacts
{
    /// More is refused by the gateway (result 1021), where it is not corrected.
    static constexpr std::chrono::minutes limit{10};

    std::chrono::seconds offset{0}; ///< Positive: the gateway is ahead.

    friend bool operator==(const ClockFacts &, const ClockFacts &) = default;
};

struct ApplicationFacts
{
    int result = 0; ///< What the gateway answered to get_template.
    QString errmsg = {}; ///< The gateway's own text, on one line.

    /// The account's address is Endpoint::isElsewhereAtTencent(): whatever was answered, messages
    /// go to another operation than the gateway's.
    bool isElsewhere = false;
    int templates = 0; ///< How many the application has; where `result` is 0.

    friend bool operator==(const ApplicationFacts &, const ApplicationFacts &) = default;
};

/// Why a step failed on the way, judged as it is for a message.
struct NetworkFailure
{
    Reason reason = Reason::None;
    QString detail = {}; ///< NetworkFacts as text.
    int httpStatus = 0;

    friend bool operator==(const NetworkFailure &, const NetworkFailure &) = default;
};

/// That of what the network says of a message. Pure.
[[nodiscard]] NetworkFailure failureOf(const SendResult &result);

using CheckFacts = std::variant<std::monostate,
                                NameFacts,
                                ProxyFacts,
                                ConnectFacts,
                                CertificateFacts,
                                ClockFacts,
                                ApplicationFacts>;

/// What stood in the way; nothing where the facts say it all.
using CheckProblem = std::variant<std::monostate, SkipReason, NetworkFailure, KeyError>;

/// One step that has ended. A value.
struct CheckedStep
{
    CheckStep step = CheckStep::NameLookUp;
    CheckVerdict verdict = CheckVerdict::Passed;
    CheckFacts facts = {}; ///< Those of the step, as far as they are known.
    CheckProblem problem = {};
    std::chrono::milliseconds took{0};

    friend bool operator==(const CheckedStep &, const CheckedStep &) = default;
};

/// What came of the check of an account. Holds neither key nor password. A value.
struct AccountCheck
{
    Account account;
    QDateTime startedAt = {}; ///< UTC.
    QList<CheckedStep> steps = {}; ///< In the order of `checkSteps`; all of them at the end.

    [[nodiscard]] std::optional<CheckedStep> find(CheckStep step) const;

    /// The whole: failed where a step failed, skipped where it was stopped first, a warning where
    /// there is one, else passed.
    [[nodiscard]] CheckVerdict verdict() const;

    friend bool operator==(const AccountCheck &, const AccountCheck &) = default;
};

/// What an answer of get_template proves.
enum class ApplicationProof : quint8 {
    Proven, ///< SdkAppId and key belong together.
    Refuted, ///< Messages would be refused as well: the key, the SdkAppId, the allowlist, …
    NoSuchOperation, ///< The path of the account's address is wrong.
    NotOffered, ///< The gateway does not answer this question to the application.
    NotNow, ///< It might another time.
    Open, ///< Another result, which says nothing of either.
};

/// From the result codes of tencent-sms.md, 1. Pure.
[[nodiscard]] ApplicationProof proofOf(int result);
[[nodiscard]] ApplicationProof proofOf(const ApplicationFacts &facts);

/// The verdicts on what was learned. Pure.
[[nodiscard]] CheckVerdict verdictOf(const CertificateFacts &facts);
[[nodiscard]] CheckVerdict verdictOf(const ClockFacts &facts);
[[nodiscard]] CheckVerdict verdictOf(const ApplicationFacts &facts);

} // namespace smsdesk
