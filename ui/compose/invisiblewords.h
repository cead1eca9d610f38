// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QString>

namespace smsdesk {

/// Names what a text holds that a line to type in does not show: what is pasted may carry line
/// breaks, tabs, and characters that turn the direction of what follows. Pure.
class InvisibleWords final
{
    Q_DECLARE_TR_FUNCTIONS(smsdesk::InvisibleWords)

public:
    /// A whole sentence; empty where all of `text` can be seen.
    [[nodiscard]] static QString of(const QString &text);

private:
    [[nodiscard]] static QString nameOf(char32_t character);
};

} // namespace smsdesk
