// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account/accountdraft.h"
#include "core/account/accountexchange.h"

#include <QCoreApplication>
#include <QString>
#include <QStringList>

namespace smsdesk {

/// Sentences about accounts that are being edited, or are taken to another computer. Thread-safe as
/// far as QCoreApplication::translate is.
class AccountSentences final
{
    Q_DECLARE_TR_FUNCTIONS(smsdesk::AccountSentences)

public:
    [[nodiscard]] static QString wrongSdkAppId();

    /// A text that cannot be an AppKey.
    [[nodiscard]] static QString impossibleKey();

    /// One that can, but does not look like those of Tencent's console; empty where it does, and
    /// where it is impossible.
    [[nodiscard]] static QString doubtAbout(const AppKey &key);

    [[nodiscard]] static QString wrongRegion(const QString &region);
    [[nodiscard]] static QString wrongCaFile();

    /// A sentence for each thing that is wrong, in the order of the form.
    [[nodiscard]] static QStringList of(const AccountProblems &problems);

    [[nodiscard]] static QString of(const ExchangeError &error);
    [[nodiscard]] static QString of(const ImportError &error);

    /// What somebody should have agreed to, in one or two sentences.
    [[nodiscard]] static QString of(const ImportCaution &caution);

    /// What became of an import: a sentence for each kind of account there was.
    [[nodiscard]] static QStringList of(const ImportReport &report);

    /// "Red", "No colour".
    [[nodiscard]] static QString nameOf(AccountColour colour);
};

} // namespace smsdesk
