// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace smsdesk {

/// A request's or a reply's body as people read it: JSON is indented, with its keys, their order
/// and its numbers as they are; other text stands as it is, with control characters made visible;
/// what is no text at all becomes a hexadecimal listing of its beginning. Pure.
[[nodiscard]] QString readableBody(const QByteArray &body);

} // namespace smsdesk
