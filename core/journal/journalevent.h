// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/gateway/outcome.h"
#include "core/journal/journalrecord.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <optional>
#include <variant>

namespace smsdesk {

/// What a look-up at the gateway concluded. The numbers are in journals: never change one.
enum class Finding : quint8 {
    Accepted = 1, ///< On the gateway's books, accepted and billed.
    Rejected = 2, ///< On the gateway's books, with another result than 0.
    NotThere = 3, ///< Not on books that would show it, and it cannot get there any more.
    NotThereYet = 4, ///< Not on the books, but a late request could still be accepted.
    Ambiguous = 5, ///< More than one message fits, or not exactly this one.
    NotShown = 6, ///< Not on the books, but nothing proves that they would show it.
    Refused = 7, ///< The gateway refuses look-ups to this account.
    NoAnswer = 8, ///< No answer, or none that could be understood.
};

[[nodiscard]] std::optional<Finding> findingFromJournal(int number);

/// The gateway was asked what it knows of the message. A value.
struct LookedUp
{
    Finding finding = Finding::NoAnswer;
    QByteArray evidence; ///< What was asked and answered, as JSON; never the key.

    friend bool operator==(const LookedUp &, const LookedUp &) = default;
};

/// Somebody, or a look-up, decided what became of the message. A value.
struct Settled
{
    /// The numbers are in journals: never change one.
    enum class By : quint8 { LookUp = 1, Person = 2 };

    Outcome outcome = Outcome::Unknown; ///< Unknown takes an earlier decision back.
    By by = By::Person;
    std::optional<int> result = {}; ///< The gateway's, where its books told one.
    QString sid = {}; ///< The message's number at the gateway, where its books told one.
    QString note = {}; ///< Why; a person always says it.

    friend bool operator==(const Settled &, const Settled &) = default;
};

/// The message was sent once more, after a warning. A value.
struct SentAgain
{
    JournalId as{};

    friend bool operator==(const SentAgain &, const SentAgain &) = default;
};

/// Something that happened to a message after its way had ended. Never rewritten, never removed. A
/// value.
struct JournalEvent
{
    QDateTime at; ///< UTC.
    QString author; ///< Who was at work: a person's name, by default the login name.
    std::variant<LookedUp, Settled, SentAgain> what;

    friend bool operator==(const JournalEvent &, const JournalEvent &) = default;
};

} // namespace smsdesk
