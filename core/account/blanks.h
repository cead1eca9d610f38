// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace smsdesk {

/// The text without what nobody sees at its ends: blanks, no-break and zero-width ones included,
/// line ends, control and format characters. Web pages and consoles copy them along.
[[nodiscard]] QStringView withoutBlanks(QStringView text);

/// Whether one of them is anywhere in the text.
[[nodiscard]] bool holdsBlank(QStringView text);

} // namespace smsdesk
