// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account/accountbook.h"
#include "core/base/clock.h"
#include "core/gateway/resultcatalogue.h"
#include "core/journal/journal.h"
#include "core/message/draft.h"
#include "core/sending/sender.h"
#include "core/settings/settings.h"
#include "core/words/language.h"

#include <QWidget>

#include <memory>

namespace smsdesk {

class AccountField;

/// The left half of the window: one message, from the account to the Send button.
///
/// Everything typed is kept across restarts. A message is handed over once however often Send is
/// pressed; the form is then free for the next. What was sent before is sent again only after a
/// question.
class ComposePage final : public QWidget
{
    Q_OBJECT

public:
    /// What the page works with; all must outlive it.
    struct Services
    {
        AccountBook &accounts;
        Sender &sender;
        Journal &journal;
        Settings &settings;
        const Language &language;
        const ResultCatalogue &catalogue;
        const Clock &clock;
    };

    explicit ComposePage(const Services &services, QWidget *parent = nullptr);
    ~ComposePage() override;
    Q_DISABLE_COPY_MOVE(ComposePage)

    /// For the window's Message menu: send, bring back the last message, clear.
    [[nodiscard]] QList<QAction *> messageActions() const;

    /// The account that is chosen; nothing while there is none.
    [[nodiscard]] std::optional<Account> account() const;

    /// Where it is chosen.
    [[nodiscard]] AccountField &accountField() const;

    /// Where a message begins; the window starts there.
    void focusRecipient();

    [[nodiscard]] Draft draft() const;
    void setDraft(const Draft &draft);

Q_SIGNALS:
    void accountChosen();

    /// A message has its row in the journal and leaves.
    void messageBegun(smsdesk::JournalId id);

    /// Somebody wants to see this message in the log.
    void messageSought(smsdesk::JournalId id);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace smsdesk
