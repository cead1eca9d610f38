// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/network/certificateproblem.h"

#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>

namespace smsdesk {

/// What is known of a connection that failed, beside the reason: kept as text in
/// `SendResult::detail` and with it in the journal, for people to read and for sentences to be made
/// of, today and later.
///
/// The text is the network layer's own words alone where nothing else is known, as in journals
/// before version 3; else lines of "name: value". A value.
struct NetworkFacts
{
    std::optional<CertificateProblem> certificate = {};
    QString proxy = {}; ///< The address of the proxy on the way; empty where there was none.
    QStringList proxyLogins = {}; ///< The ways to log in that a proxy asked for: "NTLM".
    std::optional<std::chrono::milliseconds> waited = {}; ///< The time that was over.
    QString said = {}; ///< The network layer's own words.

    [[nodiscard]] QString toText() const;
    [[nodiscard]] static NetworkFacts fromText(const QString &text);

    friend bool operator==(const NetworkFacts &, const NetworkFacts &) = default;
};

/// What somebody else says, fit to be shown: on one line, without invisible characters that could
/// turn the rest of it around, at most 200 characters.
[[nodiscard]] QString oneLine(const QString &text);

} // namespace smsdesk
