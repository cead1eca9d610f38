// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace smsdesk {

/// A telephone number for diagnostic logs: "+8613711112222" becomes "+86137****2222". At least four
/// digits are hidden, all of them in a text of four or fewer; how many there were is not told.
/// Whatever is neither a digit nor a leading "+" is left out, so that any text may be given. Pure.
[[nodiscard]] QString maskedNumber(const QString &number);

} // namespace smsdesk
