// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account/accountdraft.h"
#include "core/account/accountexchange.h"
#include "core/account/keyplace.h"

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

    /// The CA file of a stored account, which was there when it was chosen.
    [[nodiscard]] static QString lostCaFile(const QString &path);
    [[nodiscard]] static QString slowCaFile(const QString &path);

    /// An address at Tencent Cloud's host that is not its gateway's.
    [[nodiscard]] static QString elsewhere();

    /// A sentence for each doubt.
    [[nodiscard]] static QStringList of(const AccountDoubts &doubts);

    /// Where an account's key is: "AppKey in the keychain", "no AppKey".
    [[nodiscard]] static QString of(KeyPlace place);

    /// The key of an account that was removed is not gone, or may not be.
    [[nodiscard]] static QString keyLeft(const KeyError &error);

    /// It was left in the key file, on purpose.
    [[nodiscard]] static QString keyLeftSealed(const QString &keyFile);

    /// It was left in a locked keychain, on purpose; where it is there, by `service` and `entry`.
    [[nodiscard]] static QString keyLeftLocked(const QString &service, const QString &entry);

    /// What an export leaves behind.
    [[nodiscard]] static QString of(const LostCaFile &lost);

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
