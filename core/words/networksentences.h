// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/gateway/outcome.h"
#include "core/network/networkfacts.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

namespace smsdesk {

/// What is known of a connection that failed, for people: the part of Sentences::explain() that
/// speaks of certificates, proxies and seconds.
class NetworkSentences final
{
    Q_DECLARE_TR_FUNCTIONS(smsdesk::NetworkSentences)

public:
    /// What happened. Empty where no more is known than the reason.
    [[nodiscard]] static QStringList
    of(Reason reason, const NetworkFacts &facts, const QLocale &locale);

    /// What is wrong with a certificate, a sentence for each fault.
    [[nodiscard]] static QStringList of(const CertificateProblem &problem, const QLocale &locale);
};

} // namespace smsdesk
