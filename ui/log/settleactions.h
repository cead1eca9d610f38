// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account/accountbook.h"
#include "core/base/clock.h"
#include "core/gateway/resultcatalogue.h"
#include "core/journal/journalrecord.h"
#include "core/sending/sender.h"
#include "core/settling/again.h"
#include "core/settling/settler.h"
#include "core/words/historysentences.h"
#include "core/words/language.h"
#include "ui/common/fieldmessage.h"

#include <QHash>
#include <QList>
#include <QObject>

#include <functional>
#include <optional>

class QAction;
class QWidget;

namespace smsdesk {

class SettleDialog;

/// What can be done about the message that is chosen: look it up, send it again, settle it by hand.
/// Each is enabled where it applies. Asks before it sends what may be out already.
class SettleActions final : public QObject
{
    Q_OBJECT

public:
    /// What it works with; all must outlive it.
    struct Services
    {
        Settler &settler;
        Sender &sender;
        const AccountBook &accounts;
        const ResultCatalogue &catalogue;
        const Language &language;
        const Clock &clock;
    };

    /// What there is to say about the message that is chosen.
    struct Notice
    {
        Tone tone = Tone::Neutral;
        QString headline; ///< Empty: nothing.
        QStringList lines;
    };

    /// Dialogs stand before `window`.
    SettleActions(const Services &services, QWidget *window);
    Q_DISABLE_COPY_MOVE(SettleActions)

    /// The message that is chosen, with its history; nothing where none is.
    void setMessage(const std::optional<JournalRecord> &record,
                    const QList<HistoryEntry> &history = {});

    [[nodiscard]] QAction *lookUp() const { return m_lookUp; }

    [[nodiscard]] QAction *sendAgain() const { return m_sendAgain; }

    [[nodiscard]] QAction *settle() const { return m_settle; }

    /// Whether the gateway is being asked about the message that is chosen.
    [[nodiscard]] bool isAsking() const;

    /// Whether it is certain that the message that is chosen did not go out.
    [[nodiscard]] bool isSafeToSend() const;

    /// Why the last thing failed, or else what is known of the message and why.
    [[nodiscard]] Notice notice() const;

    void retranslate();

Q_SIGNALS:
    /// What comes of it will be said in the notice.
    void lookUpStarted();

    /// What can be done, or what there is to say, has changed.
    void changed();

    /// The message was sent again, as this one.
    void sentAgain(smsdesk::JournalId id);

private:
    using Words = std::function<QString()>;

    void update();
    void startLookUp();
    void startSendAgain();
    void askToSendAgain(const Again &again);
    void send(const Again &again, JournalId earlier, const SendOptions &options);
    void startSettling();
    void noteDecision(SettleDialog *dialog, JournalId id);
    void fail(JournalId id, Words words);

    Services m_services;
    QWidget *m_window;
    QAction *m_lookUp;
    QAction *m_sendAgain;
    QAction *m_settle;
    std::optional<JournalRecord> m_record;
    QList<HistoryEntry> m_history;
    QHash<JournalId, Words> m_failures; ///< Why the last thing failed, by message.
    QString m_author; ///< Who is at work; as last said.
};

} // namespace smsdesk
