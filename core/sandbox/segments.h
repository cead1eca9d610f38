// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace smsdesk {

/// How many segments the gateway bills for a text, signature included, to a country: the `fee` of
/// its reply. From Tencent's billing page 382/18052 (2025-10-13 edition):
///
///  - 160 units of the GSM 03.38 alphabet in one message, 153 each in a longer one;
///    `^{}[]~\|€` take two;
///  - 70 UTF-16 units of any other text, 67 each in a longer one; always so to mainland China (86);
///  - to Malaysia (60) the carrier puts 7 units in front.
///
/// Characters of two units are never cut in two. An empty text is one segment. Pure.
[[nodiscard]] int segmentCount(const QString &text, const QString &callingCode);

} // namespace smsdesk
