// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QList>
#include <QString>

#include <chrono>

namespace smsdesk {

/// What a number's last four digits make the sandbox do. A value.
struct SandboxScene
{
    enum class Kind : quint8 {
        Accept,
        Reject, ///< Answers with `result`.
        NeverAnswer, ///< Takes the request and stays silent until the client gives up.
        AnswerSlowly, ///< Accepts after `delay`.
        AnswerBroken, ///< Status 200, half a JSON document.
        AnswerHtml, ///< Status 502 and a proxy's HTML page.
        HangUp, ///< Closes the connection instead of answering.
        Undelivered, ///< Accepted; the receipt says FAIL.
        NoReceipt, ///< Accepted; no receipt ever comes.
        ChangedExt, ///< Accepted; `ext` comes back different.
    };

    Kind kind = Kind::Accept;
    int result = 0; ///< For Reject.
    std::chrono::milliseconds delay{0}; ///< For AnswerSlowly.

    friend bool operator==(const SandboxScene &, const SandboxScene &) = default;
};

/// The scene of a number (E.164, or national digits). Result codes choose themselves: …1016 gets
/// 1016; a code of five digits is chosen by its last four, …0008 gets 60008. Everything else is
/// accepted. Pure.
[[nodiscard]] SandboxScene sandboxScene(const QString &number);

/// A line of the list that window and documentation show.
struct SandboxSceneEntry
{
    QString digits; ///< "9001"; empty for "any other".
    SandboxScene scene;
};

/// Every scene that is not a result code, in the order of the digits.
[[nodiscard]] QList<SandboxSceneEntry> sandboxScenes();

} // namespace smsdesk
