// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <chrono>
#include <optional>

namespace smsdesk {

/// What a file of certificates holds; nothing where it cannot be read. Blocks for as long as the
/// file does, which may be another computer's.
[[nodiscard]] QByteArray bytesOfCaFile(const QString &path);

/// How long a person is let wait for a file of certificates.
constexpr std::chrono::milliseconds caFilePatience{1'000};

/// bytesOfCaFile(), but nothing at all where that takes longer than caFilePatience. It goes on on a
/// thread of its own, which nothing can end: for what a person asks now and then; messages have
/// TlsLoader. Any thread.
[[nodiscard]] std::optional<QByteArray> bytesOfCaFileInTime(const QString &path);

} // namespace smsdesk
