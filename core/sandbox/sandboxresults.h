// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace smsdesk {

/// The results the sandbox gives on its own account (Tencent's error page 382/3771).
namespace sandboxresult {
inline constexpr int ok = 0;
inline constexpr int wrongSignature = 1001;
inline constexpr int signatureMissing = 1003;
inline constexpr int unreadableRequest = 1004;
inline constexpr int notPermitted = 1006;
inline constexpr int noSuchOperation = 1011;
inline constexpr int signatureTextNotApproved = 1012;
inline constexpr int templateMismatch = 1014;
inline constexpr int wrongNumber = 1016;
inline constexpr int tooLong = 1017;
inline constexpr int noSuchApplication = 1019;
inline constexpr int wrongTime = 1021;
inline constexpr int unsupportedRequest = 1030;
inline constexpr int urlInParameter = 1048;
} // namespace sandboxresult

/// The gateway's own text for a result, in Chinese as it writes it. "OK" for 0.
[[nodiscard]] QString sandboxErrmsg(int result);

/// The documented result that ends in these four digits: 1016 for "1016", 60008 for "0008".
[[nodiscard]] std::optional<int> sandboxResultEndingIn(QStringView digits);

} // namespace smsdesk
