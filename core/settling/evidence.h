// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/gateway/gatewayclient.h"
#include "core/gateway/outcome.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

namespace smsdesk {

/// What one question of a look-up brought. A value.
struct EvidenceAnswer
{
    QString operation; ///< "querysms4mobile", "pullstatus4mobile".

    /// Why there is no answer; None where there is one.
    Reason reason = Reason::None;
    QString detail; ///< The network's own words.
    int httpStatus = 0;
    QByteArray body; ///< As received.

    friend bool operator==(const EvidenceAnswer &, const EvidenceAnswer &) = default;
};

/// What a look-up asked and what came back: kept in the journal, so that a conclusion can be
/// checked later. A value.
struct Evidence
{
    QDateTime from; ///< UTC; the time that was asked for.
    QDateTime to;

    /// UTC, this computer's clock: from then on the message was on the books or never would be.
    /// Invalid in what earlier versions kept.
    QDateTime certainFrom;

    QList<EvidenceAnswer> answers;

    friend bool operator==(const Evidence &, const Evidence &) = default;
};

/// What came back to a question. Pure.
[[nodiscard]] EvidenceAnswer evidenceOf(const GatewayRequest &request,
                                        const Result<GatewayAnswer, SendResult> &answer);

/// As JSON. A body that is no UTF-8 loses what is none. Pure.
[[nodiscard]] QByteArray toJson(const Evidence &evidence);

/// Reads what toJson() wrote; what is missing or of another type is empty. Pure.
[[nodiscard]] Evidence evidenceFromJson(const QByteArray &json);

} // namespace smsdesk
