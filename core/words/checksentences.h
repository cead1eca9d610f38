// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checking/accountcheck.h"
#include "core/gateway/resultcatalogue.h"

#include <QCoreApplication>
#include <QLocale>
#include <QString>

namespace smsdesk {

/// What a step of a check is said to be, for people. A value.
struct CheckWords
{
    QString meaning; ///< How it is.
    QString advice; ///< What to do; empty where there is nothing to mend.

    friend bool operator==(const CheckWords &, const CheckWords &) = default;
};

/// What the check of an account found, in the language of the running program.
class CheckSentences final
{
    Q_DECLARE_TR_FUNCTIONS(smsdesk::CheckSentences)

public:
    /// Both must outlive the object.
    CheckSentences(const ResultCatalogue &catalogue, const QLocale &locale);

    /// "Name look-up", "Proxy", …: the headline of a step.
    [[nodiscard]] static QString name(CheckStep step);

    /// "passed", "warning", "failed", "skipped".
    [[nodiscard]] static QString word(CheckVerdict verdict);

    /// A step that is still to come, or under way.
    [[nodiscard]] static QString waitingWord();
    [[nodiscard]] static QString runningWord();

    /// One sentence on the whole.
    [[nodiscard]] static QString summary(CheckVerdict verdict);
    [[nodiscard]] static QString runningSummary();

    [[nodiscard]] CheckWords of(const CheckedStep &step, const Account &account) const;

private:
    [[nodiscard]] CheckWords ofFailure(const CheckedStep &step,
                                       const NetworkFailure &failure) const;
    [[nodiscard]] CheckWords ofName(const NameFacts &facts) const;
    [[nodiscard]] static CheckWords ofProxy(const ProxyFacts &facts, const Account &account);
    [[nodiscard]] CheckWords ofCertificate(const CertificateFacts &facts) const;
    [[nodiscard]] CheckWords ofApplication(const ApplicationFacts &facts,
                                           const Account &account) const;

    const ResultCatalogue &m_catalogue;
    const QLocale &m_locale;
};

} // namespace smsdesk
