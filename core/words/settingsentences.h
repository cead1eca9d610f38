// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account/keystore.h"
#include "core/settings/settingrow.h"

#include <QCoreApplication>
#include <QString>

namespace smsdesk {

/// Sentences about settings. Thread-safe as far as QCoreApplication::translate is.
class SettingSentences final
{
    Q_DECLARE_TR_FUNCTIONS(smsdesk::SettingSentences)

public:
    /// A value that the setting called `name` cannot have.
    [[nodiscard]] static QString of(const SettingProblem &problem, const QString &name);

    /// Why the password of a proxy is not kept.
    [[nodiscard]] static QString passwordNotKept(const KeyError &error);

    /// The password of a proxy that is to be forgotten stays where it is, or may; `login` is whose
    /// it is: "staff@proxy.example:8080".
    [[nodiscard]] static QString passwordLeft(const KeyError &error, const QString &login);

    /// The settings' file could not be written.
    [[nodiscard]] static QString notWritten(const QString &file);

    /// They are, and the password of the proxy before is not gone, or may not be.
    [[nodiscard]] static QString passwordLeft(const KeyError &error);
};

} // namespace smsdesk
