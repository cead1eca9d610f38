// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>

#include <chrono>
#include <optional>

namespace smsdesk {

/// The offset that a reply's `Date` header tells: `Date` minus the moment midway between sending
/// and receiving; positive where the server is ahead. Nothing where the header is missing or is not
/// an HTTP date (RFC 9110, IMF-fixdate). Pure.
[[nodiscard]] std::optional<std::chrono::seconds> clockOffsetFromDate(const QByteArray &dateHeader,
                                                                      const QDateTime &sentAt,
                                                                      const QDateTime &receivedAt);

} // namespace smsdesk
