// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account/accountstore.h"
#include "core/account/endpoint.h"
#include "core/account/keystore.h"
#include "core/gateway/outcome.h"
#include "core/gateway/resultcatalogue.h"
#include "core/gateway/sendresult.h"
#include "core/journal/journalerror.h"
#include "core/journal/journalrecord.h"
#include "core/message/draft.h"
#include "core/network/proxysettings.h"
#include "core/phone/phonenumber.h"
#include "core/sandbox/sandboxscenes.h"
#include "core/sending/frequency.h"
#include "core/sending/sender.h"
#include "core/settings/datafolder.h"

#include <QCoreApplication>
#include <QLocale>
#include <QString>
#include <QStringList>

namespace smsdesk {

/// What happened to a message, for people. A value.
struct Explanation
{
    QString headline; ///< "Accepted", "Not sent: nobody answers at that address".
    QString meaning; ///< What happened, in one or two sentences.
    QString advice; ///< What to do now; empty where there is nothing to do.
};

/// The one place where typed errors become sentences, in the language of the running program. Each
/// sentence says what is wrong and what to do. Thread-safe as far as QCoreApplication::translate
/// is.
class Sentences final
{
    Q_DECLARE_TR_FUNCTIONS(smsdesk::Sentences)

public:
    [[nodiscard]] static QString of(const PhoneError &error);
    [[nodiscard]] static QString of(TemplateIdError error);
    [[nodiscard]] static QString of(const DraftProblem &problem);
    [[nodiscard]] static QString of(EndpointError error);
    [[nodiscard]] static QString of(ProxyAddressError error);
    [[nodiscard]] static QString of(const AccountStoreError &error);
    [[nodiscard]] static QString of(const KeyError &error);
    [[nodiscard]] static QString of(const VaultError &error);
    [[nodiscard]] static QString of(const JournalError &error);
    [[nodiscard]] static QString of(const DataFolderError &error);

    /// When the message that another would repeat was sent and what became of it, in local time,
    /// and what sending again would mean. NotSent: it turned out meanwhile not to be out.
    [[nodiscard]] static QString
    of(const EarlierMessage &earlier, const QDateTime &now, const QLocale &locale);

    /// For how long the gateway refuses to repeat it; empty where it would take it.
    [[nodiscard]] static QString pause(const EarlierMessage &earlier, const QDateTime &now);

    /// Says, too, that the message did not leave.
    [[nodiscard]] static QString
    of(const SendRefusal &refusal, const QDateTime &now, const QLocale &locale);

    /// A sentence for each; none where there is nothing to warn of.
    [[nodiscard]] static QStringList of(const FrequencyWarnings &warnings);

    /// What a number does in the sandbox: "Rejected with result 1016.".
    [[nodiscard]] static QString of(const SandboxScene &scene);

    /// A doubt about a number's length or range, and what it means for sending. Empty for None.
    [[nodiscard]] static QString of(PhoneNumber::Doubt doubt, const QString &countryName);

    /// A sentence with what the system, the network or another program said behind it; the sentence
    /// alone where `detail` is empty.
    [[nodiscard]] static QString withDetail(const QString &sentence, const QString &detail);

    /// Sentences after one another, as the language writes them; empty ones take no part.
    [[nodiscard]] static QString joined(const QStringList &sentences);

    /// "accepted", "rejected", "not sent", "unknown"; for table cells and filters.
    [[nodiscard]] static QString word(Outcome outcome);

    /// The message that is still under way.
    [[nodiscard]] static QString sendingWord();

    /// What is known of a message today: "accepted", "not sent (settled)", "sending".
    [[nodiscard]] static QString word(const JournalRecord &record);

    /// An outcome that is known but could not be written to the journal, and why.
    [[nodiscard]] static QString notWritten(const SendResult &result, const JournalError &error);

    /// The session text came back other than it was sent. Empty where it did not, or where there is
    /// no reply to believe.
    [[nodiscard]] static QString changedExt(const QString &sent, const SendResult &result);

    /// What happened on the way, with what is known of it: the part of explain() that a reason has.
    [[nodiscard]] static QString happened(const SendResult &result, const QLocale &locale);

    /// The whole explanation of a result: for the details pane, the command line and tooltips.
    [[nodiscard]] static Explanation
    explain(const SendResult &result, const ResultCatalogue &catalogue, const QLocale &locale);

    /// What is known of a message today: as its result, unless it was settled since.
    [[nodiscard]] static Explanation
    explain(const JournalRecord &record, const ResultCatalogue &catalogue, const QLocale &locale);
};

} // namespace smsdesk
